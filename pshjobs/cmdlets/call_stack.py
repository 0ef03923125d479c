"""What Get-PSCallStack gives."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from pshjobs.types.object import Object
from pshjobs.values.text import to_text
from pshjobs.values.type_info import NetType, method, prop

if TYPE_CHECKING:
    from pshjobs.runtime.invocation import Invocation
    from pshjobs.source import Extent


class CallStackFrame(
    NetType, name="System.Management.Automation.CallStackFrame", base=Object, assembly="System.Management.Automation"
):
    """One running function or script, and where it has come to."""

    __slots__ = ("_extent", "_invocation")

    def __init__(self, invocation: Invocation | None, extent: Extent | None) -> None:
        self._invocation = invocation
        self._extent = extent

    @prop("string ScriptName")
    def script_name(self) -> Any:
        return self._extent.source.path if self._extent is not None else None

    @prop("int ScriptLineNumber")
    def script_line_number(self) -> int:
        return self._extent.line if self._extent is not None else 0

    @prop("System.Management.Automation.InvocationInfo InvocationInfo")
    def invocation_info(self) -> Any:
        return None if self._invocation is None else self._invocation.info

    @prop("string FunctionName")
    def function_name(self) -> str:
        command = None if self._invocation is None else self._invocation.command
        return command.name if command is not None and command.kind in ("Function", "Filter") else "<ScriptBlock>"

    @prop("string Command")
    def command(self) -> str:
        command = None if self._invocation is None else self._invocation.command
        return (command.name if command is not None else "") or "<ScriptBlock>"

    @prop("string Location")
    def location(self) -> str:
        """The file's name and line."""
        if self._extent is None or not self._extent.source.path:
            return "<No file>"
        return f"{os.path.basename(self._extent.source.path)}: line {self._extent.line}"

    @prop("string Arguments")
    def arguments(self) -> str:
        bound = {} if self._invocation is None else self._invocation.bound
        return "{" + ", ".join(f"{name}={to_text(value)}" for name, value in bound.items()) + "}"

    @method("string ToString()")
    def to_string(self) -> str:
        where = self.script_name or "<No file>"
        return f"at {self.function_name}, {where}: line {self.script_line_number}"
