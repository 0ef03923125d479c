"""Run a script block or file in a process of its own, in the background."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty, not_null_or_white_space
from pshjobs.cmdlets.script_files import job_script
from pshjobs.errors import (
    ArgumentException,
    DirectoryNotFoundException,
    ParameterBindingException,
    PSArgumentException,
    RuntimeException,
)
from pshjobs.runtime.cmdlet import Cmdlet, Output
from pshjobs.runtime.script_block import ScriptBlock

BLOCK, FILE, LITERAL_FILE, DEFINITION = (
    "ComputerName",
    "FilePathComputerName",
    "LiteralFilePathComputerName",
    "DefinitionName",
)
RUNNING = (BLOCK, FILE, LITERAL_FILE)


class StartJob(
    Cmdlet,
    name="Start-Job",
    default_set=BLOCK,
    aliases=("sajb",),
    outputs=("System.Management.Automation.PSRemotingJob",),
):
    """Run a script block or file in a process of its own, in the background, and give the job at once.

    The block sees no variables of the caller: pass values with -ArgumentList, or write `$using:name` in the block.

    Examples:
        PS> Start-Job { 20 + 1 } | Receive-Job -Wait -AutoRemoveJob
        21
        PS> $base = 100
        PS> Start-Job { param($n) $using:base + $n } -ArgumentList 5 | Receive-Job -Wait -AutoRemoveJob
        105
    """

    definition_name: str | None = param(
        "The name of a scheduled job.", position=0, mandatory=True, sets=DEFINITION, check=not_null_or_empty
    )
    definition_path: str | None = param(
        "The path of a scheduled job.", position=1, sets=DEFINITION, check=not_null_or_empty
    )
    type_: str | None = param("The type of a scheduled job.", position=2, sets=DEFINITION, check=not_null_or_empty)
    name: str | None = param(
        "A name to find the job by; without it the job is called after its number.", by_name=True, sets=RUNNING
    )
    script_block: object = param(
        "The block to run.", type="scriptblock", position=0, mandatory=True, sets=BLOCK, alias="Command"
    )
    credential: object = param("The account to run as.", type="pscredential", sets=RUNNING)
    file_path: str | None = param("A script file to run.", position=0, mandatory=True, sets=FILE)
    literal_path: str | None = param(
        "A script file to run; no character stands for others.",
        mandatory=True,
        sets=LITERAL_FILE,
        alias=("PSPath", "LP"),
    )
    authentication: object = param("How the account proves itself.", type="AuthenticationMechanism", sets=RUNNING)
    initialization_script: object = param(
        "A block that runs before the job in its process.", type="scriptblock", position=1, sets=RUNNING
    )
    working_directory: str | None = param("The folder to run in.", check=not_null_or_white_space)
    run_as32: bool = param("Run in a 32-bit process.", sets=RUNNING)
    ps_version: object = param(
        "The version of PowerShell to run.", type="version", name="PSVersion", sets=RUNNING, check=not_null_or_empty
    )
    input_object: object = param("Objects for `$input` of the block.", by_value=True, sets=RUNNING)
    argument_list: list[object] | None = param(
        "Values for the block's parameters.", type="Object[]", sets=RUNNING, alias="Args"
    )
    connecting_timeout: int = param("Milliseconds to wait for a connection.", sets="SSHHost")
    options: object = param("Options of a connection.", type="hashtable", sets="SSHHost", check=not_null_or_empty)

    def begin(self) -> Output:
        self._piped: list[object] | None = [] if self.expects_input else None
        self._ready = self.parameter_set != DEFINITION and self._check()
        return None

    def _check(self) -> bool:
        """Refuse what cannot be done. Raises."""
        if self.is_bound("PSVersion") and str(self.ps_version) != "5.1":
            raise ParameterBindingException(
                'Cannot bind parameter \'PSVersion\' to the target. Exception setting "PSVersion": "The value '
                f'{self.ps_version} is not valid for the PSVersion parameter. The only allowed value is 5.1."',
                id="ParameterBindingFailed",
                category="WriteError",
            )
        if self.run_as32:
            raise RuntimeException(
                "Cannot start a 32-bit 'pwsh' process from the 64-bit 'pwsh' installation. Install the 32-bit 'pwsh' if you need to run "
                "PowerShell in a 32-bit process.",
                id="RunAs32NotSupported",
                category="InvalidOperation",
            )
        if self.working_directory is not None and not os.path.isdir(self.shell.full_path(self.working_directory)):
            raise DirectoryNotFoundException(
                f"Cannot find the WorkingDirectory path {self.working_directory}.",
                id="DirectoryNotFoundException",
                category="InvalidOperation",
            )
        return True

    def process(self) -> Output:
        if self._piped is not None or self.is_bound("InputObject"):
            if self._piped is None:
                self._piped = []
            self._piped.append(self.input_object)
        return None

    def end(self) -> Iterator[object]:
        if not self._ready:
            self.error(
                PSArgumentException(
                    f"Cannot find a scheduled job with name {self.definition_name}.",
                    id="StartJobFromDefinitionNameNotFound",
                    category="ObjectNotFound",
                )
            )
            return
        block = self._block()
        initialization: Any = self.initialization_script
        yield self.shell.jobs.start_block(
            self.invocation.caller,
            block,
            name=self.name,
            arguments=self.argument_list or (),
            piped=self._piped,
            initialization=initialization,
            folder=self.working_directory,
        )

    def _block(self) -> ScriptBlock:
        if isinstance(self.script_block, ScriptBlock):
            return self.script_block
        path = self.file_path or self.literal_path
        assert path is not None
        return job_script(self, path, wrong_ending, wrong_wildcards if self.file_path else None)


def wrong_ending() -> ArgumentException:
    """The error for a file that is no script."""
    return ArgumentException(
        "The value of the FilePath parameter must be a PowerShell script file. Enter the path to a file with a .ps1 file name extension "
        "and try the command again. (Parameter 'filePath')",
        category="InvalidArgument",
    )


def wrong_wildcards() -> ArgumentException:
    """The error for wildcards in the path."""
    return ArgumentException(
        "Wildcard characters are not supported for the FilePath parameter. Specify a path without wildcard characters. "
        "(Parameter 'filePath')",
        category="InvalidArgument",
    )
