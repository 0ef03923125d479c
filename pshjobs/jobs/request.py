"""What a worker or a thread is given to do, and what comes back.

The runner is the part of pshjobs that builds a session and runs the script; `pshjobs.jobs` gets it from outside, by name
(`"pshjobs.worker:run"`), as the worker may be a fresh interpreter. A runner is a function

    run(request: JobRequest, sink: RecordSink) -> JobOutcome

A spare worker calls it once before a job comes, with `request.kind == "WarmUp"` and a sink whose records nobody reads: what that
run loads and prepares (never what it decides) may be kept in the process for the one job that follows. A runner may have an attribute
`prepare(script: str, sink: RecordSink)`: the template calls it for a script that is likely to come again, so that later workers find it
compiled; the sink is the one that they will write to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, Protocol


class JobRequest(NamedTuple):
    """One job. Values cross to a worker as PowerShell's deserialised copies; to a thread as they are.

    `script` is the text of the block, or of the file of -FilePath. `using` has the values of `$using:` by the text that stands
    after the colon. `input` is None when nothing is piped. `environment` None means that of the shell at the start of the job.
    `options` is for the runner alone (plain values: str, int, bool, None, lists and dicts of them).
    """

    script: str
    arguments: Sequence[object] = ()
    using: Mapping[str, object] = {}
    input: Sequence[object] | None = None
    initialization: str | None = None
    working_directory: str | None = None
    environment: Mapping[str, str] | None = None
    kind: str = "BackgroundJob"
    options: Mapping[str, object] = {}


WARM_UP = JobRequest(script="1", kind="WarmUp")


class JobOutcome(NamedTuple):
    """How a script ended. `state` is Completed, Failed or Stopped; `reason` the ErrorRecord or exception of a failed one."""

    state: str
    reason: object = None

    @classmethod
    def completed(cls) -> JobOutcome:
        return cls("Completed")

    @classmethod
    def failed(cls, reason: object) -> JobOutcome:
        return cls("Failed", reason)

    @classmethod
    def stopped(cls) -> JobOutcome:
        return cls("Stopped")


class RecordSink(Protocol):
    """Where a running job writes. Safe to use from several threads."""

    def write(self, stream: int, value: object) -> None:
        """Add one record to a stream (a `Stream`). Cheap: records travel in batches, at the latest after some milliseconds."""

    def flush(self) -> None:
        """Send what is waiting, for a runner that knows that it will be busy elsewhere."""

    def console(self, text: str) -> None:
        """Write on the shell's console at once (what an initialization script prints)."""

    def forward(self, event: object) -> None:
        """Raise an engine event in the shell (`Register-EngineEvent -Forward`)."""

    def ask(self, question: object) -> object:
        """Block the job until Receive-Job has put the question to the user; the answer, None when there is none."""


Runner = Callable[[JobRequest, RecordSink], JobOutcome]


def find_runner(reference: str) -> Runner:
    """The function named by `module:function`."""
    import importlib

    module, _, name = reference.partition(":")
    found: Runner = getattr(importlib.import_module(module), name)
    return found
