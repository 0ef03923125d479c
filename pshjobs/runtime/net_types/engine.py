"""`$ExecutionContext`, SessionState and PSVariable."""

from __future__ import annotations

from typing import Any

from pshjobs.runtime.engine_intrinsics import EngineIntrinsics, InvokeCommand, SessionState
from pshjobs.types.object import Object
from pshjobs.types.psvariable import PSVariable
from pshjobs.values.type_info import NetType, method, prop

from .commands import enum_value


class EngineIntrinsicsType(
    NetType, name="System.Management.Automation.EngineIntrinsics", python=EngineIntrinsics, base=Object
):
    @prop("System.Management.Automation.SessionState SessionState")
    def session_state(self: EngineIntrinsics) -> SessionState:
        return SessionState(self.shell)

    @prop("System.Management.Automation.CommandInvocationIntrinsics InvokeCommand")
    def invoke_command(self: EngineIntrinsics) -> InvokeCommand:
        return InvokeCommand(self.shell)

    @prop("System.Management.Automation.Host.PSHost Host")
    def host(self: EngineIntrinsics) -> Any:
        return self.shell.global_scope["host"]


class CommandInvocationIntrinsicsType(
    NetType, name="System.Management.Automation.CommandInvocationIntrinsics", python=InvokeCommand, base=Object
):
    @method("string ExpandString(string source)")
    def expand_string(self: InvokeCommand, text: str) -> str:
        return self.expand_string(text)

    @method("System.Collections.ObjectModel.Collection[psobject] InvokeScript(string script)")
    def invoke_script(self: InvokeCommand, text: str) -> Any:
        return self.shell.script_block(text).call([])

    @method("scriptblock NewScriptBlock(string scriptText)")
    def new_script_block(self: InvokeCommand, text: str) -> Any:
        return self.shell.script_block(text)

    @method(
        "System.Management.Automation.CommandInfo GetCommand(string commandName, System.Management.Automation.CommandTypes type)"
    )
    def get_command(self: InvokeCommand, name: str, kind: Any) -> Any:
        return self.shell.commands.find(name, self.shell.current_scope)


class SessionStateType(NetType, name="System.Management.Automation.SessionState", python=SessionState, base=Object):
    @prop("System.Management.Automation.PSVariableIntrinsics PSVariable")
    def ps_variable(self: SessionState) -> Any:
        return PSVariableIntrinsics(self)

    @prop("System.Management.Automation.PathIntrinsics Path")
    def path(self: SessionState) -> Any:
        return PathIntrinsics(self)

    @prop("System.Management.Automation.CommandInvocationIntrinsics InvokeCommand")
    def invoke_command(self: SessionState) -> InvokeCommand:
        return InvokeCommand(self.shell)

    @prop("psmoduleinfo Module")
    def module(self: SessionState) -> Any:
        return self.scope.module

    @prop("System.Management.Automation.PSLanguageMode LanguageMode")
    def language_mode(self: SessionState) -> Any:
        return enum_value("System.Management.Automation.PSLanguageMode", "FullLanguage")


class PSVariableIntrinsics(NetType, name="System.Management.Automation.PSVariableIntrinsics", base=Object):
    """`$ExecutionContext.SessionState.PSVariable`."""

    def __init__(self, state: SessionState) -> None:
        self.state = state

    @method("psvariable Get(string name)")
    def get(self, name: str) -> Any:
        scope = self.state.scope.find(name.lower())
        return PSVariable(scope, name.lower(), name) if scope is not None else None

    @method("System.Object GetValue(string name)", "System.Object GetValue(string name, System.Object defaultValue)")
    def get_value(self, name: str, default: Any = None) -> Any:
        return self.state.scope.lookup(name.lower(), default)

    @method("void Set(string name, System.Object value)")
    def set(self, name: str, value: Any) -> None:
        self.state.scope[name.lower()] = value

    @method("void Remove(string name)")
    def remove(self, name: str) -> None:
        scope = self.state.scope.find(name.lower())
        if scope is not None:
            scope.remove(name.lower())


class PathIntrinsics(NetType, name="System.Management.Automation.PathIntrinsics", base=Object):
    """`$ExecutionContext.SessionState.Path`."""

    def __init__(self, state: SessionState) -> None:
        self.state = state

    @prop("System.Management.Automation.PathInfo CurrentLocation")
    def current_location(self) -> Any:
        return self.state.shell.global_scope["pwd"]

    @method("string GetUnresolvedProviderPathFromPSPath(string path)")
    def get_unresolved(self, path: str) -> str:
        return self.state.shell.full_path(path)

    @method("string Combine(string parent, string child)")
    def combine(self, parent: str, child: str) -> str:
        return f"{parent.rstrip('/')}/{child}"
