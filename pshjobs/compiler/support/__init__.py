"""What generated code calls: one flat namespace, put together from the files of this folder."""

from __future__ import annotations

from functools import cache
from typing import Any

from pshjobs.errors import NotYetSupported
from pshjobs.runtime.control import BreakSignal, ContinueSignal, ExitSignal, ReturnSignal
from pshjobs.runtime.error_flow import caught, fail, matching
from pshjobs.runtime.invoke import capture_command, run_command, run_pipeline
from pshjobs.runtime.scope import MISSING, not_writable
from pshjobs.runtime.script_block import collapse
from pshjobs.runtime.streams import discard
from pshjobs.source import SourceText
from pshjobs.values.arithmetic import add, decrement, increment
from pshjobs.values.arrays import TypedArray
from pshjobs.values.indexing import get_index, set_index, step_index
from pshjobs.values.null import NOTHING
from pshjobs.values.operators import BINARY, UNARY
from pshjobs.values.truth import to_bool

from . import blocks, class_construction, classes, flow, members, output, preferences, typed, types, variables
from .typed import checked_variable
from .types import find_type_named

__all__ = ["checked_variable", "find_type_named", "namespace"]


@cache
def _names() -> dict[str, Any]:
    """What all generated code knows; made whole, once, before any thread sees it."""
    names: dict[str, Any] = {}
    for module in (
        blocks,
        class_construction,
        classes,
        flow,
        members,
        output,
        preferences,
        typed,
        types,
        variables,
    ):
        names.update(
            {
                name: value
                for name, value in vars(module).items()
                if callable(value) and getattr(value, "__module__", "") == module.__name__
            }
        )
    names.update({f"op_{kind}": function for kind, function in BINARY.items()})
    names.update({f"unary_{kind}": function for kind, function in UNARY.items()})
    names.update(
        add=add,
        increment=increment,
        decrement=decrement,
        get_index=get_index,
        set_index=set_index,
        truth=to_bool,
        NOTHING=NOTHING,
        collapse=collapse,
        fail=fail,
        caught=caught,
        matching=matching,
        run_command=run_command,
        capture_command=capture_command,
        run_pipeline=run_pipeline,
        not_writable=not_writable,
        discard=discard,
        BreakSignal=BreakSignal,
        ContinueSignal=ContinueSignal,
        ExitSignal=ExitSignal,
        ReturnSignal=ReturnSignal,
        NotYetSupported=NotYetSupported,
        SCALARS=output.SCALARS,
        UNSET=MISSING,
        TypedArray=TypedArray,
        step_index=step_index,
    )
    return names


def namespace(source: SourceText) -> dict[str, Any]:
    """A fresh module namespace for code of one source text, which it knows as S."""
    made = dict(_names())
    made["S"] = source
    made["__name__"] = "pshjobs.script"
    return made
