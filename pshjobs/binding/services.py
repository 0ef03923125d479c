"""What binding needs of the shell around it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from pshjobs.values.hashtable import Hashtable
from pshjobs.values.type_info import TypeInfo

if TYPE_CHECKING:
    from .signature import Parameter


class Services:
    """The runtime's subclass answers for one call; the base binds by itself, without a shell.

    `expects_input` is true when something stands before the command in the pipeline. `prompt` asks the user for mandatory
    parameters and gives their values by name; None where nobody can be asked. `assign` is told each value of a script
    function's parameter as it is bound, since validation scripts may read the earlier ones.
    """

    expects_input: bool = False
    default_values: Hashtable | None = None  # $PSDefaultParameterValues
    command_aliases: Sequence[str] = ()
    prompt: Callable[[Sequence[Parameter]], Mapping[str, object]] | None = None
    assign: Callable[[str, object], None] | None = None
    dynamic_parameters: Callable[[Mapping[str, object]], Sequence[Parameter]] | None = None

    @property
    def separator(self) -> str:
        """`$OFS`."""
        return " "

    def resolve_type(self, text: str) -> TypeInfo | None:
        """The type that a parameter's type text names; None when there is none."""
        import importlib

        found: TypeInfo | None = importlib.import_module("pshjobs.types.names").resolve(text)
        return found

    def with_text(self, value: object, text: str) -> object:
        """A number for a cmdlet's object parameter that remembers how it was written."""
        return value

    def warn(self, message: str) -> None:
        """Write a warning."""
