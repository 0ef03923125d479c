"""ScriptBlock, and the enumerators that scripts meet."""

from __future__ import annotations

from typing import Any

from pshjobs.errors import NetException
from pshjobs.runtime.bare_streams import bare_streams
from pshjobs.runtime.calling import invoke_block
from pshjobs.runtime.frame import Frame
from pshjobs.runtime.input_enumerator import InputEnumerator
from pshjobs.runtime.loop_enumerator import LoopEnumerator
from pshjobs.runtime.script_block import ScriptBlock, collapse
from pshjobs.runtime.variable_reference import Reference
from pshjobs.types.object import Object
from pshjobs.values.intrinsics import collection_of
from pshjobs.values.null import NOTHING
from pshjobs.values.overloads import invocation_error
from pshjobs.values.type_info import NetType, method, prop, static


class ScriptBlockType(
    NetType,
    name="System.Management.Automation.ScriptBlock",
    python=ScriptBlock,
    base=Object,
    accelerators=("scriptblock",),
):
    @static("scriptblock Create(string script)")
    def create(script: str) -> Any:
        from pshjobs.runtime.running import running_shell

        return running_shell().script_block(script)

    @method("System.Collections.ObjectModel.Collection[psobject] Invoke(Params System.Object[] args)")
    def invoke(self: ScriptBlock, *args: Any) -> Any:
        arguments = list(args[0]) if len(args) == 1 and isinstance(args[0], list) else list(args)
        result = _guarded(self, arguments, "Invoke")
        items = [] if result is NOTHING else result if type(result) is list else [result]
        return collection_of(items)

    @method("System.Object InvokeReturnAsIs(Params System.Object[] args)")
    def invoke_return_as_is(self: ScriptBlock, *args: Any) -> Any:
        arguments = list(args[0]) if len(args) == 1 and isinstance(args[0], list) else list(args)
        result = _guarded(self, arguments, "InvokeReturnAsIs")
        return None if result is NOTHING else result

    @method(
        "System.Collections.ObjectModel.Collection[psobject] InvokeWithContext(hashtable functionsToDefine, System.Object variablesToDefine, Params System.Object[] args)"
    )
    def invoke_with_context(self: ScriptBlock, functions: Any, variables: Any, *args: Any) -> Any:
        from pshjobs.runtime.closures import invoke_with_context

        arguments = list(args[0]) if len(args) == 1 and isinstance(args[0], list) else list(args)
        return collection_of(invoke_with_context(self, functions, variables, arguments))

    @method("scriptblock GetNewClosure()")
    def get_new_closure(self: ScriptBlock) -> ScriptBlock:
        from pshjobs.runtime.closures import new_closure

        return new_closure(self)

    @prop("System.Management.Automation.Language.Ast Ast")
    def ast(self: ScriptBlock) -> Any:
        return getattr(self.code, "node", None)

    @prop("string File")
    def file(self: ScriptBlock) -> Any:
        return self.code.source.path

    @prop("bool IsFilter")
    def is_filter(self: ScriptBlock) -> bool:
        return self.is_filter

    @prop("psmoduleinfo Module")
    def module(self: ScriptBlock) -> Any:
        return self.scope.module if self.scope is not None else None

    @prop("System.Management.Automation.PSToken StartPosition")
    def start_position(self: ScriptBlock) -> Any:
        from pshjobs.source import Extent

        return Extent(self.code.source, self.code.start, self.code.end)

    @method("string ToString()")
    def to_string(self: ScriptBlock) -> str:
        return self.text


def _guarded(block: ScriptBlock, arguments: list[Any], name: str) -> Any:
    """Run as a .NET call does: errors inside come out wrapped, with the id of the inner error."""
    shell = block.shell
    depth, shell.try_depth = shell.try_depth, shell.try_depth + 1
    try:
        out: list[Any] = []
        scope = shell.current_scope
        invoke_block(block, arguments, out.append, frame=Frame(shell, scope, out.append, bare_streams(shell), False))
        return collapse(out)
    except NetException as error:
        raise invocation_error(name, len(arguments), error) from error
    finally:
        shell.try_depth = depth


class PSReferenceType(
    NetType, name="System.Management.Automation.PSReference", python=Reference, base=Object, accelerators=("ref",)
):
    @prop("System.Object Value")
    def value(self: Reference) -> Any:
        return self.value

    @value.writes
    def set_value(self: Reference, new: Any) -> None:
        self.value = new


class InputEnumeratorType(
    NetType, name="System.Collections.ArrayList+ArrayListEnumeratorSimple", python=InputEnumerator, base=Object
):
    @method("bool MoveNext()")
    def move_next(self: InputEnumerator) -> bool:
        self.at += 1
        return self.at < len(self.items)

    @prop("System.Object Current")
    def current(self: InputEnumerator) -> Any:
        return self.items[self.at] if 0 <= self.at < len(self.items) else None

    @method("void Reset()")
    def reset(self: InputEnumerator) -> None:
        self.at = -1


class LoopEnumeratorType(NetType, name="System.Array+ArrayEnumerator", python=LoopEnumerator, base=Object):
    @method("bool MoveNext()")
    def move_next(self: LoopEnumerator) -> bool:
        return self.move_next()

    @prop("System.Object Current")
    def current(self: LoopEnumerator) -> Any:
        return self.current

    @method("void Reset()")
    def reset(self: LoopEnumerator) -> None:
        self.at = -1
