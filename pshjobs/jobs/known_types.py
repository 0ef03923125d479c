"""The types whose values arrive as the same type although msgpack has none of the kind.

Most are known by their text, which their own cast reads again. A class of `types/` that cannot be told by a text has two methods:
`job_copy(self)`, which gives plain values (strings, numbers, lists of them), and the static `from_job_copy(plain)`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from pshjobs.values.convert import convert
from pshjobs.values.enums import EnumValue
from pshjobs.values.members import construct, get_member
from pshjobs.values.numbers import Int64
from pshjobs.values.text import to_text
from pshjobs.values.type_table import find_type, require_type

BY_TEXT: Final = {
    "System.Guid": None, "System.Version": None, "System.Uri": "OriginalString", "System.Net.IPAddress": None,
    "System.Net.Mail.MailAddress": None, "System.Globalization.CultureInfo": "Name", "System.Xml.XmlDocument": "OuterXml",
}  # fmt: skip
"""Full name to the property that holds the text; None for the value's own text."""


def to_plain_form(full_name: str, value: object) -> object:
    """The plain form of a value of a known type; NotImplemented when the type is none."""
    own = getattr(value, "job_copy", None)
    if own is not None:
        return own()
    if full_name in BY_TEXT:
        prop = BY_TEXT[full_name]
        return to_text(value if prop is None else get_member(value, prop))
    pair = _BY_PARTS.get(full_name)
    return NotImplemented if pair is None else pair[0](value)


def from_plain_form(full_name: str, plain: Any) -> object:
    """The value again; its text where the type is not there."""
    info = find_type(full_name)
    if info is None:
        return plain
    own = getattr(info.python, "from_job_copy", None)
    if own is not None:
        return own(plain)
    pair = _BY_PARTS.get(full_name)
    return convert(plain, info) if pair is None else pair[1](plain)


def _date_parts(value: object) -> list[object]:
    kind = get_member(value, "Kind")
    return [int(get_member(value, "Ticks")), kind.value if isinstance(kind, EnumValue) else 0]  # type: ignore[call-overload]


def _date(parts: Any) -> object:
    kind = EnumValue(require_type("System.DateTimeKind"), parts[1])
    return construct(require_type("System.DateTime"), [Int64(parts[0]), kind])


def _ticks(value: object) -> object:
    return int(get_member(value, "Ticks"))  # type: ignore[call-overload]


def _time_span(ticks: Any) -> object:
    return construct(require_type("System.TimeSpan"), [Int64(ticks)])


def _is_present(value: object) -> object:
    return bool(get_member(value, "IsPresent"))


def _switch(present: Any) -> object:
    return convert(present, require_type("System.Management.Automation.SwitchParameter"))


_BY_PARTS: Final[dict[str, tuple[Callable[[object], object], Callable[[Any], object]]]] = {
    "System.DateTime": (_date_parts, _date),
    "System.TimeSpan": (_ticks, _time_span),
    "System.Management.Automation.SwitchParameter": (_is_present, _switch),
}
