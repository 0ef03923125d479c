"""Run a script block or file in a thread of the shell's process, in the background."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import between, not_null, not_null_or_empty
from pshjobs.cmdlets.script_files import job_script
from pshjobs.errors import ArgumentException, PSInvalidOperationException
from pshjobs.runtime.cmdlet import Cmdlet, Output
from pshjobs.runtime.script_block import ScriptBlock


class StartThreadJob(
    Cmdlet,
    name="Start-ThreadJob",
    net_name="Microsoft.PowerShell.ThreadJob.StartThreadJobCommand",
    outputs=("Microsoft.PowerShell.ThreadJob.ThreadJob",),
    module="Microsoft.PowerShell.ThreadJob",
):
    """Run a script block or file in a thread of the shell's process, in the background, and give the job at once.

    The block runs in a session of its own, but arguments, `$using:` values and results are the objects themselves.

    Examples:
        PS> $table = @{}
        PS> $null = Start-ThreadJob { ($using:table)['seen'] = 1 } | Wait-Job
        PS> $table['seen']
        1
    """

    script_block: object = param(
        "The block to run.",
        type="scriptblock",
        position=0,
        mandatory=True,
        sets="ScriptBlock",
        alias="Command",
        check=not_null,
    )
    file_path: str | None = param(
        "A script file to run.", position=0, mandatory=True, sets="FilePath", check=not_null_or_empty
    )
    name: str | None = param("A name to find the job by.", check=not_null_or_empty)
    initialization_script: object = param("A block that runs before the job.", type="scriptblock", check=not_null)
    input_object: object = param("Objects for `$input` of the block.", by_value=True, check=not_null)
    argument_list: list[object] | None = param("Values for the block's parameters.", type="Object[]", alias="Args")
    throttle_limit: int = param("How many thread jobs run at a time, from now on.", check=between(1, 1000000))
    streaming_host: object = param("A host that shows what the job writes to its host at once.", type="PSHost")

    def begin(self) -> Output:
        self._piped: list[object] | None = [] if self.expects_input else None
        return None

    def process(self) -> Output:
        if self._piped is not None:
            self._piped.append(self.input_object)
        elif self.is_bound("InputObject"):
            self._piped = [self.input_object]
        return None

    def end(self) -> Iterator[object]:
        block = self._block()
        for use in block.code.using_uses():
            if not use.is_plain:
                raise PSInvalidOperationException(
                    f"Cannot get the value of the Using expression {use.text}.  Start-ThreadJob only supports using variable expressions.",
                    id="InvalidOperation",
                    category="InvalidOperation",
                )
        initialization: Any = self.initialization_script
        yield self.shell.jobs.start_thread_block(
            self.invocation.caller,
            block,
            name=self.name,
            arguments=self.argument_list or (),
            piped=self._piped,
            initialization=initialization,
            limit=self.throttle_limit if self.is_bound("ThrottleLimit") else None,
            streaming=self.shell.host if self.streaming_host is not None else None,
        )

    def _block(self) -> ScriptBlock:
        if isinstance(self.script_block, ScriptBlock):
            return self.script_block
        assert self.file_path is not None
        return job_script(self, self.file_path, _wrong_ending, _wrong_wildcards)


def _wrong_ending() -> ArgumentException:
    return ArgumentException("Invalid file path extension.  Extension should be .ps1.", category="InvalidArgument")


def _wrong_wildcards() -> ArgumentException:
    return ArgumentException("FilePath cannot contain wildcards.", category="InvalidArgument")
