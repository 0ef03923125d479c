"""The kinds of command, as Get-Command shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pshjobs.binding.signature import Signature

if TYPE_CHECKING:
    from .cmdlet import Cmdlet
    from .script_block import ScriptBlock


class CommandInfo:
    """Base. `kind` is the CommandTypes name."""

    net_name = "System.Management.Automation.CommandInfo"
    kind = ""
    __slots__ = ("__weakref__", "module", "name", "options")

    def __init__(self, name: str, module: Any = None) -> None:
        self.name = name
        self.module = module
        self.options = ""

    @property
    def definition(self) -> str:
        return self.name

    def signature(self) -> Signature | None:
        """What the command takes; None where nobody knows (native programs)."""
        return None

    def __str__(self) -> str:
        return self.name


class CmdletInfo(CommandInfo):
    net_name = "System.Management.Automation.CmdletInfo"
    kind = "Cmdlet"
    __slots__ = ("cls",)

    def __init__(self, cls: type[Cmdlet]) -> None:
        super().__init__(cls.command_name, cls.module)
        self.cls = cls

    def signature(self) -> Signature:
        return self.cls.signature()


class FunctionInfo(CommandInfo):
    """A function or filter of a script."""

    net_name = "System.Management.Automation.FunctionInfo"
    kind = "Function"
    __slots__ = ("block", "description")

    def __init__(self, name: str, block: ScriptBlock, module: Any = None) -> None:
        super().__init__(name, module)
        self.block = block
        self.description = ""

    @property
    def definition(self) -> str:
        return self.block.text

    def signature(self) -> Signature:
        return self.block.signature(self.name)


class FilterInfo(FunctionInfo):
    net_name = "System.Management.Automation.FilterInfo"
    kind = "Filter"
    __slots__ = ()


class AliasInfo(CommandInfo):
    net_name = "System.Management.Automation.AliasInfo"
    kind = "Alias"
    __slots__ = ("description", "target")

    def __init__(self, name: str, target: str, options: str = "", description: str = "", module: Any = None) -> None:
        super().__init__(name, module)
        self.target = target
        self.options = options
        self.description = description

    @property
    def definition(self) -> str:
        return self.target


class ExternalScriptInfo(CommandInfo):
    """A script file; it is parsed when it is first called."""

    net_name = "System.Management.Automation.ExternalScriptInfo"
    kind = "ExternalScript"
    __slots__ = ("block", "path")

    def __init__(self, path: str, block: ScriptBlock) -> None:
        super().__init__(path.rpartition("/")[2])
        self.path = path
        self.block = block

    @property
    def definition(self) -> str:
        return self.path

    def signature(self) -> Signature:
        return self.block.signature(self.name)


class ApplicationInfo(CommandInfo):
    """A native program."""

    net_name = "System.Management.Automation.ApplicationInfo"
    kind = "Application"
    __slots__ = ("path",)

    def __init__(self, path: str) -> None:
        super().__init__(path.rpartition("/")[2])
        self.path = path

    @property
    def definition(self) -> str:
        return self.path


class ScriptInfo(CommandInfo):
    """A script block that is called: what `$MyInvocation.MyCommand` is there."""

    net_name = "System.Management.Automation.ScriptInfo"
    kind = "Script"
    __slots__ = ("block",)

    def __init__(self, block: ScriptBlock) -> None:
        super().__init__("")
        self.block = block

    @property
    def definition(self) -> str:
        return self.block.text

    def signature(self) -> Signature:
        return self.block.signature("")
