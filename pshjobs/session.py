"""Putting the parts of a shell together: the only place that constructs them."""
from __future__ import annotations

import os
from typing import Any

from pshjobs.cmdlets import FileCmdletLoader
from pshjobs.compiler.script import compile_script
from pshjobs.runtime.drives import Drives
from pshjobs.runtime.host import Host
from pshjobs.runtime.shell import Services, Shell


def make_services() -> Services:
    """The parts above the runtime."""
    services = Services()
    services.compile = compile_script
    return services


def make_shell(host: Host, services: Services | None = None) -> Shell:
    """A fresh session with its automatic variables, aliases and drives."""
    shell = Shell(host, services or make_services())
    shell.commands.cmdlet_loader = FileCmdletLoader()
    shell.drives = Drives(shell)
    _ = os, Any
    return shell
