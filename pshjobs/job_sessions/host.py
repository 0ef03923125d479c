"""The host of a session that runs a job: what it is told to show goes to the job's record log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pshjobs.errors import HostException, PSInvalidOperationException
from pshjobs.jobs.streams import Stream
from pshjobs.values.hashtable import Hashtable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pshjobs.binding.signature import Parameter
    from pshjobs.jobs.request import RecordSink


class NoSink:
    """The sink of a session that no job has taken yet: what is written goes nowhere."""

    def write(self, stream: int, value: object) -> None:
        """Drop it."""

    def flush(self) -> None:
        """Nothing waits."""

    def console(self, text: str) -> None:
        """Drop it."""

    def forward(self, event: object) -> None:
        """Drop it."""

    def ask(self, question: object) -> object:
        """Nobody answers."""
        return None


class JobHost:
    """Writes host records: text, or [text, foreground, background]; whoever receives the job sees them on the console."""

    interactive = False

    def __init__(self, name: str, sink: RecordSink) -> None:
        self.name = name
        self.sink = sink

    def write(self, text: str, foreground: str | None = None, background: str | None = None) -> None:
        self.sink.write(Stream.Host, text if foreground is background is None else [text, foreground, background])

    def write_line(self, text: str = "", foreground: str | None = None, background: str | None = None) -> None:
        self.write(text + "\n", foreground, background)

    def write_error_line(self, text: str) -> None:
        self.write_line(text)

    def flush(self) -> None:
        """Send what has been written."""
        self.sink.flush()

    def read_line(self, prompt: str, secure: bool = False) -> str:
        """Ask whoever receives the job."""
        raise no_interaction()

    def confirm(self, caption: str, message: str) -> bool:
        raise no_interaction()

    def progress(self, record: Any) -> None:
        """Nothing: the record itself travels in its stream."""

    def width(self) -> int:
        return 80

    def height(self) -> int:
        return 24


class AskingHost(JobHost):
    """The host of a background job: a question blocks the job until Receive-Job has put it to the user."""

    def read_line(self, prompt: str, secure: bool = False) -> str:
        answer = self._ask({"kind": "ReadLine", "prompt": prompt, "secure": secure})
        return "" if answer is None else str(answer)

    def confirm(self, caption: str, message: str) -> bool:
        return bool(self._ask({"kind": "Confirm", "caption": caption, "message": message}))

    def ask_parameters(self, parameters: Sequence[Parameter]) -> dict[str, object]:
        """The values of mandatory parameters that were not given."""
        names = [parameter.name for parameter in parameters]
        answers: Any = self._ask({"kind": "Parameters", "names": names})
        return dict(zip(names, answers or (), strict=False))

    def _ask(self, question: dict[str, object]) -> object:
        """The answer. Raises PSInvalidOperationException when the receiver cannot ask anybody."""
        found: Any = self.sink.ask(Hashtable(question.items()))
        if found is None:
            return None
        if "error" in found:
            raise PSInvalidOperationException(found["error"])
        return found["value"]


class ConsoleTextHost(JobHost):
    """Writes on the shell's console at once: the host of an initialization script."""

    def __init__(self, name: str, console: Callable[[str], None], sink: RecordSink) -> None:
        super().__init__(name, sink)
        self._console = console

    def write(self, text: str, foreground: str | None = None, background: str | None = None) -> None:
        self._console(text)


def no_interaction() -> HostException:
    """The error for a question in a session that has nobody to ask."""
    return HostException(
        "A command that prompts the user failed because the host program or the command type does not support user interaction. "
        "The host was attempting to request confirmation with the following message: ",
        id="InvalidOperation",
    )
