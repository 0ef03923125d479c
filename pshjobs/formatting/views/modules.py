"""Modules."""

from __future__ import annotations

from collections.abc import Callable

from pshjobs.formatting.field import LEFT
from pshjobs.formatting.view import Bind, GroupBy, col, cols, listing, table, wide
from pshjobs.values.members import get_member

MODULE = "System.Management.Automation.PSModuleInfo"


def _keys(name: str) -> Callable[[object], object]:
    """The keys of a dictionary property."""
    return lambda module: get_member(get_member(module, name), "Keys")


def pre_release(module: object) -> object:
    """PreRelease of the manifest's PSData."""
    data = get_member(module, "PrivateData")
    found = None if data is None else get_member(data, "PSData")
    return None if found is None else get_member(found, "PreRelease")


def folder(module: object) -> object:
    """The folder that holds the module's folder; a version's folder does not count."""
    base = str(get_member(module, "ModuleBase") or "")
    parent, _, name = base.rpartition("/")
    return parent.rpartition("/")[0] if name.replace(".", "").isdigit() else parent


def editions(module: object) -> object:
    """The first four letters of each edition that a module is for."""
    found = get_member(module, "CompatiblePSEditions")
    names = [str(name)[:4] for name in found] if isinstance(found, list) else []
    return ",".join(sorted(names or ["Desk"]))


FIRST = [*cols("ModuleType:10< Version:10<"), col("PreRelease", pre_release, 10, LEFT), *cols("Name:35<")]
COMMANDS = col("ExportedCommands", _keys("ExportedCommands"), 0, LEFT)

VIEWS = (
    table(
        "ModuleInfoGrouping",
        [*FIRST, col("PSEdition", editions, 9, LEFT), COMMANDS],
        name="Module",
        group_by=GroupBy(folder, control=("    Directory: ", Bind(folder))),
    ),
    table(MODULE, [*FIRST, COMMANDS], name="Module"),
    wide(MODULE, "Name", name="Module"),
    listing(
        MODULE,
        [
            *cols("Name Path Description ModuleType Version"),
            col("PreRelease", pre_release),
            *cols("NestedModules"),
            *(
                col(name, _keys(name))
                for name in ["ExportedFunctions", "ExportedCmdlets", "ExportedVariables", "ExportedAliases"]
            ),
        ],
        name="Module",
    ),
    table(
        "System.Management.Automation.ExperimentalFeature",
        cols("Name:35< Enabled:7> Source:35< Description<"),
        name="ExperimentalFeature",
    ),
    listing(
        "System.Management.Automation.ExperimentalFeature",
        cols("Name Enabled Source Description"),
        name="ExperimentalFeature",
    ),
)
