"""What the binder asks of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pshjobs.binding.services import Services
from pshjobs.values.null import NOTHING
from pshjobs.values.objects import MemberBag, PSObject, ScriptMethod
from pshjobs.values.text import to_text
from pshjobs.values.type_info import TypeInfo

from .command_info import CommandInfo
from .streams import WarningRecord

if TYPE_CHECKING:
    from .frame import Frame


class BindingServices(Services):
    """The binder's view of the frame that calls a command."""

    def __init__(self, frame: Frame, command: CommandInfo, expects_input: bool = False) -> None:
        self.frame = frame
        self.command = command
        self.expects_input = expects_input

    def resolve_type(self, text: str) -> TypeInfo | None:
        """The type that a parameter names: a class of the script, or a .NET type."""
        from pshjobs.types.names import resolve

        return self.frame.shell.script_type(text) or resolve(text)

    @property
    def prompt(self) -> Any:  # type: ignore[override]
        """What asks for mandatory parameters: the host's `ask_parameters`, where it has one."""
        return getattr(self.frame.shell.host, "ask_parameters", None)

    @property
    def separator(self) -> str:
        """`$OFS`."""
        value = self.frame.scope.lookup("ofs")
        return " " if value is None or value is NOTHING else to_text(value)

    @property
    def default_values(self) -> Any:  # type: ignore[override]
        """`$PSDefaultParameterValues`, or None when it is empty."""
        found = self.frame.scope.lookup("psdefaultparametervalues")
        return found if found else None

    @property
    def is_script(self) -> bool:
        """True when the command is a function, script block or script file."""
        return self.command.kind in ("Function", "Filter", "Script", "ExternalScript")

    def with_text(self, value: object, text: str) -> object:
        """A number for a cmdlet that shows as it was written (`Write-Output 0x10`)."""
        bag = MemberBag()
        bag["ToString"] = ScriptMethod("ToString", FixedText(text))
        return PSObject(value, bag)

    def warn(self, message: str) -> None:
        """Write a warning of the binder."""
        self.frame.streams.warning(WarningRecord(message))


class FixedText:
    """A script that always gives the same text."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def call(
        self, arguments: list[object], *, this: object = None, underscore: object = None, quiet: bool = False
    ) -> object:
        return self.text
