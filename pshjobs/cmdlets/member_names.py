"""Finding the one member that a name or pattern means, for the statement forms of ForEach-Object and Where-Object."""

from __future__ import annotations

from pshjobs.errors import PSInvalidOperationException
from pshjobs.values.members import methods, properties
from pshjobs.values.wildcard import Wildcard


def members_matching(target: object, pattern: str, *, only_methods: bool = False) -> list[str]:
    """The names of the members that fit a pattern, each once: properties first."""
    wildcard = Wildcard(pattern)
    names = [] if only_methods else [str(view.name) for view in properties(target)]
    names += [str(view.name) for view in methods(target)]
    return list(dict.fromkeys(name for name in names if wildcard.matches(name)))


def ambiguous(pattern: str, names: list[str], id: str, target: object) -> PSInvalidOperationException:
    """The error for a pattern that fits several members."""
    return PSInvalidOperationException(
        f'Input name "{pattern}" is ambiguous. It can be resolved to multiple matched members. '
        f"Possible matches include: {' '.join(names)}.",
        id=id,
        category="InvalidArgument",
        target=target,
    )


def unresolved(message: str, id: str, target: object) -> PSInvalidOperationException:
    """The error for a name that fits nothing."""
    return PSInvalidOperationException(message, id=id, category="InvalidArgument", target=target)
