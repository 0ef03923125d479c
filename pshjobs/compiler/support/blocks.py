"""Script blocks, functions and background jobs for generated code."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pshjobs.errors import ParseException
from pshjobs.runtime.code import Code
from pshjobs.runtime.command_info import FilterInfo, FunctionInfo
from pshjobs.runtime.error_record import InvocationInfo, record_of
from pshjobs.runtime.frame import Frame
from pshjobs.runtime.script_block import ScriptBlock


def make_block(frame: Frame, code: Code) -> ScriptBlock:
    """`{ ... }`: bound to the module that it stands in, if any."""
    module = frame.scope.module
    return ScriptBlock(code, frame.shell, module.scope if module is not None else None)


def define_function(frame: Frame, name: str, code: Code, is_filter: bool) -> None:
    """`function name { ... }`."""
    scope = frame.scope
    prefix, separator, rest = name.partition(":")
    if separator:
        wanted = prefix.lower()
        if wanted == "global":
            scope, name = frame.shell.global_scope, rest
        elif wanted == "script":
            scope, name = scope.script_scope(), rest
        elif wanted in ("local", "private", "function"):
            name = rest
    block = make_block(frame, code)
    kind = FilterInfo if is_filter else FunctionInfo
    frame.shell.commands.define_function(kind(name, block, frame.scope.module), scope)


def start_background(frame: Frame, text: str, out: Callable[[Any], Any]) -> None:
    """`pipeline &`: a background job of the text; the job object is written."""
    try:
        block = frame.shell.script_block(text)
    except ParseException as error:
        first = error.errors[0]  # type: ignore[attr-defined]
        problem = ParseException(first.message, id=first.id)
        record_of(
            problem
        ).invocation_info = InvocationInfo()  # PowerShell gives it no place: the text is not the script's
        raise problem from None
    out(frame.shell.jobs.start_block(frame, block, lenient=True))
