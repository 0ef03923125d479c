"""The text of the prompt: what the `prompt` function says, or `PS /path> `."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pshjobs.runtime.calling import call_command
from pshjobs.runtime.control import ControlSignal
from pshjobs.runtime.frame import Frame
from pshjobs.values.text import to_text

if TYPE_CHECKING:
    from pshjobs.runtime.shell import Shell

FALLBACK = "PS>"


def prompt_text(shell: Shell) -> str:
    """Ask the user's `prompt` function, whose `$?` is that of the last command; its own doings change nothing the user sees.

    A function that fails or writes nothing gives `PS>`.
    """
    function = shell.commands.find_function("prompt", shell.global_scope)
    if function is None:
        return default_prompt(shell)
    succeeded, code = shell.succeeded, shell.global_scope.lookup("lastexitcode")
    errors = list(shell.errors)
    try:
        return _first_text(_output_of(shell)) or FALLBACK
    except (Exception, ControlSignal):  # noqa: BLE001 - a prompt that fails must not lock the user out
        return FALLBACK
    finally:
        shell.succeeded = succeeded
        shell.errors[:] = errors
        shell.global_scope["lastexitcode"] = code
        shell.current_scope = shell.global_scope


def default_prompt(shell: Shell) -> str:
    """`PS /path> `, with one more `>` for each nested prompt."""
    level = shell.global_scope.lookup("nestedpromptlevel", 0)
    marks = ">" * (level + 1 if isinstance(level, int) else 1)
    return f"PS {shell.drives.location().text}{marks} "


def _output_of(shell: Shell) -> list[Any]:
    found: list[Any] = []
    call_command(Frame(shell, shell.global_scope, found.append, shell.streams, True), "prompt", [], {})
    return found


def _first_text(objects: list[Any]) -> str:
    return to_text(objects[0]) if objects else ""
