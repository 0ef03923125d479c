"""Running the script of a job in a session: streams to the job's sink, arguments, input, initialization, how it ended."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from pshjobs.binding.arguments import Argument
from pshjobs.errors import NetException, RemoteException
from pshjobs.jobs.request import JobOutcome, JobRequest, RecordSink
from pshjobs.jobs.streams import Stream
from pshjobs.runtime.calling import run_script_block
from pshjobs.runtime.command_info import ScriptInfo
from pshjobs.runtime.control import BreakSignal, ExitSignal, PipelineStopped
from pshjobs.runtime.error_flow import translate
from pshjobs.runtime.error_record import ErrorRecord, record_of
from pshjobs.runtime.frame import Frame
from pshjobs.runtime.invocation import Invocation
from pshjobs.runtime.pipeline import NO_INPUT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pshjobs.job_sessions.host import JobHost
    from pshjobs.runtime.script_block import ScriptBlock
    from pshjobs.runtime.shell import Shell

CALL_VARIABLES = frozenset({"input", "myinvocation", "psboundparameters", "pscmdlet"})
TRANSPORT = "[localhost] The background process reported an error with the following message: Remote transport error: "


class Prepared(NamedTuple):
    """A script that was compiled ahead, and what runs it where it is plain: as a script, and as a simple block."""

    block: ScriptBlock
    run: Callable[[], object] | None = None
    run_simple: Callable[[], object] | None = None


def prepare_script(shell: Shell, text: str, sink: RecordSink) -> Prepared:
    """Compile a script and make all that a run in this session needs, with its output going to this sink. Raises ParseException."""
    block = shell.script_block(text)
    if not is_plain(block):
        for kind in ("begin", "process", "end"):
            block.code.block(kind)
        return Prepared(block)
    out = partial(sink.write, Stream.Output)
    return Prepared(block, plain_run(shell, block, out, False), plain_run(shell, block, out, True))


def run_script(shell: Shell, request: JobRequest, sink: RecordSink, prepared: Prepared | None = None) -> JobOutcome:
    """Run the request's script at the global scope of a session whose streams are set; how it ended.

    `prepared` is the script, where it was made ready before for this session and sink.
    """
    if request.using:
        shell.using_values = dict(request.using)
    elif shell.using_values is None:
        shell.using_values = {}
    if request.options.get("single"):
        shell.try_depth += 1  # PowerShell: a block that is one command fails with it
    try:
        prepared = prepared or prepare_script(shell, request.script, sink)
        run = prepared.run_simple if "simple" in request.options else prepared.run
        if run is not None and request.input is None and not request.arguments:
            run()
        else:
            source = NO_INPUT if request.input is None else list(request.input)
            run_at_global_scope(shell, prepared.block, request.arguments, partial(sink.write, Stream.Output), source)
    except (ExitSignal, BreakSignal):
        return JobOutcome.completed()
    except PipelineStopped:
        return JobOutcome.stopped()
    except Exception as error:  # noqa: BLE001 - the last catcher of a job: why it failed
        return JobOutcome.failed(failure(error))
    return JobOutcome.completed()


def run_at_global_scope(
    shell: Shell, block: ScriptBlock, arguments: Iterable[object], out: Callable[[Any], Any], source: Any = NO_INPUT
) -> None:
    """Run a block at the global scope; errors and signals come through."""
    frame = Frame(shell, shell.global_scope, out, shell.streams, True)
    run_script_block(frame, block, ScriptInfo(block), [Argument(None, value) for value in arguments], out, source)


def is_plain(block: ScriptBlock) -> bool:
    """True for a block that needs no binding: no parameters, no named blocks, nothing that a call gives a script."""
    code = block.code
    return not (code.has_parameters or code.has_named_blocks or code.is_advanced or code.names_used & CALL_VARIABLES)


def plain_run(shell: Shell, block: ScriptBlock, out: Callable[[Any], Any], is_simple: bool) -> Callable[[], object]:
    """What runs a plain block at the global scope without a pipeline of its own: it touches a tenth of the memory, which counts in
    a fork. The commands of a simple block stand in no script: they have no caller.
    """
    end = block.code.block("end") or _nothing
    frame = Frame(shell, shell.global_scope, out, shell.streams, True)
    if not is_simple:
        frame = Frame(shell, frame.scope, out, frame.streams, True, Invocation(ScriptInfo(block), frame, None))
    return partial(end, frame)


def _nothing(frame: Frame) -> None:
    """The block of an empty script."""


def failure(error: Exception) -> NetException:
    """What ended a script, with its record."""
    problem = error if isinstance(error, NetException) else translate(error)
    record_of(problem)
    return problem


def run_initialization(shell: Shell, text: str, sink: RecordSink, host: JobHost) -> JobOutcome | None:
    """Run an initialization script before a background job: its output goes to the console at once.

    None when all is well; a script that throws or writes an error fails the job.
    """
    problems: list[ErrorRecord] = []
    job_host, job_streams = shell.host, shell.streams
    shell.host = host
    shell.streams = job_streams.with_sinks({"error": problems.append})  # type: ignore[dict-item]
    writer = shell.services.screen_writer(shell)
    try:
        run_at_global_scope(shell, shell.script_block(text), (), writer.write)
    except (ExitSignal, BreakSignal):
        pass
    except PipelineStopped:
        return JobOutcome.stopped()
    except Exception as error:  # noqa: BLE001 - whatever it is fails the job
        return transport_failure(failure(error).message)
    finally:
        writer.end()
        shell.host, shell.streams = job_host, job_streams
    if problems:
        return transport_failure(f"Running startup script threw an error: {problems[0].message}.")
    return None


def transport_failure(message: str) -> JobOutcome:
    """How a job ends whose process could not be made ready."""
    error = RemoteException(f"{TRANSPORT}{message}.", id="2100,PSSessionStateBroken", category="OpenError")
    record_of(error)
    return JobOutcome.failed(error)
