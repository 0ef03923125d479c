"""From a script block to what a job is given: the values of `$using:`, the arguments of simple blocks, the text."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from pshjobs.errors import RuntimeException
from pshjobs.jobs.request import JobRequest
from pshjobs.values.null import NOTHING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pshjobs.runtime.code import UsingUse
    from pshjobs.runtime.frame import Frame
    from pshjobs.runtime.script_block import ScriptBlock

ALWAYS_THERE = frozenset({"true", "false", "null", "psscriptroot", "pscommandpath", "error", "args", "input"})


def background_request(
    frame: Frame,
    block: ScriptBlock,
    arguments: Sequence[object],
    piped: Sequence[object] | None,
    initialization: ScriptBlock | None,
    folder: str,
    lenient: bool,
) -> JobRequest:
    """The request of a background job. `lenient` lets `$using:` of unset variables be null."""
    using = using_values(frame, block, lenient=lenient)
    text = block.text
    options: dict[str, object] = {}
    simple = block.code.as_commands()
    if simple is not None:
        text = simple.text
        options = {"simple": True, "single": simple.is_single}
        using.update((name, _value(evaluate(frame))) for name, evaluate in simple.arguments)
    return JobRequest(
        text,
        list(arguments),
        using,
        piped,
        None if initialization is None else initialization.text,
        folder,
        options=options,
    )


def using_values(
    frame: Frame, block: ScriptBlock, *, lenient: bool = False, own_level: bool = False
) -> dict[str, object]:
    """The values of a block's `$using:` expressions as the caller sees them now.

    Raises RuntimeException (UsingVariableIsUndefined) for a variable that is not set, unless `lenient`.
    """
    found: dict[str, object] = {}
    for use in block.code.using_uses(own_level):
        if not is_set(frame, use):
            if not lenient:
                raise RuntimeException(
                    f"The value of the using variable '{use.text}' cannot be retrieved because it has not been set in the local session.",
                    id="UsingVariableIsUndefined",
                    category="InvalidOperation",
                )
            found[use.key] = None
            continue
        found[use.key] = _value(use.evaluate(frame))
    return found


def is_set(frame: Frame, use: UsingUse) -> bool:
    """Whether the variable that a `$using:` expression begins with is there for the caller."""
    name = use.name.lower()
    if use.drive is not None:
        if use.drive.lower() == "env":
            return use.name in os.environ
        return frame.shell.drives.content(use.drive, use.name, frame) is not None
    if name in ALWAYS_THERE or name in frame.shell.lazy_variables:
        return True
    if use.scope in ("global", "script"):
        scope = frame.shell.global_scope if use.scope == "global" else frame.scope.script_scope()
        return name in scope
    return frame.scope.find("_" if name == "psitem" else name) is not None


def _value(value: Any) -> Any:
    return None if value is NOTHING else value
