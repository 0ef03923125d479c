"""System.Management.Automation.SwitchParameter: what a script function's switch parameter holds."""

from __future__ import annotations

from typing import Any

from pshjobs.values.objects import unwrap
from pshjobs.values.switch import SwitchParameter as Value
from pshjobs.values.type_info import NetType, constructor, method, prop, static_prop

from .object import ValueType


class SwitchParameter(
    NetType, name="System.Management.Automation.SwitchParameter", python=Value, base=ValueType, kind="struct",
    accelerators=("switch",),
):  # fmt: skip
    @prop("bool IsPresent")
    def is_present(self: Value) -> bool:
        return self.is_present

    @method("bool ToBool()")
    def to_bool(self: Value) -> bool:
        return self.is_present

    @method("string ToString()")
    def to_string(self: Value) -> str:
        return str(self)

    @static_prop("switch Present")
    def present() -> Value:
        return Value(True)

    @constructor("switch new(bool isPresent)")
    def new(is_present: bool) -> Value:
        return Value(is_present)


def _convert(value: Any) -> Any:
    """`[switch]$true`; null is off."""
    base = unwrap(value)
    if base is None or type(base) is bool:
        return Value(bool(base))
    return base if isinstance(base, Value) else NotImplemented


SwitchParameter.net_type.assembly = "System.Management.Automation"
SwitchParameter.net_type.convert = _convert
