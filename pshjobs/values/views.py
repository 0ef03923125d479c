"""Members as objects: what `.PSObject.Properties`, `$x.Method` without parentheses and Get-Member look at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from pshjobs.errors import SetValueException

from .objects import AliasProperty, CodeProperty, PropertySet, PSMember, Script, ScriptMethod, ScriptProperty
from .overloads import invocation_error, invoke, invoke_function
from .type_info import MethodGroup, Property
from .type_table import type_of

Setter = Callable[[object], None]


class PropertyView:
    """One property of one value: its name, its kind in PSMemberTypes, the type it has, and how to read and write it."""

    __slots__ = ("_get", "_set", "member", "name", "owner", "type_text")
    net_name = "System.Management.Automation.PSPropertyInfo"
    kind = "Property"

    def __init__(
        self,
        owner: object,
        name: str,
        type_text: str,
        get: Callable[[], object],
        set_: Setter | None,
        member: Any = None,
    ) -> None:
        self.owner = owner
        self.name = name
        self.type_text = type_text
        self._get = get
        self._set = set_
        self.member = member

    def get(self) -> object:
        """The value now."""
        return self._get()

    def set(self, value: object) -> None:
        """Give it a new value. Raises SetValueException when it is read-only."""
        if self._set is None:
            raise SetValueException(f"'{self.name}' is a ReadOnly property.", id="PropertyAssignmentException")
        self._set(value)

    @property
    def settable(self) -> bool:
        return self._set is not None

    def __str__(self) -> str:
        from .definitions import property_definition

        return property_definition(self)


class NotePropertyView(PropertyView):
    __slots__ = ()
    net_name = "System.Management.Automation.PSNoteProperty"
    kind = "NoteProperty"


class NetPropertyView(PropertyView):
    __slots__ = ()
    net_name = "System.Management.Automation.PSProperty"


class AliasPropertyView(PropertyView):
    __slots__ = ()
    net_name = "System.Management.Automation.PSAliasProperty"
    kind = "AliasProperty"


class ScriptPropertyView(PropertyView):
    __slots__ = ()
    net_name = "System.Management.Automation.PSScriptProperty"
    kind = "ScriptProperty"


class CodePropertyView(PropertyView):
    __slots__ = ()
    net_name = "System.Management.Automation.PSCodeProperty"

    @property
    def kind(self) -> str:  # type: ignore[override]  # a CodeProperty says itself what it shows as
        return str(self.member.kind)


class PropertySetView(PropertyView):
    __slots__ = ()
    net_name = "System.Management.Automation.PSPropertySet"
    kind = "PropertySet"


VIEW_OF: dict[type[PSMember], type[PropertyView]] = {
    AliasProperty: AliasPropertyView,
    ScriptProperty: ScriptPropertyView,
    CodeProperty: CodePropertyView,
    PropertySet: PropertySetView,
}


class MethodView:
    """A .NET method of one value (None: static), as `$x.Method` gives it."""

    __slots__ = ("group", "owner")
    net_name = "System.Management.Automation.PSMethod"

    def __init__(self, owner: object, group: MethodGroup) -> None:
        self.owner = owner
        self.group = group

    @property
    def name(self) -> str:
        return self.group.name

    @property
    def kind(self) -> str:
        return "ParameterizedProperty" if self.group.overloads[0][0].endswith("}") else "Method"

    @property
    def definitions(self) -> list[str]:
        """The signature texts."""
        prefix = "static " if self.group.is_static and self.name != "new" else ""
        return [prefix + text for text, _ in self.group.overloads]

    def call(self, args: Sequence[Any]) -> object:
        """Invoke it."""
        return invoke_function(self.group, args) if self.group.is_static else invoke(self.group, self.owner, args)

    def __str__(self) -> str:
        return ", ".join(self.definitions)


class ScriptMethodView:
    """A ScriptMethod of one value."""

    __slots__ = ("name", "owner", "script")
    net_name = "System.Management.Automation.PSScriptMethod"
    kind = "ScriptMethod"

    def __init__(self, owner: object, name: str, script: Script) -> None:
        self.owner = owner
        self.name = name
        self.script = script

    @property
    def definitions(self) -> list[str]:
        return [f"System.Object {self.name}();"]

    def call(self, args: Sequence[Any]) -> object:
        """Run the script block with `$this`; errors come wrapped."""
        return call_script_method(self.owner, ScriptMethod(self.name, self.script), args)

    def __str__(self) -> str:
        return self.definitions[0]


def call_script_method(owner: object, member: ScriptMethod, args: Sequence[Any]) -> object:
    """Run a ScriptMethod; what it throws arrives as a MethodInvocationException."""
    from pshjobs.errors import NetException, PipelineStoppedException, ScriptCallDepthException

    try:
        return member.script.call(list(args), this=owner)
    except (ScriptCallDepthException, PipelineStoppedException):
        raise
    except NetException as error:
        wrapped = invocation_error(member.name, len(args), error)
        wrapped.error_id = "ScriptMethodRuntimeException"
        raise wrapped from error


def net_type_name(value: object) -> str:
    """TypeNameOfValue of a note property."""
    return "System.Object" if value is None else type_of(value).qualified_name


def net_property_view(owner: object, found: Property, write: Setter | None) -> NetPropertyView:
    """The view of a .NET property; `write` converts and sets."""
    get = (lambda: found.get()) if found.is_static else (lambda: found.get(owner))
    return NetPropertyView(owner, found.name, found.type_text, get, write, found)
