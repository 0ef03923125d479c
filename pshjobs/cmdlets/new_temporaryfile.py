"""Make an empty file in the folder for temporary files."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator

from pshjobs.runtime.cmdlet import Cmdlet


class NewTemporaryFile(
    Cmdlet,
    name="New-TemporaryFile",
    outputs=("System.IO.FileInfo",),
    should_process=True,
    confirm_impact="Low",
    module="Microsoft.PowerShell.Utility",
):
    """Make an empty file with a name that nobody uses, and give it.

    Examples:
        PS> (New-TemporaryFile).Extension
        .tmp
    """

    def process(self) -> Iterator[object]:
        if self.should_process(tempfile.gettempdir(), "New-TemporaryFile"):
            descriptor, path = tempfile.mkstemp(".tmp", "tmp")
            os.close(descriptor)
            yield self.shell.drives.files.items.make(path, False, self.shell.drives.root)
