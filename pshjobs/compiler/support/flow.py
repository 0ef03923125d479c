"""Errors, traps and switch for generated code."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from pshjobs.errors import ArgumentException, NetException, RuntimeException
from pshjobs.runtime.control import BreakSignal, ContinueSignal, ReturnSignal
from pshjobs.runtime.error_flow import caught, fail, matching
from pshjobs.runtime.error_record import ErrorRecord, record_of
from pshjobs.runtime.frame import Frame
from pshjobs.runtime.scope import Scope
from pshjobs.runtime.script_block import ScriptBlock
from pshjobs.source import SourceText
from pshjobs.values.enumeration import iterate
from pshjobs.values.null import NOTHING
from pshjobs.values.objects import unwrap
from pshjobs.values.operators import match
from pshjobs.values.text import to_text
from pshjobs.values.truth import to_bool
from pshjobs.values.wildcard import Wildcard


def catch_record(frame: Frame, problem: NetException, fit: NetException | None) -> ErrorRecord:
    """`$_` of a catch clause: the record, showing the exception that the clause named."""
    record = record_of(problem).copy()
    if fit is not None and fit is not problem and record.exception is problem:
        record.exception = fit
    frame.shell.caught.append(problem)
    return record


def leave_catch(frame: Frame) -> None:
    """The catch clause is over."""
    frame.shell.caught.pop()


def thrown(frame: Frame, value: Any, bare: bool) -> NetException:
    """The exception that `throw value` raises."""
    value = unwrap(value)
    if bare and frame.shell.caught:
        error: NetException = frame.shell.caught[-1]
    elif isinstance(value, ErrorRecord):
        error = value.exception
        error.record = value
    elif isinstance(value, NetException):
        error = value
        if error.record is None:
            error.record = ErrorRecord(error, error.message, "OperationStopped")
    elif value is None or value is NOTHING:
        error = RuntimeException("ScriptHalted", id="ScriptHalted", category="OperationStopped")
    else:
        text = to_text(value)
        error = RuntimeException(text, id=text, category="OperationStopped", target=value)
    error.thrown = error.was_thrown = True  # type: ignore[attr-defined]
    return error


def run_traps(
    frame: Frame, source: SourceText, error: Exception, traps: list[tuple[Any, Any]], out: Callable[[Any], Any]
) -> str:
    """Offer an error to the traps of a block. "" goes on with the next statement, "return" leaves the block."""
    problem = caught(frame, source, error)
    chosen = None
    for kind, code in traps:
        if kind is None or matching(problem, [kind]) is not None:
            depth = len(kind.type_names()) if kind is not None else 0
            if chosen is None or depth > chosen[0]:
                chosen = (depth, code)
    if chosen is None:
        raise problem
    from pshjobs.runtime.frame import Frame as NewFrame
    from pshjobs.runtime.scope import Scope as NewScope

    scope = NewScope(frame.shell, frame.scope)
    scope["_"] = record_of(problem)
    block = chosen[1].block("end")
    inner = NewFrame(frame.shell, scope, out, frame.streams, False, frame.invocation)
    frame.shell.caught.append(problem)
    try:
        if block is not None:
            block(inner)
    except ReturnSignal:
        return "return"
    except ContinueSignal:
        return ""
    except BreakSignal:
        raise problem from None
    finally:
        frame.shell.caught.pop()
    fail_quietly(frame, source, problem)
    return ""


def fail_quietly(frame: Frame, source: SourceText, problem: NetException) -> None:
    """Show an error that a trap let fall: as a statement does, but thrown errors do not go up either."""
    problem.thrown = False  # type: ignore[attr-defined]
    fail(frame, source, problem)


# switch ------------------------------------------------------------------------------------------


def switch_items(value: Any) -> Iterable[Any]:
    """The items that `switch` looks at; null is one."""
    if value is NOTHING:
        return (None,)
    items = iterate(value)
    return (value,) if items is None else items


def switch_file(frame: Frame, value: Any) -> Iterable[Any]:
    """The lines of a file."""
    path = to_text(value)
    full = frame.shell.full_path(path)
    try:
        with open(full, encoding="utf-8", errors="replace") as file:
            return file.read().splitlines()
    except OSError:
        raise RuntimeException(
            f"Cannot find path '{full}' because it does not exist.",
            id="FileOpenError",
            category="ObjectNotFound",
            target=path,
        ) from None


def switch_block(frame: Frame, block: ScriptBlock, item: Any) -> bool:
    """A clause that is a script block, run in the switch's own scope."""
    out: list[Any] = []
    frame.scope["_"] = item
    block.runner(frame.scope, out.append, frame.streams)()
    return to_bool(out[0] if len(out) == 1 else out)


def switch_test(scope: Scope, clause: Any, item: Any, mode: str, exact_case: bool) -> bool:
    """Whether a clause fits an item: everything is compared as text."""
    clause = unwrap(clause)
    if isinstance(clause, ScriptBlock):
        out: list[Any] = []
        scope["_"] = item
        clause.runner(scope, out.append, scope.shell.streams)()
        return to_bool(out[0] if len(out) == 1 else out)
    if clause is None or clause is NOTHING:
        return item is None or item is NOTHING
    kind = getattr(clause, "net_name", "")
    if mode == "Regex" or kind == "System.Text.RegularExpressions.Regex" or type(clause).__name__ == "Regex":
        try:
            result, found = match(to_text(item), to_text(clause), not exact_case, False)
        except ArgumentException as error:
            raise RuntimeException(
                f"The regular expression pattern {to_text(clause)} is not valid.",
                id="InvalidRegularExpression",
                category="InvalidOperation",
                target=clause,
                inner=error,
            ) from error
        if found is not None:
            dict.__setitem__(scope, "matches", found)
        return bool(result)
    pattern = getattr(clause, "wildcard", None)  # a [WildcardPattern]
    if isinstance(pattern, Wildcard) or mode == "Wildcard":
        wildcard = pattern if isinstance(pattern, Wildcard) else Wildcard(to_text(clause), not exact_case)
        return bool(wildcard.matches(to_text(item)))
    left, right = to_text(clause), to_text(item)
    return left == right if exact_case else left.lower() == right.lower()
