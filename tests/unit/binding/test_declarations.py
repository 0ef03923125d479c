"""Every cmdlet's declaration equals what PowerShell's metadata says (tests/conformance/complete/commands.json)."""

from __future__ import annotations

import importlib
import json
import pkgutil
from pathlib import Path
from typing import Any

import pytest

import pshjobs.cmdlets
from pshjobs.binding.signature import ALL_SETS, Check, InSet, Parameter, Signature
from pshjobs.binding.syntax_text import syntax_lines, type_shown
from pshjobs.binding.validation import ValidateCount, ValidateLength, ValidatePattern, ValidateRange, ValidateSet
from pshjobs.runtime.cmdlet import Cmdlet

METADATA = Path(__file__).parents[2] / "conformance" / "complete" / "commands.json"
PAGING = ("IncludeTotalCount", "Skip", "First")
WITHOUT_EFFECT = ("ValidateTrustedData",)  # it does nothing outside constrained language mode
SIMPLE_KINDS = {
    "ValidateNotNull": "notNull",
    "ValidateNotNullOrEmpty": "notNullOrEmpty",
    "ValidateNotNullOrWhiteSpace": "notNullOrWhiteSpace",
}


def declared_cmdlets() -> list[type[Cmdlet]]:
    found: list[type[Cmdlet]] = []
    for module in pkgutil.walk_packages(pshjobs.cmdlets.__path__, "pshjobs.cmdlets."):
        for value in vars(importlib.import_module(module.name)).values():
            is_own = isinstance(value, type) and issubclass(value, Cmdlet) and value.__module__ == module.name
            if is_own and value.__dict__.get("command_name"):
                found.append(value)
    return found


def recorded_commands() -> dict[str, dict[str, Any]]:
    return {each["name"]: each for each in json.loads(METADATA.read_text())["commands"]}


RECORDED = recorded_commands()
COMPARED = [each for each in declared_cmdlets() if each.command_name in RECORDED]


def wanted(command: dict[str, Any]) -> dict[str, object]:
    facts: dict[str, object] = {
        "default set": command["defaultParameterSet"] or "",
        "ShouldProcess": command["supportsShouldProcess"],
        "paging": command["supportsPaging"],
        "module": command["module"],
    }
    for name, each in command["parameters"].items():
        if command["supportsPaging"] and name in PAGING:
            continue
        facts[f"-{name} type"] = each["type"]
        facts[f"-{name} aliases"] = tuple(each.get("aliases", ()))
        facts[f"-{name} checks"] = sorted(filter(None, map(wanted_check, each.get("validate", ()))))
        for flag in ("allowNull", "allowEmptyString", "allowEmptyCollection", "isDynamic", "dontShow"):
            facts[f"-{name} {flag}"] = each.get(flag, False)
    for each in command["parameterSets"]:
        for parameter in each["parameters"]:
            if not (command["supportsPaging"] and parameter["name"] in PAGING):
                facts[f"-{parameter['name']} in set {each['name']}"] = wanted_place(parameter)
    return facts


def wanted_place(parameter: dict[str, Any]) -> str:
    return place_text(
        InSet(
            parameter["position"],
            parameter["mandatory"],
            parameter.get("pipeline", False),
            parameter.get("pipelineByPropertyName", False),
            parameter.get("remaining", False),
        )
    )


def wanted_check(check: dict[str, Any]) -> str:
    kind = check["kind"]
    if kind in WITHOUT_EFFECT:
        return ""
    if kind == "set":
        return f"set {','.join(check['values'])}"
    if kind == "range":
        return f"range {check['min']}..{check['max']}" if "min" in check else "range kind"
    if kind in ("count", "length"):
        return f"{kind} {check['min']}..{check['max']}"
    return f"pattern {check['pattern']}" if kind == "pattern" else str(kind)


def declared(signature: Signature, cls: type[Cmdlet]) -> dict[str, object]:
    facts: dict[str, object] = {
        "default set": signature.default_set,
        "ShouldProcess": signature.supports_should_process,
        "paging": signature.supports_paging,
        "module": cls.module,
    }
    for each in signature.parameters:
        if each.extension:
            continue
        facts[f"-{each.name} type"] = each.type_text if each.type_text.startswith("Nullable[") else type_shown(each)
        facts[f"-{each.name} aliases"] = each.aliases
        facts[f"-{each.name} checks"] = sorted(map(check_text, each.checks))
        facts[f"-{each.name} allowNull"] = each.allow_null
        facts[f"-{each.name} allowEmptyString"] = each.allow_empty_string
        facts[f"-{each.name} allowEmptyCollection"] = each.allow_empty_collection
        facts[f"-{each.name} isDynamic"] = each.is_dynamic
        facts[f"-{each.name} dontShow"] = each.dont_show
        facts.update(declared_places(signature, each))
    return facts


def declared_places(signature: Signature, parameter: Parameter) -> dict[str, object]:
    places: dict[str, object] = {}
    for name, place in parameter.sets.items():
        for each in signature.set_names if name == ALL_SETS else (name,):
            if name != ALL_SETS or each not in parameter.sets or each == ALL_SETS:
                places[f"-{parameter.name} in set {each}"] = place_text(place)
    return places


def place_text(place: InSet) -> str:
    words = ["by name only" if place.position is None else f"position {place.position}"]
    flags = {"mandatory": place.mandatory, "by value": place.by_value, "by property": place.by_name}
    words += [name for name, on in {**flags, "remaining": place.remaining}.items() if on]
    return ", ".join(words)


def check_text(check: Check) -> str:
    if isinstance(check, ValidateSet):
        return f"set {','.join(check.values)}"
    if isinstance(check, ValidateRange):
        return "range kind" if check.kind else f"range {check.minimum}..{check.maximum}"
    if isinstance(check, (ValidateCount, ValidateLength)):
        kind = "count" if isinstance(check, ValidateCount) else "length"
        return f"{kind} {check.minimum}..{check.maximum}"
    if isinstance(check, ValidatePattern):
        return f"pattern {check.pattern}"
    name = type(check).__name__
    return SIMPLE_KINDS.get(name, name)


def difference(want: dict[str, object], have: dict[str, object]) -> list[str]:
    lines = []
    for fact in dict.fromkeys((*want, *have)):
        if want.get(fact) != have.get(fact):
            lines.append(f"  {fact}: PowerShell {want.get(fact, 'has none')!r}, declared {have.get(fact, 'nothing')!r}")
    return lines


@pytest.mark.parametrize("cls", COMPARED, ids=lambda cls: cls.command_name)
def test_the_declaration_equals_powershells_metadata(cls: type[Cmdlet]) -> None:
    lines = difference(wanted(RECORDED[cls.command_name]), declared(cls.signature(), cls))
    assert not lines, "\n".join([f"{cls.command_name} differs:", *lines])


@pytest.mark.parametrize("cls", COMPARED, ids=lambda cls: cls.command_name)
def test_the_syntax_equals_powershells(cls: type[Cmdlet]) -> None:
    assert syntax_lines(cls.signature()) == RECORDED[cls.command_name]["syntax"].split("\n\n")


@pytest.mark.parametrize("cls", declared_cmdlets(), ids=lambda cls: cls.command_name)
def test_every_parameter_has_a_help_sentence(cls: type[Cmdlet]) -> None:
    for each in cls.signature().parameters:
        assert each.help.endswith("."), f"{cls.command_name} -{each.name}: the help must be a sentence"
        assert each.help != "HELP.", f"{cls.command_name} -{each.name}: the help is still a placeholder"
