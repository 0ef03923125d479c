"""Write what the screen shows into a file as well."""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.errors import IOException, UnauthorizedAccessException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.values.objects import MemberBag, PSObject

from .transcripts import Transcript, transcripts_of


class StartTranscript(
    Cmdlet,
    name="Start-Transcript",
    default_set="ByPath",
    outputs=("System.String",),
    should_process=True,
    module="Microsoft.PowerShell.Host",
):
    """Keep a record of the session in a text file, until Stop-Transcript or the end.

    Examples:
        PS> Start-Transcript session.txt
    """

    path: str | None = param(
        "The file; one in the home folder when left out.", position=0, sets="ByPath", check=not_null_or_empty
    )
    literal_path: str | None = param(
        "The file, its path taken as it is.",
        position=0,
        sets="ByLiteralPath",
        alias=("PSPath", "LP"),
        check=not_null_or_empty,
    )
    output_directory: str | None = param(
        "The folder for a file with a made-up name.", position=0, sets="ByOutputDirectory", check=not_null_or_empty
    )
    append: bool = param("Add to a file.")
    force: bool = param("Write a read-only file too.")
    no_clobber: bool = param("Do not replace a file.", alias="NoOverwrite")
    include_invocation_header: bool = param("Accepted, without effect.")
    use_minimal_header: bool = param("Leave out the facts about the machine.")

    def process(self) -> Iterator[object]:
        given = self.literal_path if self.literal_path is not None else self.path
        name = given or os.path.join(self.output_directory or os.path.expanduser("~"), _made_up_name())
        full = str(self.shell.drives.locate(name).path)
        if not self.should_process(name, "Start-Transcript"):
            return
        if self.no_clobber and os.path.exists(full) and not self.append:
            raise IOException(
                f"File {full} already exists and NoClobber was specified.",
                id="NoClobber",
                category="ResourceExists",
                target=full,
            )
        if self.force and os.path.isfile(full) and not os.access(full, os.W_OK):
            os.chmod(full, os.stat(full).st_mode | 0o200)
        try:
            os.makedirs(os.path.dirname(full), exist_ok=True)
            made = Transcript(self.shell, full, bool(self.append), bool(self.use_minimal_header))
        except OSError:
            raise UnauthorizedAccessException(
                f"Access to the path '{full}' is denied.", category="NotSpecified"
            ) from None
        made.start()
        transcripts_of(self.shell).append(made)
        yield PSObject(f"Transcript started, output file is {name}", MemberBag({"Path": name}))


def _made_up_name() -> str:
    return f"PowerShell_transcript.{os.uname().nodename}.{secrets.token_urlsafe(6)}.{time.strftime('%Y%m%d%H%M%S')}.txt"
