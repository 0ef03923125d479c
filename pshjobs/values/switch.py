"""`[switch]`: what a script function's switch parameter holds."""

from __future__ import annotations


class SwitchParameter:
    """System.Management.Automation.SwitchParameter: true or false, and equal to the Boolean."""

    __slots__ = ("is_present",)
    net_name = "System.Management.Automation.SwitchParameter"

    def __init__(self, is_present: bool) -> None:
        self.is_present = is_present

    def __bool__(self) -> bool:
        return self.is_present

    def __str__(self) -> str:
        return "True" if self.is_present else "False"

    def __repr__(self) -> str:
        return f"SwitchParameter({self.is_present})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, (bool, SwitchParameter)) and bool(other) is self.is_present

    def __hash__(self) -> int:
        return hash(self.is_present)
