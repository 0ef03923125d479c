"""What the tests of this folder share: objects, and what they look like."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pshjobs.formatting.context import FormatContext
from pshjobs.formatting.engine import Formatter
from pshjobs.formatting.messages import Message
from pshjobs.formatting.options import FormatOptions
from pshjobs.formatting.parameters import parse_field, parse_fields
from pshjobs.formatting.shaper import Shaper
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.objects import MemberBag, PSCustomObject


class Block:
    """A script block whose code is a Python function of `$_`."""

    net_name = "System.Management.Automation.ScriptBlock"

    def __init__(self, text: str, function: Callable[[Any], object]) -> None:
        self.text = text
        self.function = function

    def call(self, arguments: list[object], *, this: object = None, underscore: object = None) -> object:
        return self.function(underscore)

    def __str__(self) -> str:
        return self.text


class Clock:
    """A clock that moves when it is told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def thing(type_name: str | None = None, /, **members: object) -> PSCustomObject:
    """A PSCustomObject, with a type name of its own if one is given."""
    names = None if type_name is None else [type_name, "System.Management.Automation.PSCustomObject", "System.Object"]
    return PSCustomObject(MemberBag(members), names)


def table_of(**keys: object) -> Hashtable:
    return Hashtable(keys.items())


def options(shape: str, *properties: object, group_by: object = None, **others: Any) -> FormatOptions:
    """The parameters of a Format-* cmdlet."""
    group = None if group_by is None else parse_field(group_by, "group")
    return FormatOptions(shape, parse_fields(list(properties) or None, shape), group_by=group, **others)


def messages(targets: list[Any], chosen: FormatOptions, context: FormatContext | None = None) -> list[Message]:
    """What a Format-* cmdlet makes of objects."""
    shaper = Shaper(context or FormatContext(), chosen)
    made = [message for target in targets for message in shaper.process(target)]
    return made + shaper.end()


def screen(*targets: object, width: int = 79, context: FormatContext | None = None) -> list[str]:
    """The lines that the end of a run prints on a screen."""
    lines: list[str] = []
    formatter = Formatter.for_host(lines.append, width + 1, context=context or FormatContext())
    for target in targets:
        formatter.write(target)
    formatter.end()
    return lines


def formatted(
    *targets: object, shape: str, properties: tuple[object, ...] = (), width: int = 79, **others: Any
) -> list[str]:
    """The lines of objects that went through a Format-* cmdlet."""
    context = others.pop("context", None)
    return screen(
        *messages(list(targets), options(shape, *properties, **others), context), width=width, context=context
    )
