"""`$PSStyle`: each sequence shown in its own style."""

from __future__ import annotations

from collections.abc import Callable

from pshjobs.formatting.field import Field
from pshjobs.formatting.value_text import elements
from pshjobs.formatting.view import col, cols, listing
from pshjobs.values.members import get_member

RESET = "\x1b[0m"
NAMESPACE = "System.Management.Automation.PSStyle"
SWITCHES = (
    "Reset BlinkOff Blink BoldOff Bold DimOff Dim Hidden HiddenOff Reverse ReverseOff ItalicOff Italic UnderlineOff Underline"
    " StrikethroughOff Strikethrough"
)
FORMATTING = (
    "FormatAccent ErrorAccent Error Warning Verbose Debug TableHeader CustomTableHeaderLabel FeedbackName FeedbackText"
    " FeedbackAction"
)
FILES = "Directory SymbolicLink Executable"
COLORS = "Black White Red Magenta Blue Cyan Green Yellow"


def _path(style: object, path: str) -> object:
    for name in path.split("."):
        style = get_member(style, name)
    return style


def _sample(path: str) -> Callable[[object], object]:
    """The sequence made visible, in the style that it sets."""

    def text(style: object) -> object:
        sequence = str(_path(style, path) or "")
        return sequence + sequence.replace("\x1b", "`e") + RESET

    return text


def _samples(names: str, prefix: str = "") -> list[Field]:
    return [col(prefix + name, _sample(prefix + name)) for name in names.split()]


def _values(paths: str) -> list[Field]:
    return [col(path, lambda style, path=path: _path(style, path)) for path in paths.split()]  # type: ignore[misc]


def _both(names: str) -> str:
    return " ".join(f"{name} Bright{name}" for name in names.split())


def extension_names(style: object) -> object:
    """The extensions that have a style."""
    entries = elements(_path(style, "FileInfo.Extension")) or ()
    return ",".join(str(getattr(entry, "key", entry)) for entry in entries)


def extension_samples(files: object) -> object:
    """One line for each extension that has a style."""
    pairs = [
        (str(getattr(e, "key", e)), str(getattr(e, "value", ""))) for e in elements(_path(files, "Extension")) or ()
    ]
    width = max((len(name) for name, _ in pairs), default=0)
    return "\n".join(f"{name:<{width}} = {text}{text.replace(chr(27), '`e')}{RESET}" for name, text in pairs)


VIEWS = (
    listing(
        NAMESPACE,
        [
            *_samples(SWITCHES),
            *cols("OutputRendering"),
            *_samples(FORMATTING, "Formatting."),
            *_samples("Style", "Progress."),
            *_values("Progress.MaxWidth Progress.View Progress.UseOSCIndicator"),
            *_samples(FILES, "FileInfo."),
            col("FileInfo.Extension", extension_names),
            *_samples(_both(COLORS), "Foreground."),
            *_samples(_both(COLORS), "Background."),
        ],
    ),
    listing(NAMESPACE + "+FormattingData", _samples(FORMATTING)),
    listing(NAMESPACE + "+ProgressConfiguration", [*_samples("Style"), *cols("MaxWidth View UseOSCIndicator")]),
    listing(NAMESPACE + "+FileInfoFormatting", [*_samples(FILES), col("Extension", extension_samples)]),
    listing(NAMESPACE + "+ForegroundColor", _samples(_both("Black White Red Magenta Blue Cyan Green Yellow"))),
    listing(NAMESPACE + "+BackgroundColor", _samples(_both("Black White Red Magenta Blue Cyan Green Yellow"))),
)
