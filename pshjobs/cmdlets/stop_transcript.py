"""End the newest transcript."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.errors import PSInvalidOperationException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.values.objects import MemberBag, PSObject

from .transcripts import transcripts_of


class StopTranscript(
    Cmdlet, name="Stop-Transcript", outputs=("System.String",), should_process=True, module="Microsoft.PowerShell.Host"
):
    """End the record that Start-Transcript began.

    Examples:
        PS> Stop-Transcript
    """

    def process(self) -> Iterator[object]:
        running = transcripts_of(self.shell)
        if not running:
            raise PSInvalidOperationException(
                "An error occurred stopping transcription: The host is not currently transcribing."
            )
        if self.should_process(running[-1].path, "Stop-Transcript"):
            ended = running.pop()
            ended.stop()
            yield PSObject(f"Transcript stopped, output file is {ended.path}", MemberBag({"Path": ended.path}))
