"""Enumerations of .NET that scripts name."""

from __future__ import annotations

from pshjobs.values.enums import declare_enum


def _numbered(text: str, first: int = 0) -> dict[str, int]:
    return {name: number for number, name in enumerate(text.split(), first)}


TYPE_CODE = declare_enum(
    "System.TypeCode",
    {**_numbered("Empty Object DBNull Boolean Char SByte Byte Int16 UInt16 Int32 UInt32 Int64 UInt64 Single Double Decimal "
                 "DateTime"), "String": 18},
)  # fmt: skip
DAY_OF_WEEK = declare_enum("System.DayOfWeek", _numbered("Sunday Monday Tuesday Wednesday Thursday Friday Saturday"))
DATE_TIME_KIND = declare_enum("System.DateTimeKind", _numbered("Unspecified Utc Local"))
MIDPOINT_ROUNDING = declare_enum(
    "System.MidpointRounding", _numbered("ToEven AwayFromZero ToZero ToNegativeInfinity ToPositiveInfinity")
)
STRING_COMPARISON = declare_enum(
    "System.StringComparison",
    _numbered(
        "CurrentCulture CurrentCultureIgnoreCase InvariantCulture InvariantCultureIgnoreCase Ordinal OrdinalIgnoreCase"
    ),
)
STRING_SPLIT_OPTIONS = declare_enum(
    "System.StringSplitOptions", {"None": 0, "RemoveEmptyEntries": 1, "TrimEntries": 2}, flags=True
)
CONSOLE_COLOR = declare_enum(
    "System.ConsoleColor",
    _numbered("Black DarkBlue DarkGreen DarkCyan DarkRed DarkMagenta DarkYellow Gray DarkGray Blue Green Cyan Red Magenta "
              "Yellow White"),
)  # fmt: skip
CONSOLE_KEY = declare_enum(
    "System.ConsoleKey",
    {"Backspace": 8, "Tab": 9, "Enter": 13, "Escape": 27, "Spacebar": 32, "LeftArrow": 37, "UpArrow": 38, "RightArrow": 39,
     "DownArrow": 40, "Delete": 46, **{chr(code): code for code in range(65, 91)}},
)  # fmt: skip
NUMBER_STYLES = declare_enum(
    "System.Globalization.NumberStyles",
    {"None": 0, "AllowLeadingWhite": 1, "AllowTrailingWhite": 2, "AllowLeadingSign": 4, "Integer": 7, "AllowTrailingSign": 8,
     "AllowParentheses": 16, "AllowDecimalPoint": 32, "AllowThousands": 64, "Number": 111, "AllowExponent": 128, "Float": 167,
     "AllowCurrencySymbol": 256, "Currency": 383, "Any": 511, "AllowHexSpecifier": 512, "HexNumber": 515,
     "AllowBinarySpecifier": 1024, "BinaryNumber": 1027},
    flags=True,
)  # fmt: skip
DATE_TIME_STYLES = declare_enum(
    "System.Globalization.DateTimeStyles",
    {"None": 0, "AllowLeadingWhite": 1, "AllowTrailingWhite": 2, "AllowInnerWhite": 4, "AllowWhiteSpaces": 7,
     "NoCurrentDateDefault": 8, "AdjustToUniversal": 16, "AssumeLocal": 32, "AssumeUniversal": 64, "RoundtripKind": 128},
    flags=True,
)  # fmt: skip
TIME_SPAN_STYLES = declare_enum("System.Globalization.TimeSpanStyles", {"None": 0, "AssumeNegative": 1}, flags=True)
CALENDAR_WEEK_RULE = declare_enum(
    "System.Globalization.CalendarWeekRule", _numbered("FirstDay FirstFullWeek FirstFourDayWeek")
)
UNICODE_CATEGORY = declare_enum(
    "System.Globalization.UnicodeCategory",
    _numbered("UppercaseLetter LowercaseLetter TitlecaseLetter ModifierLetter OtherLetter NonSpacingMark SpacingCombiningMark "
              "EnclosingMark DecimalDigitNumber LetterNumber OtherNumber SpaceSeparator LineSeparator ParagraphSeparator "
              "Control Format Surrogate PrivateUse ConnectorPunctuation DashPunctuation OpenPunctuation ClosePunctuation "
              "InitialQuotePunctuation FinalQuotePunctuation OtherPunctuation MathSymbol CurrencySymbol ModifierSymbol "
              "OtherSymbol OtherNotAssigned"),
)  # fmt: skip
COMPARE_OPTIONS = declare_enum(
    "System.Globalization.CompareOptions",
    {"None": 0, "IgnoreCase": 1, "IgnoreNonSpace": 2, "IgnoreSymbols": 4, "IgnoreKanaType": 8, "IgnoreWidth": 16,
     "OrdinalIgnoreCase": 0x10000000, "StringSort": 0x20000000, "Ordinal": 0x40000000},
    flags=True,
)  # fmt: skip
REGEX_OPTIONS = declare_enum(
    "System.Text.RegularExpressions.RegexOptions",
    {"None": 0, "IgnoreCase": 1, "Multiline": 2, "ExplicitCapture": 4, "Compiled": 8, "Singleline": 16,
     "IgnorePatternWhitespace": 32, "RightToLeft": 64, "ECMAScript": 256, "CultureInvariant": 512, "NonBacktracking": 1024},
    flags=True,
)  # fmt: skip
NORMALIZATION_FORM = declare_enum("System.Text.NormalizationForm", {"FormC": 1, "FormD": 2, "FormKC": 5, "FormKD": 6})
SPECIAL_FOLDER = declare_enum(
    "System.Environment+SpecialFolder",
    {"Desktop": 0, "Programs": 2, "MyDocuments": 5, "Personal": 5, "Favorites": 6, "Startup": 7, "Recent": 8, "SendTo": 9,
     "StartMenu": 11, "MyMusic": 13, "MyVideos": 14, "DesktopDirectory": 16, "MyComputer": 17, "NetworkShortcuts": 19,
     "Fonts": 20, "Templates": 21, "CommonStartMenu": 22, "CommonPrograms": 23, "CommonStartup": 24,
     "CommonDesktopDirectory": 25, "ApplicationData": 26, "PrinterShortcuts": 27, "LocalApplicationData": 28,
     "InternetCache": 32, "Cookies": 33, "History": 34, "CommonApplicationData": 35, "Windows": 36, "System": 37,
     "ProgramFiles": 38, "MyPictures": 39, "UserProfile": 40, "SystemX86": 41, "ProgramFilesX86": 42,
     "CommonProgramFiles": 43, "CommonTemplates": 45, "CommonDocuments": 46},
)  # fmt: skip
ENVIRONMENT_VARIABLE_TARGET = declare_enum("System.EnvironmentVariableTarget", _numbered("Process User Machine"))
PLATFORM_ID = declare_enum("System.PlatformID", _numbered("Win32S Win32Windows Win32NT WinCE Unix Xbox MacOSX Other"))
ARCHITECTURE = declare_enum(
    "System.Runtime.InteropServices.Architecture",
    _numbered("X86 X64 Arm Arm64 Wasm S390x LoongArch64 Armv6 Ppc64le RiscV64"),
)
URI_KIND = declare_enum("System.UriKind", _numbered("RelativeOrAbsolute Absolute Relative"))
URI_HOST_NAME_TYPE = declare_enum("System.UriHostNameType", _numbered("Unknown Basic Dns IPv4 IPv6"))
URI_FORMAT = declare_enum("System.UriFormat", _numbered("UriEscaped Unescaped SafeUnescaped", 1))
FILE_MODE = declare_enum("System.IO.FileMode", _numbered("CreateNew Create Open OpenOrCreate Truncate Append", 1))
FILE_ACCESS = declare_enum("System.IO.FileAccess", {"Read": 1, "Write": 2, "ReadWrite": 3}, flags=True)
FILE_SHARE = declare_enum(
    "System.IO.FileShare",
    {"None": 0, "Read": 1, "Write": 2, "ReadWrite": 3, "Delete": 4, "Inheritable": 16},
    flags=True,
)
FILE_ATTRIBUTES = declare_enum(
    "System.IO.FileAttributes",
    {"None": 0, "ReadOnly": 1, "Hidden": 2, "System": 4, "Directory": 16, "Archive": 32, "Device": 64, "Normal": 128,
     "Temporary": 256, "SparseFile": 512, "ReparsePoint": 1024, "Compressed": 2048, "Offline": 4096,
     "NotContentIndexed": 8192, "Encrypted": 16384, "IntegrityStream": 32768, "NoScrubData": 131072},
    flags=True,
)  # fmt: skip
SEARCH_OPTION = declare_enum("System.IO.SearchOption", _numbered("TopDirectoryOnly AllDirectories"))
SEEK_ORIGIN = declare_enum("System.IO.SeekOrigin", _numbered("Begin Current End"))
UNIX_FILE_MODE = declare_enum(
    "System.IO.UnixFileMode",
    {"None": 0, "OtherExecute": 1, "OtherWrite": 2, "OtherRead": 4, "GroupExecute": 8, "GroupWrite": 16, "GroupRead": 32,
     "UserExecute": 64, "UserWrite": 128, "UserRead": 256, "StickyBit": 512, "SetGroup": 1024, "SetUser": 2048},
    flags=True,
)  # fmt: skip
DRIVE_TYPE = declare_enum("System.IO.DriveType", _numbered("Unknown NoRootDirectory Removable Fixed Network CDRom Ram"))
WATCHER_CHANGE_TYPES = declare_enum(
    "System.IO.WatcherChangeTypes", {"Created": 1, "Deleted": 2, "Changed": 4, "Renamed": 8, "All": 15}, flags=True
)
NOTIFY_FILTERS = declare_enum(
    "System.IO.NotifyFilters",
    {"FileName": 1, "DirectoryName": 2, "Attributes": 4, "Size": 8, "LastWrite": 16, "LastAccess": 32, "CreationTime": 64,
     "Security": 256},
    flags=True,
)  # fmt: skip
PROCESS_PRIORITY_CLASS = declare_enum(
    "System.Diagnostics.ProcessPriorityClass",
    {"Normal": 32, "Idle": 64, "High": 128, "RealTime": 256, "BelowNormal": 16384, "AboveNormal": 32768},
)
PROCESS_WINDOW_STYLE = declare_enum(
    "System.Diagnostics.ProcessWindowStyle", _numbered("Normal Hidden Minimized Maximized")
)
THREAD_STATE = declare_enum(
    "System.Threading.ThreadState",
    {"Running": 0, "StopRequested": 1, "SuspendRequested": 2, "Background": 4, "Unstarted": 8, "Stopped": 16,
     "WaitSleepJoin": 32, "Suspended": 64, "AbortRequested": 128, "Aborted": 256},
    flags=True,
)  # fmt: skip
TASK_STATUS = declare_enum(
    "System.Threading.Tasks.TaskStatus",
    _numbered(
        "Created WaitingForActivation WaitingToRun Running WaitingForChildrenToComplete RanToCompletion Canceled Faulted"
    ),
)
APARTMENT_STATE = declare_enum("System.Threading.ApartmentState", _numbered("STA MTA Unknown"))
ADDRESS_FAMILY = declare_enum(
    "System.Net.Sockets.AddressFamily", {"Unspecified": 0, "Unix": 1, "InterNetwork": 2, "InterNetworkV6": 23}
)
HTTP_STATUS_CODE = declare_enum(
    "System.Net.HttpStatusCode",
    {"Continue": 100, "OK": 200, "Created": 201, "Accepted": 202, "NoContent": 204, "MovedPermanently": 301, "Found": 302,
     "NotModified": 304, "BadRequest": 400, "Unauthorized": 401, "Forbidden": 403, "NotFound": 404, "MethodNotAllowed": 405,
     "Conflict": 409, "Gone": 410, "TooManyRequests": 429, "InternalServerError": 500, "NotImplemented": 501,
     "BadGateway": 502, "ServiceUnavailable": 503, "GatewayTimeout": 504},
)  # fmt: skip
XML_NODE_TYPE = declare_enum(
    "System.Xml.XmlNodeType",
    _numbered("None Element Attribute Text CDATA EntityReference Entity ProcessingInstruction Comment Document DocumentType "
              "DocumentFragment Notation Whitespace SignificantWhitespace EndElement EndEntity XmlDeclaration"),
)  # fmt: skip
BASE64_OPTIONS = declare_enum("System.Base64FormattingOptions", {"None": 0, "InsertLineBreaks": 1}, flags=True)
LIST_SORT_DIRECTION = declare_enum("System.ComponentModel.ListSortDirection", _numbered("Ascending Descending"))
ATTRIBUTE_TARGETS = declare_enum("System.AttributeTargets", {"Class": 4, "All": 32767}, flags=True)
BINDING_FLAGS = declare_enum(
    "System.Reflection.BindingFlags",
    {"Default": 0, "IgnoreCase": 1, "DeclaredOnly": 2, "Instance": 4, "Static": 8, "Public": 16, "NonPublic": 32,
     "FlattenHierarchy": 64},
    flags=True,
)  # fmt: skip
