"""Functions, script blocks and script files at work in a pipeline."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pshjobs.binding.binder import Bound, bind_input
from pshjobs.errors import NetException, ParameterBindingException
from pshjobs.values.null import NOTHING

from .bound_parameters import BoundParameters
from .code import Code
from .control import ExitSignal
from .frame import Frame
from .input_enumerator import InputEnumerator
from .invocation import Invocation
from .pipeline import Stage
from .scope import Scope
from .script_block import ScriptBlock
from .script_parameters import set_parameters


class FunctionStage(Stage):
    """Runs the blocks of a script block in one scope over the whole pipeline."""

    __slots__ = ("block", "bound", "code", "frame", "input", "is_file", "preset", "started")

    def __init__(
        self,
        block: ScriptBlock,
        bound: Bound | None,
        invocation: Invocation,
        scope: Scope,
        *,
        dotted: bool,
        is_file: bool = False,
        preset: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(invocation)
        self.block = block
        self.code: Code = block.code
        self.bound = bound
        self.frame = Frame(invocation.shell, scope, self._write, invocation.streams, dotted, invocation)
        self.is_file = is_file
        self.input = InputEnumerator([])
        self.preset = preset
        self.started = False
        invocation.shell.learn_spellings(self.code.spellings)

    def _write(self, value: Any) -> None:
        self.out(value)

    # The stages ----------------------------------------------------------------------------------

    def begin(self) -> None:
        frame = self.frame
        frame.out = self.out
        self.invocation.output = self.out
        scope = frame.scope
        invocation = self.invocation
        invocation.scope = scope
        used = self.code.names_used
        if self.preset:
            for name, value in self.preset.items():
                dict.__setitem__(scope, name, value)
        if self.bound is not None:
            try:
                set_parameters(self.code, frame, self.bound, invocation)
            except ParameterBindingException as error:
                invocation.decorate(error)
                raise
        if "input" in used or not frame.dotted:
            dict.__setitem__(scope, "input", self.input)
        if self.code.is_advanced:
            dict.__setitem__(scope, "pscmdlet", invocation)
        if self.code.requirements is not None:
            from .script_requirements import check_requirements

            check_requirements(frame, self.code, invocation)
        if self.code.using_modules:
            from .used_modules import use_modules

            use_modules(frame, self.code)
        if "myinvocation" in used:
            dict.__setitem__(scope, "myinvocation", invocation.info)
        self._run("begin")

    def run_once(self) -> None:
        self._run("process")

    def process(self, item: Any) -> None:
        block = self.code.block("process")
        if self.bound is not None and self.bound.pipeline is not None:
            try:
                values = bind_input(self.bound, None if item is NOTHING else item)
            except NetException as error:
                self.invocation.write_error(error)
                return
            self._take(values)
        elif self.code.is_advanced and self.bound is not None:
            try:
                bind_input(self.bound, item)
            except NetException as error:
                self.invocation.write_error(error)
                return
        if block is None:
            self.input.items.append(item)
            return
        self.input.reset_to([item])
        dict.__setitem__(self.frame.scope, "_", item)
        self._run("process")

    def _take(self, values: dict[str, Any]) -> None:
        """Parameters from a pipeline object; those that only the last one gave have their defaults again."""
        scope = self.frame.scope
        bound = self.bound
        if bound is not None and bound.reset:
            defaults = dict(self.code.defaults())
            for parameter in bound.signature.parameters:
                if parameter.name in bound.reset:
                    make = defaults.get(parameter.name.lower())
                    scope[parameter.name.lower()] = (
                        make(self.frame) if make is not None else self.code.empty_value(parameter, self.frame.shell)
                    )
            bound.reset = ()
        for name, value in values.items():
            scope[name.lower()] = value
        table = scope.get("psboundparameters") if "psboundparameters" in self.code.names_used else None
        if isinstance(table, BoundParameters):
            for name, value in values.items():
                table[name] = value

    def end(self) -> None:
        if self.code.block("process") is not None:
            self.input.reset_to([])
        self._run("end")

    def close(self) -> None:
        try:
            self._clean()
        finally:
            if not self.frame.dotted:
                self.frame.shell.commands.leave(self.frame.scope)

    def _clean(self) -> None:
        clean = self.code.block("clean") if self.started else None
        if clean is None:
            return
        frame = self.frame.with_out(_discard)
        try:
            clean(frame)
        except NetException as error:
            self.invocation.decorate(error)
            self.frame.streams.error(error.record)

    def _run(self, kind: str) -> None:
        block = self.code.block(kind)
        if block is None:
            return
        self.started = True
        shell = self.frame.shell
        saved = shell.current_scope
        shell.current_scope = self.frame.scope
        try:
            block(self.frame)
        except ExitSignal as signal:
            if not self.is_file:
                raise
            self._left_by_exit(signal)
        except NetException as error:
            if getattr(error, "leaves", None) is self.invocation:
                error.leaves = None  # type: ignore[attr-defined]
            raise
        finally:
            shell.current_scope = saved

    def _left_by_exit(self, signal: ExitSignal) -> None:
        shell = self.frame.shell
        shell.global_scope["lastexitcode"] = signal.code
        self.invocation.failed = signal.code != 0

    def processor(self) -> Callable[[Any], None]:
        self.frame.out = self.invocation.output = (
            self.out
        )  # by now the right neighbour has begun, and takes objects directly
        return self.process


def _discard(value: Any) -> None:
    """Output of a clean block goes nowhere."""
