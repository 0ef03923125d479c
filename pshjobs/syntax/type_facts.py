"""What the parser must know about types by name: PowerShell's type accelerators and common .NET types.

This is no list of what scripts can use. It only decides what can be said while parsing: which types in class definitions
exist, and what casts and parameters convert to.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from .attribute_facts import attribute_facts
from .nodes import TypeName

_ACCELERATORS: Final = """
array=System.Array bool=System.Boolean byte=System.Byte char=System.Char datetime=System.DateTime decimal=System.Decimal
double=System.Double float=System.Single single=System.Single guid=System.Guid hashtable=System.Collections.Hashtable
int=System.Int32 int32=System.Int32 short=System.Int16 int16=System.Int16 long=System.Int64 int64=System.Int64
sbyte=System.SByte ushort=System.UInt16 uint16=System.UInt16 uint=System.UInt32 uint32=System.UInt32
ulong=System.UInt64 uint64=System.UInt64 string=System.String timespan=System.TimeSpan uri=System.Uri
version=System.Version void=System.Void type=System.Type regex=System.Text.RegularExpressions.Regex
bigint=System.Numerics.BigInteger cultureinfo=System.Globalization.CultureInfo securestring=System.Security.SecureString
ordered=System.Collections.Specialized.OrderedDictionary xml=System.Xml.XmlDocument ipaddress=System.Net.IPAddress
ipendpoint=System.Net.IPEndPoint mailaddress=System.Net.Mail.MailAddress
physicaladdress=System.Net.NetworkInformation.PhysicalAddress
x509certificate=System.Security.Cryptography.X509Certificates.X509Certificate
x500distinguishedname=System.Security.Cryptography.X509Certificates.X500DistinguishedName
objectsecurity=System.Security.AccessControl.ObjectSecurity
pscredential=System.Management.Automation.PSCredential psobject=System.Management.Automation.PSObject
pscustomobject=System.Management.Automation.PSObject ref=System.Management.Automation.PSReference
scriptblock=System.Management.Automation.ScriptBlock switch=System.Management.Automation.SwitchParameter
semver=System.Management.Automation.SemanticVersion wildcardpattern=System.Management.Automation.WildcardPattern
psvariable=System.Management.Automation.PSVariable psmoduleinfo=System.Management.Automation.PSModuleInfo
powershell=System.Management.Automation.PowerShell pslistmodifier=System.Management.Automation.PSListModifier
psprimitivedictionary=System.Management.Automation.PSPrimitiveDictionary
pspropertyexpression=Microsoft.PowerShell.Commands.PSPropertyExpression
psscriptmethod=System.Management.Automation.PSScriptMethod psscriptproperty=System.Management.Automation.PSScriptProperty
psnoteproperty=System.Management.Automation.PSNoteProperty psaliasproperty=System.Management.Automation.PSAliasProperty
psvariableproperty=System.Management.Automation.PSVariableProperty
nullstring=System.Management.Automation.Language.NullString
runspace=System.Management.Automation.Runspaces.Runspace
runspacefactory=System.Management.Automation.Runspaces.RunspaceFactory
initialsessionstate=System.Management.Automation.Runspaces.InitialSessionState
experimentaction=System.Management.Automation.ExperimentAction
experimentalfeature=System.Management.Automation.ExperimentalFeature
ciminstance=Microsoft.Management.Infrastructure.CimInstance cimclass=Microsoft.Management.Infrastructure.CimClass
cimtype=Microsoft.Management.Infrastructure.CimType cimsession=Microsoft.Management.Infrastructure.CimSession
cimconverter=Microsoft.Management.Infrastructure.CimConverter
"""

_NAMESPACES: Final = """
System: Action Activator AppContext AppDomain Array AttributeTargets Attribute Base64FormattingOptions BitConverter Boolean
 Buffer Byte Char Console ConsoleColor ConsoleKey ConsoleKeyInfo Convert DateOnly DateTime DateTimeKind DateTimeOffset
 DayOfWeek DBNull Decimal Delegate Double Enum Environment EventArgs EventHandler FlagsAttribute GC Guid IComparable
 IDisposable IFormatProvider IFormattable IEquatable`1 ICloneable IConvertible Int16 Int32 Int64 IntPtr Lazy`1 Math
 MidpointRounding Nullable`1 Object ObsoleteAttribute OperatingSystem Predicate`1 Random SByte Single String
 StringComparer StringComparison StringSplitOptions TimeOnly TimeSpan TimeZoneInfo Tuple Type UInt16 UInt32 UInt64 UIntPtr
 Uri UriBuilder UriKind ValueTuple ValueType Version Void WeakReference SerializableAttribute
System.Collections: ArrayList BitArray Comparer DictionaryBase DictionaryEntry Hashtable ICollection IComparer IDictionary
 IEnumerable IEnumerator IEqualityComparer IList Queue SortedList Stack CollectionBase
System.Collections.Generic: Dictionary`2 HashSet`1 ICollection`1 IComparer`1 IDictionary`2 IEnumerable`1 IEnumerator`1
 IEqualityComparer`1 IList`1 ISet`1 KeyValuePair`2 LinkedList`1 List`1 Queue`1 SortedDictionary`2 SortedList`2 SortedSet`1
 Stack`1 PriorityQueue`2 Comparer`1 EqualityComparer`1
System.Collections.ObjectModel: Collection`1 ObservableCollection`1 ReadOnlyCollection`1 ReadOnlyDictionary`2
System.Collections.Concurrent: ConcurrentBag`1 ConcurrentDictionary`2 ConcurrentQueue`1 ConcurrentStack`1 BlockingCollection`1
System.Collections.Specialized: HybridDictionary ListDictionary NameValueCollection OrderedDictionary StringCollection
 StringDictionary
System.ComponentModel: Component
System.Diagnostics: Debug Debugger FileVersionInfo Process ProcessStartInfo StackFrame StackTrace Stopwatch Trace
System.Globalization: Calendar CultureInfo DateTimeFormatInfo DateTimeStyles NumberFormatInfo NumberStyles TextInfo
 CompareOptions UnicodeCategory
System.IO: BinaryReader BinaryWriter Directory DirectoryInfo DriveInfo File FileAccess FileAttributes FileInfo FileMode
 FileShare FileStream FileSystemInfo MemoryStream Path SearchOption Stream StreamReader StreamWriter StringReader
 StringWriter TextReader TextWriter SeekOrigin FileSystemWatcher NotifyFilters WatcherChangeTypes FileSystemEventArgs
System.IO.Compression: CompressionLevel CompressionMode DeflateStream GZipStream ZipArchive ZipFile
System.Data: DataColumn DataRow DataSet DataTable
System.Linq: Enumerable
System.Net.NetworkInformation: Ping PingReply
System.Web: HttpUtility
System.Management.Automation: Cmdlet CmdletInfo CommandInfo CommandTypes ErrorCategory ErrorRecord ExternalScriptInfo
 FunctionInfo InformationRecord InvocationInfo Job JobState PathInfo PowerShell ProgressRecord PSCmdlet PSCredential
 PSCustomObject PSDriveInfo PSInvocationState PSMemberTypes PSMethod PSModuleInfo PSNoteProperty PSObject PSPropertyInfo
 PSReference PSScriptMethod PSScriptProperty PSSerializer PSVariable ScriptBlock SemanticVersion SwitchParameter
 VerboseRecord WarningRecord WildcardOptions WildcardPattern ActionPreference CommandCompletion CompletionResult
 CompletionResultType ScopedItemOptions RuntimeDefinedParameter
 RuntimeDefinedParameterDictionary ConfirmImpact EngineIntrinsics SessionState ErrorDetails PSStyle OutputRendering
 PSEventArgs PSTypeName ParameterMetadata CommandMetadata IArgumentCompleter IValidateSetValuesGenerator ArgumentTransformationAttribute
 ValidateArgumentsAttribute ValidateEnumeratedArgumentsAttribute
System.Management.Automation.Language: Ast Parser ParseError Token NullString CommandAst ScriptBlockAst
System.Management.Automation.Runspaces: InitialSessionState Runspace RunspaceFactory RunspacePool PSThreadOptions
Microsoft.PowerShell.Commands: ModuleSpecification PSPropertyExpression
System.Net: Cookie CookieContainer Dns HttpStatusCode IPAddress IPEndPoint NetworkCredential WebClient WebUtility
System.Net.Http: HttpClient HttpClientHandler HttpContent HttpMethod HttpRequestMessage HttpResponseMessage StringContent
System.Net.Sockets: Socket TcpClient TcpListener UdpClient
System.Numerics: BigInteger Complex Vector2 Vector3
System.Reflection: Assembly BindingFlags FieldInfo MemberInfo MethodInfo PropertyInfo
System.Runtime.InteropServices: Architecture Marshal OSPlatform RuntimeInformation
System.Security: SecureString
System.Security.Cryptography: Aes HashAlgorithm HMACSHA256 MD5 RandomNumberGenerator RSA SHA1 SHA256 SHA384 SHA512
System.Security.Principal: WindowsIdentity WindowsPrincipal
System.Text: ASCIIEncoding Encoding NormalizationForm Rune StringBuilder UnicodeEncoding UTF8Encoding
System.Text.Json: JsonDocument JsonElement JsonSerializer
System.Text.RegularExpressions: Capture Group Match MatchCollection Regex RegexOptions
System.Threading: AutoResetEvent CancellationToken CancellationTokenSource EventWaitHandle Interlocked ManualResetEvent
 ManualResetEventSlim Monitor Mutex Semaphore SemaphoreSlim Thread ThreadPool Timer ReaderWriterLockSlim
System.Threading.Tasks: Task Task`1 TaskCompletionSource`1 Parallel
System.Timers: Timer
System.Xml: XmlAttribute XmlDocument XmlElement XmlNode XmlReader XmlWriter
System.Xml.Linq: XDocument XElement
"""
_ARITIES: Final = {"action": range(1, 17), "func": range(1, 18), "tuple": range(1, 9), "valuetuple": range(1, 9)}


@cache
def accelerators() -> dict[str, str]:
    """Accelerator in lower case -> full type name; those of attributes are in `attribute_facts`."""
    return dict(pair.split("=") for pair in _ACCELERATORS.split())


@cache
def full_names() -> dict[str, str]:
    """Known full type name in lower case -> as .NET writes it; generic types end in their arity."""
    names = {name.lower(): name for name in accelerators().values()}
    for line in _NAMESPACES.strip().replace("\n ", " ").splitlines():
        namespace, _, listed = line.partition(": ")
        for name in listed.split():
            full = f"{namespace}.{name}"
            names[full.lower()] = full
    names |= {name.lower(): name for name in exceptions()}
    for name, arities in _ARITIES.items():
        title = {"valuetuple": "ValueTuple"}.get(name, name.title())
        names |= {f"system.{name}`{arity}": f"System.{title}`{arity}" for arity in arities}
    return names


@cache
def exceptions() -> dict[str, str | None]:
    """Full name of every .NET exception the shell knows -> that of its base class."""
    from pshjobs.errors import NetException

    known: dict[str, str | None] = {}
    waiting: list[tuple[type[NetException], str | None]] = [(NetException, None)]
    while waiting:
        error, base = waiting.pop()
        known.setdefault(error.net_name, base if base != error.net_name else None)
        waiting += [(child, error.net_name) for child in error.__subclasses__()]
    return known


def is_subclass(name: str, base: str) -> bool:
    """Whether exception type `name` is or inherits from `base`; every unknown exception inherits from Exception."""
    known = exceptions()
    current: str | None = name
    while current is not None:
        if current == base:
            return True
        current = known.get(current, "System.Exception" if current.endswith("Exception") else None)
    return base == "System.Exception" and name.endswith("Exception")


def full_name(name: TypeName, namespaces: Iterable[str] = ()) -> str | None:
    """The .NET name of the type, or None when it is not known; `namespaces` are those that `using` names."""
    if name.element is not None:
        element = full_name(name.element, namespaces)
        return None if element is None else f"{element}[{',' * (name.rank - 1)}]"
    if name.generic is not None:
        return _generic_name(name, namespaces)
    return lookup(name.name, namespaces)


def lookup(name: str, namespaces: Iterable[str] = ()) -> str | None:
    """The .NET name behind an accelerator, a full name, or a name in System or one of `namespaces`."""
    lower = name.lower()
    found = accelerators().get(lower)
    if found is not None:
        return found
    attribute = attribute_facts(name, namespaces)
    if attribute is not None:
        return attribute.full_name
    names = full_names()
    for prefix in ("", "system.", *(f"{namespace.lower()}." for namespace in namespaces)):
        if prefix + lower in names:
            return names[prefix + lower]
    return None


def _generic_name(name: TypeName, namespaces: Iterable[str]) -> str | None:
    assert name.generic is not None
    base = name.generic.name.partition("`")[0]
    generic = lookup(f"{base}`{len(name.arguments)}", namespaces)
    arguments = [full_name(argument, namespaces) for argument in name.arguments]
    if generic is None or None in arguments:
        return None
    return f"{generic}[{','.join(argument or '' for argument in arguments)}]"
