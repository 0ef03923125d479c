"""`[ref]`: a reference to a variable."""

from __future__ import annotations

from typing import Any


class Reference:
    """System.Management.Automation.PSReference; `value` reads and writes the variable."""

    net_name = "System.Management.Automation.PSReference"
    __slots__ = ("holder", "name")

    def __init__(self, holder: dict[str, Any], name: str) -> None:
        self.holder = holder
        self.name = name

    @property
    def value(self) -> Any:
        return self.holder[self.name]

    @value.setter
    def value(self, new: Any) -> None:
        self.holder[self.name] = new
