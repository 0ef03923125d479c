"""Enumerations of the line editor's options."""

from __future__ import annotations

from pshjobs.values.enums import declare_enum

NAMESPACE = "Microsoft.PowerShell."


def _numbered(text: str) -> dict[str, int]:
    return {name: number for number, name in enumerate(text.split())}


BELL_STYLE = declare_enum(NAMESPACE + "BellStyle", _numbered("None Visual Audible"))
EDIT_MODE = declare_enum(NAMESPACE + "EditMode", _numbered("Windows Emacs Vi"))
HISTORY_SAVE_STYLE = declare_enum(NAMESPACE + "HistorySaveStyle", _numbered("SaveIncrementally SaveAtExit SaveNothing"))
PREDICTION_SOURCE = declare_enum(
    NAMESPACE + "PredictionSource", {"None": 1, "History": 2, "Plugin": 4, "HistoryAndPlugin": 6}
)
PREDICTION_VIEW_STYLE = declare_enum(NAMESPACE + "PredictionViewStyle", _numbered("InlineView ListView"))
VI_MODE = declare_enum(NAMESPACE + "ViMode", _numbered("Insert Command"))
VI_MODE_STYLE = declare_enum(NAMESPACE + "ViModeStyle", _numbered("None Prompt Cursor Script"))
