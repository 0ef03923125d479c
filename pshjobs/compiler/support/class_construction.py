"""Making objects of script classes: constructors, initial values, base classes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pshjobs.errors import NetException
from pshjobs.runtime.frame import Frame
from pshjobs.runtime.scope import Scope
from pshjobs.values.null import NOTHING
from pshjobs.values.overloads import invoke
from pshjobs.values.text import to_text
from pshjobs.values.type_info import TypeInfo

from .script_class import ScriptClass, element


def add_constructor(info: TypeInfo, made: ScriptClass, listed: str, run: Callable[[Any, tuple[Any, ...]], Any]) -> None:
    def initialize(value: Any, *arguments: Any) -> None:
        run(value, arguments)

    def construct(*arguments: Any) -> Any:
        if made.pending:
            made.prepare()
        python: Any = info.python
        value = python.__new__(python)
        _set_fields(info, value)
        run(value, arguments)
        return value

    made.initializers.overloads.append((f"void .ctor{listed}", initialize))
    info.constructors.overloads.append((f"{info.full_name} new{listed}", construct))


def _set_fields(info: TypeInfo, value: Any) -> None:
    """Give a new object its properties, those of base classes first."""
    if value.script_fields is None or not isinstance(value.script_fields, dict):
        value.script_fields = {}
    chain: list[TypeInfo] = []
    current: TypeInfo | None = info
    while current is not None and current.script is not None:
        chain.append(current)
        current = current.base
    for owner in reversed(chain):
        frame = owner.script.frame
        scope = Scope(frame.shell, frame.scope)
        dict.__setitem__(scope, "this", value)
        inner = Frame(frame.shell, scope, frame.out, frame.streams, False, frame.invocation)
        for name, initial, accept, empty in owner.script.fields:
            value.script_fields[name] = accept(element(initial(inner))) if initial is not None else empty()


def construct_base(frame: Frame, arguments: list[Any]) -> Any:
    """`: base(arguments)`: run the base class's constructor on the object that is being made."""
    info: TypeInfo = frame.scope["\0class"]
    run_base(info, frame.scope["this"], [element(a) for a in arguments])
    return NOTHING


def run_base(info: TypeInfo, value: Any, arguments: list[Any]) -> None:
    base = info.base
    if base is None or base.full_name == "System.Object":
        return
    if base.script is not None:
        invoke(base.script.initializers, value, arguments)
    elif isinstance(value, NetException):
        message = to_text(arguments[0]) if arguments else None
        inner = arguments[1] if len(arguments) > 1 and isinstance(arguments[1], NetException) else None
        fields = value.script_fields  # type: ignore[attr-defined]
        NetException.__init__(value, message, inner=inner)
        value.script_fields = fields  # type: ignore[attr-defined]
    else:
        base.python.__init__(value, *arguments)  # type: ignore[misc]
