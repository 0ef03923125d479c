"""Exceptions: members of all of them, and those that only have a name."""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

from typing import Any

from pshjobs import errors
from pshjobs.errors import NetException
from pshjobs.source import Extent
from pshjobs.values.enums import EnumValue
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.text import to_text
from pshjobs.values.type_info import NetType, TypeInfo, method, prop
from pshjobs.values.type_table import register

from .management_enums import SESSION_STATE_CATEGORY
from .object import Object

HRESULTS = {
    "System.Exception": -2146233088, "System.ArgumentException": -2147024809, "System.ArgumentNullException": -2147467261,
    "System.ArgumentOutOfRangeException": -2146233086, "System.DivideByZeroException": -2147352558,
    "System.FormatException": -2146233033, "System.IndexOutOfRangeException": -2146233080,
    "System.InvalidCastException": -2147467262, "System.InvalidOperationException": -2146233079,
    "System.IO.FileNotFoundException": -2147024894, "System.IO.DirectoryNotFoundException": -2147024893,
    "System.IO.IOException": -2146232800, "System.NotSupportedException": -2146233067,
    "System.NotImplementedException": -2147467263, "System.NullReferenceException": -2147467261,
    "System.OverflowException": -2146233066, "System.UnauthorizedAccessException": -2147024891,
    "System.TimeoutException": -2146233083,
}  # fmt: skip
DATA = "net_data"


def state(self: Any, name: str, default: Any = None) -> Any:
    """A property that a script may have set on the exception."""
    return getattr(self, "net_" + name, default)


class ExceptionType(
    NetType,
    name="System.Exception",
    base=Object,
    python=NetException,
    interfaces=("System.Runtime.Serialization.ISerializable",),
):
    @prop("System.Reflection.MethodBase TargetSite")
    def target_site(self: Any) -> Any:
        return None

    @prop("string Message")
    def message(self: Any) -> str:
        return str(self.message)

    @prop("System.Collections.IDictionary Data")
    def data(self: Any) -> Hashtable:
        if not hasattr(self, DATA):
            self.net_data = Hashtable(case_sensitive=True)
        return self.net_data

    @prop("System.Exception InnerException")
    def inner_exception(self: Any) -> Any:
        return self.inner

    @prop("string HelpLink")
    def help_link(self: Any) -> Any:
        return state(self, "help_link")

    @help_link.writes
    def set_help_link(self: Any, value: Any) -> None:
        self.net_help_link = value

    @prop("string Source")
    def source(self: Any) -> Any:
        return state(self, "source", "System.Management.Automation" if self.__traceback__ is not None else None)

    @source.writes
    def set_source(self: Any, value: Any) -> None:
        self.net_source = value

    @prop("int HResult")
    def h_result(self: Any) -> int:
        own = state(self, "h_result")
        if own is not None:
            return int(own)
        for base in type(self).__mro__:
            found = HRESULTS.get(base.__dict__.get("net_name", ""))
            if found is not None:
                return found
        return HRESULTS["System.Exception"]

    @h_result.writes
    def set_h_result(self: Any, value: int) -> None:
        self.net_h_result = value

    @prop("string StackTrace")
    def stack_trace(self: Any) -> Any:
        return state(self, "stack_trace")

    @method("System.Exception GetBaseException()")
    def get_base_exception(self: Any) -> Any:
        while self.inner is not None:
            self = self.inner
        return self

    @method("string ToString()")
    def to_string(self: Any) -> str:
        text = f"{self.net_name}: {self.message}"
        return (
            f"{text}\n ---> {ExceptionType.to_string(self.inner)}\n   --- End of inner exception stack trace ---"
            if self.inner
            else text
        )


class ParameterMember:
    """What argument exceptions have."""

    @prop("string Message")
    def message(self: Any) -> str:
        return str(self.message)

    @prop("string ParamName")
    def param_name(self: Any) -> Any:
        own = state(self, "param_name")
        if own is not None:
            return own
        before, mark, rest = self.message.rpartition("(Parameter '")
        return rest.partition("'")[0] if mark else None


class ActualValueMember:
    @prop("System.Object ActualValue")
    def actual_value(self: Any) -> Any:
        return state(self, "actual_value")


class FileNameMember:
    @prop("string FileName")
    def file_name(self: Any) -> Any:
        own = state(self, "file_name")
        return own if own is not None else (self.message.split("'")[1] if self.message.count("'") >= 2 else None)


class ErrorRecordMember:
    """What PowerShell's own exceptions have."""

    @prop("System.Management.Automation.ErrorRecord ErrorRecord")
    def error_record(self: Any) -> Any:
        return None if self.record is None else self.record.of_exception()

    @prop("bool WasThrownFromThrowStatement")
    def was_thrown(self: Any) -> bool:
        return bool(getattr(self, "was_thrown", False))


class ItemMembers:
    """What errors about variables, drives and their items have."""

    @prop("System.Management.Automation.ErrorRecord ErrorRecord")
    def error_record(self: Any) -> Any:
        return None if self.record is None else self.record.of_exception()

    @prop("string ItemName")
    def item_name(self: Any) -> str:
        return state(self, "item_name", "") or ("" if self.target is None else to_text(self.target))

    @prop("System.Management.Automation.SessionStateCategory SessionStateCategory")
    def session_state_category(self: Any) -> EnumValue:
        return EnumValue(SESSION_STATE_CATEGORY, 4)


class CommandNameMember:
    @prop("string CommandName")
    def command_name(self: Any) -> Any:
        return state(self, "command_name", self.target)


class ParameterNameMember:
    @prop("string ParameterName")
    def parameter_name(self: Any) -> str:
        return str(self.parameter_name)

    @prop("string ErrorId")
    def error_id(self: Any) -> str:
        return str(self.error_id)


class ParseError(NetType, name="System.Management.Automation.Language.ParseError", base=Object):
    """One error of a text that does not parse."""

    def __init__(self, found: Any, source: Any) -> None:
        self.found = found
        self.source = source

    @prop("System.Management.Automation.Language.IScriptExtent Extent")
    def extent(self) -> Any:
        return Extent(self.source, self.found.start, self.found.end)

    @prop("string ErrorId")
    def error_id(self) -> str:
        return str(self.found.id)

    @prop("string Message")
    def message(self) -> str:
        return str(self.found.message)

    @prop("bool IncompleteInput")
    def incomplete_input(self) -> bool:
        return bool(self.found.incomplete)


class ParseErrorsMember:
    @prop("System.Management.Automation.Language.ParseError[] Errors")
    def errors(self: Any) -> Any:
        return [ParseError(error, self.source_text) for error in getattr(self, "errors", None) or []]


class SerializedMember:
    @prop("psobject SerializedRemoteException")
    def serialized_remote_exception(self: Any) -> Any:
        return getattr(self, "serialized_remote_exception", None)


class ProcessMembers:
    @prop("string ProcessName")
    def process_name(self: Any) -> str:
        return str(getattr(self, "process_name", ""))

    @prop("int ProcessId")
    def process_id(self: Any) -> int:
        return int(getattr(self, "process_id", 0))


class ResponseMembers:
    @prop("System.Net.Http.HttpResponseMessage Response")
    def response(self: Any) -> Any:
        return state(self, "response")


class ExitCodeMembers:
    @prop("int ExitCode")
    def exit_code(self: Any) -> int:
        return int(getattr(self, "exit_code", 0))

    @prop("int ProcessId")
    def process_id(self: Any) -> int:
        return int(getattr(self, "process_id", 0))

    @prop("string Path")
    def path(self: Any) -> Any:
        return self.target


EXTRA: dict[str, type] = {
    "Microsoft.PowerShell.Commands.HttpResponseException": ResponseMembers,
    "Microsoft.PowerShell.Commands.ProcessCommandException": ProcessMembers,
    "System.Management.Automation.NativeCommandExitException": ExitCodeMembers,
    "System.ArgumentException": ParameterMember,
    "System.ArgumentOutOfRangeException": ActualValueMember,
    "System.IO.FileNotFoundException": FileNameMember,
    "System.Management.Automation.RuntimeException": ErrorRecordMember,
    "System.Management.Automation.SessionStateException": ItemMembers,
    "System.Management.Automation.CommandNotFoundException": CommandNameMember,
    "System.Management.Automation.ParameterBindingException": ParameterNameMember,
    "System.Management.Automation.ParseException": ParseErrorsMember,
    "System.Management.Automation.RemoteException": SerializedMember,
}
NAMED = {
    "System.ApplicationException": "System.Exception",
    "System.AggregateException": "System.Exception",
    "System.OperationCanceledException": "System.SystemException",
    "System.Threading.Tasks.TaskCanceledException": "System.OperationCanceledException",
    "System.Threading.SemaphoreFullException": "System.SystemException",
    "System.Threading.AbandonedMutexException": "System.SystemException",
    "System.Threading.ThreadInterruptedException": "System.SystemException",
    "System.Threading.SynchronizationLockException": "System.SystemException",
    "System.ArrayTypeMismatchException": "System.SystemException",
    "System.RankException": "System.SystemException",
    "System.NotFiniteNumberException": "System.ArithmeticException",
    "System.MemberAccessException": "System.SystemException",
    "System.MissingMemberException": "System.MemberAccessException",
    "System.MissingMethodException": "System.MissingMemberException",
    "System.MissingFieldException": "System.MissingMemberException",
    "System.MethodAccessException": "System.MemberAccessException",
    "System.TypeLoadException": "System.SystemException",
    "System.EntryPointNotFoundException": "System.TypeLoadException",
    "System.DllNotFoundException": "System.TypeLoadException",
    "System.TypeInitializationException": "System.SystemException",
    "System.OutOfMemoryException": "System.SystemException",
    "System.InsufficientMemoryException": "System.OutOfMemoryException",
    "System.StackOverflowException": "System.SystemException",
    "System.BadImageFormatException": "System.SystemException",
    "System.AccessViolationException": "System.SystemException",
    "System.UriFormatException": "System.FormatException",
    "System.TimeZoneNotFoundException": "System.Exception",
    "System.InvalidTimeZoneException": "System.Exception",
    "System.DuplicateWaitObjectException": "System.ArgumentException",
    "System.Text.DecoderFallbackException": "System.ArgumentException",
    "System.Text.EncoderFallbackException": "System.ArgumentException",
    "System.Globalization.CultureNotFoundException": "System.ArgumentException",
    "System.ComponentModel.InvalidEnumArgumentException": "System.ArgumentException",
    "System.ComponentModel.Win32Exception": "System.Runtime.InteropServices.ExternalException",
    "System.Runtime.InteropServices.ExternalException": "System.SystemException",
    "System.Runtime.InteropServices.COMException": "System.Runtime.InteropServices.ExternalException",
    "System.Runtime.Serialization.SerializationException": "System.SystemException",
    "System.Reflection.TargetInvocationException": "System.ApplicationException",
    "System.Reflection.TargetParameterCountException": "System.ApplicationException",
    "System.Reflection.AmbiguousMatchException": "System.SystemException",
    "System.IO.InvalidDataException": "System.SystemException",
    "System.IO.EndOfStreamException": "System.IO.IOException",
    "System.IO.PathTooLongException": "System.IO.IOException",
    "System.IO.DriveNotFoundException": "System.IO.IOException",
    "System.IO.FileLoadException": "System.IO.IOException",
    "System.IO.InternalBufferOverflowException": "System.SystemException",
    "System.Security.SecurityException": "System.SystemException",
    "System.Security.Authentication.AuthenticationException": "System.SystemException",
    "System.Security.Cryptography.CryptographicException": "System.SystemException",
    "System.Net.WebException": "System.InvalidOperationException",
    "System.Net.Http.HttpRequestException": "System.Exception",
    "System.Net.ProtocolViolationException": "System.InvalidOperationException",
    "System.Net.Sockets.SocketException": "System.ComponentModel.Win32Exception",
    "System.Net.NetworkInformation.PingException": "System.InvalidOperationException",
    "System.Net.Mail.SmtpException": "System.Exception",
    "System.Data.DataException": "System.SystemException",
    "System.Data.ConstraintException": "System.Data.DataException",
    "System.Xml.XmlException": "System.SystemException",
    "System.Xml.XPath.XPathException": "System.SystemException",
    "System.Text.Json.JsonException": "System.Exception",
    "System.Management.Automation.ApplicationFailedException": "System.Management.Automation.RuntimeException",
    "System.Management.Automation.ArgumentTransformationMetadataException": "System.Management.Automation.MetadataException",
    "System.Management.Automation.CmdletInvocationException": "System.Management.Automation.RuntimeException",
    "System.Management.Automation.CmdletProviderInvocationException": "System.Management.Automation.CmdletInvocationException",
    "System.Management.Automation.HaltCommandException": "System.SystemException",
    "System.Management.Automation.HttpResponseException": "System.Net.Http.HttpRequestException",
    "System.Management.Automation.JobFailedException": "System.SystemException",
    "System.Management.Automation.InvalidJobStateException": "System.SystemException",
    "System.Management.Automation.PSArgumentException": "System.ArgumentException",
    "System.Management.Automation.PSArgumentNullException": "System.ArgumentNullException",
    "System.Management.Automation.PSArgumentOutOfRangeException": "System.ArgumentOutOfRangeException",
    "System.Management.Automation.PSNotImplementedException": "System.NotImplementedException",
    "System.Management.Automation.PSNotSupportedException": "System.NotSupportedException",
    "System.Management.Automation.PSObjectDisposedException": "System.ObjectDisposedException",
    "System.Management.Automation.PSSecurityException": "System.Management.Automation.RuntimeException",
    "System.Management.Automation.ProviderInvocationException": "System.Management.Automation.RuntimeException",
    "System.Management.Automation.ScriptRequiresException": "System.Management.Automation.RuntimeException",
    "System.Management.Automation.Remoting.PSRemotingTransportException": "System.Management.Automation.RuntimeException",
    "System.Management.Automation.Remoting.PSRemotingDataStructureException": "System.Management.Automation.RuntimeException",
    "Microsoft.PowerShell.Commands.HttpResponseException": "System.Net.Http.HttpRequestException",
    "Microsoft.PowerShell.Commands.ProcessCommandException": "System.SystemException",
    "Microsoft.PowerShell.Commands.ServiceCommandException": "System.SystemException",
}


def python_classes() -> dict[str, type[NetException]]:
    """The Python class of every exception, by its .NET name: those of errors.py, and one made for each that has only a name."""
    found: dict[str, type[NetException]] = {}
    for value in vars(errors).values():
        if isinstance(value, type) and issubclass(value, NetException):
            found.setdefault(value.net_name, value)

    def make(name: str) -> type[NetException]:
        if name not in found:
            base = make(NAMED[name])
            found[name] = type(
                name.rpartition(".")[2], (base,), {"net_name": name, "error_id": "", "category": "NotSpecified"}
            )
        return found[name]

    for name in NAMED:
        make(name)
    return found


CLASSES = python_classes()


def exception(name: str, message: str, inner: NetException | None = None) -> NetException:
    """An exception by its .NET name."""
    return CLASSES[name](message, inner=inner)


def _constructors(name: str, kind: type[NetException]) -> list[tuple[str, Any]]:
    if name.startswith("System.Argument") and not name.endswith("ArgumentException"):
        return [
            (f"{name} new()", lambda: kind(default_message(name))),
            (f"{name} new(string paramName)", lambda parameter: _about(kind, default_message(name), parameter)),
            (
                f"{name} new(string message, System.Exception innerException)",
                lambda text, inner: kind(text, inner=inner),
            ),
            (f"{name} new(string paramName, string message)", lambda parameter, text: _about(kind, text, parameter)),
            (
                f"{name} new(string paramName, System.Object actualValue, string message)",
                lambda p, v, text: _actual(kind, text, p, v),
            ),
        ]
    found: list[tuple[str, Any]] = [
        (f"{name} new()", lambda: kind(default_message(name))),
        (f"{name} new(string message)", lambda text: kind(text)),
        (f"{name} new(string message, System.Exception innerException)", lambda text, inner: kind(text, inner=inner)),
    ]
    if issubclass(kind, errors.ArgumentException):
        found.append(
            (f"{name} new(string message, string paramName)", lambda text, parameter: _about(kind, text, parameter))
        )
    if issubclass(kind, errors.FileNotFoundException):
        found.append((f"{name} new(string message, string fileName)", lambda text, file: _file(kind, text, file)))
    return found


def _about(kind: type[NetException], text: str, parameter: str) -> NetException:
    made = kind(f"{text} (Parameter '{parameter}')" if parameter else text)
    made.net_param_name = parameter  # type: ignore[attr-defined]
    return made


def _actual(kind: type[NetException], text: str, parameter: str, value: Any) -> NetException:
    from pshjobs.values.text import to_net_string

    made = _about(kind, text, parameter)
    made.message += f"\nActual value was {to_net_string(value)}."
    made.net_actual_value = value  # type: ignore[attr-defined]
    return made


def _file(kind: type[NetException], text: str, file: str) -> NetException:
    made = kind(text)
    made.net_file_name = file  # type: ignore[attr-defined]
    return made


DEFAULT_MESSAGES = {
    "System.SystemException": "System error.",
    "System.ArithmeticException": "Overflow or underflow in the arithmetic operation.",
    "System.DivideByZeroException": "Attempted to divide by zero.",
    "System.OverflowException": "Arithmetic operation resulted in an overflow.",
    "System.ArgumentException": "Value does not fall within the expected range.",
    "System.ArgumentNullException": "Value cannot be null.",
    "System.ArgumentOutOfRangeException": "Specified argument was out of the range of valid values.",
    "System.FormatException": "One of the identified items was in an invalid format.",
    "System.IndexOutOfRangeException": "Index was outside the bounds of the array.",
    "System.InvalidCastException": "Specified cast is not valid.",
    "System.InvalidOperationException": "Operation is not valid due to the current state of the object.",
    "System.NotSupportedException": "Specified method is not supported.",
    "System.NotImplementedException": "The method or operation is not implemented.",
    "System.NullReferenceException": "Object reference not set to an instance of an object.",
    "System.TimeoutException": "The operation has timed out.",
    "System.UnauthorizedAccessException": "Attempted to perform an unauthorized operation.",
    "System.Collections.Generic.KeyNotFoundException": "The given key was not present in the dictionary.",
    "System.IO.IOException": "I/O error occurred.",
    "System.IO.FileNotFoundException": "Unable to find the specified file.",
    "System.IO.DirectoryNotFoundException": "Attempted to access a path that is not on the disk.",
    "System.IO.InvalidDataException": "Found invalid data while decoding.",
    "System.IO.EndOfStreamException": "Attempted to read past the end of the stream.",
    "System.ApplicationException": "Error in the application.",
    "System.OperationCanceledException": "The operation was canceled.",
    "System.Threading.Tasks.TaskCanceledException": "A task was canceled.",
    "System.AggregateException": "One or more errors occurred.",
    "System.Management.Automation.RuntimeException": "System error.",
}


def default_message(name: str) -> str:
    """The message of an exception made without one."""
    return DEFAULT_MESSAGES.get(name, f"Exception of type '{name}' was thrown.")


def _declare() -> dict[str, TypeInfo]:
    from pshjobs.values.type_info import add_members

    made: dict[str, TypeInfo] = {"System.Exception": ExceptionType.net_type}

    def declare(name: str) -> TypeInfo:
        if name not in made:
            kind = CLASSES[name]
            base = next(
                each.__dict__["net_name"] for each in kind.__mro__[1:] if each.__dict__.get("net_name", name) != name
            )
            info = TypeInfo(name, python=kind, base=declare(base))
            if name.startswith(("System.Management", "Microsoft")):
                info.assembly = "System.Management.Automation"
            if name in EXTRA:
                add_members(info, EXTRA[name])
            made[name] = info
        return made[name]

    for name in CLASSES:
        info = declare(name)
        info.constructors.overloads.extend(_constructors(name, CLASSES[name]))
        register(info)
    return made


DECLARED = _declare()
