"""The errors that PowerShell code can see, as Python exceptions.

Every error in flight is a `NetException`: at once the Python exception that unwinds and the .NET exception object that
`$_.Exception` shows. `net_name` is the .NET class; the Python classes inherit as the .NET ones do, so that
`catch [System.ArithmeticException]` is an `isinstance`. What PowerShell puts in the ErrorRecord (id, category, target) is
carried along where the thrower knows it; the runtime makes the record when the error is reported or caught.
"""

from __future__ import annotations


class NetException(Exception):
    """A .NET exception. `message` is its text; `inner` the exception that caused it, or None.

    `error_id` and `category` are those of the ErrorRecord, `target` its TargetObject; an empty id means the full class name.
    """

    net_name = "System.Exception"
    error_id = ""
    category = "NotSpecified"

    def __init__(
        self,
        message: str | None = None,
        *,
        id: str | None = None,
        category: str | None = None,
        target: object = None,
        inner: NetException | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message if message is not None else f"Exception of type '{self.net_name}' was thrown."
        self.inner = inner
        self.target = target
        if id is not None:
            self.error_id = id
        if category is not None:
            self.category = category
        self.record: object = None  # the ErrorRecord, once the runtime has made it

    def __str__(self) -> str:
        return self.message


class SystemException(NetException):
    net_name = "System.SystemException"


class ArithmeticException(SystemException):
    net_name = "System.ArithmeticException"


class DivideByZeroException(ArithmeticException):
    net_name = "System.DivideByZeroException"


class OverflowException(ArithmeticException):
    net_name = "System.OverflowException"


class ArgumentException(SystemException):
    net_name = "System.ArgumentException"


class ArgumentNullException(ArgumentException):
    net_name = "System.ArgumentNullException"


class ArgumentOutOfRangeException(ArgumentException):
    net_name = "System.ArgumentOutOfRangeException"


class FormatException(SystemException):
    net_name = "System.FormatException"


class IndexOutOfRangeException(SystemException):
    net_name = "System.IndexOutOfRangeException"


class InvalidCastException(SystemException):
    net_name = "System.InvalidCastException"


class InvalidOperationException(SystemException):
    net_name = "System.InvalidOperationException"


class ObjectDisposedException(InvalidOperationException):
    net_name = "System.ObjectDisposedException"


class NotSupportedException(SystemException):
    net_name = "System.NotSupportedException"


class PlatformNotSupportedException(NotSupportedException):
    net_name = "System.PlatformNotSupportedException"


class NotImplementedException(SystemException):
    net_name = "System.NotImplementedException"


class NullReferenceException(SystemException):
    net_name = "System.NullReferenceException"


class TimeoutException(SystemException):
    net_name = "System.TimeoutException"


class UnauthorizedAccessException(SystemException):
    net_name = "System.UnauthorizedAccessException"


class KeyNotFoundException(SystemException):
    net_name = "System.Collections.Generic.KeyNotFoundException"


class IOException(SystemException):
    net_name = "System.IO.IOException"


class FileNotFoundException(IOException):
    net_name = "System.IO.FileNotFoundException"


class DirectoryNotFoundException(IOException):
    net_name = "System.IO.DirectoryNotFoundException"


class RegexParseException(ArgumentException):
    net_name = "System.Text.RegularExpressions.RegexParseException"


# PowerShell's own ---------------------------------------------------------------------------------


class RuntimeException(SystemException):
    """System.Management.Automation.RuntimeException, base of the errors of the language."""

    net_name = "System.Management.Automation.RuntimeException"
    error_id = "RuntimeException"


class PSInvalidOperationException(InvalidOperationException):
    net_name = "System.Management.Automation.PSInvalidOperationException"
    error_id = "InvalidOperation"
    category = "InvalidOperation"


class PSInvalidCastException(InvalidCastException):
    """A conversion that failed; operators and statements report it as a RuntimeException with the same id and text."""

    net_name = "System.Management.Automation.PSInvalidCastException"
    category = "InvalidArgument"


class ParentContainsErrorRecordException(SystemException):
    net_name = "System.Management.Automation.ParentContainsErrorRecordException"


class CommandNotFoundException(RuntimeException):
    net_name = "System.Management.Automation.CommandNotFoundException"
    error_id = "CommandNotFoundException"
    category = "ObjectNotFound"


class ParseException(RuntimeException):
    net_name = "System.Management.Automation.ParseException"
    category = "ParserError"


class IncompleteParseException(ParseException):
    net_name = "System.Management.Automation.IncompleteParseException"


class ParameterBindingException(RuntimeException):
    """`parameter_name` is the parameter meant, "" when it is not one.

    `argument_index` says which argument of the call the error is about: its position in the call's arguments, None for the
    whole command, or "command name". `at_word` is true when it is about the `-Name` and not about the value. `span` is the
    start and end of that argument in the source, where the binder knows it.
    """

    net_name = "System.Management.Automation.ParameterBindingException"
    category = "InvalidArgument"
    parameter_name = ""
    argument_index: int | str | None = None
    at_word = False
    span: tuple[int, int] | None = None


class ParameterBindingValidationException(ParameterBindingException):
    net_name = "System.Management.Automation.ParameterBindingValidationException"
    category = "InvalidData"


class ParameterBindingArgumentTransformationException(ParameterBindingException):
    net_name = "System.Management.Automation.ParameterBindingArgumentTransformationException"
    category = "InvalidData"


class ExtendedTypeSystemException(RuntimeException):
    net_name = "System.Management.Automation.ExtendedTypeSystemException"


class MethodException(ExtendedTypeSystemException):
    net_name = "System.Management.Automation.MethodException"


class MethodInvocationException(MethodException):
    """A .NET member threw; `inner` is what it threw and gives the id."""

    net_name = "System.Management.Automation.MethodInvocationException"


class GetValueException(ExtendedTypeSystemException):
    net_name = "System.Management.Automation.GetValueException"


class GetValueInvocationException(GetValueException):
    net_name = "System.Management.Automation.GetValueInvocationException"


class SetValueException(ExtendedTypeSystemException):
    net_name = "System.Management.Automation.SetValueException"


class SetValueInvocationException(SetValueException):
    net_name = "System.Management.Automation.SetValueInvocationException"
    error_id = "ExceptionWhenSetting"


class PropertyNotFoundException(ExtendedTypeSystemException):
    net_name = "System.Management.Automation.PropertyNotFoundException"


class SessionStateException(RuntimeException):
    net_name = "System.Management.Automation.SessionStateException"


class SessionStateUnauthorizedAccessException(SessionStateException):
    net_name = "System.Management.Automation.SessionStateUnauthorizedAccessException"
    category = "WriteError"


class ItemNotFoundException(SessionStateException):
    net_name = "System.Management.Automation.ItemNotFoundException"
    category = "ObjectNotFound"


class ProviderNotFoundException(SessionStateException):
    net_name = "System.Management.Automation.ProviderNotFoundException"
    category = "ObjectNotFound"


class DriveNotFoundException(SessionStateException):
    net_name = "System.Management.Automation.DriveNotFoundException"
    error_id = "DriveNotFound"
    category = "ObjectNotFound"


class WildcardPatternException(RuntimeException):
    net_name = "System.Management.Automation.WildcardPatternException"


class MetadataException(RuntimeException):
    net_name = "System.Management.Automation.MetadataException"
    category = "MetadataError"


class ValidationMetadataException(MetadataException):
    net_name = "System.Management.Automation.ValidationMetadataException"


class ArgumentTransformationMetadataException(MetadataException):
    net_name = "System.Management.Automation.ArgumentTransformationMetadataException"


class ActionPreferenceStopException(RuntimeException):
    """A record became terminating through `-ErrorAction Stop` or a preference; `record` is that record."""

    net_name = "System.Management.Automation.ActionPreferenceStopException"
    category = "OperationStopped"


class PipelineStoppedException(RuntimeException):
    net_name = "System.Management.Automation.PipelineStoppedException"
    error_id = "PipelineStopped"
    category = "OperationStopped"


class ScriptCallDepthException(SystemException):
    net_name = "System.Management.Automation.ScriptCallDepthException"
    error_id = "CallDepthOverflow"
    category = "InvalidOperation"


class RemoteException(RuntimeException):
    """An error that came from a job; the record it travelled with is in `record`."""

    net_name = "System.Management.Automation.RemoteException"


class HostException(RuntimeException):
    """A question that nobody can be asked."""

    net_name = "System.Management.Automation.Host.HostException"


class NativeCommandExitException(RuntimeException):
    net_name = "System.Management.Automation.NativeCommandExitException"
    error_id = "ProgramExitedWithNonZeroCode"


class WriteErrorException(SystemException):
    net_name = "Microsoft.PowerShell.Commands.WriteErrorException"


class NotYetSupported(RuntimeException):
    """A construct or member that pshjobs does not have yet; the message names it."""

    error_id = "NotYetSupported"
    category = "NotImplemented"


# Of providers, processes and programs -------------------------------------------------------------


class PSArgumentException(ArgumentException):
    net_name = "System.Management.Automation.PSArgumentException"
    error_id = "Argument"
    category = "InvalidArgument"


class PSArgumentNullException(ArgumentNullException):
    net_name = "System.Management.Automation.PSArgumentNullException"
    error_id = "ArgumentNull"
    category = "InvalidArgument"


class PSNotSupportedException(NotSupportedException):
    net_name = "System.Management.Automation.PSNotSupportedException"
    error_id = "NotSupported"
    category = "NotImplemented"


class ApplicationFailedException(RuntimeException):
    """A program that could not be started."""

    net_name = "System.Management.Automation.ApplicationFailedException"
    error_id = "NativeCommandFailed"
    category = "ResourceUnavailable"


class ScriptRequiresException(RuntimeException):
    """A script whose `#requires` lines ask for what is not there."""

    net_name = "System.Management.Automation.ScriptRequiresException"
    category = "ResourceUnavailable"


class ProcessCommandException(SystemException):
    """A process that cannot be found or ended."""

    net_name = "Microsoft.PowerShell.Commands.ProcessCommandException"


class PingException(InvalidOperationException):
    net_name = "System.Net.NetworkInformation.PingException"
