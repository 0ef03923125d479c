"""How scripts see completion. `INDEX`: lower-case full name -> file."""

from __future__ import annotations

from typing import Final

_AUTOMATION = "system.management.automation."
INDEX: Final[dict[str, str]] = {
    _AUTOMATION + "completionresult": "completion_result",
    _AUTOMATION + "completionresulttype": "completion_result",
    _AUTOMATION + "commandcompletion": "command_completion",
    _AUTOMATION + "language.commandast": "command_ast",
}
