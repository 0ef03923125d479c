"""Variables, drives, processes, types and fixed lists as arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pshjobs.values.collation import collation_key

from .bound_words import bound_words
from .paths import PathOptions, path_matches
from .patterns import ordinal, starts_with
from .quoting import quoted, strip_quotes
from .results import Match

if TYPE_CHECKING:
    from .parameter_values import Request

ENCODINGS = (
    "ansi", "ascii", "bigendianunicode", "bigendianutf32", "oem", "unicode", "utf7", "utf8", "utf8BOM", "utf8NoBOM", "utf32",
)  # fmt: skip
SEPARATORS = ("','", "', '", "';'", "'; '", '"`n"', "'-'", "' '")
STRING_FORMATS = ("'[{0}]'", "'{0:N2}'", '"`n    $($_)"', '"`r`n    $($_)"', '"    [string] ${0}"')


def _fixed(request: Request, values: tuple[str, ...], kind: str = "ParameterValue") -> list[Match]:
    fits = starts_with(request.word)
    return [Match(value, value, kind, value) for value in values if fits(value)]


def encodings(request: Request) -> list[Match]:
    """Names of encodings."""
    return _fixed(request, ENCODINGS)


def date_formats(request: Request) -> list[Match]:
    """The named formats of Get-Date."""
    return _fixed(request, ("FileDate", "FileDateUniversal", "FileDateTime", "FileDateTimeUniversal"))


def scopes(request: Request) -> list[Match]:
    """Scopes of variables and aliases."""
    return _fixed(request, ("Global", "Local", "Script"), "Text")


def strict_versions(request: Request) -> list[Match]:
    """What Set-StrictMode takes."""
    return _fixed(request, ("Latest", "3.0", "2.0", "1.0"), "Text")


def http_versions(request: Request) -> list[Match]:
    """Versions of HTTP."""
    return _fixed(request, ("1.0", "1.1", "2.0", "3.0"))


def separators(request: Request) -> list[Match]:
    """Ready-made separators of Join-String, quoted."""
    return _ready_made(request, SEPARATORS)


def string_formats(request: Request) -> list[Match]:
    """Ready-made formats of Join-String, quoted."""
    return _ready_made(request, STRING_FORMATS)


def _ready_made(request: Request, values: tuple[str, ...]) -> list[Match]:
    plain, _ = strip_quotes(request.word)
    return [Match(value, value, "ParameterValue", value) for value in values if value[1:].startswith(plain)]


def item_types(request: Request) -> list[Match]:
    """The types of items; with a word only the first that begins with it. Nothing outside the file system."""
    drives = request.context.shell.drives
    for path in bound_words(request, "Path"):
        drive, colon, _ = path.partition(":")
        info = drives.find(drive) if colon else None
        if info is not None and drives.provider_of(info) is not drives.files:
            return []
    matches = _fixed(request, ("File", "Directory", "SymbolicLink", "Junction", "HardLink"), "Text")
    return matches[:1] if request.word else matches


def variables(request: Request) -> list[Match]:
    """The variables of the session by name."""
    from .variables import session_names

    plain, quote = strip_quotes(request.word)
    fits = starts_with(plain)
    names = [name for name in session_names(request.context.shell) if fits(name)]
    return [Match(quoted(name, quote), name, "ParameterValue", name) for name in sorted(names, key=ordinal)]


def drives(request: Request) -> list[Match]:
    """The drives of the session, limited by -PSProvider."""
    wanted = bound_words(request, "PSProvider")
    found = request.context.shell.drives.visible()
    return _named(request, [d.drive_name for d in found if not wanted or d.kind.name.lower() in wanted])


def providers(request: Request) -> list[Match]:
    """The providers of the session."""
    return _named(request, [provider.name for provider in request.context.shell.drives.providers.values()])


def _named(request: Request, names: list[str]) -> list[Match]:
    plain, quote = strip_quotes(request.word)
    fits = starts_with(plain)
    found = sorted((name for name in names if fits(name)), key=collation_key)
    return [Match(quoted(name, quote), name, "ParameterValue", name) for name in found]


def process_names(request: Request) -> list[Match]:
    """The names of the processes, each once."""
    import psutil

    names = {process.info["name"] for process in psutil.process_iter(["name"]) if process.info["name"]}
    return _named(request, sorted(names))


def process_ids(request: Request) -> list[Match]:
    """The numbers of the processes, with their names in the menu."""
    import psutil

    plain, quote = strip_quotes(request.word)
    fits = starts_with(plain)
    found = sorted((p.pid, p.info["name"] or "") for p in psutil.process_iter(["name"]) if fits(str(p.pid)))
    return [
        Match(quoted(str(pid), quote), f"{pid} - {name}", "ParameterValue", f"{pid} - {name}") for pid, name in found
    ]


def types(request: Request) -> list[Match]:
    """Names of types."""
    from .types import type_matches

    plain, quote = strip_quotes(request.word)
    found = type_matches(request.context, plain)
    return [match._replace(text=quoted(match.text, quote)) for match in found]


def destinations(request: Request) -> list[Match]:
    """Paths in which brackets mean themselves."""
    return path_matches(request.context, request.word, PathOptions(literal=True))
