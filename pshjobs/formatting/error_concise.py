"""ConciseView of error records: one line, or the source line with the message beside a bar."""

from __future__ import annotations

import re
from typing import Final

from pshjobs.source_position import underline
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.text import to_text

from .context import FormatContext
from .error_record import ErrorRecord, InvocationInfo
from .style import Styles

WIDTH: Final = 80
_PARENT: Final = "System.Management.Automation.ParentContainsErrorRecordException"


def message_of(record: ErrorRecord) -> str:
    """The message to show: that of the error details if there is one."""
    details = record.error_details
    if details is not None and details.message:
        return details.message
    return str(getattr(record.exception, "message", record.exception))


def concise_view(record: ErrorRecord, context: FormatContext, styles: Styles | None) -> str:
    """`REASON: message`, or with the source line when it is known."""
    error, reset = (styles.error, styles.reset) if styles else ("", "")
    reason = reason_of(record, context)
    if has_frame(record):
        return framed(record, reason, styles, context.window_width())
    message = message_of(record)
    if _script_of(record):
        message = "\n".join(wrap(message, "", context.window_width()))
    return f"{error}{reason}: {error}{message}{_recommendation(record)}{reset}"


def framed(record: ErrorRecord, reason: str, styles: Styles | None, width: int) -> str:
    """Reason and place, the source line underlined, and the message beside a bar."""
    error, accent, reset = (styles.error, styles.error_accent, styles.reset) if styles else ("", "", "")
    script, number, line, marks = source_of(record)
    gutter = " " * max(0, len(str(number)) - 4)
    is_place = _is_place(record.target_object)
    place = script if is_place else f"{script}:{number}" if script else ""
    blank = "" if is_place else " "  # PositionMessage has one in front of the line
    bar = f"{gutter}     | "
    lines = [f"{error}{reason}: {reset}{place}", f"{accent}{gutter}Line |"]
    lines.append(f"{accent}{number:>4} | {reset}{blank}{_accented(line, marks, accent, reset)}")
    if marks:
        lines.append(f"{accent}{bar}{error} {marks}")
    message = frame_message(record)
    is_wrapped = bool(script) or record.category_info.category == "ParserError"
    texts = wrap(message, bar, width) if is_wrapped else [bar + message]
    texts = [accent + bar + error + text[len(bar) :] for text in texts]
    lines += [error + texts[0], *texts[1:]]
    return "\n".join(lines) + _recommendation(record) + reset + ("\n" if is_wrapped else "")


def has_frame(record: ErrorRecord) -> bool:
    """True when the source line is shown: the place is in a file or behind the first line, and not in a module."""
    if _is_place(record.target_object):
        return True
    invocation = record.invocation_info
    script = _script_of(record)
    if script.endswith(".psm1"):
        return False
    if invocation is None:
        return False
    if record.category_info.category == "ParserError" and getattr(record.exception, "net_name", "") == _PARENT:
        return True
    return bool(script) or invocation.script_line_number > 1


def _is_place(target: object) -> bool:
    """True for a target that tells a place itself: a table with File, Line and LineText."""
    return isinstance(target, Hashtable) and "Line" in target and "LineText" in target


def _script_of(record: ErrorRecord) -> str:
    return (record.invocation_info.script_name or "") if record.invocation_info is not None else ""


def source_of(record: ErrorRecord) -> tuple[str, int, str, str]:
    """File, line number, source line and marks of the frame."""
    target = record.target_object
    if isinstance(target, Hashtable) and _is_place(target):
        return to_text(target.get("File", "")), int(to_text(target["Line"])), to_text(target["LineText"]).strip(), ""
    invocation = record.invocation_info
    if invocation is None:
        return "", 0, "", ""
    if invocation.extent is not None:
        line, marks = underline(invocation.extent)
    else:
        rows = (invocation.position_message or "").split("\n")
        line = rows[1][2:] if len(rows) > 1 else invocation.line.rstrip()
        marks = rows[-1][2:] if len(rows) > 2 else ""
    return invocation.script_name or "", invocation.script_line_number, line, marks


def _accented(line: str, marks: str, accent: str, reset: str) -> str:
    """The source line with its underlined part in the accent colour."""
    start = len(marks) - len(marks.lstrip(" "))
    end = len(marks)
    if not accent or not marks:
        return line
    return f"{line[:start]}{accent}{line[start:end]}{reset}{line[end:]}"


def frame_message(record: ErrorRecord) -> str:
    """The message under the source line; a position that a parser's message repeats is left out."""
    message = message_of(record)
    if record.category_info.category == "ParserError":
        found = re.search(r"~\r?\n(.*)", message)
        if found:
            return found.group(1)
    return message


def wrap(message: str, prefix: str, width: int = WIDTH) -> list[str]:
    """A message in lines of `width` columns, each with the prefix, broken at the last blank that fits.

    A word that is too long stops the wrapping: the rest is one line.
    """
    text = prefix + re.sub(r"\r?\n|\t", " ", message)
    if len(text) <= width:
        return [text]
    first = _cut(text, width)
    lines = [first]
    rest = text[len(first) :].strip()
    while len(rest) + len(prefix) > width:
        line = _cut(prefix + rest, width)
        if len(line) <= len(prefix):
            break
        lines.append(line)
        rest = rest[len(line) - len(prefix) :].strip()
    return [*lines, prefix + rest.strip()]


def _cut(text: str, width: int) -> str:
    """The part before the last blank of the first `width` characters; all of a short text."""
    return text if len(text) <= width else re.split(r"\s(?=\S*$)", text[:width])[0]


def reason_of(record: ErrorRecord, context: FormatContext) -> str:
    """What stands in front of the message: the command, the activity, the category or the exception."""
    if getattr(record.exception, "was_thrown", False) and getattr(record.exception, "net_name", "").endswith(
        "Automation.RuntimeException"
    ):
        return "Exception"
    invocation = record.invocation_info
    info = record.category_info
    name = _command_name(invocation)
    if name and context.command_exists(name):
        return name
    if info.activity:
        return info.activity
    if name:
        return name
    if invocation is not None and invocation.invocation_name:
        return invocation.invocation_name
    return info.category if info.category != "NotSpecified" else info.reason


def _command_name(invocation: InvocationInfo | None) -> str:
    if invocation is None or invocation.my_command is None:
        return ""
    return invocation.my_command.name or ""


def _recommendation(record: ErrorRecord) -> str:
    details = record.error_details
    action = getattr(details, "recommended_action", "") if details is not None else ""
    return f"\n  Recommendation: {action}" if action else ""
