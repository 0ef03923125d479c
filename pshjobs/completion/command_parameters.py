"""The parameters of a command in the order in which they are offered."""

from __future__ import annotations

from pshjobs.binding.common import common_parameters, paging_parameters, should_process_parameters
from pshjobs.binding.layout import positions
from pshjobs.binding.signature import ALL_SETS, InSet, Parameter, Signature

COMMON = frozenset(parameter.name for parameter in common_parameters())


class CommandParameters:
    """A signature with everything that a command line may name."""

    def __init__(self, signature: Signature, dynamic: tuple[Parameter, ...] = ()) -> None:
        self.signature = signature
        declared = [each for each in signature.parameters if not each.is_dynamic]
        added: list[Parameter] = []
        if signature.supports_should_process:
            added += should_process_parameters()
        if signature.supports_paging:
            added += paging_parameters()
        late = [each for each in signature.parameters if each.is_dynamic]
        common = common_parameters() if signature.has_common else []
        self.all: list[Parameter] = [*declared, *added, *late, *dynamic, *common]
        self.set_names = signature.set_names
        self._automatic = positions(signature)

    def find(self, name: str) -> Parameter | None:
        """The parameter that `-name` means: by name, alias, or a prefix that fits only one."""
        lower = name.lower()
        for parameter in self.all:
            if lower == parameter.name.lower() or lower in (alias.lower() for alias in parameter.aliases):
                return parameter
        fitting = [each for each in self.all if any(n.lower().startswith(lower) for n in (each.name, *each.aliases))]
        if len(fitting) > 1:
            fitting = [each for each in fitting if each.name not in COMMON]
        return fitting[0] if len(fitting) == 1 else None

    def in_set(self, parameter: Parameter, set_name: str) -> InSet | None:
        """How the parameter stands in a set; None when it does not belong to it."""
        found = parameter.sets.get(set_name) or parameter.sets.get(ALL_SETS)
        if found is not None and found.position is None and parameter.name in self._automatic:
            return found._replace(position=self._automatic[parameter.name])
        return found

    def sets_of(self, parameter: Parameter) -> frozenset[str]:
        """The sets that the parameter belongs to."""
        if ALL_SETS in parameter.sets:
            return frozenset(self.set_names)
        return frozenset(parameter.sets)
