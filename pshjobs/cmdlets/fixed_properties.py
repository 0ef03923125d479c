"""The cmdlets that would add, remove or move properties: no provider of this platform can."""

from __future__ import annotations

from pshjobs.runtime.cmdlet import Output
from pshjobs.runtime.providers.file_properties import not_supported

from .path_selection import PathCmdlet


class FixedPropertiesCmdlet(PathCmdlet):
    """Reports for each item that its provider has fixed properties."""

    def process(self) -> Output:
        for _ in self.places():
            self.error(not_supported("IDynamicPropertyCmdletProvider"))
        return None
