"""What happens to an error that a statement raised (PowerShell: the statement ends, the script goes on)."""

from __future__ import annotations

import re
from types import TracebackType
from typing import Any

from pshjobs.errors import (
    ActionPreferenceStopException,
    NetException,
    PSInvalidCastException,
    RuntimeException,
    ScriptCallDepthException,
)
from pshjobs.source import Extent, SourceText
from pshjobs.values.text import to_text

from .error_record import ErrorRecord, InvocationInfo, record_of
from .frame import Frame
from .invocation import nobody_to_ask, stack_trace


def fail(frame: Frame, source: SourceText, error: Exception) -> None:
    """Report what a statement raised, or raise it on: to an enclosing `try`, under Stop, or because it was thrown.

    `source` is the text that the compiled code came from; the place comes from the exception's traceback.
    """
    problem = take(frame, source, error)
    shell = frame.shell
    if shell.try_depth or is_stop(problem) or getattr(problem, "leaves", None) is not None:
        raise problem
    action = to_text(frame.scope.lookup("erroractionpreference")).lower()
    if action in ("silentlycontinue", "ignore"):
        return
    if action == "stop":
        problem.is_stop = True  # type: ignore[attr-defined]
        raise problem
    if getattr(problem, "thrown", False):
        raise problem
    if action == "inquire" and not shell.interactive:
        raise nobody_to_ask(frame)
    if shell.collects and frame.invocation is not None and isinstance(problem.record, ErrorRecord):
        frame.invocation.collect("Error", problem.record)
    frame.streams.error(problem.record)


def take(frame: Frame, source: SourceText, error: Exception) -> NetException:
    """The error with its record complete and remembered in `$Error`; Python's own exceptions become .NET ones."""
    problem = unset_variable(frame, error) if isinstance(error, NameError) else normal(error)
    record = record_of(problem)
    if record.invocation_info is None:
        place_record(frame, source, error, record)
    elif getattr(problem, "open_trace", False):
        problem.open_trace = False  # type: ignore[attr-defined]
        record.script_stack_trace += "\n" + stack_trace(frame, extent_of(source, error.__traceback__))
    frame.shell.succeeded = False
    frame.shell.remember_error(record)
    return problem


def unset_variable(frame: Frame, error: NameError) -> NetException:
    """The error for reading an undefined variable that the compiler keeps in a Python local (`L_0_name`)."""
    found = UNSET_LOCAL.search(str(error))
    if found is None:
        return normal(error)
    shown = frame.shell.spelling(found[1])
    return RuntimeException(
        f"The variable '${shown}' cannot be retrieved because it has not been set.",
        id="VariableIsUndefined",
        category="InvalidOperation",
        target=shown,
    )


UNSET_LOCAL = re.compile(r"'L_\d+_(\w+)'")


def normal(error: Exception) -> NetException:
    """An error as statements report it: Python's own become .NET ones, failed conversions RuntimeExceptions."""
    if isinstance(error, PSInvalidCastException) and error.record is None:
        return conversion_failed(error)
    return error if isinstance(error, NetException) else translate(error)


def place_record(frame: Frame, source: SourceText, error: BaseException, record: ErrorRecord) -> None:
    extent = getattr(error, "extent", None) or parse_error_extent(error) or extent_of(source, error.__traceback__)
    info = InvocationInfo(None, extent)
    record.invocation_info = info
    if not record.script_stack_trace:
        record.script_stack_trace = stack_trace(frame, extent)


def parse_error_extent(error: BaseException) -> Extent | None:
    """The place of the first error in a text that does not parse; None for every other error."""
    errors = getattr(error, "errors", None)
    text = getattr(error, "source_text", None)
    return Extent(text, errors[0].start, errors[0].end) if errors and text is not None else None


def is_stop(error: NetException) -> bool:
    """True for an error that a preference made terminating: it passes every statement."""
    return isinstance(error, ActionPreferenceStopException) or getattr(error, "is_stop", False)


def translate(error: Exception) -> NetException:
    """A .NET error for one of Python's; what is not foreseen is shown as an internal error, never as a traceback."""
    if isinstance(error, RecursionError):
        return ScriptCallDepthException("The script failed due to call depth overflow.")
    if isinstance(error, MemoryError):
        return RuntimeException(
            "Insufficient memory to continue the execution of the program.", id="System.OutOfMemoryException"
        )
    made = RuntimeException(f"Internal error of pshjobs: {type(error).__name__}: {error}", id="InternalError")
    made.__cause__ = error
    return made


def extent_of(source: SourceText, traceback: TracebackType | None) -> Extent | None:
    """Where in the script the frame that caught an error stood: the compiler gives the code objects the script's positions."""
    if traceback is None:
        return None
    code = traceback.tb_frame.f_code
    line, end_line, column, end_column = source.position_in(code, traceback.tb_lasti)
    if line is None or end_line is None or column is None or end_column is None:
        return None
    starts = source.line_starts
    if end_line > len(starts):
        return None
    return Extent(source, starts[line - 1] + column, starts[end_line - 1] + end_column)


def caught(frame: Frame, source: SourceText, error: Exception) -> NetException:
    """What a `catch` sees: the error with its record."""
    return take(frame, source, error)


def matching(problem: NetException, types: list[Any]) -> NetException | None:
    """The exception that one of the catch types fits: the error itself or, for a wrapper, what it wraps."""
    from pshjobs.values.type_table import type_of

    candidates: list[NetException] = [problem]
    if isinstance(problem, ActionPreferenceStopException) and isinstance(problem.record, ErrorRecord):
        candidates.append(problem.record.exception)
    for known in list(candidates):
        inner = known.inner
        if inner is not None and isinstance(known, RuntimeException):
            candidates.append(inner)
    for candidate in reversed(candidates):
        kind = type_of(candidate)
        if any(kind.is_subclass_of(t) for t in types):
            return candidate
    return None


def conversion_failed(error: PSInvalidCastException) -> RuntimeException:
    """A failed conversion as operators and statements report it."""
    return RuntimeException(error.message, id=error.error_id, category=error.category, target=error.target, inner=error)
