"""`$PSBoundParameters` and `$MyInvocation.BoundParameters`."""

from __future__ import annotations

from typing import Any

from pshjobs.values.hashtable import Hashtable


class BoundParameters(Hashtable):
    """The parameters that a call has bound, by public name; scripts may change it and splat it."""

    __slots__ = ()
    net_name = "System.Management.Automation.PSBoundParametersDictionary"

    def entries(self) -> list[Any]:
        """The pairs as the .NET class gives them: it is a Dictionary, no Hashtable."""
        from pshjobs.types.dictionary import KeyValuePair  # only when it is enumerated

        return [KeyValuePair(key, value) for key, value in self.items()]


def bound_parameters(bound: dict[str, Any]) -> BoundParameters:
    """The dictionary for what the binder bound."""
    made = BoundParameters()
    for name, value in bound.items():
        made[name] = value
    return made
