"""Choices that the host asks about."""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

from typing import Any

from pshjobs.types.object import Object
from pshjobs.values.members import get_member
from pshjobs.values.text import to_text
from pshjobs.values.type_info import NetType, constructor, prop


class ChoiceDescription(NetType, name="System.Management.Automation.Host.ChoiceDescription", base=Object):
    """One choice: the letter behind `&` in its label chooses it."""

    def __init__(self, text: str, explanation: str = "") -> None:
        self.text = text
        self.explanation = explanation

    @constructor(
        "System.Management.Automation.Host.ChoiceDescription new(string label)",
        "System.Management.Automation.Host.ChoiceDescription new(string label, string helpMessage)",
    )
    def new(text: str, explanation: str = "") -> ChoiceDescription:
        return ChoiceDescription(text, explanation)

    @prop("string Label")
    def label(self) -> str:
        return self.text

    @prop("string HelpMessage")
    def help_message(self) -> str:
        return self.explanation


def choose(host: Any, caption: str, message: str, choices: list[Any], default: int) -> int:
    """The index of the choice that the user makes; an empty line takes the default. Raises where nobody can answer."""
    labels = [to_text(get_member(each, "Label") if isinstance(each, ChoiceDescription) else each) for each in choices]
    keys = [label.partition("&")[2][:1].upper() for label in labels]
    names = [label.replace("&", "") for label in labels]
    shown = "  ".join(f"[{key}] {name}" if key else name for key, name in zip(keys, names, strict=True))
    ending = f' (default is "{keys[default] or names[default]}")' if default >= 0 else ""
    question = "\n".join(["", *(text for text in (caption, message) if text), f"{shown}  [?] Help{ending}: "])
    while True:
        answer = str(host.read_line(question)).strip()
        if not answer and default >= 0:
            return default
        for index, (key, name) in enumerate(zip(keys, names, strict=True)):
            if answer and (answer.upper() == key or answer.lower() == name.lower()):
                return index
        question = f"{shown}  [?] Help{ending}: "
