"""List the experimental features: there are none."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.runtime.cmdlet import Cmdlet


class GetExperimentalFeature(
    Cmdlet,
    name="Get-ExperimentalFeature",
    outputs=("System.Management.Automation.ExperimentalFeature",),
):
    """List the experimental features: there are none.

    Examples:
        PS> @(Get-ExperimentalFeature).Count
        0
    """

    name: list[str] | None = param("The names or patterns.", position=0, by_value=True, check=not_null_or_empty)

    def process(self) -> None:
        """Nothing to list."""
