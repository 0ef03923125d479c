"""Show how far something has come; nothing is shown without a terminal."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import at_least, between, not_null_or_empty
from pshjobs.errors import ArgumentException, ArgumentNullException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.streams import ProgressRecord


class WriteProgress(Cmdlet, name="Write-Progress", module="Microsoft.PowerShell.Utility"):
    """Show how far something has come; nothing is shown without a terminal.

    Examples:
        PS> Write-Progress -Activity 'Copying' -Status 'file 1' -PercentComplete 10
    """

    activity: str | None = param("What is going on.", position=0)
    status: str | None = param("How it stands.", position=1, check=not_null_or_empty)
    id: int = param("The number of the bar, where there are several.", position=2, check=at_least(0))
    percent_complete: int = param("How much is done, -1 when nobody knows.", default=-1, check=between(-1, 100))
    seconds_remaining: int = param("How long it will take, -1 when nobody knows.", default=-1)
    current_operation: str | None = param("What is being done just now.")
    parent_id: int = param("The number of the bar that this one stands below.", default=-1, check=at_least(-1))
    completed: bool = param("Take the bar away.")
    source_id: int = param("The number of the source of the record.")

    def process(self) -> None:
        if not self.activity:
            raise ArgumentNullException(
                "Missing value for mandatory parameter. (Parameter 'Activity')",
                id="MissingActivity",
                category="InvalidArgument",
            )
        record = ProgressRecord(self.id, self.activity, self.status or "Processing")
        if self.parent_id == self.id and self.is_bound("ParentId"):
            raise ArgumentException(
                "ParentActivityId cannot be the same as the ActivityId.", id="Argument", category="InvalidArgument"
            )
        record.parent_activity_id = self.parent_id
        record.percent_complete = self.percent_complete
        record.seconds_remaining = self.seconds_remaining
        record.current_operation = self.current_operation
        if self.completed:
            record.record_type = "Completed"
        self.progress(record)
