"""Aliases as lines of a file."""

from __future__ import annotations

import getpass
import os
import time
from collections.abc import Iterator, Sequence

from pshjobs.runtime.command_info import AliasInfo


def alias_lines(aliases: Sequence[AliasInfo], form: str, description: str | None) -> Iterator[str]:
    """The lines of Export-Alias: a head of comments, then one line for each alias. `form` is Csv or Script."""
    yield "# Alias File"
    yield f"# Exported by : {getpass.getuser()}"
    yield f"# Date/Time : {time.strftime('%A, %B %d, %Y %I:%M:%S %p')}"
    yield f"# Computer : {os.uname().nodename}"
    if description:
        yield "# " + description
    for alias in aliases:
        options = alias.options or "None"
        if form == "Script":
            text = f'set-alias -Name:"{alias.name}" -Value:"{alias.target}" -Description:"{alias.description}" -Option:"{options}"'
        else:
            fields = (alias.name, alias.target, alias.description, options)
            text = ",".join('"' + field.replace('"', '""') + '"' for field in fields)
        yield text
