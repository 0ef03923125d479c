"""ScriptBlock: a piece of script as a value."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pshjobs.values.null import NOTHING

from .frame import Frame
from .scope import MISSING, Scope
from .streams import discard

if TYPE_CHECKING:
    from pshjobs.binding.signature import Signature

    from .code import Code
    from .shell import Shell
    from .streams import Streams


def collapse(items: list[Any]) -> Any:
    """Captured output as one value: nothing, the only item, or an array."""
    count = len(items)
    return items[0] if count == 1 else items if count else NOTHING


class ScriptBlock:
    """A block bound to a shell. `scope` is set for a block that belongs to a module or closure: it runs under that scope."""

    net_name = "System.Management.Automation.ScriptBlock"
    __slots__ = ("__weakref__", "code", "is_filter", "scope", "shell")

    def __init__(self, code: Code, shell: Shell, scope: Scope | None = None) -> None:
        self.code = code
        self.shell = shell
        self.scope = scope
        self.is_filter = False

    @property
    def text(self) -> str:
        return self.code.text

    def __str__(self) -> str:
        return self.code.text

    def signature(self, command: str) -> Signature:
        return self.code.signature(command, self.shell)

    def parent_scope(self, caller: Scope | None = None) -> Scope:
        """The scope that a new scope for this block stands in: its module's, or the caller's."""
        return self.scope or caller or self.shell.current_scope

    def scope_below(self, frame: Frame) -> Scope:
        """The scope that the block runs in or below when `frame` calls it: scoping is dynamic, but only inside one module.

        A block of another module runs below that module's scope; one that belongs to no module, called from inside one,
        runs below the nearest caller that is in no module either.
        """
        own, here = self.scope, frame.scope
        if own is not None:
            return here if own.module is not None and here.module is own.module and own is own.module.scope else own
        found: Frame | None = frame
        while found is not None and found.scope.module is not None:
            found = found.invocation.caller if found.invocation is not None else None
        return found.scope if found is not None else self.shell.global_scope

    def call(
        self, arguments: list[object], *, this: object = None, underscore: object = None, quiet: bool = False
    ) -> object:
        """Run in a new scope with `$this`, `$_` and `$args`; the output as one value. Errors propagate.

        `quiet` hides the errors that statements report: how PowerShell runs getters.
        """
        from .calling import invoke_block

        out: list[Any] = []
        preset = {}
        if this is not None:
            preset["this"] = this
        if underscore is not None:
            preset["_"] = underscore
        frame = None
        if quiet:
            shell = self.shell
            frame = Frame(shell, shell.current_scope, out.append, shell.streams.with_sinks({"error": discard}), False)
        invoke_block(self, arguments, out.append, preset=preset, frame=frame)
        return collapse(out)

    def apply(self, underscore: object, arguments: list[object], out: Callable[[Any], Any]) -> None:
        """Run for one item in the caller's scope with `$_` and `$args`: how `.ForEach{ }` and `.Where{ }` run their block."""
        scope = self.shell.current_scope
        saved = {name: scope.get(name, MISSING) for name in ("_", "args")}
        dict.__setitem__(scope, "_", underscore)
        dict.__setitem__(scope, "args", list(arguments))
        try:
            if self.code.has_parameters:
                from .calling import run_dotted

                run_dotted(self, arguments, out, Frame(self.shell, scope, out, self.shell.streams, True))
            else:
                self.runner(scope, out, self.shell.streams)()
        finally:
            for name, value in saved.items():
                if value is MISSING:
                    scope.pop(name, None)
                else:
                    dict.__setitem__(scope, name, value)

    def runner(self, scope: Scope, out: Callable[[Any], Any], streams: Streams) -> Callable[[], None]:
        """A function that runs the block in `scope`, as if dot-sourced there: how ForEach-Object runs its block for each item."""
        own = self.scope
        frame = Frame(
            self.shell,
            scope if own is None or (own.module is not None and own.module is scope.module) else own,
            out,
            streams,
            True,
        )
        code = self.code
        if not code.has_named_blocks:
            end = code.block("end")
            return (lambda: end(frame)) if end is not None else (lambda: None)
        blocks = [b for kind in ("begin", "process", "end") if (b := code.block(kind)) is not None]

        def run_all() -> None:
            for block in blocks:
                block(frame)

        return run_all
