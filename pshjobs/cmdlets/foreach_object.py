"""Do something with each object: run a script block with the object as `$_`, or take a member of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import at_least, between, not_null_or_empty
from pshjobs.cmdlets.block_running import caller_frame, for_each_item, run_block
from pshjobs.cmdlets.member_call import MemberCall
from pshjobs.errors import NetException, PSInvalidOperationException
from pshjobs.runtime.cmdlet import Cmdlet, Output
from pshjobs.runtime.script_block import ScriptBlock


class ForEachObject(
    Cmdlet,
    name="ForEach-Object",
    default_set="ScriptBlockSet",
    aliases=("%", "foreach"),
    should_process=True,
    confirm_impact="Low",
):
    """Do something with each object: run a script block with the object as `$_`, or take a member of it.

    The blocks run in the caller's scope. With several blocks the first runs before, the last after all objects.

    Examples:
        PS> 3, 5, 7 | ForEach-Object { $_ * $_ }
        9
        25
        49
        PS> 'one', 'two' | ForEach-Object ToUpper
        ONE
        TWO
        PS> 1, 2, 3 | ForEach-Object { $sum = 0 } { $sum += $_ } { "sum=$sum" }
        sum=6
    """

    input_object: object = param("The object to work on; usually it comes from the pipeline.", by_value=True)
    begin_: object = param("A block that runs once before the first object.", type="scriptblock", sets="ScriptBlockSet")
    process_: list[object] | None = param(
        "The blocks that run for each object, which is `$_`.",
        type="scriptblock[]",
        position=0,
        mandatory=True,
        sets="ScriptBlockSet",
        allow_null=True,
        allow_empty_collection=True,
    )
    end_: object = param("A block that runs once after the last object.", type="scriptblock", sets="ScriptBlockSet")
    remaining_scripts: list[object] | None = param(
        "Further blocks, as they stand behind the first one.",
        type="scriptblock[]",
        remaining=True,
        sets="ScriptBlockSet",
        allow_null=True,
        allow_empty_collection=True,
    )
    member_name: str | None = param(
        "The property to read, or the method to call.",
        position=0,
        mandatory=True,
        sets="PropertyAndMethodSet",
        check=not_null_or_empty,
    )
    argument_list: list[object] | None = param(
        "Arguments of the method.",
        type="Object[]",
        remaining=True,
        sets="PropertyAndMethodSet",
        alias="Args",
    )
    parallel: object = param(
        "A block that runs for several objects at the same time.",
        type="scriptblock",
        mandatory=True,
        sets="ParallelParameterSet",
    )
    throttle_limit: int = param("How many blocks run at a time.", sets="ParallelParameterSet", check=at_least(1))
    timeout_seconds: int = param(
        "Stop after so many seconds; 0 is never.", sets="ParallelParameterSet", check=between(0, 2147483)
    )
    as_job: bool = param("Run in the background and give the job.", sets="ParallelParameterSet")
    use_new_runspace: bool = param(
        "Take a fresh session for each object instead of using sessions again.", sets="ParallelParameterSet"
    )

    def begin(self) -> Output:
        if self.parameter_set == "ParallelParameterSet":
            from .foreach_parallel import ParallelItems  # loads the jobs room

            self._parallel = ParallelItems(self)
            return self._parallel.begin()
        if self.parameter_set == "PropertyAndMethodSet":
            self._member = MemberCall(self)
            return None
        if "WhatIf" in self.invocation.common or "Confirm" in self.invocation.common:
            raise PSInvalidOperationException(
                "The -WhatIf and -Confirm parameters are not supported for script blocks.",
                id="NoShouldProcessForScriptBlockSet",
            )
        first, self._each, self._last = self._arrange()
        self._run_once(first)
        return None

    def _arrange(self) -> tuple[ScriptBlock | None, list[ScriptBlock], ScriptBlock | None]:
        """The blocks as begin, process and end: of several the first is begin, of three or more the last is end."""
        blocks: list[Any] = [*(self.process_ or ()), *(self.remaining_scripts or ())]
        first, last = self.begin_, self.end_
        if first is None and len(blocks) > 1:
            first = blocks.pop(0)
        if last is None and len(blocks) > 1:
            last = blocks.pop()
        each = [block for block in blocks if isinstance(block, ScriptBlock)]
        return (
            first if isinstance(first, ScriptBlock) else None,
            each,
            last if isinstance(last, ScriptBlock) else None,
        )

    def _run_once(self, block: ScriptBlock | None) -> None:
        if block is not None:
            run_block(block, caller_frame(self, block, self.stage.out))()

    def processor(self, out: Callable[[Any], Any]) -> Callable[[Any], None] | None:
        """The hot path: one block, whose frame is made once."""
        if self.parameter_set != "ScriptBlockSet" or self.is_bound("InputObject"):
            return None
        return self._item_function(out)

    def _item_function(self, out: Callable[[Any], Any]) -> Callable[[Any], None]:
        try:
            runs = [for_each_item(block, caller_frame(self, block, out), self) for block in self._each]
        except NetException as error:  # a block with clauses of its own
            self.invocation.decorate(error)
            raise
        return runs[0] if len(runs) == 1 else _one_after_the_other(runs)

    def process(self) -> Output:
        if self.parameter_set == "ParallelParameterSet":
            return self._parallel.process()
        if self.parameter_set == "PropertyAndMethodSet":
            return self._member.call(self.input_object)
        self._item_function(self.stage.out)(self.input_object)
        return None

    def end(self) -> Output:
        if self.parameter_set == "ParallelParameterSet":
            return self._parallel.end()
        if self.parameter_set == "ScriptBlockSet":
            self._run_once(self._last)
        return None

    def close(self) -> None:
        if self.parameter_set == "ParallelParameterSet" and hasattr(self, "_parallel"):
            self._parallel.close()


def _one_after_the_other(runs: Sequence[Callable[[Any], None]]) -> Callable[[Any], None]:
    def process(item: Any) -> None:
        for run in runs:
            run(item)

    return process
