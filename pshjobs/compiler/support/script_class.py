"""What the runtime keeps of a class of a script."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pshjobs.runtime.frame import Frame
from pshjobs.values.null import NOTHING
from pshjobs.values.type_info import MethodGroup


class ScriptClass:
    """What the runtime keeps of a class of a script: `TypeInfo.script`."""

    __slots__ = ("fields", "frame", "has_constructor", "hidden", "initializers", "pending", "source", "statics")

    def __init__(self, source: Any, frame: Frame) -> None:
        self.source = source
        self.frame = frame
        self.fields: list[
            tuple[str, Callable[[Any], Any] | None, Callable[[Any], Any], Any]
        ] = []  # name, initial value, conversion, empty
        self.initializers = MethodGroup(".ctor", False)
        self.initializers.wraps = False
        self.hidden: set[str] = set()
        self.statics: dict[str, Any] = {}
        self.pending: list[
            Callable[[], Any]
        ] = []  # what the first use of the class runs: initial values, the static constructor
        self.has_constructor = False

    def prepare(self) -> None:
        """Run the static initial values and the static constructor, once, at the first use of the class."""
        pending, self.pending = self.pending, []
        for step in pending:
            step()


def element(value: Any) -> Any:
    """A value as a field or argument: nothing becomes null."""
    return None if value is NOTHING else value


def shown_type(name: str) -> str:
    """A type's name in a signature text."""
    return name if name else "System.Object"
