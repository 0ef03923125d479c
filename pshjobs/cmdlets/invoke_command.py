"""Run a script block, in a scope of its own."""

from __future__ import annotations

from typing import Any

from pshjobs.binding.declaration import at, param
from pshjobs.binding.validation import between, not_null, not_null_or_empty, one_of
from pshjobs.cmdlets.block_running import caller_frame
from pshjobs.errors import RuntimeException
from pshjobs.runtime.calling import invoke_block, run_dotted
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.pipeline import NO_INPUT
from pshjobs.runtime.script_block import ScriptBlock


class InvokeCommand(Cmdlet, name="Invoke-Command", default_set="InProcess", aliases=("icm",)):
    """Run a script block, in a scope of its own.

    Examples:
        PS> Invoke-Command { param($a, $b) $a + $b } -ArgumentList 1, 2
        3
    """

    session: list[object] | None = param(
        "The sessions to run in.",
        type="PSSession[]",
        position=0,
        sets=("Session", "FilePathRunspace"),
        check=not_null_or_empty,
    )
    computer_name: list[str] | None = param(
        "The computers to run on.",
        position=0,
        sets=("ComputerName", "FilePathComputerName"),
        alias="Cn",
        check=not_null_or_empty,
    )
    credential: object = param(
        "The account to run as.",
        type="pscredential",
        sets={
            "ComputerName": at(by_name=True),
            "FilePathComputerName": at(by_name=True),
            "Uri": at(by_name=True),
            "FilePathUri": at(by_name=True),
            "VMId": at(mandatory=True, by_name=True),
            "VMName": at(mandatory=True, by_name=True),
            "FilePathVMId": at(mandatory=True, by_name=True),
            "FilePathVMName": at(mandatory=True, by_name=True),
        },
    )
    port: int = param(
        "The network port.", sets=("ComputerName", "FilePathComputerName", "SSHHost"), check=between(1, 65535)
    )
    use_ssl: bool = param(
        "Encrypt the connection with SSL.", name="UseSSL", sets=("ComputerName", "FilePathComputerName")
    )
    configuration_name: str | None = param(
        "The configuration of the session.",
        by_name=True,
        sets=(
            "ComputerName",
            "FilePathComputerName",
            "Uri",
            "FilePathUri",
            "VMId",
            "VMName",
            "FilePathVMId",
            "FilePathVMName",
            "ContainerId",
            "FilePathContainerId",
        ),
    )
    application_name: str | None = param(
        "The application part of the connection's address.", by_name=True, sets=("ComputerName", "FilePathComputerName")
    )
    throttle_limit: int = param(
        "How many connections there may be at a time.",
        sets=(
            "Session",
            "FilePathRunspace",
            "ComputerName",
            "FilePathComputerName",
            "Uri",
            "FilePathUri",
            "VMId",
            "VMName",
            "FilePathVMId",
            "FilePathVMName",
            "ContainerId",
            "FilePathContainerId",
        ),
    )
    connection_uri: list[object] | None = param(
        "The address of the session.",
        type="uri[]",
        position=0,
        sets=("Uri", "FilePathUri"),
        alias=("URI", "CU"),
        check=not_null_or_empty,
    )
    as_job: bool = param(
        "Run in the background and give the job.",
        sets=(
            "Session",
            "FilePathRunspace",
            "ComputerName",
            "FilePathComputerName",
            "Uri",
            "FilePathUri",
            "VMId",
            "VMName",
            "FilePathVMId",
            "FilePathVMName",
            "SSHHost",
            "ContainerId",
            "FilePathContainerId",
            "SSHHostHashParam",
            "FilePathSSHHost",
            "FilePathSSHHostHash",
        ),
    )
    in_disconnected_session: bool = param(
        "Run in a session that goes on without a connection.",
        sets=("ComputerName", "FilePathComputerName", "Uri", "FilePathUri"),
        alias="Disconnected",
    )
    session_name: list[str] | None = param(
        "A name for the session.",
        sets=("ComputerName", "FilePathComputerName"),
        check=not_null_or_empty,
    )
    hide_computer_name: bool = param(
        "Leave out the name of the computer in what is shown.",
        sets=(
            "Session",
            "FilePathRunspace",
            "ComputerName",
            "FilePathComputerName",
            "Uri",
            "FilePathUri",
            "VMId",
            "VMName",
            "FilePathVMId",
            "FilePathVMName",
            "SSHHost",
            "ContainerId",
            "FilePathContainerId",
            "SSHHostHashParam",
            "FilePathSSHHost",
            "FilePathSSHHostHash",
        ),
        alias="HCN",
    )
    job_name: str | None = param(
        "A name for the job.",
        sets=(
            "Session",
            "FilePathRunspace",
            "ComputerName",
            "FilePathComputerName",
            "Uri",
            "FilePathUri",
            "SSHHost",
            "ContainerId",
            "FilePathContainerId",
            "SSHHostHashParam",
        ),
    )
    script_block: object = param(
        "The block to run.",
        type="scriptblock",
        sets={
            "InProcess": at(0, mandatory=True),
            "Session": at(1, mandatory=True),
            "ComputerName": at(1, mandatory=True),
            "Uri": at(1, mandatory=True),
            "VMId": at(1, mandatory=True),
            "VMName": at(1, mandatory=True),
            "SSHHost": at(1, mandatory=True),
            "ContainerId": at(1, mandatory=True),
            "SSHHostHashParam": at(1, mandatory=True),
        },
        alias="Command",
        check=not_null,
    )
    no_new_scope: bool = param("Run in the caller's own scope.", sets="InProcess")
    file_path: str | None = param(
        "A script file to run.",
        sets={
            "FilePathRunspace": at(1, mandatory=True),
            "FilePathComputerName": at(1, mandatory=True),
            "FilePathUri": at(1, mandatory=True),
            "FilePathVMId": at(1, mandatory=True),
            "FilePathVMName": at(1, mandatory=True),
            "FilePathContainerId": at(1, mandatory=True),
            "FilePathSSHHost": at(mandatory=True),
            "FilePathSSHHostHash": at(mandatory=True),
        },
        alias="PSPath",
        check=not_null,
    )
    allow_redirection: bool = param("Let the connection be redirected.", sets=("Uri", "FilePathUri"))
    session_option: object = param(
        "Options of the session.",
        type="PSSessionOption",
        sets=("ComputerName", "FilePathComputerName", "Uri", "FilePathUri"),
    )
    authentication: object = param(
        "How the user is authenticated.",
        type="AuthenticationMechanism",
        sets=("ComputerName", "FilePathComputerName", "Uri", "FilePathUri"),
    )
    enable_network_access: bool = param(
        "Let the session use the network.", sets=("ComputerName", "FilePathComputerName", "Uri", "FilePathUri")
    )
    run_as_administrator: bool = param("Run as administrator.", sets=("ContainerId", "FilePathContainerId"))
    host_name: list[str] | None = param(
        "The hosts to run on by SSH.",
        mandatory=True,
        sets=("SSHHost", "FilePathSSHHost"),
        check=not_null_or_empty,
    )
    user_name: str | None = param(
        "The user name for SSH.", sets=("SSHHost", "FilePathSSHHost"), check=not_null_or_empty
    )
    key_file_path: str | None = param(
        "The key file for SSH.",
        sets=("SSHHost", "FilePathSSHHost"),
        alias="IdentityFilePath",
        check=not_null_or_empty,
    )
    subsystem: str | None = param("The subsystem for SSH.", sets=("SSHHost", "FilePathSSHHost"))
    connecting_timeout: int = param("How long to try to connect by SSH.", sets=("SSHHost", "FilePathSSHHost"))
    ssh_transport: bool = param(
        "Connect by SSH.", name="SSHTransport", sets=("SSHHost", "FilePathSSHHost"), check=one_of("true")
    )
    ssh_connection: list[object] | None = param(
        "Tables of parameters for SSH.",
        type="hashtable[]",
        name="SSHConnection",
        mandatory=True,
        sets=("SSHHostHashParam", "FilePathSSHHostHash"),
        check=not_null_or_empty,
    )
    options: object = param(
        "Options for SSH.", type="hashtable", sets=("SSHHost", "FilePathSSHHost"), check=not_null_or_empty
    )
    remote_debug: bool = param(
        "Debug the remote command.",
        sets=(
            "Session",
            "FilePathRunspace",
            "ComputerName",
            "FilePathComputerName",
            "Uri",
            "FilePathUri",
            "VMId",
            "VMName",
            "FilePathVMId",
            "FilePathVMName",
            "SSHHost",
            "ContainerId",
            "FilePathContainerId",
            "SSHHostHashParam",
            "FilePathSSHHost",
            "FilePathSSHHostHash",
        ),
    )
    input_object: object = param("What the block gets as `$input`.", by_value=True)
    argument_list: list[object] | None = param("The arguments of the block.", type="Object[]", alias="Args")
    vm_id: list[object] | None = param(
        "Identifiers of virtual machines.",
        type="guid[]",
        name="VMId",
        position=0,
        mandatory=True,
        by_name=True,
        sets=("VMId", "FilePathVMId"),
        alias="VMGuid",
        check=not_null_or_empty,
    )
    vm_name: list[str] | None = param(
        "Names of virtual machines.",
        name="VMName",
        mandatory=True,
        by_name=True,
        sets=("VMName", "FilePathVMName"),
        check=not_null_or_empty,
    )
    container_id: list[str] | None = param(
        "Identifiers of containers.",
        mandatory=True,
        by_name=True,
        sets=("ContainerId", "FilePathContainerId"),
        check=not_null_or_empty,
    )
    certificate_thumbprint: str | None = param("The certificate of the user.", sets=("ComputerName", "Uri"))

    def begin(self) -> None:
        if self.parameter_set != "InProcess":
            raise RuntimeException(
                "Commands cannot be run on other computers: this build has no remote sessions.",
                id="RemotingNotSupported",
                category="NotImplemented",
            )
        self._input: list[Any] = []

    def process(self) -> None:
        if self.is_bound("InputObject"):
            self._input.append(self.input_object)

    def end(self) -> None:
        block = self.script_block
        assert isinstance(block, ScriptBlock)
        arguments = list(self.argument_list or ())
        has_input = self.expects_input or self.is_bound("InputObject")
        # The objects are `$input`; a process block runs once, without `$_`.
        source: Any = self._input if has_input and block.code.block("process") is None else NO_INPUT
        out = self.stage.out
        frame = caller_frame(self, block, out)
        if self.no_new_scope:
            run_dotted(block, arguments, out, frame, source=source)
        else:
            invoke_block(block, arguments, out, frame=frame, source=source)
