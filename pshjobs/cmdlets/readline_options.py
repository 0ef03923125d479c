"""The options and keys of the line editor, as the session keeps them; the editor looks at them before each line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pshjobs.values.enums import EnumValue
from pshjobs.values.objects import MemberBag, PSCustomObject
from pshjobs.values.type_table import require_type

if TYPE_CHECKING:
    from pshjobs.runtime.shell import Shell

OPTIONS: Final = "readline_options"
KEYS: Final = "readline_keys"
VALIDATED: Final = (
    "ForEach-Object", "%", "Invoke-Command", "icm", "Measure-Command", "New-Module", "nmo", "Register-EngineEvent", "Register-ObjectEvent", "Register-WMIEvent", "Set-PSBreakpoint", "sbp", "Start-Job", "sajb", "Trace-Command", "trcm", "Use-Transaction", "Where-Object", "?", "where",
)  # fmt: skip


def enum(name: str, value: str) -> EnumValue:
    """A value of one of the editor's enumerations."""
    info = require_type(f"Microsoft.PowerShell.{name}")
    return EnumValue(info, (info.values or {})[value])


def readline_options(shell: Shell) -> PSCustomObject:
    """The options of the session, with their defaults until they are set."""
    found = shell.state.get(OPTIONS)
    if not isinstance(found, PSCustomObject):
        found = PSCustomObject(MemberBag(default_options()), ["Microsoft.PowerShell.PSConsoleReadLineOptions"])
        shell.state[OPTIONS] = found
    return found


def default_options() -> dict[str, object]:
    """What the options are when nobody has set them."""
    return {
        "EditMode": enum("EditMode", "Emacs"),
        "ContinuationPrompt": ">> ",
        "ContinuationPromptColor": "\x1b[37m",
        "ExtraPromptLineCount": 0,
        "AddToHistoryHandler": None,
        "CommandValidationHandler": None,
        "CommandsToValidateScriptBlockArguments": list(VALIDATED),
        "HistoryNoDuplicates": True,
        "MaximumHistoryCount": 0,
        "MaximumKillRingCount": 10,
        "HistorySearchCursorMovesToEnd": False,
        "ShowToolTips": True,
        "DingTone": 1221,
        "CompletionQueryItems": 100,
        "WordDelimiters": ";:,.[]{}()/\\|!?^&*-=+'\"–—―",
        "DingDuration": 50,
        "BellStyle": enum("BellStyle", "Audible"),
        "HistorySearchCaseSensitive": False,
        "ViModeIndicator": enum("ViModeStyle", "None"),
        "ViModeChangeHandler": None,
        "HistorySavePath": None,
        "HistorySaveStyle": enum("HistorySaveStyle", "SaveIncrementally"),
        "PredictionSource": enum("PredictionSource", "HistoryAndPlugin"),
        "PredictionViewStyle": enum("PredictionViewStyle", "InlineView"),
        "AnsiEscapeTimeout": 100,
        "PromptText": None,
        "DefaultTokenColor": "\x1b[37m",
        "CommentColor": "\x1b[32m",
        "KeywordColor": "\x1b[92m",
        "StringColor": "\x1b[36m",
        "OperatorColor": "\x1b[90m",
        "VariableColor": "\x1b[92m",
        "CommandColor": "\x1b[93m",
        "ParameterColor": "\x1b[90m",
        "TypeColor": "\x1b[37m",
        "NumberColor": "\x1b[97m",
        "MemberColor": "\x1b[37m",
        "EmphasisColor": "\x1b[96m",
        "ErrorColor": "\x1b[91m",
        "SelectionColor": "\x1b[30;47m",
        "InlinePredictionColor": "\x1b[97;2;3m",
        "ListPredictionColor": "\x1b[33m",
        "ListPredictionSelectedColor": "\x1b[48;5;238m",
        "ListPredictionTooltipColor": "\x1b[97;2;3m",
        "TerminateOrphanedConsoleApps": False,
        "ScreenReaderModeEnabled": False,
    }


def key_handlers(shell: Shell) -> dict[str, PSCustomObject]:
    """The keys that this session bound, by chord in lower case."""
    found: dict[str, PSCustomObject] = shell.state.setdefault(KEYS, {})
    return found


def key_handler(chord: str, function: str, description: str, script: object = None) -> PSCustomObject:
    """One binding."""
    group = "Custom" if script is not None else "Basic"
    members = {"Key": chord, "Function": function, "Description": description, "Group": group, "ScriptBlock": script}
    return PSCustomObject(MemberBag(members), ["Microsoft.PowerShell.KeyHandler"])
