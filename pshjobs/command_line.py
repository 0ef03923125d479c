"""Reading the command line: PowerShell's options, abbreviations and errors (pwsh -Help; section by section as `options` lists them)."""

from __future__ import annotations

import os
import sys
from typing import NamedTuple


class Option(NamedTuple):
    """One option: its full name, the shortest form, other names, what its value is ("" for none), and a help sentence."""

    name: str
    shortest: str
    aliases: tuple[str, ...]
    value: str
    help: str


OPTIONS = (
    Option("version", "v", (), "", "Print the version and leave."),
    Option("help", "h", ("?",), "", "Print this text and leave."),
    Option("login", "l", (), "", "Accepted, without effect."),
    Option("noexit", "noe", (), "", "Stay at the prompt after the command or script."),
    Option("noprofile", "nop", (), "", "Do not run the profile."),
    Option("nologo", "nol", (), "", "Do not print the banner."),
    Option("noninteractive", "noni", (), "", "Never ask: a question is an error."),
    Option("interactive", "i", (), "", "Undo -NonInteractive."),
    Option("noprofileloadtime", "noprofileloadtime", (), "", "Do not tell how long the profile took."),
    Option("command", "c", (), "rest", "Run the rest of the line as a script; '-' reads it from standard input."),
    Option(
        "commandwithargs",
        "commandwithargs",
        ("cwa",),
        "command",
        "Run a command; the words after it are its arguments.",
    ),
    Option("encodedcommand", "e", ("ec",), "base64", "Run a command given as Base64 of UTF-16 text."),
    Option("encodedarguments", "encodeda", ("ea",), "base64", "Arguments for -EncodedCommand."),
    Option("file", "f", (), "path", "Run a script file; the words after it are its arguments."),
    Option("executionpolicy", "ex", ("ep",), "name", "Checked, without effect on this platform."),
    Option("inputformat", "inp", ("if",), "format", "Text or XML."),
    Option("outputformat", "o", ("of",), "format", "Text or XML."),
    Option("workingdirectory", "wo", ("wd",), "folder", "Start in this folder."),
    Option("settingsfile", "settings", (), "path", "A settings file."),
    Option("configurationname", "config", (), "name", "Accepted, without effect."),
    Option("configurationfile", "configurationfile", (), "path", "Accepted, without effect."),
    Option("custompipename", "cus", (), "name", "Accepted, without effect."),
    Option("windowstyle", "w", (), "style", "Refused on this platform."),
    Option("sta", "sta", (), "", "Refused on this platform."),
    Option("mta", "mta", (), "", "Refused on this platform."),
)

SHOWN_NAMES = {
    "noexit": "NoExit",
    "noprofile": "NoProfile",
    "nologo": "NoLogo",
    "noninteractive": "NonInteractive",
    "noprofileloadtime": "NoProfileLoadTime",
    "commandwithargs": "CommandWithArgs",
    "encodedcommand": "EncodedCommand",
    "encodedarguments": "EncodedArguments",
    "executionpolicy": "ExecutionPolicy",
    "inputformat": "InputFormat",
    "outputformat": "OutputFormat",
    "workingdirectory": "WorkingDirectory",
    "settingsfile": "SettingsFile",
    "configurationname": "ConfigurationName",
    "configurationfile": "ConfigurationFile",
    "custompipename": "CustomPipeName",
    "windowstyle": "WindowStyle",
    "sta": "STA",
    "mta": "MTA",
}

POLICIES = ("unrestricted", "remotesigned", "allsigned", "restricted", "default", "bypass", "undefined")


def shown_name(option: Option) -> str:
    """The option as people write it: `-NoProfile`."""
    return "-" + SHOWN_NAMES.get(option.name, option.name.capitalize())


class UsageError(Exception):
    """A mistake in the arguments; with `usage` the usage text follows the message."""

    def __init__(self, message: str, usage: bool = True) -> None:
        super().__init__(message)
        self.message = message
        self.usage = usage


class Request:
    """What the command line asks for."""

    def __init__(self) -> None:
        self.kind = "interactive"  # interactive, command, file, input (script on standard input), version, help
        self.text = ""
        self.path = ""
        self.arguments: list[str] = []
        self.no_exit = self.no_profile = self.no_logo = self.non_interactive = False
        self.working_directory: str | None = None
        self.output_format = "text"
        self.reads_lines = False  # `-Command -`: line by line; else the whole input is one script


def read_arguments(words: list[str]) -> Request:
    """The request that a command line states. Raises UsageError."""
    request = Request()
    at = 0
    while at < len(words):
        word = words[at]
        at += 1
        option = _option(word)
        if option is None:
            return _file_mode(request, word, words[at:])
        if option.name in ("version", "help"):
            request.kind = option.name
            return request
        if option.name in FLAGS:
            setattr(request, FLAGS[option.name][0], FLAGS[option.name][1])
            continue
        if option.name in ("sta", "mta"):
            raise UsageError(f"Parameter -{option.name.upper()} is not supported on this platform.")
        if option.value == "":
            continue
        if option.name in ("command", "commandwithargs", "file", "encodedcommand"):
            if _last(request, option.name, words[at:]):
                return request
            at += 1
            following = _option(words[at]) if at < len(words) else None
            if following is not None and following.name in ("command", "encodedcommand", "commandwithargs"):
                raise UsageError(
                    "Cannot process command because a command is already specified with -Command, -CommandWithArgs, or -EncodedCommand."
                )
            continue
        at = _valued(request, option, words, at)
    if request.kind == "interactive" and not sys.stdin.isatty():
        request.kind = "input"
    return request


FLAGS = {
    "noexit": ("no_exit", True),
    "noprofile": ("no_profile", True),
    "nologo": ("no_logo", True),
    "noninteractive": ("non_interactive", True),
    "interactive": ("non_interactive", False),
}


def _option(word: str) -> Option | None:
    """The option that a word is; None when it is no option. Raises UsageError for a misspelt one."""
    if not word or word[0] not in "-/–—" or word == "-":
        return None
    if word[0] == "/" and "/" in word[1:]:
        return None
    name = word[2:] if word.startswith("--") else word[1:]
    name = name.lower()
    for option in OPTIONS:
        if name == option.name or name in option.aliases:
            return option
    for option in OPTIONS:
        if name and option.name.startswith(name) and len(name) >= len(option.shortest):
            return option
    if word[0] == "/":
        return None  # a file of the root folder
    near = [o.name for o in OPTIONS if name and name in o.name]
    if near:
        raise UsageError(
            "\n".join([f"Invalid argument '{word}', did you mean:", "", *(f"  -{n}" for n in near)]), usage=False
        )
    return None


def _file_mode(request: Request, word: str, rest: list[str]) -> Request:
    if word == "-":
        request.kind = "input"
        return request
    return _file(request, word, rest, named=False)


def _file(request: Request, path: str, rest: list[str], named: bool) -> Request:
    if path == "-":
        request.kind = "input"
        return request
    if not path:
        raise UsageError(
            "Processing -File '' failed: The value cannot be an empty string. (Parameter 'path') Specify a valid path for the -File parameter.",
            usage=False,
        )
    path = os.path.expanduser(path.replace("\\", "/")) if not os.path.exists(path) else path
    if not os.path.isfile(path):
        raise UsageError(
            f"The argument '{path}' is not recognized as the name of a script file. Check the spelling of the name, or if a path was "
            "included, verify that the path is correct and try again."
        )
    request.kind, request.path, request.arguments = "file", os.path.abspath(path), rest
    return request


def _last(request: Request, name: str, rest: list[str]) -> bool:
    """An option that names what to run; true when it takes the rest of the line."""
    if not rest:
        if name == "file":
            raise UsageError(
                "The command cannot be run because the File parameter requires a file path. Supply a path for the File parameter and then try the command again."
            )
        raise UsageError("Cannot process the command because of a missing parameter. A command must follow -Command.")
    if name == "file":
        _file(request, rest[0], rest[1:], named=True)
        return True
    if name == "command":
        return _command(request, rest)
    if name == "commandwithargs":
        request.kind, request.text, request.arguments = "command", rest[0], rest[1:]
        return True
    import base64
    import binascii

    try:
        request.text = base64.b64decode(rest[0], validate=True).decode("utf-16-le")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        raise UsageError(
            "Cannot process the command because the value specified with -EncodedCommand is not properly encoded. The value must be Base64 encoded."
        ) from None
    request.kind = "command"
    return False


def _command(request: Request, rest: list[str]) -> bool:
    if rest[0] == "-":
        if len(rest) > 1:
            raise UsageError(
                "'-' was specified with the -Command parameter; no other arguments to -Command are permitted."
            )
        if sys.stdin.isatty():
            raise UsageError(
                "'-' was specified as the argument to -Command but standard input has not been redirected for this process."
            )
        request.kind = "input"
        request.reads_lines = True
        return True
    request.kind, request.text = "command", " ".join(rest)
    return True


def _valued(request: Request, option: Option, words: list[str], at: int) -> int:
    """An option with a value of its own."""
    if at >= len(words):
        if option.name == "workingdirectory":
            raise UsageError(
                "Cannot process the command because -WorkingDirectory requires an argument that is a directory path.",
                usage=False,
            )
        if option.name == "executionpolicy":
            raise UsageError(
                "Cannot process the execution policy because of a missing policy name. A policy name must follow -ExecutionPolicy."
            )
        raise UsageError(
            f"Cannot process the command because of a missing parameter. A value must follow {shown_name(option)}."
        )
    value = words[at]
    if option.name == "workingdirectory":
        request.working_directory = value
    elif option.name in ("inputformat", "outputformat"):
        if value.lower() not in ("text", "xml"):
            raise UsageError(
                f'Cannot process the command because of an incorrect parameter value. "{value}" is not a valid format.\nValid formats are: Text, XML'
            )
        if option.name == "outputformat":
            request.output_format = value.lower()
    elif option.name == "executionpolicy" and value.lower() not in POLICIES:
        raise UsageError(f"Invalid ExecutionPolicy value '{value}'.")
    elif option.name == "windowstyle":
        raise UsageError("Parameter -WindowStyle is not implemented on this platform.")
    elif option.name == "settingsfile" and not os.path.isfile(value):
        raise UsageError(
            f"The argument '{os.path.abspath(value)}' passed to the -SettingsFile does not exist. Provide the path to an existing json file as an argument to the -SettingsFile parameter."
        )
    return at + 1


def usage_text() -> str:
    """What -Help prints."""
    lines = [
        "",
        "Usage: pshjobs [options] [[-File] path [arguments ...]]",
        "       pshjobs [options] -Command { - | text ... }",
        "",
    ]
    for option in OPTIONS:
        names = " | ".join(
            [shown_name(option), *(f"-{alias}" for alias in (option.shortest, *option.aliases) if alias != option.name)]
        )
        lines.append(f"{names}{' <' + option.value + '>' if option.value else ''}")
        lines.append(f"    {option.help}")
    return "\n".join(lines) + "\n"
