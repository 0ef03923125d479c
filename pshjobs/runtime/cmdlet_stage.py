"""A cmdlet at work in a pipeline."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pshjobs.binding.binder import Bound, bind_input
from pshjobs.errors import NetException, PipelineStoppedException
from pshjobs.values.null import NOTHING

from .cmdlet import Cmdlet, Output
from .invocation import Invocation
from .pipeline import Stage


class CmdletStage(Stage):
    """Binds each object to the cmdlet and pushes on what the cmdlet yields."""

    __slots__ = ("bound", "cmdlet", "names")

    def __init__(self, cmdlet: Cmdlet, bound: Bound, invocation: Invocation) -> None:
        super().__init__(invocation)
        self.cmdlet = cmdlet
        self.bound = bound
        cmdlet.shell = invocation.shell
        cmdlet.invocation = invocation
        cmdlet.stage = self
        signature = cmdlet.signature()
        self.names = {p.name: p.attribute for p in signature.parameters}
        for parameter in signature.parameters:
            default = parameter.default
            setattr(cmdlet, parameter.attribute, default() if default is not None else _empty(parameter.type_text))
        self._assign(bound.values)

    def _assign(self, values: dict[str, Any]) -> None:
        names, cmdlet = self.names, self.cmdlet
        for name, value in values.items():
            attribute = names.get(name)
            if attribute is not None:
                setattr(cmdlet, attribute, None if value is NOTHING else value)

    def _reset(self, names: tuple[str, ...]) -> None:
        """Parameters that the last object gave and this one does not have their defaults again."""
        for parameter in self.cmdlet.signature().parameters:
            if parameter.name in names:
                setattr(
                    self.cmdlet,
                    parameter.attribute,
                    parameter.default() if parameter.default is not None else _empty(parameter.type_text),
                )
        self.bound.reset = ()

    def begin(self) -> None:
        self._drive(self.cmdlet.begin)

    def run_once(self) -> None:
        self._drive(self.cmdlet.process)

    def process(self, item: Any) -> None:
        try:
            values = bind_input(self.bound, None if item is NOTHING else item)
        except NetException as error:
            self.invocation.write_error(error)
            return
        if self.bound.reset:
            self._reset(self.bound.reset)
        self.invocation.parameter_set = self.bound.parameter_set
        self._assign(values)
        self._drive(self.cmdlet.process)

    def processor(self) -> Callable[[Any], None]:
        make = getattr(self.cmdlet, "processor", None)
        if make is None:
            return self.process
        made: Callable[[Any], None] | None = make(self.out)
        return made or self.process

    def end(self) -> None:
        self._drive(self.cmdlet.end)

    def close(self) -> None:
        self.cmdlet.close()

    def _drive(self, block: Callable[[], Output]) -> None:
        out = self.out
        try:
            output = block()
            if output is not None:
                for value in output:
                    out(value)
        except NetException as error:
            if not isinstance(error, PipelineStoppedException):
                self.invocation.decorate(error)
            raise


def _empty(type_text: str) -> Any:
    """The value of a parameter that was not given: what .NET leaves in the field."""
    if type_text == "switch":
        return False
    if type_text in ("int", "long", "byte", "uint", "ulong", "short"):
        return 0
    if type_text == "double":
        return 0.0
    return None
