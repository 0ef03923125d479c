"""Finding processes by name, number or object; what the process cmdlets share."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from pshjobs.errors import NetException, ProcessCommandException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.own_program import program_path
from pshjobs.runtime.providers.name_filter import matcher
from pshjobs.types.process import Process
from pshjobs.values.objects import CodeProperty, MemberBag, unwrap
from pshjobs.values.wildcard import has_wildcards


class ProcessCmdlet(Cmdlet):
    """Base of the cmdlets that take -Name, -Id or -InputObject."""

    name: list[str] | None
    id: list[int] | None
    input_object: list[Any] | None

    def chosen(self) -> Iterator[Process]:
        """The processes that are meant; what cannot be found is reported."""
        if self.input_object is not None:
            yield from (process for each in self.input_object if isinstance(process := unwrap(each), Process))
        elif self.id is not None:
            yield from self._by_number(self.id)
        else:
            yield from self._by_name(self.name)

    def _by_number(self, numbers: list[int]) -> Iterator[Process]:
        for number in numbers:
            if exists(number):
                yield process_of(number)
            else:
                text = f"Cannot find a process with the process identifier {number}."
                self.error(not_found(text, "NoProcessFoundForGivenId", number))

    def _by_name(self, names: list[str] | None) -> Iterator[Process]:
        running = sorted(running_programs(), key=lambda pair: (pair[1].lower(), pair[0]))
        if names is None:
            yield from (process_of(number) for number, _ in running)
            return
        for name in names:
            test = matcher(name)
            found = [number for number, each in running if test(each)]
            if not found and not has_wildcards(name):
                text = (
                    f'Cannot find a process with the name "{name}". Verify the process name and call the cmdlet again.'
                )
                self.error(not_found(text, "NoProcessFoundForGivenName", name))
            yield from (process_of(number) for number in found)


def exists(number: int) -> bool:
    """True when the process is there and has not ended."""
    try:
        os.kill(number, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return number > 0


def running_programs() -> Iterator[tuple[int, str]]:
    """Number and name of each process."""
    import psutil  # 20 ms: on first use

    for each in psutil.process_iter(["name"]):
        yield each.pid, str(each.info["name"] or "")


def process_of(number: int) -> Process:
    """The object for a process. The shell's own names the program that starts it again, not the interpreter."""
    made = Process(number)
    if number == os.getpid():
        made.members = MemberBag({"Path": CodeProperty("Path", lambda process: program_path(), kind="ScriptProperty")})
    return made


def not_found(text: str, error_id: str, target: object) -> NetException:
    """The error for a process that is not there."""
    made = ProcessCommandException(text, id=error_id, category="ObjectNotFound", target=target)
    made.process_name = target if isinstance(target, str) else ""  # type: ignore[attr-defined]
    made.process_id = target if isinstance(target, int) else 0  # type: ignore[attr-defined]
    return made


def described(process: Process) -> str:
    """`sleep (1234)`: how messages name a process."""
    return f"{process.process_name} ({process.number})"
