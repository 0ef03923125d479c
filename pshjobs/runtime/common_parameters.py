"""What -OutVariable, -ErrorVariable, -PipelineVariable and the like do around a running command."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pshjobs.values.text import to_text
from pshjobs.values.type_table import find_type

from .pipeline import Stage

if TYPE_CHECKING:
    from pshjobs.binding.binder import Bound

    from .frame import Frame
    from .scope import Scope

VARIABLES = ("ErrorVariable", "WarningVariable", "InformationVariable", "OutVariable")


def apply_common(stage: Stage, bound: Bound, frame: Frame) -> Stage:
    """The stage, wrapped when a common parameter asks to see its output or records."""
    common = bound.common
    wanted = [name for name in VARIABLES if name in common]
    pipeline_variable = common.get("PipelineVariable")
    if not wanted and pipeline_variable is None and "OutBuffer" not in common:
        return stage
    collected = {}
    for name in wanted:
        collected[name] = _variable(frame.scope, to_text(common[name]))
    stage.invocation.collected = collected
    frame.shell.collects = frame.shell.collects or bool(collected)
    size = common.get("OutBuffer")
    return WatchedStage(
        stage,
        collected.get("OutVariable"),
        frame.scope,
        to_text(pipeline_variable) if pipeline_variable else "",
        size if isinstance(size, int) else 0,
    )


def _variable(scope: Scope, name: str) -> Any:
    """The ArrayList that a variable will hold: a new one, or the old one for `+name`."""
    append = name.startswith("+")
    lower = name.lstrip("+").lower()
    for prefix, chosen in (("global:", scope.global_scope()), ("script:", scope.script_scope()), ("local:", scope)):
        if lower.startswith(prefix):
            scope, lower = chosen, lower[len(prefix) :]
    old = scope.lookup(lower) if append else None
    found = find_type("System.Collections.ArrayList")
    if old is not None and hasattr(old, "items") and not isinstance(old, dict):
        return old.items
    made = found.constructors.overloads[0][1]() if found else []
    if old is not None:
        getattr(made, "items", made).extend(old if isinstance(old, list) else [old])
    scope[lower] = made
    return getattr(made, "items", made)


class WatchedStage(Stage):
    """Passes everything on and keeps what was asked for."""

    __slots__ = ("buffer", "inner", "kept", "scope", "size", "variable")

    def __init__(self, inner: Stage, kept: list[Any] | None, scope: Scope, variable: str, size: int = 0) -> None:
        super().__init__(inner.invocation)
        self.inner = inner
        self.kept = kept
        self.scope = scope
        self.variable = variable.lower()
        self.size = size  # of -OutBuffer: so many objects wait until one more comes
        self.buffer: list[Any] = []

    def _see(self, item: Any) -> None:
        if not self.size:
            self._pass_on(item)
            return
        self.buffer.append(item)
        if len(self.buffer) > self.size:
            self._empty_buffer()

    def _empty_buffer(self) -> None:
        items, self.buffer = self.buffer, []
        for item in items:
            self._pass_on(item)

    def _pass_on(self, item: Any) -> None:
        if self.kept is not None:
            self.kept.append(item)
        if self.variable:
            self.scope[self.variable] = item
        self.out(item)

    def begin(self) -> None:
        self.inner.out = self._see
        self.inner.begin()

    def run_once(self) -> None:
        self.inner.run_once()

    def process(self, item: Any) -> None:
        self.inner.process(item)

    def end(self) -> None:
        self.inner.end()
        self._empty_buffer()

    def close(self) -> None:
        if self.variable:
            self.scope.remove(self.variable)
        self.inner.close()

    def processor(self) -> Callable[[Any], None]:
        return self.inner.processor()
