"""`$Host`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pshjobs.types.object import Object
from pshjobs.values.enumeration import iterate
from pshjobs.values.members import construct, invoke_static
from pshjobs.values.text import to_text
from pshjobs.values.type_info import NetType, method, prop
from pshjobs.values.type_table import find_type

if TYPE_CHECKING:
    from pshjobs.runtime.shell import Shell


class InternalHost(NetType, name="System.Management.Automation.Internal.Host.InternalHost", base=Object):
    """The host of a session, as scripts see it."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.instance_id = invoke_static(find_type("System.Guid"), "NewGuid", [])  # type: ignore[arg-type]

    @prop("string Name")
    def name(self) -> str:
        return self.shell.host.name

    @prop("version Version")
    def version(self) -> Any:
        from pshjobs.runtime.automatic_variables import VERSION

        info = find_type("System.Version")
        return construct(info, [VERSION]) if info is not None else VERSION

    @prop("guid InstanceId")
    def instance(self) -> Any:
        return self.instance_id

    @prop("System.Management.Automation.Host.PSHostUserInterface UI")
    def ui(self) -> Any:
        return InternalHostUserInterface(self.shell)

    @prop("cultureinfo CurrentCulture")
    def current_culture(self) -> Any:
        info = find_type("System.Globalization.CultureInfo")
        return construct(info, ["en-US"]) if info is not None else "en-US"

    @prop("cultureinfo CurrentUICulture")
    def current_ui_culture(self) -> Any:
        return self.current_culture

    @prop("psobject PrivateData")
    def private_data(self) -> Any:
        return None

    @prop("bool DebuggerEnabled")
    def debugger_enabled(self) -> bool:
        return True

    @prop("bool IsRunspacePushed")
    def is_runspace_pushed(self) -> bool:
        return False

    @prop("runspace Runspace")
    def runspace(self) -> Any:
        return None

    @method("void SetShouldExit(int exitCode)")
    def set_should_exit(self, code: int) -> None:
        self.shell.exit_code = code


class InternalHostUserInterface(
    NetType, name="System.Management.Automation.Internal.Host.InternalHostUserInterface", base=Object
):
    """`$Host.UI`."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell

    @prop("System.Management.Automation.Host.PSHostRawUserInterface RawUI")
    def raw_ui(self) -> Any:
        return InternalHostRawUserInterface(self.shell)

    @prop("bool SupportsVirtualTerminal")
    def supports_virtual_terminal(self) -> bool:
        return True

    @method(
        "void Write(string value)",
        "void Write(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor, string value)",
    )
    def write(self, *values: Any) -> None:
        *colors, text = values
        self.shell.host.write(text, *map(str, colors))

    @method(
        "void WriteLine()",
        "void WriteLine(string value)",
        "void WriteLine(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor, string value)",
    )
    def write_line(self, *values: Any) -> None:
        *colors, text = values or ("",)
        self.shell.host.write_line(text, *map(str, colors))

    @method("void WriteErrorLine(string value)")
    def write_error_line(self, value: str) -> None:
        self.shell.host.write_error_line(value)

    @method("void WriteWarningLine(string message)")
    def write_warning_line(self, message: str) -> None:
        self.shell.host.write_line(f"WARNING: {message}")

    @method("void WriteVerboseLine(string message)")
    def write_verbose_line(self, message: str) -> None:
        self.shell.host.write_line(f"VERBOSE: {message}")

    @method("void WriteDebugLine(string message)")
    def write_debug_line(self, message: str) -> None:
        self.shell.host.write_line(f"DEBUG: {message}")

    @method("string ReadLine()")
    def read_line(self) -> str:
        return self.shell.host.read_line("")

    @method("int PromptForChoice(string caption, string message, System.Object[] choices, int defaultChoice)")
    def prompt_for_choice(self, caption: Any, message: Any, choices: Any, default: int) -> int:
        from .choices import choose

        return choose(
            self.shell.host, str(caption or ""), str(message or ""), list(iterate(choices) or [choices]), default
        )


class InternalHostRawUserInterface(
    NetType, name="System.Management.Automation.Internal.Host.InternalHostRawUserInterface", base=Object
):
    """`$Host.UI.RawUI`."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell

    @prop("System.Management.Automation.Host.Size WindowSize")
    def window_size(self) -> Any:
        return Size(self.shell.host.width(), self.shell.host.height())

    @prop("System.Management.Automation.Host.Size BufferSize")
    def buffer_size(self) -> Any:
        return Size(self.shell.host.width(), self.shell.host.height())

    @prop("string WindowTitle")
    def window_title(self) -> str:
        return to_text(self.shell.state.get("window_title", ""))

    @window_title.writes
    def set_window_title(self, value: str) -> None:
        self.shell.state["window_title"] = value


class Size(NetType, name="System.Management.Automation.Host.Size", base=Object, kind="struct"):
    """Width and height."""

    def __init__(self, width: int, height: int) -> None:
        self.columns = width
        self.lines = height

    @prop("int Width")
    def width(self) -> int:
        return self.columns

    @prop("int Height")
    def height(self) -> int:
        return self.lines

    @method("string ToString()")
    def to_string(self) -> str:
        return f"{self.columns},{self.lines}"
