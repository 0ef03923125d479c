"""Providers, drives and paths as objects: what Get-PSProvider, Get-PSDrive and Get-Location give."""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

from typing import Any

from pshjobs.values.type_info import NetType, method, prop

from .object import Object

SMA = "System.Management.Automation."


class ProviderInfo(NetType, name=SMA + "ProviderInfo", base=Object):
    """A provider. `drive_list` gives its drives as they are now."""

    __slots__ = ("__weakref__", "capabilities_text", "drive_list", "home_path", "provider_name")

    def __init__(self, name: str, capabilities: str, drive_list: Any, home: str = "") -> None:
        self.provider_name = name
        self.capabilities_text = capabilities
        self.drive_list = drive_list
        self.home_path = home

    @prop("string Name")
    def name(self) -> str:
        return self.provider_name

    @prop("string ModuleName")
    def module_name(self) -> str:
        return "Microsoft.PowerShell.Core"

    @prop("System.Management.Automation.Provider.ProviderCapabilities Capabilities")
    def capabilities(self) -> str:
        return self.capabilities_text

    @prop("System.Collections.ObjectModel.Collection[System.Management.Automation.PSDriveInfo] Drives")
    def drives(self) -> list[object]:
        return list(self.drive_list())

    @prop("string Home")
    def home(self) -> str:
        return self.home_path

    @home.writes
    def set_home(self, value: str) -> None:
        self.home_path = value

    @prop("string Description")
    def description(self) -> str:
        return ""

    @prop("string HelpFile")
    def help_file(self) -> str:
        return "System.Management.Automation.dll-Help.xml"

    @prop("psmoduleinfo Module")
    def module(self) -> None:
        return None

    @prop("bool VolumeSeparatedByColon")
    def volume_separated_by_colon(self) -> bool:
        return self.provider_name != "FileSystem"

    @prop("char ItemSeparator")
    def item_separator(self) -> str:
        return "/"

    @prop("char AltItemSeparator")
    def alt_item_separator(self) -> str:
        return "\\"

    @method("string ToString()")
    def to_string(self) -> str:
        return f"Microsoft.PowerShell.Core\\{self.provider_name}"


class PSDriveInfo(NetType, name=SMA + "PSDriveInfo", base=Object):
    """A drive. `here` is its own current location, relative to the root, without a leading separator."""

    __slots__ = ("__weakref__", "describes", "drive_name", "here", "kind", "root_path")

    def __init__(self, name: str, provider: ProviderInfo, root: str, description: str = "") -> None:
        self.drive_name = name
        self.kind = provider
        self.root_path = root
        self.describes = description
        self.here = ""

    @prop("string CurrentLocation")
    def current_location(self) -> str:
        return self.here

    @prop("string Name")
    def name(self) -> str:
        return self.drive_name

    @prop("System.Management.Automation.ProviderInfo Provider")
    def provider(self) -> ProviderInfo:
        return self.kind

    @prop("string Root")
    def root(self) -> str:
        return self.root_path

    @prop("string Description")
    def description(self) -> str:
        return self.describes

    @description.writes
    def set_description(self, value: str) -> None:
        self.describes = value

    @prop("System.Nullable[long] MaximumSize")
    def maximum_size(self) -> None:
        return None

    @prop("pscredential Credential")
    def credential(self) -> None:
        return None

    @prop("string DisplayRoot")
    def display_root(self) -> None:
        return None

    @prop("bool VolumeSeparatedByColon")
    def volume_separated_by_colon(self) -> bool:
        return self.drive_name != "/"

    @method("string ToString()")
    def to_string(self) -> str:
        return self.drive_name


class PathInfo(NetType, name=SMA + "PathInfo", base=Object):
    """A location: its path as the user writes it, and the provider's own."""

    __slots__ = ("__weakref__", "inner", "place_drive", "place_provider", "text")

    def __init__(self, text: str, provider_path: str, drive: PSDriveInfo | None, provider: ProviderInfo) -> None:
        self.text = text
        self.inner = provider_path
        self.place_drive = drive
        self.place_provider = provider

    @prop("System.Management.Automation.PSDriveInfo Drive")
    def drive(self) -> PSDriveInfo | None:
        return self.place_drive

    @prop("System.Management.Automation.ProviderInfo Provider")
    def provider(self) -> ProviderInfo:
        return self.place_provider

    @prop("string ProviderPath")
    def provider_path(self) -> str:
        return self.inner

    @prop("string Path")
    def path(self) -> str:
        return self.text

    @method("string ToString()")
    def to_string(self) -> str:
        return self.text


class PathInfoStack(NetType, name=SMA + "PathInfoStack", base=Object):
    """A stack of Push-Location, the top first."""

    __slots__ = ("items", "stack_name")
    net_enumerable = True

    def __init__(self, name: str, items: list[object]) -> None:
        self.stack_name = name
        self.items = items

    def __iter__(self) -> Any:
        return iter(self.items)

    @prop("string Name")
    def name(self) -> str:
        return self.stack_name

    @prop("int Count")
    def count(self) -> int:
        return len(self.items)

    @method("System.Management.Automation.PathInfo[] ToArray()")
    def to_array(self) -> list[object]:
        return list(self.items)
