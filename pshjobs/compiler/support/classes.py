"""Making the types of class and enum definitions."""
from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pshjobs.errors import NetException, RuntimeException
from pshjobs.runtime.bare_streams import bare_streams
from pshjobs.runtime.error_flow import caught
from pshjobs.runtime.frame import Frame
from pshjobs.runtime.scope import Scope
from pshjobs.runtime.script_object import ScriptObject
from pshjobs.source import SourceText
from pshjobs.syntax import nodes
from pshjobs.values.arrays import PLAIN_CLASSES
from pshjobs.values.convert import convert
from pshjobs.values.members import invoke_member
from pshjobs.values.null import NOTHING
from pshjobs.values.overloads import invoke
from pshjobs.values.static_members import default_value
from pshjobs.values.text import to_text
from pshjobs.values.type_info import MethodGroup, Property, TypeInfo
from pshjobs.values.type_table import require_type

from .enumerations import enum_type
from .types import find_type_named


class ScriptClass:
    """What the runtime keeps of a class of a script: `TypeInfo.script`."""

    __slots__ = ("fields", "frame", "has_constructor", "hidden", "initializers", "pending", "source", "statics")

    def __init__(self, source: Any, frame: Frame) -> None:
        self.source = source
        self.frame = frame
        self.fields: list[tuple[str, Callable[[Any], Any] | None, Callable[[Any], Any], Any]] = []  # name, initial value, conversion, empty
        self.initializers = MethodGroup(".ctor", False)
        self.initializers.wraps = False
        self.hidden: set[str] = set()
        self.statics: dict[str, Any] = {}
        self.pending: list[Callable[[], Any]] = []  # what the first use of the class runs: initial values, the static constructor
        self.has_constructor = False

    def prepare(self) -> None:
        """Run the static initial values and the static constructor, once, at the first use of the class."""
        pending, self.pending = self.pending, []
        for step in pending:
            step()


def define_type(frame: Frame, definition: Any) -> None:
    """Run a type definition: the type is known to the session afterwards."""
    node: nodes.TypeDefinition = definition.node
    shell = frame.shell
    if node.kind == "Enum":
        _types_of(frame)[node.name.lower()] = enum_type(frame, definition)
        return
    base, interfaces = _bases(frame, definition)
    info = TypeInfo(node.name, base=base, interfaces=interfaces)
    info.assembly = "PowerShell Class Assembly"
    made = ScriptClass(definition, Frame(shell, frame.scope, lambda _: None, frame.streams, False, frame.invocation))
    info.script = made
    info.constructors.wraps = False
    python_base = base.python if base.python is not None and base.full_name != "System.Object" else ScriptObject
    info.python = _python_class(node.name, python_base, info)
    _types_of(frame)[node.name.lower()] = info
    for member in node.members:
        if isinstance(member, nodes.PropertyMember):
            _property(info, made, member, frame)
    for member in node.members:
        if isinstance(member, nodes.FunctionMember):
            _function(info, made, member, frame)
    _compare_by_methods(info.python, info, interfaces)
    if not made.has_constructor:
        _add_constructor(info, made, "()", lambda value, arguments: _run_base(info, value, []))


def _types_of(frame: Frame) -> dict[str, Any]:
    """Where the classes of the running script are kept: those of a module are its own."""
    module = frame.scope.module
    return frame.shell.script_types if module is None else module.types


def _compare_by_methods(python: Any, info: TypeInfo, interfaces: tuple[str, ...]) -> None:
    """Let operators, sorting and keys of tables use the CompareTo, Equals and GetHashCode that the class defines."""
    if "compareto" in info.members and any(name.startswith("System.IComparable") for name in interfaces):
        python.net_compare = lambda left, right: invoke_member(left, "CompareTo", [right])
    if "equals" in info.members:
        python.__eq__ = lambda left, right: left is right or bool(invoke_member(left, "Equals", [right]))
        python.__hash__ = object.__hash__
    if "gethashcode" in info.members:
        python.__hash__ = lambda value: hash(invoke_member(value, "GetHashCode", []))


def _python_class(name: str, base: type, info: TypeInfo) -> type:
    space: dict[str, Any] = {"net_type": info, "net_name": info.full_name}
    if not hasattr(base, "script_fields"):
        space["script_fields"] = None
    return type(base)(name, (base,), space) if type(base) is type else type(name, (base,), space)


def _bases(frame: Frame, definition: Any) -> tuple[TypeInfo, tuple[str, ...]]:
    base = require_type("System.Object")
    interfaces: list[str] = []
    for index, constraint in enumerate(definition.node.base_types or ()):
        name = constraint.type_name.name
        found = find_type_named(frame.shell, name, tuple(definition.facts.namespaces))
        if found is None:
            raise RuntimeException(f"Unable to find type [{name}].", id="TypeNotFound", category="ParserError", target=name)
        if index == 0 and found.kind != "interface":
            base = found
        else:
            interfaces += [found.full_name, *found.interfaces]
    return base, tuple(interfaces)


# Properties --------------------------------------------------------------------------------------


def _property(info: TypeInfo, made: ScriptClass, member: nodes.PropertyMember, frame: Frame) -> None:
    lower = member.name.lower()
    type_name = member.property_type.type_name.name if member.property_type else ""
    change, empty = conversion(frame, type_name, made.source.facts.namespaces)
    checks = _checks(member, made, frame)

    def checked(value: Any) -> Any:
        value = change(None if value is NOTHING else value)
        for check in checks:
            check.check(value)
        return value

    accept = checked if checks else change

    initial = made.source.value(member.initial_value) if member.initial_value is not None else None
    signature = f"{_shown_type(type_name)} {member.name}"
    if member.is_static:
        statics = made.statics
        statics[lower] = empty()
        if initial is not None:
            made.pending.append(lambda: statics.__setitem__(lower, accept(_value(initial(made.frame)))))

        def get() -> Any:
            if made.pending:
                made.prepare()
            return statics[lower]

        def put(value: Any) -> None:
            if made.pending:
                made.prepare()
            statics[lower] = accept(value)

        info.statics[lower] = Property(signature, get, put, True)
    else:
        made.fields.append((lower, initial, accept, empty))
        info.members[lower] = Property(signature, lambda value: value.script_fields[lower],
                                       lambda value, new: value.script_fields.__setitem__(lower, accept(new)), False)
    if member.is_hidden:
        made.hidden.add(lower)


def _checks(member: nodes.PropertyMember, made: ScriptClass, frame: Frame) -> list[Any]:
    from pshjobs.compiler.attributes import attribute_name, evaluated, make_check
    from pshjobs.compiler.scripts import ScriptCode

    found = []
    for attribute in member.attributes or ():
        if isinstance(attribute, nodes.Attribute):
            code = ScriptCode(made.source.source, made.source.facts, nodes.ScriptBlock(0, 0, [], None, None, None, None, None, None, None))
            check = make_check(attribute_name(attribute), evaluated(code, attribute, frame.shell), attribute, frame.shell)
            if check is not None and hasattr(check, "check"):
                found.append(check)
    return found


def conversion(frame: Frame, type_name: str, namespaces: list[str]) -> tuple[Callable[[Any], Any], Callable[[], Any]]:
    """What converts to a type named in a class, and what gives its empty value; the name is looked up on first use."""
    if not type_name or type_name.lower() == "object":
        return lambda value: value, lambda: None
    found: list[TypeInfo | None] = []
    plain: type | None = None  # the Python class whose values are right as they are, once the type is known

    def info() -> TypeInfo | None:
        nonlocal plain
        if not found:
            found.append(find_type_named(frame.shell, type_name, tuple(namespaces)))
            plain = PLAIN_CLASSES.get(found[0].full_name) if found[0] is not None else None
        return found[0]

    def change(value: Any) -> Any:
        if type(value) is plain:
            return value
        kind = info()
        if kind is None:
            return value
        if value is None and not _is_value(kind):
            return None
        return convert(value, kind)

    def empty() -> Any:
        kind = info()
        return default_value(kind) if kind is not None and _is_value(kind) else None

    return change, empty


def _is_value(info: TypeInfo) -> bool:
    return info.kind in ("struct", "enum")


def _shown_type(name: str) -> str:
    return name if name else "System.Object"


# Methods -----------------------------------------------------------------------------------------


def _function(info: TypeInfo, made: ScriptClass, member: nodes.FunctionMember, frame: Frame) -> None:  # noqa: C901 - closures over one method
    parameters = [(p.name.variable_path.path.lower(), *_parameter_type(p, frame, made)) for p in member.parameters or ()]
    listed = ", ".join(f"{_shown_type(text)} {p.name.variable_path.path}" for p, (_, text, _) in zip(member.parameters or (), parameters, strict=True))
    body: list[Any] = []
    shell, outside = frame.shell, made.frame
    script_scope = outside.scope.script_scope() if outside.scope.parent is not None else outside.scope
    returned = member.return_type.type_name.name if member.return_type else "void"
    change, _ = conversion(frame, "" if returned.lower() == "void" else returned, made.source.facts.namespaces)

    def result(value: Any) -> Any:
        return change(_value(value))

    def run(this: Any, arguments: tuple[Any, ...]) -> Any:
        if not body:
            body.append(made.source.method(member, result))
        scope = Scope(shell, script_scope)
        store = dict.__setitem__
        if this is not None:
            store(scope, "this", this)
        store(scope, "\0class", info)
        for (name, _, change), value in zip(parameters, arguments, strict=False):
            store(scope, name, change(_value(value)))
        saved = shell.current_scope
        shell.current_scope = scope
        try:
            inner = Frame(shell, scope, outside.out, bare_streams(shell), False, outside.invocation)
            inner.title = member.name
            return body[0](inner)
        finally:
            shell.current_scope = saved

    if member.is_constructor:
        if member.is_static:
            made.pending.append(lambda: run(None, ()))
            return
        made.has_constructor = True
        _add_constructor(info, made, f"({listed})", run)
        return

    def call(this: Any, *arguments: Any) -> Any:
        return run(this, arguments)

    def call_static(*arguments: Any) -> Any:
        if made.pending:
            made.prepare()
        return run(None, arguments)

    table = info.statics if member.is_static else info.members
    group = table.get(member.name.lower())
    if not isinstance(group, MethodGroup):
        group = MethodGroup(member.name, bool(member.is_static))
        group.wraps = False
        inherited = info.base.find_member(member.name.lower()) if info.base is not None and not member.is_static else None
        if isinstance(inherited, MethodGroup) and info.base is not None and info.base.script is not None:
            own = f"({listed})"
            group.overloads += [o for o in inherited.overloads if _parameters(o[0]) != _parameters(own)]
        table[member.name.lower()] = group
    group.overloads.insert(0, (f"{_shown_type(returned)} {member.name}({listed})", call_static if member.is_static else call))
    if member.is_hidden:
        made.hidden.add(member.name.lower())


def _parameters(signature: str) -> list[str]:
    inside = signature.partition("(")[2].rpartition(")")[0]
    return [part.split()[0].lower() for part in inside.split(",") if part.split()]


def _value(value: Any) -> Any:
    return None if value is NOTHING else value


def _parameter_type(parameter: nodes.Parameter, frame: Frame, made: ScriptClass) -> tuple[str, Callable[[Any], Any]]:
    for attribute in parameter.attributes or ():
        if isinstance(attribute, nodes.TypeConstraint):
            name = attribute.type_name.name
            return name, conversion(frame, name, made.source.facts.namespaces)[0]
    return "", lambda value: value


# Construction ------------------------------------------------------------------------------------


def _add_constructor(info: TypeInfo, made: ScriptClass, listed: str, run: Callable[[Any, tuple[Any, ...]], Any]) -> None:
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
            value.script_fields[name] = accept(_value(initial(inner))) if initial is not None else empty()


def construct_base(frame: Frame, arguments: list[Any]) -> Any:
    """`: base(arguments)`: run the base class's constructor on the object that is being made."""
    info: TypeInfo = frame.scope["\0class"]
    _run_base(info, frame.scope["this"], [_value(a) for a in arguments])
    return NOTHING


def _run_base(info: TypeInfo, value: Any, arguments: list[Any]) -> None:
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


def placed(frame: Frame, source: SourceText, error: Exception) -> Exception:
    """An error of a method's body with its place in the body; the caller's statement adds its lines to the stack trace."""
    problem = caught(frame, source, error)
    problem.open_trace = True  # type: ignore[attr-defined]
    return problem
