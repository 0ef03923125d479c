"""Module specifications, in `using module` and `#requires -Modules`."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from pshjobs.syntax import nodes

from .constants import REQUIRES, is_constant, pure_expression
from .context import Context

_MEMBERS: Final = ("ModuleName", "ModuleVersion", "MaximumVersion", "RequiredVersion", "GUID")
_NAMED_IN_MESSAGE: Final = "ModuleName, ModuleVersion, RequiredVersion, GUID"
_wildcard: Final = re.compile(r"[*?\[\]]")


class ModuleSpecification(NamedTuple):
    """Which module, and which of its versions."""

    name: str
    module_version: str | None = None
    maximum_version: str | None = None
    required_version: str | None = None
    guid: str | None = None

    def __str__(self) -> str:
        if not any(self[1:]):
            return self.name
        members = (("ModuleName", self.name), ("Guid", self.guid), ("ModuleVersion", self.module_version),
                   ("MaximumVersion", self.maximum_version), ("RequiredVersion", self.required_version))  # fmt: skip
        return "@{ " + "; ".join(f"{name} = '{value}'" for name, value in members if value) + " }"


def module_specification(table: nodes.Hashtable) -> ModuleSpecification | str:
    """Read a constant hash literal; the text of what is wrong with it when it describes no module."""
    found: dict[str, str] = {}
    bad: list[str] = []
    for key, value in table.key_value_pairs:
        name = key.value if isinstance(key, nodes.StringConstantExpression) else "?"
        known = next((member for member in _MEMBERS if member.lower() == name.lower()), None)
        if known is None:
            bad.append(f"'{name}'")
        else:
            found[known] = _text(value)
    if bad:
        return (
            "The hashtable describing a module contains one or more members that are not valid. The valid members are "
            f"({_NAMED_IN_MESSAGE}). Remove the members that are not valid ({', '.join(bad)}), then try again."
        )
    problem = _missing(found)
    if problem is not None:
        return problem
    return ModuleSpecification(found["ModuleName"], *(found.get(member) for member in _MEMBERS[1:]))


def _missing(found: dict[str, str]) -> str | None:
    if not found.get("ModuleName"):
        return "The 'ModuleName' member does not exist in the hashtable that describes this module."
    required, least, most = (found.get(name) for name in ("RequiredVersion", "ModuleVersion", "MaximumVersion"))
    if required is None and least is None and most is None:
        return (
            "The 'ModuleVersion', 'MaximumVersion' and 'RequiredVersion' members do not exist in the hashtable that "
            "describes this module. One of these three members must exist, and be assigned a version number in the "
            "format 'n.n.n.n'."
        )
    for name, other in (("ModuleVersion", least), ("MaximumVersion", most)):
        if required is not None and other is not None:
            return (
                f"The parameters {name} and RequiredVersion cannot be used together. Please specify only one parameter."
            )
    return None


def _text(value: nodes.Node) -> str:
    expression = pure_expression(value)
    if isinstance(expression, nodes.StringConstantExpression):
        return expression.value
    if isinstance(expression, nodes.ConstantExpression):
        return str(expression.value)
    element = value.pipeline_elements[0] if isinstance(value, nodes.Pipeline) else None
    name = element.command_elements[0] if isinstance(element, nodes.Command) else None
    return name.value if isinstance(name, nodes.StringConstantExpression) else ""


def is_built_in(name: str) -> bool:
    """Whether a module comes with the shell."""
    return name.lower() in {
        "microsoft.powershell.core", "microsoft.powershell.utility", "microsoft.powershell.management",
        "microsoft.powershell.security", "microsoft.powershell.host", "microsoft.powershell.archive",
        "microsoft.powershell.threadjob", "threadjob", "psreadline",
    }  # fmt: skip


def check_module(node: nodes.UsingStatement, context: Context, module_exists: Callable[[str], bool] | None) -> None:
    """Report a `using module` whose module cannot be found."""
    name = node.name.value if node.name is not None else ""
    if node.module_specification is not None:
        if not is_constant(node.module_specification, REQUIRES):
            context.report("RequiresArgumentMustBeConstant", node)
            return
        specification = module_specification(node.module_specification)
        if isinstance(specification, str):
            context.report("RequiresModuleInvalid", node, specification)
            return
        name = specification.name
    if _wildcard.search(name):
        context.report("WildCardModuleNameError", node)
        return
    if "/" in name or "\\" in name or (module_exists or is_built_in)(name):
        return
    shown = node.name.value if node.name is not None else ""
    if node.name is None and node.module_specification is not None:
        shown = context.text[node.module_specification.start : node.module_specification.end]
    context.report("ModuleNotFoundDuringParse", node, shown)
