"""How a cmdlet declares its parameters.

    id: list[int] = param("Ids of the jobs.", position=0, mandatory=True, by_name=True, sets="SessionIdParameterSet", check=not_null_or_empty)

The annotation is the conversion (`list[int]` is `int[]`, `str`, `bool` is a switch, `Literal["a", "b"]` is a ValidateSet,
`object` is any object; `| None` says nothing to PowerShell); `type=` names a .NET type where Python has none. The help
sentence comes first and is required.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from .signature import ALL_SETS, Check, InSet, Parameter, Signature, Transform

PYTHON_TYPES: dict[object, str] = {
    int: "int",
    str: "string",
    bool: "switch",
    float: "double",
    object: "psobject",
    list[int]: "int[]",
    list[str]: "string[]",
    list[object]: "psobject[]",
    list[float]: "double[]",
}


def at(
    position: int | None = None,
    *,
    mandatory: bool = False,
    by_value: bool = False,
    by_name: bool = False,
    remaining: bool = False,
    help_message: str = "",
) -> InSet:
    """How a parameter stands in one of several sets: `sets={"A": at(0, mandatory=True), "B": at()}`."""
    return InSet(position, mandatory, by_value, by_name, remaining, help_message)


class Declared:
    """What `param()` leaves in the class body."""

    __slots__ = ("help", "options")

    def __init__(self, help: str, options: dict[str, Any]) -> None:
        self.help = help
        self.options = options


def param(
    help: str,
    *,
    type: str | None = None,
    name: str | None = None,
    position: int | None = None,
    mandatory: bool = False,
    by_value: bool = False,
    by_name: bool = False,
    remaining: bool = False,
    help_message: str = "",
    sets: str | tuple[str, ...] | Mapping[str, InSet] = ALL_SETS,
    alias: str | tuple[str, ...] = (),
    default: Any = None,
    check: Check | tuple[Check, ...] = (),
    transform: Transform | tuple[Transform, ...] = (),
    allow_null: bool = False,
    allow_empty_string: bool = False,
    allow_empty_collection: bool = False,
    complete: object = None,
    dont_show: bool = False,
    is_dynamic: bool = False,
    extension: bool = False,
) -> Any:
    """Declare one parameter. `by_value` and `by_name` bind it from the pipeline; `default` may be a value or a callable.

    `complete` names a completer of `completion/`; `is_dynamic` marks what PowerShell adds only for some providers;
    `extension` marks what PowerShell's cmdlet does not have.
    """
    return Declared(help, dict(locals()))


def signature_of(cls: type, command: str, default_set: str, error_name: str) -> Signature:
    """The signature that a class declares: its own parameters in order, then those of its bases, as .NET lists members."""
    found: dict[str, Parameter] = {}
    for owner in cls.__mro__:
        annotations = owner.__dict__.get("__annotations__", {})
        for attribute, declared in list(owner.__dict__.items()):
            if isinstance(declared, Declared) and attribute not in found:
                found[attribute] = _parameter(attribute, declared, annotations.get(attribute, "object"), owner)
    made = Signature(command, list(found.values()), default_set=default_set, error_name=error_name)
    made.is_cmdlet = True
    return made


def _parameter(attribute: str, declared: Declared, annotation: object, owner: type) -> Parameter:
    o = declared.options
    made = Parameter(o["name"] or public_name(attribute), attribute=attribute, help=declared.help)
    text, choices = _type_text(annotation, owner)
    made.type_text = o["type"] or text
    made.aliases = _several(o["alias"])
    flags = InSet(o["position"], o["mandatory"], o["by_value"], o["by_name"], o["remaining"], o["help_message"])
    sets = o["sets"]
    made.sets = dict(sets) if isinstance(sets, Mapping) else dict.fromkeys(_several(sets), flags)
    made.checks = _several(o["check"])
    made.transforms = _several(o["transform"])
    if choices:
        from .validation import ValidateSet

        made.checks = (*made.checks, ValidateSet(choices))
    made.allow_null, made.allow_empty_string = o["allow_null"], o["allow_empty_string"]
    made.allow_empty_collection = o["allow_empty_collection"]
    default = o["default"]
    if default is not None:
        made.default = default if callable(default) else lambda: default
    made.complete, made.dont_show, made.extension = o["complete"], o["dont_show"], o["extension"]
    made.is_dynamic = o["is_dynamic"]
    return made


def public_name(attribute: str) -> str:
    """`working_directory` -> `WorkingDirectory`; a trailing underscore (for Python's keywords) falls away."""
    return "".join(word[:1].upper() + word[1:] for word in attribute.strip("_").split("_"))


def _several(value: Any) -> Any:
    return value if isinstance(value, tuple) else (value,)


def _type_text(annotation: object, owner: type) -> tuple[str, tuple[str, ...] | None]:
    if isinstance(annotation, str):
        scope = {**vars(sys.modules[owner.__module__]), "Literal": Literal}
        annotation = eval(annotation, scope)  # the module's own annotation text, as typing.get_type_hints does
    if get_origin(annotation) in (Union, UnionType):
        annotation = next(each for each in get_args(annotation) if each is not type(None))
    many = get_origin(annotation) is list and get_origin(get_args(annotation)[0]) is Literal
    inner = get_args(annotation)[0] if many else annotation
    if get_origin(inner) is Literal:
        return ("string[]" if many else "string"), get_args(inner)
    return PYTHON_TYPES.get(annotation, "psobject"), None
