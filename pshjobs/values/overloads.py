"""Calling .NET members: which overload fits, what its arguments become, and what a failure looks like.

The choice is made once for each combination of argument types and kept in `MethodGroup.plans`; a call that has its plan is a
dictionary look-up and the call itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from pshjobs.errors import (
    MethodException,
    MethodInvocationException,
    NetException,
    PipelineStoppedException,
    PSInvalidCastException,
    RuntimeException,
    ScriptCallDepthException,
)

from .arrays import MultiArray, TypedArray
from .conversion_rank import ASSIGNABLE, NULL_STRING, NUMERIC_IMPLICIT, is_value_type, rank
from .enums import EnumValue
from .null import NOTHING, AutomationNull
from .objects import PSObject, unwrap
from .python_errors import PYTHON_ERRORS, net_error
from .signatures import Parameter, Signature, parse_signature
from .type_info import CALLS, METHODS, MethodGroup, TypeInfo
from .type_table import require_type, type_of

Prepare = Callable[[Sequence[Any]], list[Any]]


class Plan(NamedTuple):
    """How to call: the function, what makes its arguments (None: they fit as they are), whether it gives nothing."""

    function: Callable[..., Any]
    prepare: Prepare | None
    is_void: bool


SHAPELESS: Final = frozenset((EnumValue, TypedArray, MultiArray, PSObject))
"""Python classes that stand for several .NET types: the plan is kept by the .NET type."""


def invoke(group: MethodGroup, target: object, args: Sequence[Any]) -> object:
    """Call the instance method that fits; NOTHING when it gives nothing. What it throws is wrapped as PowerShell does."""
    plan = group.plans.get(tuple(map(type, args)))
    if plan is None:
        plan = find_plan(group, args)
    function, prepare, is_void = plan
    try:
        result = function(target, *args) if prepare is None else function(target, *prepare(args))
    except NetException as error:
        raise wrap_error(group, args, error) from error
    except PYTHON_ERRORS as error:
        raise wrap_error(group, args, net_error(error)) from error
    return NOTHING if is_void else result


def remember_call(target: object, name: str, argument: object) -> None:
    """Keep the way of a call with one argument, once it is chosen, if the argument fits as it is."""
    group = METHODS.get((type(target), name))
    plan = group.plans.get((type(argument),)) if group is not None else None
    if plan is not None and plan.prepare is None:
        CALLS[(type(target), name, type(argument))] = (group, plan.function, plan.is_void)


def call_known(known: tuple[MethodGroup, Callable[..., Any], bool], target: object, argument: object) -> object:
    """`invoke` for a call that `remember_call` kept."""
    group, function, is_void = known
    try:
        result = function(target, argument)
    except NetException as error:
        raise wrap_error(group, (argument,), error) from error
    except PYTHON_ERRORS as error:
        raise wrap_error(group, (argument,), net_error(error)) from error
    return NOTHING if is_void else result


def invoke_function(group: MethodGroup, args: Sequence[Any]) -> object:
    """Call the static method or constructor that fits."""
    plan = group.plans.get(tuple(map(type, args)))
    if plan is None:
        plan = find_plan(group, args)
    function, prepare, is_void = plan
    try:
        result = function(*args) if prepare is None else function(*prepare(args))
    except NetException as error:
        raise wrap_error(group, args, error) from error
    except PYTHON_ERRORS as error:
        raise wrap_error(group, args, net_error(error)) from error
    return NOTHING if is_void else result


def wrap_error(group: MethodGroup, args: Sequence[Any], error: NetException) -> NetException:
    """What the caller sees of an exception in a member: a MethodInvocationException around it."""
    if not group.wraps or isinstance(error, (ScriptCallDepthException, PipelineStoppedException, MethodException)):
        return error
    return invocation_error(_call_name(group), len(args), error)


def invocation_error(name: str, count: int, error: NetException) -> MethodInvocationException:
    """`Exception calling "name" with "count" argument(s): "..."`; its id is the short name of the inner exception."""
    message = f'Exception calling "{name}" with "{count}" argument(s): "{error.message}"'
    return MethodInvocationException(message, id=error.net_name.rpartition(".")[2], inner=error)


def method_not_found(type_name: str, name: str) -> RuntimeException:
    """The error of calling a method that the type does not have."""
    message = f"Method invocation failed because [{type_name}] does not contain a method named '{name}'."
    return RuntimeException(message, id="MethodNotFound", category="InvalidOperation")


def no_overload(name: str, count: int) -> MethodException:
    """The error of a number or kind of arguments that no overload takes."""
    message = f'Cannot find an overload for "{name}" and the argument count: "{count}".'
    return MethodException(message, id="MethodCountCouldNotFindBest")


def find_plan(group: MethodGroup, args: Sequence[Any]) -> Plan:
    """Choose for these arguments and remember it."""
    kinds = tuple(map(type, args))
    if any(kind in SHAPELESS or is_reference(kind) for kind in kinds):
        key: tuple[Any, ...] = tuple(_shape(arg) for arg in args)
        plan = group.plans.get(key)
        if plan is None:
            plan = group.plans[key] = choose(group, args)
        return plan
    plan = choose(group, args)
    if all("net_type" not in getattr(kind, "__slots__", ()) for kind in kinds):
        group.plans[kinds] = plan
    return plan


def is_reference(kind: type) -> bool:
    """True for the class of `[ref]` objects, which have a `value`."""
    return getattr(kind, "net_name", "") == "System.Management.Automation.PSReference"


def _shape(arg: object) -> object:
    """What decides about an argument besides its Python class."""
    if is_reference(type(arg)):
        return (type(arg), _shape(arg.value))  # type: ignore[attr-defined]
    if type(arg) is PSObject:
        return (PSObject, type_of(arg))
    return type_of(arg) if type(arg) in SHAPELESS else type(arg)


# Choosing ----------------------------------------------------------------------------------------


class Candidate(NamedTuple):
    """An overload that takes this number of arguments."""

    signature: Signature
    function: Callable[..., Any]
    parameters: tuple[Parameter, ...]  # one for each argument
    ranks: tuple[int, ...]
    expanded: bool


def choose(group: MethodGroup, args: Sequence[Any]) -> Plan:
    """The plan for these arguments. Raises MethodException when nothing fits or several fit equally."""
    parsed = group.parsed
    if parsed is None:
        parsed = group.parsed = [(parse_signature(text), function) for text, function in group.overloads]
    sources = [None if arg is None or type(arg) is AutomationNull else _source(arg) for arg in args]
    if len(parsed) == 1 and _takes_exactly(parsed[0][0], len(args)):
        signature, function = parsed[0]
        _check_references(signature, args)
        return _plan(group, Candidate(signature, function, signature.parameters[: len(args)], (), False), sources, args)
    candidates: list[Candidate] = []
    for signature, function in parsed:
        candidates.extend(_candidates(signature, function, sources, args))
    if not candidates:
        for signature, _ in parsed:
            if signature.required <= len(args) <= len(signature.parameters):
                _check_references(signature, args)
        raise no_overload(group.name, len(args))
    best = _best(candidates)
    if best is None:
        message = f'Multiple ambiguous overloads found for "{group.name}" and the argument count: "{len(args)}".'
        raise MethodException(message, id="MethodCountCouldNotFindBest")
    return _plan(group, best, sources, args)


def _source(arg: Any) -> TypeInfo:
    return type_of(arg.value if is_reference(type(arg)) else arg)


def _takes_exactly(signature: Signature, count: int) -> bool:
    parameters = signature.parameters
    return signature.required <= count <= len(parameters) and not (parameters and parameters[-1].collects)


def _check_references(signature: Signature, args: Sequence[Any]) -> None:
    """An out parameter needs `[ref]`."""
    for at, (parameter, arg) in enumerate(zip(signature.parameters, args, strict=False), 1):
        if parameter.by_reference and not is_reference(type(arg)):
            message = f"Argument: '{at}' should be a System.Management.Automation.PSReference. Use [ref]."
            raise MethodException(message, id="NonRefArgumentToRefParameterMsg")


def _candidates(
    signature: Signature, function: Callable[..., Any], sources: list[TypeInfo | None], args: Sequence[Any]
) -> list[Candidate]:
    parameters, count = signature.parameters, len(args)
    if "[" in signature.name and None in sources:
        return []  # a generic method whose type null does not tell
    found = []
    collects = bool(parameters) and parameters[-1].collects
    if signature.required <= count <= len(parameters) and not (collects and count < len(parameters)):
        ranks = _ranks(parameters[:count], sources, args)
        if ranks is not None:
            found.append(Candidate(signature, function, parameters[:count], ranks, False))
    if collects and count >= len(parameters) - 1:
        last = parameters[-1]
        element = last.type.element
        if element is not None:
            each = last._replace(type=element)
            spread = parameters[:-1] + (each,) * (count - len(parameters) + 1)
            ranks = _ranks(spread, sources, args)
            if ranks is not None:
                found.append(Candidate(signature, function, spread, ranks, True))
    return found


def _ranks(
    parameters: tuple[Parameter, ...], sources: list[TypeInfo | None], args: Sequence[Any]
) -> tuple[int, ...] | None:
    """The rank for each argument, or None when one has no way."""
    ranks = []
    for parameter, source, arg in zip(parameters, sources, args, strict=True):
        given = is_reference(type(arg))
        if parameter.by_reference != given and parameter.type.full_name != "System.Object":
            return None
        found = rank(source, parameter.type)
        if given and source is None and is_value_type(parameter.type):
            return None
        if not found:
            return None
        ranks.append(found)
    return tuple(ranks)


def _best(candidates: list[Candidate]) -> Candidate | None:
    """The candidate that is better than every other, or None."""
    best = candidates[0]
    for other in candidates[1:]:
        if _compare(other, best) > 0:
            best = other
    if all(other is best or _compare(best, other) > 0 for other in candidates):
        return best
    return None


def _compare(left: Candidate, right: Candidate) -> int:
    """Above 0 when `left` is the better one: the first arguments weigh most."""
    count, score = len(left.ranks), 0
    for at, (one, two) in enumerate(zip(left.ranks, right.ranks, strict=True)):
        score += (count - at) * ((one > two) - (one < two))
    if score:
        return score
    for at, (one, two) in enumerate(zip(left.ranks, right.ranks, strict=True)):
        if one == two:
            score += (count - at) * _more_specific(left.parameters[at].type, right.parameters[at].type, one)
    if score:
        return score
    if left.expanded != right.expanded:
        return 1 if right.expanded else -1
    return len(right.signature.parameters) - len(left.signature.parameters)


def _more_specific(left: TypeInfo, right: TypeInfo, found: int) -> int:
    """1 when `left` is to be preferred at equal ranks: the narrower type where the argument widens, else the wider one."""
    if left is right:
        return 0
    forward, backward = rank(left, right), rank(right, left)
    if forward == backward:
        return 0
    narrower = 1 if forward > backward else -1
    return narrower if found >= NUMERIC_IMPLICIT else -narrower


# Carrying out ------------------------------------------------------------------------------------


def _plan(group: MethodGroup, candidate: Candidate, sources: list[TypeInfo | None], args: Sequence[Any]) -> Plan:
    converters = [
        _converter(group, parameter, source, type(arg) is PSObject)
        for parameter, source, arg in zip(candidate.parameters, sources, args, strict=True)
    ]
    fixed = len(candidate.signature.parameters) - 1 if candidate.expanded else None
    is_void = candidate.signature.returns.rpartition(" ")[2] == "void"
    if fixed is None and not any(converters):
        return Plan(candidate.function, None, is_void)
    element = candidate.signature.parameters[-1].type.element if fixed is not None else None
    return Plan(candidate.function, _preparer(converters, fixed, element), is_void)


def _preparer(converters: list[Callable[[Any], Any] | None], fixed: int | None, element: TypeInfo | None) -> Prepare:
    first = converters[0] if converters else None
    if fixed is None and len(converters) == 1 and first is not None:
        return lambda args: [first(args[0])]  # most calls have one argument

    def prepare(args: Sequence[Any]) -> list[Any]:
        made = [arg if convert is None else convert(arg) for arg, convert in zip(args, converters, strict=True)]
        if fixed is None or element is None:
            return made
        rest = made[fixed:]
        is_plain = element.full_name == "System.Object"
        return [*made[:fixed], rest if is_plain else TypedArray(element, rest)]

    return prepare


def _converter(
    group: MethodGroup, parameter: Parameter, source: TypeInfo | None, wrapped: bool
) -> Callable[[Any], Any] | None:
    """What turns an argument into the parameter's type; None when it fits as it is."""
    if parameter.by_reference:
        return None
    target = parameter.type
    if source is None:
        if target.full_name == "System.String":
            return lambda arg: ""
        return _checked(group, parameter) if is_value_type(target) else (lambda arg: None)
    if target.full_name == "System.Object":
        return None
    if source.full_name == NULL_STRING:
        return lambda arg: None
    found = rank(source, target)
    if found == NUMERIC_IMPLICIT and not wrapped and target.python is not None:
        return target.python  # a widening loses nothing and needs no checks
    if found >= ASSIGNABLE and target.full_name != "System.Char[]":
        return _unwrapping if wrapped else None
    return _checked(group, parameter)


def _unwrapping(arg: Any) -> Any:
    return unwrap(arg)


def _checked(group: MethodGroup, parameter: Parameter) -> Callable[[Any], Any]:
    from .convert import convert
    from .text import to_net_string

    target, name = parameter.type, _call_name(group)

    def checked(arg: Any) -> Any:
        try:
            return convert(arg, target)
        except PSInvalidCastException as error:
            message = (
                f'Cannot convert argument "{parameter.name}", with value: "{to_net_string(arg)}", '
                f'for "{name}" to type "{target.full_name}": "{error.message}"'
            )
            raise MethodException(message, id="MethodArgumentConversionInvalidCastArgument", inner=error) from error

    return checked


def _call_name(group: MethodGroup) -> str:
    return ".ctor" if group.name == "new" and group.is_static else group.name


def typed_array(element_name: str, items: Sequence[Any]) -> TypedArray:
    """An array of a named element type, for members that give one."""
    return TypedArray(require_type(element_name), items)
