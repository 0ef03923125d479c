"""List the verbs that names of commands begin with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pshjobs.binding.declaration import param
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.verbs import VERBS, VerbInfo
from pshjobs.values.wildcard import Wildcard


class GetVerb(
    Cmdlet,
    name="Get-Verb",
    outputs=("System.Management.Automation.VerbInfo",),
    module="Microsoft.PowerShell.Utility",
):
    """List the verbs that names of commands begin with.

    Examples:
        PS> (Get-Verb Get).Group
        Common
    """

    verb: list[str] | None = param("The verbs or patterns.", position=0, by_value=True, by_name=True)
    group: list[Literal["Common", "Communications", "Data", "Diagnostic", "Lifecycle", "Other", "Security"]] | None = (
        param(
            "The groups of verbs.",
            position=1,
            by_value=True,
            by_name=True,
        )
    )

    def process(self) -> Iterator[object]:
        patterns = [Wildcard(pattern) for pattern in self.verb or ["*"]]
        groups = {group.lower() for group in self.group or ()}
        for group, verbs in VERBS.items():
            if groups and group.lower() not in groups:
                continue
            for verb, prefix, description in verbs:
                if any(pattern.matches(verb) for pattern in patterns):
                    yield VerbInfo(verb, prefix, group, description)
