"""`$PSStyle`: escape sequences by name, and which of them formatted output uses."""

from __future__ import annotations

from typing import Any, Final, Protocol

from pshjobs.errors import ArgumentException, ArgumentOutOfRangeException
from pshjobs.types.object import Object
from pshjobs.values.enums import EnumValue
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.members import get_static
from pshjobs.values.type_info import NetType, Property, TypeInfo, method, prop, static
from pshjobs.values.type_table import require_type

from .style_sequences import (
    BACKGROUND,
    CONSOLE_COLORS,
    EXTENSIONS,
    FILES,
    FOREGROUND,
    FORMATTING,
    SWITCHES,
    has_content,
    sequence,
)

NAME: Final = "System.Management.Automation.PSStyle"
LEAST_PROGRESS_WIDTH: Final = 18


class Styles(Protocol):
    """What formatting reads while it writes: the settings of one session."""

    rendering: str


def _constants(info: TypeInfo, codes: dict[str, str]) -> None:
    """Give a type a read-only property for each sequence."""
    for name, code in codes.items():
        text = sequence(code)
        info.members[name.lower()] = Property(f"string {name}", lambda _self, text=text: text, None, False)


def _settings(info: TypeInfo, codes: dict[str, str]) -> None:
    """Give a type a property for each sequence that can be changed; the object's `values` holds them."""
    for name in codes:

        def write(self: Any, text: str, name: str = name) -> None:
            self.values[name] = only_escapes(text)

        info.members[name.lower()] = Property(f"string {name}", lambda self, name=name: self.values[name], write, False)


def only_escapes(text: str | None) -> str:
    """The text when it holds nothing but escape sequences. Raises ArgumentException."""
    text = text or ""
    if has_content(text):
        raise ArgumentException(
            f"The specified string contains printable content when it should only contain ANSI escape sequences: {text}"
        )
    return text


class StyleValues(dict[str, str]):
    """The sequences of `$PSStyle.Formatting`; those that formatting knows are changed there too."""

    __slots__ = ("styles",)

    def __init__(self, styles: Styles) -> None:
        super().__init__({name: sequence(code) for name, code in FORMATTING.items()})
        self.styles = styles

    def __setitem__(self, name: str, text: str) -> None:
        super().__setitem__(name, text)
        attribute = "".join("_" + c.lower() if c.isupper() else c for c in name).lstrip("_")
        if hasattr(self.styles, attribute):
            setattr(self.styles, attribute, text)


class FormattingData(NetType, name=NAME + "+FormattingData", base=Object):
    """The sequences that formatted output uses."""

    def __init__(self, styles: Styles) -> None:
        self.values = StyleValues(styles)


class ForegroundColor(NetType, name=NAME + "+ForegroundColor", base=Object):
    """Text colours."""

    layer = 38

    @method("string FromRgb(byte red, byte green, byte blue)", "string FromRgb(int rgb)")
    def from_rgb(self, red: int, green: int | None = None, blue: int = 0) -> str:
        if green is None:
            red, green, blue = red >> 16 & 255, red >> 8 & 255, red & 255
        return sequence(f"{self.layer};2;{red};{green};{blue}")

    @method("string FromConsoleColor(System.ConsoleColor color)")
    def from_console_color(self, color: EnumValue) -> str:
        return sequence((FOREGROUND if self.layer == 38 else BACKGROUND)[CONSOLE_COLORS[color.value]])


class BackgroundColor(NetType, name=NAME + "+BackgroundColor", base=Object):
    """Colours behind the text."""

    layer = 48
    from_rgb = method("string FromRgb(byte red, byte green, byte blue)", "string FromRgb(int rgb)")(
        ForegroundColor.from_rgb
    )
    from_console_color = method("string FromConsoleColor(System.ConsoleColor color)")(
        ForegroundColor.from_console_color
    )


class ProgressConfiguration(NetType, name=NAME + "+ProgressConfiguration", base=Object):
    """How progress is shown."""

    def __init__(self) -> None:
        self.values = {"Style": sequence("33;1")}
        self.width = 120
        self.shown_as: Any = get_static(require_type("System.Management.Automation.ProgressView"), "Minimal")
        self.indicator = False

    @prop("int MaxWidth")
    def max_width(self) -> int:
        return self.width

    @max_width.writes
    def _set_max_width(self, width: int) -> None:
        if width < LEAST_PROGRESS_WIDTH:
            raise ArgumentOutOfRangeException(
                f"The MaxWidth for the Progress rendering must be at least {LEAST_PROGRESS_WIDTH} to render correctly. (Parameter 'MaxWidth')"
            )
        self.width = width

    @prop("System.Management.Automation.ProgressView View")
    def view(self) -> Any:
        return self.shown_as

    @view.writes
    def _set_view(self, view: Any) -> None:
        self.shown_as = view

    @prop("bool UseOSCIndicator")
    def use_osc_indicator(self) -> bool:
        return self.indicator

    @use_osc_indicator.writes
    def _set_indicator(self, value: bool) -> None:
        self.indicator = value


class FileExtensionDictionary(Hashtable):
    """The sequences of file names by extension."""

    net_name = NAME + "+FileInfoFormatting+FileExtensionDictionary"

    def __init__(self) -> None:
        super().__init__()
        for name, code in EXTENSIONS.items():
            self[name] = sequence(code)


class FileInfoFormatting(NetType, name=NAME + "+FileInfoFormatting", base=Object):
    """The sequences of file names in listings."""

    def __init__(self) -> None:
        self.values = {name: sequence(code) for name, code in FILES.items()}
        self.extensions: Any = None

    @prop("System.Management.Automation.PSStyle+FileInfoFormatting+FileExtensionDictionary Extension")
    def extension(self) -> Any:
        if self.extensions is None:
            self.extensions = FileExtensionDictionary()
        return self.extensions


class PSStyle(NetType, name=NAME, base=Object):
    """`$PSStyle` of a session."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.parts: tuple[Any, ...] = (
            FormattingData(styles),
            ProgressConfiguration(),
            ForegroundColor(),
            BackgroundColor(),
            FileInfoFormatting(),
        )

    @prop("System.Management.Automation.OutputRendering OutputRendering")
    def output_rendering(self) -> Any:
        return get_static(require_type("System.Management.Automation.OutputRendering"), self.styles.rendering)

    @output_rendering.writes
    def _set_output_rendering(self, value: Any) -> None:
        self.styles.rendering = str(value)

    @method("string FormatHyperlink(string text, uri link)")
    def format_hyperlink(self, text: str, link: object) -> str:
        from pshjobs.values.text import to_text

        return f"\x1b]8;;{to_text(link)}\x1b\\{text}\x1b]8;;\x1b\\"

    @static("string MapForegroundColorToEscapeSequence(System.ConsoleColor foregroundColor)")
    def map_foreground(color: EnumValue) -> str:  # static members take no self
        return sequence(FOREGROUND[CONSOLE_COLORS[color.value]])

    @static("string MapBackgroundColorToEscapeSequence(System.ConsoleColor backgroundColor)")
    def map_background(color: EnumValue) -> str:
        return sequence(BACKGROUND[CONSOLE_COLORS[color.value]])

    @static(
        "string MapColorPairToEscapeSequence(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor)"
    )
    def map_pair(front: EnumValue, back: EnumValue) -> str:
        return sequence(f"{FOREGROUND[CONSOLE_COLORS[front.value]]};{BACKGROUND[CONSOLE_COLORS[back.value]]}")


def _declare_members() -> None:
    _settings(FormattingData.net_type, FORMATTING)
    _constants(ForegroundColor.net_type, FOREGROUND)
    _constants(BackgroundColor.net_type, BACKGROUND)
    _settings(ProgressConfiguration.net_type, {"Style": ""})
    _settings(FileInfoFormatting.net_type, FILES)
    _constants(PSStyle.net_type, SWITCHES)
    names = (
        "FormattingData Formatting",
        "ProgressConfiguration Progress",
        "ForegroundColor Foreground",
        "BackgroundColor Background",
        "FileInfoFormatting FileInfo",
    )
    for number, each in enumerate(names):
        made = Property(f"{NAME}+{each}", lambda self, number=number: self.parts[number], None, False)
        PSStyle.net_type.members[made.name.lower()] = made


_declare_members()
