"""Finding the command of a call site."""

from __future__ import annotations

from typing import Any

from pshjobs.errors import NetException, RuntimeException
from pshjobs.values.null import NOTHING
from pshjobs.values.objects import unwrap

from .code import CallSite
from .command_info import CommandInfo, ExternalScriptInfo
from .command_table import not_found
from .frame import Frame
from .script_block import ScriptBlock

MODULE_INFO = "System.Management.Automation.PSModuleInfo"


def resolve(frame: Frame, site: CallSite, head: Any) -> Any:
    """The command of a call site: found by its name, or the value after `&` or `.`. Raises CommandNotFoundException."""
    table = frame.shell.commands
    if head is None and site.name is not None:
        if site.cached_version == table.version:
            return site.cached
        found = table.find(site.name, frame.scope)
        if found is None:
            raise place_name(not_found(table.last_name(site.name, frame.scope)), site, frame)
        if not isinstance(found, ExternalScriptInfo):
            site.cached, site.cached_version = found, table.version
        return found
    return resolve_value(frame, site, head)


def resolve_value(frame: Frame, site: CallSite, head: Any) -> Any:
    head = unwrap(head)
    if isinstance(head, (ScriptBlock, CommandInfo)) or getattr(head, "net_name", "") == MODULE_INFO:
        return head
    text = "" if head is None or head is NOTHING else head if isinstance(head, str) else str(head)
    if not text:
        error = RuntimeException(
            f"The expression after '{site.operator or '&'}' in a pipeline element produced an object that was not valid. It must result in a "
            "command name, a script block, or a CommandInfo object.",
            id="BadExpression",
            category="InvalidOperation",
        )
        placed = place_name(error, site, frame)
        placed.record.invocation_info.invocation_name = ""  # type: ignore[attr-defined]
        raise placed
    found = frame.shell.commands.find(text, frame.scope)
    if found is None:
        raise place_name(not_found(text), site, frame)
    return found


def place_name(error: NetException, site: CallSite, frame: Frame) -> NetException:
    """Say that an error is about the command's name."""
    from pshjobs.source import Extent

    from .error_record import InvocationInfo, record_of
    from .invocation import stack_trace

    record = record_of(error)
    extent = Extent(site.source, site.name_start, site.name_end)
    record.invocation_info = InvocationInfo(None, extent, site.operator or site.name or "")
    record.script_stack_trace = stack_trace(frame, extent)
    return error
