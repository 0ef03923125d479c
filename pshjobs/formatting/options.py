"""What a Format-* cmdlet was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .field import Field


class FormatOptions(NamedTuple):
    """Parameters of the Format-* cmdlets; `shape` "" is the default formatting of a pipeline's end.

    `fields` are -Property (see `parameters.parse_fields`), `columns` -Column of Format-Wide (0: the view's), `depth` that of
    Format-Custom, `expand` -Expand (EnumOnly, CoreOnly or Both).
    """

    shape: str = ""
    fields: Sequence[Field] = ()
    view: str | None = None
    group_by: Field | None = None
    auto_size: bool = False
    wrap: bool = False
    hide_headers: bool = False
    repeat_header: bool = False
    show_error: bool = False
    display_error: bool = False
    force: bool = False
    expand: str = "EnumOnly"
    columns: int = 0
    depth: int = 5
