"""Closures, and script blocks that run with functions and variables given to them."""

from __future__ import annotations

from typing import Any

from pshjobs.values.enumeration import iterate
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.text import to_text

from .calling import invoke_block
from .command_info import FunctionInfo
from .scope import Scope
from .script_block import ScriptBlock


def new_closure(block: ScriptBlock) -> ScriptBlock:
    """The block with the variables that it sees now copied into a scope of its own."""
    shell = block.shell
    scope = Scope(shell, shell.global_scope)
    scope.is_script = True
    source: Scope | None = block.scope or shell.current_scope
    seen: set[str] = set()
    while source is not None and source is not shell.global_scope:
        for name, value in source.items():
            if name not in seen:
                seen.add(name)
                dict.__setitem__(scope, name, value)
        if source.functions:
            scope.functions = {**source.functions, **(scope.functions or {})}
        source = source.parent
    if shell.current_scope is shell.global_scope or source is shell.global_scope:
        for name in block.code.names_used:
            if name not in seen and name in shell.global_scope:
                dict.__setitem__(scope, name, shell.global_scope[name])
    return ScriptBlock(block.code, shell, scope)


def invoke_with_context(block: ScriptBlock, functions: Any, variables: Any, arguments: list[Any]) -> list[Any]:
    """Run a block in a scope that has these functions and variables; its output."""
    shell = block.shell
    scope = Scope(shell, block.scope or shell.current_scope)
    if isinstance(functions, Hashtable):
        for name, value in functions.items():
            shell.commands.define_function(FunctionInfo(to_text(name), value), scope)  # type: ignore[arg-type]
    items: Any = iterate(variables)
    for variable in items if items is not None else [variables] if variables is not None else []:
        dict.__setitem__(scope, variable.name.lower(), variable.value)
    out: list[Any] = []
    invoke_block(block, arguments, out.append, scope=scope)
    return out
