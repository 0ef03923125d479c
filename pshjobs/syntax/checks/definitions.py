"""What is wrong with class and enum definitions when they are run, though they parse."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from pshjobs.source import SourceText
from pshjobs.syntax import nodes
from pshjobs.syntax.parse_errors import ErrorList, ParseError
from pshjobs.syntax.words_of import words_of

from .context import Context
from .enumerations import Enumerations
from .walk import Path, walk

_SEALED: Final = words_of(
    "Boolean Byte Char DateTime DateTimeOffset DBNull Decimal Double Guid Int16 Int32 Int64 SByte Single String TimeSpan "
    "UInt16 UInt32 UInt64 Version Void Environment Math Console Convert Type.RuntimeType IO.File IO.Directory IO.Path "
    "IO.FileInfo IO.DirectoryInfo IO.DriveInfo Text.StringBuilder Diagnostics.Stopwatch Net.Dns Lazy`1 Nullable`1 "
    "Management.Automation.PSCredential Management.Automation.SwitchParameter Management.Automation.WildcardPattern "
    "Management.Automation.SemanticVersion Management.Automation.PSModuleInfo Numerics.BigInteger Security.SecureString"
)
_NO_DEFAULT_CONSTRUCTOR: Final = words_of(
    "Delegate MulticastDelegate Uri WeakReference IO.FileStream IO.StreamReader IO.StreamWriter IO.StringReader "
    "IO.BinaryReader IO.BinaryWriter Text.RegularExpressions.Group Net.IPAddress Net.IPEndPoint Net.Sockets.Socket "
    "Globalization.CultureInfo Management.Automation.ErrorRecord Management.Automation.PSVariable "
    "Management.Automation.ScriptBlock Management.Automation.PSReference Array Enum ValueType Threading.Thread "
    "Threading.Timer Threading.Semaphore Threading.SemaphoreSlim Threading.ManualResetEvent "
    "Collections.ObjectModel.ReadOnlyCollection`1"
)


def check_definitions(
    script: nodes.ScriptBlock, source: SourceText, type_exists: Callable[[str], bool] | None = None
) -> list[ParseError]:
    """The errors PowerShell reports when it makes the types of a script that parses; such a script does not run.

    `type_exists` knows types beyond those the parser knows, as for `parse`.
    """
    errors = ErrorList()
    context = Context(source.text, errors, script)
    definitions: list[nodes.TypeDefinition] = []

    def found(node: nodes.Node, path: Path) -> None:
        assert isinstance(node, nodes.TypeDefinition)
        definitions.append(node)

    walk(script, {nodes.TypeDefinition: found})
    context.classes = {definition.name.lower(): definition for definition in definitions}
    checks = _Definitions(context, type_exists)
    for definition in definitions:
        if definition.kind != "Enum":
            checks.check(definition)
    Enumerations(context, [definition for definition in definitions if definition.kind == "Enum"]).check()
    return errors.errors


class _Definitions:
    def __init__(self, context: Context, type_exists: Callable[[str], bool] | None) -> None:
        self.context = context
        self.type_exists = type_exists
        self.known: dict[str, nodes.TypeDefinition] = {}

    def check(self, definition: nodes.TypeDefinition) -> None:
        """Check one class; its base must have been defined before."""
        without_default = self._bases(definition)
        self._properties(definition)
        self._methods(definition)
        constructors = [
            member
            for member in definition.members
            if isinstance(member, nodes.FunctionMember) and member.is_constructor and not member.is_static
        ]
        if without_default is not None and not constructors:
            self.context.report("BaseClassNoDefaultCtor", definition, without_default)
        self.known[definition.name.lower()] = definition

    def _bases(self, definition: nodes.TypeDefinition) -> str | None:
        """Check the base types; the name of the base class when it has no constructor without parameters."""
        without_default = None
        for index, base in enumerate(definition.base_types):
            name = base.type_name
            if name.element is not None:
                self.context.report("SubtypeArray", base, name.name)
                continue
            own = self.known.get(name.name.lower())
            full = None if own is not None else self.context.full_name(name)
            if own is None and full is None:
                if self.type_exists is None or not self.type_exists(name.name):
                    self.context.report("TypeNotFound", base, name.name)
            elif index:
                if own is not None or not _is_interface(full or ""):
                    self.context.report("InterfaceNameExpected", base, _short(full or name.name))
            elif self._base_class(base, own, full):
                without_default = _short(full or (own.name if own is not None else ""))
        return without_default

    def _base_class(self, base: nodes.TypeConstraint, own: nodes.TypeDefinition | None, full: str | None) -> bool:
        """Check the first base type; whether its constructors all want arguments."""
        if own is not None:
            if own.kind == "Enum":
                self.context.report("SealedBaseClass", base, own.name)
            return _needs_arguments(own)
        plain = (full or "").removeprefix("System.").partition("[")[0]
        if plain in _SEALED:
            self.context.report("SealedBaseClass", base, _short(full or ""))
        elif "`" in plain and base.type_name.generic is None:
            self.context.report("SubtypeUnclosedGeneric", base, _short(full or ""))
        return plain in _NO_DEFAULT_CONSTRUCTOR

    def _properties(self, definition: nodes.TypeDefinition) -> None:
        seen: set[str] = set()
        for member in definition.members:
            if isinstance(member, nodes.PropertyMember):
                if member.name.lower() in seen:
                    self.context.report("MemberAlreadyDefined", member, member.name)
                seen.add(member.name.lower())

    def _methods(self, definition: nodes.TypeDefinition) -> None:
        seen: dict[tuple[str, ...], nodes.FunctionMember] = {}
        for member in definition.members:
            if not isinstance(member, nodes.FunctionMember):
                continue
            signature = self._signature(member)
            if signature is None:
                continue
            other = seen.setdefault((member.name.lower(), *signature), member)
            if other is not member and (other.is_static == member.is_static or not member.is_constructor):
                start = member.name_start
                end = start + len(member.name)
                self.context.errors.add("MemberAlreadyDefined", start, end, False, (member.name,))
            elif member.is_constructor and member.is_static and member.parameters:
                first, last = member.parameters[0], member.parameters[-1]
                self.context.errors.add("StaticConstructorCantHaveParameters", first.start, last.end, False, ())

    def _signature(self, member: nodes.FunctionMember) -> list[str] | None:
        """The types of the parameters; None when one is refused."""
        signature = []
        refused = False
        for parameter in member.parameters:
            constraint = next((a for a in parameter.attributes if isinstance(a, nodes.TypeConstraint)), None)
            if constraint is None:
                signature.append("System.Object")
                continue
            name = constraint.type_name
            full = self.context.full_name(name)
            if full == "System.Void" or (full is not None and "`" in full and name.generic is None):
                self.context.report("TypeNotAllowedForParameter", constraint, name.name)
                refused = True
            signature.append(full or name.name.lower())
        return None if refused else signature


def _needs_arguments(definition: nodes.TypeDefinition) -> bool:
    constructors = [
        member
        for member in definition.members
        if isinstance(member, nodes.FunctionMember) and member.is_constructor and not member.is_static
    ]
    return bool(constructors) and all(constructor.parameters for constructor in constructors)


def _is_interface(full: str) -> bool:
    """Whether a .NET name is an interface's; .NET begins these, and only these, with I and a capital."""
    short = _short(full)
    return len(short) > 1 and short[0] == "I" and short[1].isupper() and not short.startswith(("IO", "IP"))


def _short(full: str) -> str:
    """A type's name without its namespace."""
    return full.partition("[")[0].rpartition(".")[2]
