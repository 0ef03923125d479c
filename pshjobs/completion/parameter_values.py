"""What one parameter takes: its set, its enumeration, completers of users, built-in completers, paths."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pshjobs.binding.signature import Parameter
from pshjobs.binding.validation import ValidateRange, ValidateSet
from pshjobs.syntax import nodes
from pshjobs.values.collation import collation_key
from pshjobs.values.enums import EnumValue
from pshjobs.values.type_info import TypeInfo

from .built_in import BUILT_IN, built_in_key
from .context import Context
from .literals import parameter_type
from .paths import PathOptions, path_matches
from .patterns import starts_with
from .pseudo_binding import PseudoBinding
from .quoting import quoted, strip_quotes
from .results import Match
from .user_completers import attribute_matches, registered_matches

if TYPE_CHECKING:
    from pshjobs.runtime.shell import Shell

PATH_PARAMETERS = {"path": False, "filepath": False, "literalpath": True, "pspath": True}


class Request(NamedTuple):
    """One value that is wanted: of which command and parameter, with what bound beside it. `word` is as typed."""

    context: Context
    command: nodes.Command
    name: str
    parameter: Parameter
    binding: PseudoBinding
    word: str


def values_of(request: Request) -> list[Match] | None:
    """The values; None where nobody knows any, so that others may try."""
    parameter = request.parameter
    listed = listed_values(request.word, parameter, request.context.shell)
    if listed is not None:
        return listed
    found = registered_matches(request)
    if found:
        return found
    final, found = attribute_matches(request)
    if found or final:
        return found
    built_in = BUILT_IN.get(built_in_key(request.name, parameter.name)) or BUILT_IN.get(
        built_in_key("", parameter.name)
    )
    if built_in is not None:
        found = built_in(request)
        if found is not None:
            return found
    literal = PATH_PARAMETERS.get(parameter.name.lower())
    if literal is not None:
        folders = request.name.lower() in ("set-location", "push-location")
        return path_matches(request.context, request.word, PathOptions(literal=literal, folders_only=folders))
    return None


def listed_values(word: str, parameter: Parameter, shell: Shell) -> list[Match] | None:
    """The values of a ValidateSet, an enumeration or a switch; None for other types."""
    for check in parameter.checks:
        if isinstance(check, ValidateSet):
            return _of_names([value for value in check.values if value], word, quotes=True)
    info = parameter_type(parameter, shell)
    if info is not None and info.kind == "enum":
        return _of_names(enum_names(info, parameter), word, quotes=False)
    if parameter.is_switch:
        return plain_values(("$true", "$false"), word)
    return None


def enum_names(info: TypeInfo, parameter: Parameter) -> list[str]:
    """The names of an enumeration, those outside a ValidateRange left out."""
    values = info.values or {}
    limits = next((check for check in parameter.checks if isinstance(check, ValidateRange)), None)
    if limits is None:
        return list(values)
    low, high = _number(getattr(limits, "minimum", None)), _number(getattr(limits, "maximum", None))
    return [
        name for name, number in values.items() if (low is None or number >= low) and (high is None or number <= high)
    ]


def _number(value: object) -> int | None:
    if isinstance(value, EnumValue):
        return value.value
    return value if isinstance(value, int) else None


def _of_names(names: list[str], word: str, *, quotes: bool) -> list[Match]:
    """Names that fit the word as a pattern, sorted; the one that is the word comes first."""
    plain, quote = strip_quotes(word)
    fits = starts_with(plain)
    fitting = sorted((name for name in names if fits(name)), key=collation_key)
    exact = [name for name in fitting if name.lower() == plain.lower()]
    ordered = exact + [name for name in fitting if name not in exact]
    return [Match(value_text(name, quote, quotes), name, "ParameterValue", name) for name in ordered]


def value_text(value: str, quote: str, quotes: bool = True) -> str:
    """A value as it is put in."""
    if quote:
        return quoted(value, quote)
    return quoted(value, "") if quotes else value


def plain_values(values: tuple[str, ...], word: str, kind: str = "ParameterValue") -> list[Match]:
    """Values from a fixed list, in its order, as they are."""
    fits = starts_with(word)
    return [Match(value, value, kind, value) for value in values if fits(value)]
