"""Default display sets and properties by type name: what Update-TypeData sets and PowerShell's own type data has."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeVar

from pshjobs.values.objects import PropertySet, PSCustomObject, PSObject

from .reading import names_of, type_names_of

T = TypeVar("T")

# Types that show only some of their properties when no view of theirs has the wanted shape.
_SETS: Final[dict[str, tuple[str, ...]]] = {
    "system.io.fileinfo": ("LastWriteTime", "Length", "Name"),
    "system.diagnostics.process": ("Id", "Handles", "CPU", "SI", "Name"),
    "deserialized.system.diagnostics.process": ("Id", "Handles", "CPU", "Name"),
    "system.management.automation.psmoduleinfo": (
        "Name", "Path", "Description", "Guid", "Version", "ModuleBase", "ModuleType", "PrivateData", "AccessMode",
        "ExportedAliases", "ExportedCmdlets", "ExportedFunctions", "ExportedVariables", "NestedModules",
    ),
    "system.management.automation.extendedtypedefinition": ("TypeNames", "FormatViewDefinition"),
    "system.management.automation.listcontrolentry": ("Items", "EntrySelectedBy"),
}  # fmt: skip
_PROPERTIES: Final[dict[str, str]] = {"system.net.ipaddress": "IPAddressToString", "system.io.directoryinfo": "Name"}


class DisplayData:
    """One session's display sets. Types are searched from the object's first type name on."""

    __slots__ = ("properties", "sets")

    def __init__(self) -> None:
        self.sets: dict[str, tuple[str, ...]] = dict(_SETS)
        self.properties: dict[str, str] = dict(_PROPERTIES)

    def set_default_set(self, type_name: str, names: Iterable[str]) -> None:
        """DefaultDisplayPropertySet of a type."""
        self.sets[type_name.lower()] = tuple(names)

    def set_default_property(self, type_name: str, name: str) -> None:
        """DefaultDisplayProperty of a type."""
        self.properties[type_name.lower()] = name

    def remove(self, type_name: str) -> None:
        """Forget what was set for a type; the built-in data comes back."""
        lower = type_name.lower()
        _restore(self.sets, _SETS, lower)
        _restore(self.properties, _PROPERTIES, lower)

    def default_set(self, target: object) -> tuple[str, ...]:
        """The names to show of an object, empty when it shows all."""
        own = _own_standard_member(target, "DefaultDisplayPropertySet")
        if isinstance(own, PropertySet):
            return tuple(own.referenced)
        return self._find(self.sets, target) or ()

    def default_property(self, target: object) -> str | None:
        """The name of the property that stands for an object, when type data names one."""
        own = _own_standard_member(target, "DefaultDisplayProperty")
        if isinstance(own, str):
            return own
        return self._find(self.properties, target)

    def standing_for(self, target: object) -> str | None:
        """The property that stands for an object: the default one, else the first that looks like a name, an id or a key."""
        named = self.default_property(target)
        if named is not None:
            return named
        names = [name for name in names_of(target) if name.lower() not in _NEVER]
        lower = [name.lower() for name in names]
        for wanted in ("name", "id", "key"):
            if wanted in lower:
                return names[lower.index(wanted)]
        for ending in ("key", "name", "id"):
            for name in names:
                if name.lower().endswith(ending):
                    return name
        return None

    @staticmethod
    def _find(table: dict[str, T], target: object) -> T | None:
        for name in type_names_of(target):
            found = table.get(name.lower())
            if found is not None:
                return found
        return None


_NEVER: Final = ("runspaceid", "pscomputername", "psshowcomputername", "pssourcejobinstanceid")


def _restore(table: dict[str, T], built_in: dict[str, T], name: str) -> None:
    table.pop(name, None)
    if name in built_in:
        table[name] = built_in[name]


def _own_standard_member(target: object, name: str) -> object:
    """A member of the object's own PSStandardMembers set, or None."""
    if not isinstance(target, (PSCustomObject, PSObject)):
        return None
    group = target.members.get("PSStandardMembers")
    bag = getattr(group, "members", None)
    if bag is None:
        return None
    return bag.get(name)
