"""The base of all cmdlets: one class in one file of `cmdlets/` each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, ClassVar

from pshjobs.binding.declaration import param, signature_of
from pshjobs.binding.signature import Signature
from pshjobs.errors import NetException

if TYPE_CHECKING:
    from .error_record import ErrorRecord
    from .invocation import Invocation
    from .pipeline import Stage
    from .shell import Shell

__all__ = ["Cmdlet", "Output", "param", "run"]

Output = Iterable[object] | None


class Cmdlet:
    """A command written in Python.

    `begin`, `process` and `end` are PowerShell's blocks; what they yield goes down the pipeline, each value as one object
    (`yield from` enumerates). `process` runs once for each pipeline object, or once when nothing is piped. Raise a NetException
    to end the statement; call `self.error(...)` to write an error and go on. Early stop closes the generators: use `finally`
    or override `close`.
    """

    command_name: ClassVar[str] = ""
    default_set: ClassVar[str] = ""
    net_name: ClassVar[str] = ""
    aliases: ClassVar[tuple[str, ...]] = ()
    outputs: ClassVar[tuple[str, ...]] = ()
    supports_should_process: ClassVar[bool] = False
    confirm_impact: ClassVar[str] = "Medium"
    supports_paging: ClassVar[bool] = False
    module: ClassVar[str] = "Microsoft.PowerShell.Core"
    _signature: ClassVar[Signature | None] = None

    shell: Shell
    invocation: Invocation
    stage: Stage

    def __init_subclass__(
        cls,
        *,
        name: str | None = None,
        default_set: str = "",
        net_name: str = "",
        aliases: tuple[str, ...] = (),
        outputs: tuple[str, ...] = (),
        should_process: bool = False,
        confirm_impact: str = "Medium",
        paging: bool = False,
        module: str = "",
    ) -> None:
        if name is None:
            return
        cls.command_name = name
        cls.default_set = default_set
        cls.net_name = net_name or f"Microsoft.PowerShell.Commands.{name.replace('-', '')}Command"
        cls.aliases = aliases
        cls.outputs = outputs
        cls.supports_should_process = should_process
        cls.confirm_impact = confirm_impact
        cls.supports_paging = paging
        if module:
            cls.module = module
        cls._signature = None

    @classmethod
    def signature(cls) -> Signature:
        """The parameters, read from the class once."""
        found = cls.__dict__.get("_signature")
        if not isinstance(found, Signature):
            found = signature_of(cls, cls.command_name, cls.default_set, cls.net_name)
            found.supports_should_process = cls.supports_should_process
            found.supports_paging = cls.supports_paging
            found.confirm_impact = cls.confirm_impact
            found.outputs = cls.outputs
            cls._signature = found
        return found

    # What a cmdlet overrides ---------------------------------------------------------------------

    def begin(self) -> Output:
        """Before the first object."""
        return None

    def process(self) -> Output:
        """For each object; the parameters bound from the pipeline are set anew."""
        return None

    def end(self) -> Output:
        """After the last object; not run when the pipeline was stopped."""
        return None

    def close(self) -> None:
        """Always, at the very end: give back what was taken."""

    # What a cmdlet calls -------------------------------------------------------------------------

    @property
    def parameter_set(self) -> str:
        """The name of the parameter set that the arguments chose."""
        return self.invocation.parameter_set

    def is_bound(self, name: str) -> bool:
        """True when the public parameter `name` was given (by argument, pipeline or default table)."""
        return name in self.invocation.bound

    @property
    def expects_input(self) -> bool:
        """True when something stands before this command in the pipeline."""
        return self.invocation.expects_input

    def error(self, error: NetException | ErrorRecord) -> None:
        """Write a non-terminating error; raises when -ErrorAction or the preference says Stop."""
        self.invocation.write_error(error)

    def warning(self, message: str) -> None:
        self.invocation.write_warning(message)

    def verbose(self, message: str) -> None:
        self.invocation.write_verbose(message)

    def debug(self, message: str) -> None:
        self.invocation.write_debug(message)

    def information(self, message_data: object, tags: tuple[str, ...] = ()) -> None:
        self.invocation.write_information(message_data, tags)

    def progress(self, record: object) -> None:
        self.invocation.write_progress(record)

    def should_process(self, target: str, action: str | None = None) -> bool:
        """False under -WhatIf (which prints the sentence) or when the user says no to -Confirm."""
        return self.invocation.should_process(target, action or self.command_name)

    def _set(self, values: dict[str, Any]) -> None:
        for attribute, value in values.items():
            setattr(self, attribute, value)


def run(output: Output) -> Iterator[object]:
    """What a begin/process/end gave, as an iterator."""
    return iter(()) if output is None else iter(output)
