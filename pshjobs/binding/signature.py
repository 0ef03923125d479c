"""What a command takes: the one description that binding, help, completion, syntax text and docs read.

Two producers make it: the declaration of a cmdlet (`declaration.py`) and the `param()` block of a script function (the compiler).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from .layout import Layout

ALL_SETS = "__AllParameterSets"


class Check(Protocol):
    """A validation attribute. See `validation.py`."""

    def check(self, value: object) -> None:
        """Raise ValidationMetadataException, with PowerShell's text, when the value is not allowed."""


class Transform(Protocol):
    """A transformation attribute of a script parameter, or a conversion that a cmdlet asks for."""

    def transform(self, value: object) -> object:
        """The value to bind instead."""


class InSet(NamedTuple):
    """How a parameter takes part in one parameter set. `position` is None when it is by name only."""

    position: int | None = None
    mandatory: bool = False
    by_value: bool = False
    by_name: bool = False
    remaining: bool = False
    help_message: str = ""


class Parameter:
    """One parameter. `name` is public (`WorkingDirectory`), `attribute` the Python name (`working_directory`).

    `type_text` is the type as PowerShell's syntax shows it (`string[]`, `switch`, `JobState`); "" means any object.
    `default` is called to make the default value; None means the type's own default. `checks` and `transforms` stand in
    the order in which they are written.
    """

    __slots__ = (
        "aliases",
        "allow_empty_collection",
        "allow_empty_string",
        "allow_null",
        "attribute",
        "checks",
        "complete",
        "default",
        "default_text",
        "dont_show",
        "extension",
        "help",
        "is_dynamic",
        "literal_type",
        "name",
        "sets",
        "supports_wildcards",
        "transforms",
        "type_text",
    )

    def __init__(self, name: str, type_text: str = "", *, attribute: str = "", help: str = "") -> None:
        self.name = name
        self.attribute = attribute or name
        self.type_text = type_text
        self.literal_type: object = None  # TypeInfo where the producer has it already (classes of the script)
        self.help = help
        self.aliases: tuple[str, ...] = ()
        self.sets: dict[str, InSet] = {ALL_SETS: InSet()}
        self.checks: tuple[Check, ...] = ()
        self.transforms: tuple[Transform, ...] = ()
        self.allow_null = self.allow_empty_string = self.allow_empty_collection = False
        self.default: Callable[[], object] | None = None
        self.default_text = ""
        self.complete: object = None
        self.dont_show = self.extension = self.is_dynamic = self.supports_wildcards = False

    @property
    def is_switch(self) -> bool:
        return self.type_text == "switch"


class Signature:
    """The parameters of one command, in declaration order, and how they form sets.

    `is_cmdlet` is true for commands written in Python, whose conversions are stricter than those of script functions.
    """

    __slots__ = (
        "by_name",
        "command",
        "confirm_impact",
        "default_set",
        "error_name",
        "has_common",
        "is_cmdlet",
        "is_simple",
        "layout",
        "outputs",
        "parameters",
        "positional_binding",
        "supports_paging",
        "supports_should_process",
    )

    def __init__(
        self,
        command: str,
        parameters: Sequence[Parameter],
        *,
        default_set: str = "",
        error_name: str = "",
        is_simple: bool = False,
    ) -> None:
        self.command = command
        self.error_name = error_name or command  # what follows the comma in FullyQualifiedErrorId
        self.parameters = list(parameters)
        self.default_set = default_set
        self.is_simple = (
            is_simple  # a function without CmdletBinding: extra arguments go to $args, no common parameters
        )
        self.is_cmdlet = False
        self.has_common = not is_simple
        self.positional_binding = True
        self.supports_should_process = self.supports_paging = False
        self.confirm_impact = "Medium"
        self.outputs: tuple[str, ...] = ()
        self.layout: Layout | None = None  # what the binder worked out, made at the first call
        self.by_name: dict[str, Parameter] = {}
        for parameter in self.parameters:
            for known in (parameter.name, *parameter.aliases):
                self.by_name.setdefault(known.lower(), parameter)

    @property
    def set_names(self) -> tuple[str, ...]:
        """The names of the parameter sets: the default one, then in order of declaration."""
        named = [name for each in self.parameters for name in each.sets if name != ALL_SETS]
        if self.default_set and self.default_set != ALL_SETS:
            named.insert(0, self.default_set)
        return tuple(dict.fromkeys(named)) or (ALL_SETS,)
