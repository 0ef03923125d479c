"""Paths of files, folders and the items of other drives."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable

from pshjobs.errors import NetException
from pshjobs.source import SourceText
from pshjobs.syntax import nodes, parse
from pshjobs.values.collation import collation_key
from pshjobs.values.wildcard import Wildcard, has_wildcards

from .context import Context
from .patterns import starts_with
from .quoting import strip_quotes
from .results import Match
from .safe_values import safe_value
from .tree import walk

QUOTE_WORTHY = frozenset(" ,;(){}|&$'\"`\u2018\u2019\u201a\u201b\u201c\u201d\u201e")


class PathOptions:
    """Which items count and how they are written. `literal`: brackets mean themselves."""

    __slots__ = ("command", "extensions", "folders_only", "literal")

    def __init__(
        self, *, folders_only: bool = False, literal: bool = False, extensions: Iterable[str] = (), command: str = ""
    ) -> None:
        self.folders_only = folders_only
        self.literal = literal
        self.extensions = tuple(extensions)
        self.command = command  # what stands before a quoted path in command position: "& " or nothing


PLAIN = PathOptions()


def path_matches(context: Context, word: str, options: PathOptions = PLAIN) -> list[Match]:
    """The items whose path begins with the word: wildcards resolve folders and filter names."""
    word = joined(word)
    text, quote = strip_quotes(word)
    if "$" in text and quote != "'":
        text = expanded(context, text)
        if not text:
            return []
    plain = text.replace("\\", "/") if not _has_escapes(text) else text.replace("`", "")
    drive = _drive_of(plain)
    if drive:
        return _drive_items(context, plain, drive, quote, options)
    if plain == "~":
        return []
    at = plain.rfind("/")
    folder, name = plain[: at + 1], plain[at + 1 :]
    if context.shell.drives.current is not context.shell.drives.root and not plain.startswith(("/", "~")):
        return _relative_items(context, folder, name, quote, options)
    found: list[tuple[str, str]] = []
    for shown, full in _folders(context, folder):
        found += [(shown + each, os.path.join(full, each)) for each in _names(full, name)]
    found.sort(key=lambda item: collation_key(item[1]))
    matches = []
    for shown, full in found:
        is_folder = os.path.isdir(full)
        if not is_folder and (options.folders_only or not _has_extension(full, options.extensions)):
            continue
        kind = "ProviderContainer" if is_folder else "ProviderItem"
        matches.append(Match(path_text(shown, quote, options), os.path.basename(full), kind, full))
    return matches


def joined(word: str) -> str:
    """`'My Docs'/x` and `./'My Docs'/x` as one quoted word."""
    quote = next((char for char in word if char in "'\""), "")
    if not quote or word.count(quote) != 2 or word[-1] == quote:
        return word
    return quote + word.replace(quote, "")


def expanded(context: Context, text: str) -> str:
    """The text with its variables replaced by their values; empty where one is no plain value."""
    parsed = parse(SourceText(f'"{text}"')).script
    string = next((n for n in walk(parsed) if isinstance(n, nodes.ExpandableStringExpression)), None)
    if string is None:
        return text
    for part in string.nested_expressions:
        value = safe_value(context.shell, part)
        if not isinstance(value, (str, int, float)):
            return ""
    found = safe_value(context.shell, string)
    return found if isinstance(found, str) else ""


def _has_escapes(text: str) -> bool:
    return "`" in text


def _has_extension(path: str, extensions: tuple[str, ...]) -> bool:
    return not extensions or path.lower().endswith(extensions)


def _names(folder: str, word: str) -> list[str]:
    fits = starts_with(word)
    try:
        return [name for name in os.listdir(folder) if fits(name)]
    except OSError:
        return []


def _folders(context: Context, folder: str) -> list[tuple[str, str]]:
    """The folders that the part before the name means: how each is written, and its full path."""
    location = context.shell.location
    if not folder:
        return [("./", location)]
    if folder.startswith("~/"):
        return [("~/" + rest, full) for rest, full in _expand(os.path.expanduser("~"), folder[2:])]
    if folder.startswith("/"):
        return [("/" + rest, full) for rest, full in _expand("/", folder[1:])]
    found = []
    for _, full in _expand(location, folder):
        relative = os.path.relpath(full, location)
        if relative == ".":
            found.append(("./", full))
        elif relative == ".." or relative.startswith("../"):
            found.append((relative + "/", full))
        else:
            found.append((f"./{relative}/", full))
    return found


def _expand(base: str, folder: str) -> list[tuple[str, str]]:
    """The folders below `base` that a path with wildcards means, each with its path from there."""
    found = [("", base)]
    for part in folder.split("/"):
        if not part:
            continue
        step = []
        for shown, full in found:
            if part in (".", "..") or not has_wildcards(part):
                target = os.path.normpath(os.path.join(full, part))
                if os.path.isdir(target):
                    step.append((f"{shown}{part}/", target))
                continue
            for name in _matching(full, part):
                target = os.path.join(full, name)
                if os.path.isdir(target):
                    step.append((f"{shown}{name}/", target))
        found = step
    return found


def _matching(folder: str, pattern: str) -> list[str]:
    try:
        fits = Wildcard(pattern, ignore_case=False).matches
        return [name for name in os.listdir(folder) if fits(name)]
    except (OSError, NetException):
        return []


# Writing -----------------------------------------------------------------------------------------


def path_text(path: str, quote: str, options: PathOptions) -> str:
    """A path as it is put in: brackets escaped, quotes where it needs them."""
    name = path.rstrip("/").rpartition("/")[2]
    needs = bool(quote) or any(char in QUOTE_WORTHY for char in path) or name[:1] in ("#", "-", "@")
    text = path
    if not options.literal and ("[" in text or "]" in text or "`" in text):
        needs = True
        mark = "``" if quote == '"' else "`"
        text = text.replace("`", mark + mark).replace("[", mark + "[").replace("]", mark + "]")
    if not needs:
        return text
    if quote == '"':
        text = text.replace("$", "`$").replace('"', '`"')
        return f'{options.command}"{text}"'
    return options.command + "'" + text.replace("'", "''") + "'"


# Other drives ------------------------------------------------------------------------------------


def _drive_of(text: str) -> str:
    """`env:` of `env:PA`, `Environment::` of `Environment::PA`; nothing for a path of the file system."""
    head, colon, rest = text.partition(":")
    if not colon or "/" in head or not head:
        return ""
    return head + ("::" if rest.startswith(":") else ":")


def _drive_items(context: Context, text: str, drive: str, quote: str, options: PathOptions) -> list[Match]:
    """The items of a drive or provider: `env:PA` gives `Env:/PATH`."""
    drives = context.shell.drives
    name = drive.rstrip(":")
    inner = text[len(drive) :].lstrip("/")
    if drive.endswith("::"):
        provider = drives.providers.get(name.rpartition("\\")[2].lower())
        if provider is None:
            return []
        if provider is drives.files:
            return [m._replace(text=drive + m.text) for m in path_matches(context, text[len(drive) :], options)]
        shown, info = f"{name}::", drives.of_provider(provider)[0]
    else:
        info = drives.find(name)
        if info is None:
            return []
        provider, shown = drives.provider_of(info), f"{info.drive_name}:/"
    if provider is drives.files:
        return _file_drive(info, shown, inner, quote, options)
    return _table_items(context, provider, shown, inner, quote, options)


def _file_drive(info: object, shown: str, inner: str, quote: str, options: PathOptions) -> list[Match]:
    root = str(getattr(info, "root", "/"))
    at = inner.rfind("/")
    folder = os.path.join(root, inner[: at + 1])
    matches = []
    for name in sorted(_names(folder, inner[at + 1 :]), key=collation_key):
        full = os.path.join(folder, name)
        is_folder = os.path.isdir(full)
        if is_folder or not options.folders_only:
            kind = "ProviderContainer" if is_folder else "ProviderItem"
            matches.append(Match(path_text(shown + inner[: at + 1] + name, quote, options), name, kind, full))
    return matches


def _relative_items(context: Context, folder: str, name: str, quote: str, options: PathOptions) -> list[Match]:
    """Items of the current drive when it is no file system."""
    drives = context.shell.drives
    if folder not in ("", "./"):
        return []
    return _table_items(context, drives.provider_of(drives.current), "./", name, quote, options)


def _table_items(
    context: Context, provider: object, shown: str, word: str, quote: str, options: PathOptions
) -> list[Match]:
    if options.folders_only:
        return []
    keys: Callable[..., Iterable[str]] = provider.keys  # type: ignore[attr-defined]
    fits = starts_with(word)
    names = sorted({key for key in keys(context.shell.global_scope) if fits(key)}, key=collation_key)
    return [
        Match(path_text(shown + key, quote, options), key, "ProviderItem", _table_tip(provider, shown, key))
        for key in names
    ]


def _table_tip(provider: object, shown: str, key: str) -> str:
    return f"{shown}{key}"
