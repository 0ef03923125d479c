"""Make an object of a .NET type, or a custom object with properties."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.errors import InvalidOperationException, NetException, PSInvalidOperationException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.members import construct, find_property, invoke_member, methods
from pshjobs.values.objects import MemberBag, PSCustomObject
from pshjobs.values.static_members import default_value
from pshjobs.values.text import to_text
from pshjobs.values.type_info import TypeInfo


class NewObject(Cmdlet, name="New-Object", default_set="Net", module="Microsoft.PowerShell.Utility"):
    """Make an object of a .NET type, or a custom object with properties.

    Examples:
        PS> (New-Object System.Version 1, 2).Minor
        2
        PS> (New-Object PSObject -Property @{ Name = 'x' }).Name
        x
    """

    type_name: str | None = param("The type.", position=0, mandatory=True, sets="Net")
    argument_list: list[object] | None = param(
        "The arguments of the constructor.", type="Object[]", position=1, sets="Net", alias="Args"
    )
    strict: bool = param("Refuse COM objects that use .NET.", sets="Com")
    property_: object = param("Properties to set, and methods to call, on the new object.", type="IDictionary")

    def process(self) -> Iterator[object]:
        info = self._type(self.type_name or "")
        if info.full_name in CUSTOM and not self.argument_list:
            yield self._custom_object()
            return
        made = self._construct(info, list(self.argument_list or ()))
        if self._set_properties(made):
            yield made

    def _type(self, name: str) -> TypeInfo:
        from pshjobs.types.names import resolve

        found = self.shell.script_type(name) or resolve(name)
        if not isinstance(found, TypeInfo):
            raise PSInvalidOperationException(
                f"Cannot find type [{name}]: verify that the assembly containing this type is loaded.",
                id="TypeNotFound",
                category="InvalidType",
            )
        return found

    def _custom_object(self) -> PSCustomObject:
        table: Any = self.property_
        pairs = table.items() if isinstance(table, Hashtable) else ()
        return PSCustomObject(MemberBag({to_text(name): value for name, value in pairs}))

    def _construct(self, info: TypeInfo, arguments: list[Any]) -> Any:
        if not arguments and info.kind in ("struct", "enum") and not _has_plain_constructor(info):
            return default_value(info)
        if not arguments and not _has_plain_constructor(info) and info.script is None:
            raise PSInvalidOperationException(
                f"A constructor was not found. Cannot find an appropriate constructor for type {self.type_name}.",
                id="CannotFindAppropriateCtor",
                category="ObjectNotFound",
            )
        try:
            return construct(info, arguments)
        except NetException as error:
            error.error_id, error.category = "ConstructorInvokedThrowException", "InvalidOperation"
            error.message = error.message.replace('overload for "new"', f'overload for "{info.name}"')
            raise

    def _set_properties(self, made: Any) -> bool:
        """Set what -Property names; false when an error was written and nothing is to be given."""
        table: Any = self.property_
        if not isinstance(table, Hashtable):
            return True
        for name, value in table.items():
            try:
                self._set_one(made, to_text(name), value)
            except NetException as error:
                self.error(error)
                return False
        return True

    def _set_one(self, made: Any, name: str, value: Any) -> None:
        view = find_property(made, name)
        if view is not None:
            try:
                view.set(value)
            except NetException as error:
                message = "The value supplied is not valid, or the property is read-only. Change the value, and then try again."
                raise InvalidOperationException(
                    message, id="SetValueException", category="InvalidData", inner=error
                ) from error
            return
        if any(method.name.lower() == name.lower() for method in methods(made)):
            invoke_member(made, name, [value])
            return
        raise InvalidOperationException(
            f'The member "{name}" was not found for the specified .NET object.',
            id="InvalidOperationException",
            category="InvalidOperation",
        )


CUSTOM = (
    "System.Management.Automation.PSObject",
    "System.Management.Automation.PSCustomObject",
    "System.Management.Automation.PSCustomObject",
)


def _has_plain_constructor(info: TypeInfo) -> bool:
    return any(signature.endswith("()") for signature, _ in info.constructors.overloads)
