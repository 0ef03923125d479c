"""`#requires` lines: what a script needs, and what is wrong with how it says so."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from . import nodes
from .checks.constants import REQUIRES, is_constant, pure_expression
from .checks.modules import ModuleSpecification, module_specification
from .grammar.moving import move_nodes
from .grammar.statements import Statements
from .parse_errors import ErrorList
from .tokens import Token

_version: Final = re.compile(r"\d+(\.\d+){0,3}\Z")
_snapin: Final = re.compile(r"[A-Za-z0-9._-]+\Z")
_PARAMETERS: Final = ("runasadministrator", "shellid", "pssnapin", "psedition", "version", "assembly", "modules")
_EDITIONS: Final = frozenset({"core", "desktop"})
_CANNOT_CONVERT: Final = (
    'Cannot convert value "System.Collections.Hashtable" to type "Microsoft.PowerShell.Commands.ModuleSpecification". '
    'Error: "{0}"'
)


class ScriptRequirements(NamedTuple):
    """What `#requires` asked for; the version as it was written."""

    version: str | None = None
    editions: tuple[str, ...] = ()
    modules: tuple[ModuleSpecification, ...] = ()
    assemblies: tuple[str, ...] = ()
    application_id: str | None = None
    elevated: bool = False


def read_requirements(parser: Statements) -> ScriptRequirements:
    """Read the `#requires` comments that the parser came across."""
    reader = _Reader(parser.text, parser.errors)
    for comment in parser.requires_comments:
        reader.read(comment, parser)
    return reader.requirements()


class _Reader:
    def __init__(self, text: str, errors: ErrorList) -> None:
        self.text = text
        self.errors = errors
        self.version: str | None = None
        self.snapin: str | None = None
        self.snapin_version: str | None = None
        self.editions: list[str] | None = None
        self.modules: list[ModuleSpecification] = []
        self.assemblies: list[str] = []
        self.application_id: str | None = None
        self.elevated = False

    def requirements(self) -> ScriptRequirements:
        return ScriptRequirements(
            self.version,
            tuple(self.editions or ()),
            tuple(self.modules),
            tuple(self.assemblies),
            self.application_id,
            self.elevated,
        )

    def _report(self, id: str, place: nodes.Node, *args: object) -> None:
        self.errors.add(id, place.start, place.end, False, args)

    def read(self, comment: Token, outer: Statements) -> None:
        """Read one comment as the command that stands behind its `#`."""
        inner = Statements(self.text[comment.start + 1 : comment.end], self.errors)
        inner.outer = outer
        inner.base = comment.start + 1
        command = inner.parse_command()
        if command is None:
            return
        move_nodes(command, inner.to_outer)
        name = command.command_elements[0]
        if not isinstance(name, nodes.StringConstantExpression) or name.value.lower() != "requires":
            self._report("ScriptRequiresInvalidFormat", command)
        elements = command.command_elements[1:]
        self.snapin = self.snapin_version = None
        snapin = any(isinstance(e, nodes.CommandParameter) and _names("pssnapin", e) for e in elements)
        while elements:
            element = elements.pop(0)
            if not isinstance(element, nodes.CommandParameter):
                self._report("ScriptRequiresInvalidFormat", element)
                continue
            argument: nodes.Node | None = element.argument
            if argument is None and elements:
                argument = elements.pop(0)
            self._parameter(element, argument, snapin)

    def _parameter(self, parameter: nodes.CommandParameter, argument: nodes.Node | None, snapin: bool) -> None:
        name = next((known for known in _PARAMETERS if _names(known, parameter)), None)
        if name == "runasadministrator":
            self.elevated = True
            if argument is not None:
                self._report("ParameterCannotHaveArgument", parameter, parameter.parameter_name)
            return
        if argument is None:
            self._report("ParameterRequiresArgument", parameter, parameter.parameter_name)
        elif not is_constant(argument, REQUIRES):
            self._report("RequiresArgumentMustBeConstant", argument)
        elif name is None:
            self._report("ScriptRequiresInvalidFormat", parameter)
        else:
            self._argument(name, parameter, argument, snapin)

    def _argument(self, name: str, parameter: nodes.CommandParameter, argument: nodes.Node, snapin: bool) -> None:
        if name == "version":
            self._version(parameter, argument, snapin)
        elif name == "modules":
            for item in _items(argument):
                self._module(item, argument)
        elif name == "psedition":
            if self.editions is not None:
                self._already_bound(parameter, name)
                return
            self.editions = []
            for item in _items(argument):
                self._edition(item, argument)
        elif name == "assembly":
            for item in _items(argument):
                text = self._string(item, argument, name)
                if text is not None and text not in self.assemblies:
                    self.assemblies.append(text)
        elif name == "shellid":
            if self.application_id is not None:
                self._already_bound(parameter, name)
            else:
                self.application_id = self._string(argument, argument, name)
        else:
            self._snapin(parameter, argument)

    def _already_bound(self, parameter: nodes.CommandParameter, name: str) -> None:
        self._report("ParameterAlreadyBound", parameter, "", name)

    def _string(self, item: nodes.Node, argument: nodes.Node, name: str) -> str | None:
        if isinstance(item, nodes.StringConstantExpression):
            return item.value
        self._report("RequiresInvalidStringArgument", argument, name)
        return None

    def _version(self, parameter: nodes.CommandParameter, argument: nodes.Node, snapin: bool) -> None:
        text = self.text[argument.start : argument.end]
        if isinstance(argument, nodes.StringConstantExpression):
            text = argument.value
        if not _version.match(text):
            self._report("RequiresVersionInvalid", argument)
            return
        if snapin:
            if self.snapin_version is not None:
                self._already_bound(parameter, "version")
            self.snapin_version = text
            return
        if self.version is not None and self.version != text:
            self._already_bound(parameter, "version")
        else:
            self.version = text

    def _edition(self, item: nodes.Node, argument: nodes.Node) -> None:
        text = self._string(item, argument, "psedition")
        if text is None or self.editions is None:
            return
        if text.lower() not in _EDITIONS:
            self._report("RequiresPSEditionInvalid", argument, "psedition")
        if text.lower() in (edition.lower() for edition in self.editions):
            self._report("RequiresPSEditionValueIsAlreadySpecified", argument, "psedition")
        else:
            self.editions.append(text)

    def _module(self, item: nodes.Node, argument: nodes.Node) -> None:
        if isinstance(item, nodes.Hashtable):
            found = module_specification(item)
            if isinstance(found, str):
                self._report("RequiresModuleInvalid", argument, _CANNOT_CONVERT.replace("{0}", found))
            else:
                self.modules.append(found)
            return
        text = item.value if isinstance(item, nodes.StringConstantExpression) else self.text[item.start : item.end]
        self.modules.append(ModuleSpecification(text))

    def _snapin(self, parameter: nodes.CommandParameter, argument: nodes.Node) -> None:
        if not isinstance(argument, nodes.StringConstantExpression):
            self._report("RequiresInvalidStringArgument", argument, "pssnapin")
        elif self.snapin is not None:
            self._already_bound(parameter, "pssnapin")
        elif not _snapin.match(argument.value):
            self._report("InvalidPSSnapInName", argument)
        else:
            self.snapin = argument.value


def _names(known: str, parameter: nodes.CommandParameter) -> bool:
    return known.startswith(parameter.parameter_name.lower())


def _items(argument: nodes.Node) -> list[nodes.Node]:
    """The single values of an argument."""
    if isinstance(argument, nodes.ParenExpression):
        inner = pure_expression(argument.pipeline)
        if inner is not None:
            argument = inner
    return list(argument.elements) if isinstance(argument, nodes.ArrayLiteral) else [argument]
