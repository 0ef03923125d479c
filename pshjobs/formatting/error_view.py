"""Error records as text: ConciseView, NormalView, CategoryView, DetailedView."""

from __future__ import annotations

from typing import Any, Final

from pshjobs.source_position import position_message
from pshjobs.values.text import to_text

from .context import FormatContext
from .error_concise import concise_view, message_of
from .error_record import ErrorRecord
from .get_error import error_tree
from .metrics import split_lines
from .style import Styles

NATIVE: Final = ("NativeCommandError", "NativeCommandErrorMessage")


def error_text(record: Any, context: FormatContext) -> str:
    """The record in the view that `$ErrorView` asks for. Lines that PowerShell ends with a line break end with one here."""
    view = context.error_view()
    styles = context.styles if context.styles.decorates(to_host=True) else None
    if view == "CategoryView":
        return str(record.category_info)
    if view == "DetailedView":
        return "\n" + error_tree(record)
    if record.fully_qualified_error_id in NATIVE:
        return str(message_of(record))
    return normal_view(record, styles) if view == "NormalView" else concise_view(record, context, styles)


def error_lines(record: Any, context: FormatContext) -> list[str]:
    """The record's lines on the host's error stream: each stands alone with its colours, empty ones are left out."""
    return [line for line in split_lines(error_text(record, context)) if line]


def normal_view(record: ErrorRecord, styles: Styles | None) -> str:
    """The view of Windows PowerShell: message, position, category and id."""
    error, reset = (styles.error, styles.reset) if styles else ("", "")
    lines = [message_of(record)]
    invocation = record.invocation_info
    if invocation is not None and invocation.extent is not None:
        lines.append(position_message(invocation.extent))
    elif invocation is not None and invocation.position_message and invocation.script_line_number:
        lines.append(invocation.position_message)
    lines.append(f"+ CategoryInfo          : {record.category_info}")
    lines.append(f"+ FullyQualifiedErrorId : {record.fully_qualified_error_id}")
    origin = getattr(record, "origin", None)
    if origin is not None:
        lines.append(f"+ PSComputerName        : {origin}")
    return f"{error}{normal_prefix(record)}{error}" + "\n".join(lines) + reset


def normal_prefix(record: ErrorRecord) -> str:
    """The command in front of the message: its name, a script's path, a script block's text."""
    invocation = record.invocation_info
    if invocation is None:
        return ""
    command: Any = invocation.my_command
    kind = "" if command is None else str(command.kind)
    if kind == "ExternalScript":
        name = str(getattr(command, "path", "") or command.name)
    elif kind == "Script" and not command.name:
        name = to_text(command)
    elif invocation.invocation_name in ("&", "."):
        name = "" if command is None else command.name
    else:
        name = invocation.invocation_name
    return f"{name} : " if name else ""
