"""System.Management.Automation.PSVariable: a variable as an object."""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

from typing import Any

from pshjobs.values.convert import convert
from pshjobs.values.enums import EnumValue
from pshjobs.values.text import to_text
from pshjobs.values.type_info import NetType, constructor, method, prop

from .object import Object


class PSVariable(NetType, name="System.Management.Automation.PSVariable", base=Object, accelerators=("psvariable",)):
    """A variable of a scope, alive: reading and writing go to the scope. `key` is the name in lower case."""

    __slots__ = ("key", "scope", "spelled")

    def __init__(self, scope: Any, key: str, spelled: str) -> None:
        self.scope = scope
        self.key = key
        self.spelled = spelled

    @constructor(
        "psvariable new(string name)",
        "psvariable new(string name, System.Object value)",
    )
    def new(name: str, value: Any = None) -> PSVariable:
        return PSVariable({name.lower(): value}, name.lower(), name)

    def traits(self) -> Any:
        """The VariableTraits of the variable, None when it has none."""
        return (getattr(self.scope, "traits", None) or {}).get(self.key)

    @prop("string Name")
    def name(self) -> str:
        return self.spelled

    @prop("string Description")
    def description(self) -> str:
        found = self.traits()
        return found.description if found else ""

    @description.writes
    def set_description(self, value: str) -> None:
        self.scope.traits_of(self.key).description = value

    @prop("System.Object Value")
    def value(self) -> Any:
        return self.scope.get(self.key)

    @value.writes
    def set_value(self, value: Any) -> None:
        self.scope[self.key] = value

    @prop("System.Management.Automation.SessionStateEntryVisibility Visibility")
    def visibility(self) -> str:
        found = self.traits()
        return found.visibility if found else "Public"

    @prop("psmoduleinfo Module")
    def module(self) -> Any:
        return None

    @prop("string ModuleName")
    def module_name(self) -> str:
        return ""

    @prop("System.Management.Automation.ScopedItemOptions Options")
    def options(self) -> EnumValue:
        from .management_enums import SCOPED_ITEM_OPTIONS

        found = self.traits()
        made = convert((found.options if found else "") or "None", SCOPED_ITEM_OPTIONS)
        assert isinstance(made, EnumValue)
        return made

    @options.writes
    def set_options(self, value: Any) -> None:
        text = to_text(value)
        self.scope.traits_of(self.key).options = "" if text == "None" else text

    @prop("System.Collections.ObjectModel.Collection[System.Attribute] Attributes")
    def attributes(self) -> list[Any]:
        found = self.traits()
        return list(found.checks) if found else []

    @method("bool IsValidValue(System.Object value)")
    def is_valid_value(self, value: Any) -> bool:
        return True
