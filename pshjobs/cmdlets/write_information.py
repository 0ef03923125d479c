"""Write an object to the information stream; it is shown when `$InformationPreference` or -InformationAction says Continue."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.errors import PSInvalidOperationException
from pshjobs.runtime.cmdlet import Cmdlet


class WriteInformation(Cmdlet, name="Write-Information", module="Microsoft.PowerShell.Utility"):
    """Write an object to the information stream; it is shown when `$InformationPreference` or -InformationAction says Continue.

    Examples:
        PS> Write-Information 'done' -InformationAction Continue
        done
    """

    message_data: object = param(
        "The text or object.",
        type="Object",
        position=0,
        mandatory=True,
        by_value=True,
        alias=("Msg", "Message"),
        allow_null=True,
    )
    tags: list[str] | None = param(
        "Words that sort the records; those that begin with PS are PowerShell's own.", position=1
    )

    def process(self) -> None:
        tags = tuple(self.tags or ())
        for tag in tags:
            if tag.upper().startswith("PS"):
                raise PSInvalidOperationException(
                    f"Cannot use tag '{tag}'. The 'PS' prefix is reserved.",
                    id="PSPrefixReservedInInformationTag",
                    category="InvalidArgument",
                    target=tag,
                )
        self.information(self.message_data, tags)
