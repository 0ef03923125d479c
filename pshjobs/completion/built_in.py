"""The completers that come with the shell, by command and parameter."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from . import built_in_commands as commands
from . import built_in_jobs as jobs
from . import built_in_session as session
from . import property_names as properties
from .results import Match

if TYPE_CHECKING:
    from .parameter_values import Request

Completer = Callable[["Request"], "list[Match] | None"]
"""Gives the values of a parameter; None lets the search go on."""


def built_in_key(command: str, parameter: str) -> str:
    """The key of a command's parameter; with an empty command that of a parameter of any."""
    return f"{command.lower()}:{parameter.lower()}"


def _table() -> dict[str, Completer]:
    table: dict[str, Completer] = {}

    def add(completer: Completer, commands: str, parameters: str) -> None:
        for command in commands.split():
            for parameter in parameters.split():
                table[f"{command}:{parameter}".lower()] = completer

    job_commands = "get-job receive-job remove-job stop-job wait-job"
    add(jobs.job_names, job_commands, "name")
    add(jobs.job_ids, job_commands, "id")
    add(jobs.job_instance_ids, job_commands, "instanceid")
    add(commands.command_names, "get-command get-help help", "name")
    add(commands.plain_command_names, "invoke-expression", "command")
    add(commands.module_names, "get-command", "module excludemodule")
    add(commands.module_names, "save-help update-help", "module")
    add(commands.module_names, "import-module get-module remove-module", "name")
    add(commands.verbs, "get-command get-verb", "verb")
    add(commands.verb_groups, "get-verb", "group")
    add(commands.nouns, "get-command", "noun")
    add(commands.aliases, "get-alias export-alias", "name")
    add(commands.alias_targets, "get-alias", "definition")
    add(commands.alias_targets, "set-alias new-alias", "value")
    add(session.variables, "clear-variable get-variable remove-variable set-variable", "name")
    add(session.scopes, "clear-variable get-variable remove-variable set-variable new-variable", "scope")
    add(session.scopes, "get-alias set-alias new-alias export-alias import-alias remove-alias", "scope")
    add(session.drives, "get-psdrive remove-psdrive", "name")
    add(session.providers, "get-psdrive remove-psdrive new-psdrive get-psprovider", "psprovider")
    add(session.process_names, "get-process stop-process wait-process debug-process", "name")
    add(session.process_ids, "get-process stop-process wait-process debug-process", "id")
    add(session.item_types, "new-item", "itemtype")
    add(session.date_formats, "get-date", "format")
    add(session.strict_versions, "set-strictmode", "version")
    add(session.separators, "join-string", "separator")
    add(session.string_formats, "join-string", "formatstring")
    add(session.http_versions, "invoke-webrequest invoke-restmethod", "httpversion")
    add(session.types, "new-object", "typename")
    add(session.types, "get-command", "parametertype")
    add(session.destinations, "copy-item move-item", "destination")
    add(properties.member_names, "foreach-object", "membername")
    add(properties.property_names, "group-object measure-object sort-object where-object", "property")
    add(properties.property_names, "select-object", "property excludeproperty expandproperty")
    add(properties.property_names, "format-table format-list format-wide format-custom", "property")
    add(properties.where_values, "where-object", "value")
    table[":encoding"] = session.encodings
    return table


BUILT_IN = _table()
