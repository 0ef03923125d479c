"""Which parameter a `-Name` means."""

from __future__ import annotations

from .binding_errors import ambiguous_name
from .layout import Entry, Layout

DASHES = "-\u2013\u2014\u2015"


def find_parameter(layout: Layout, name: str) -> Entry | None:
    """The parameter with this name or alias, or with a unique prefix of one; None when there is none.

    Case does not count. A prefix that fits one own parameter and some common ones means the own one. Raises
    AmbiguousParameter for a prefix that fits several.
    """
    lower = name.lower()
    if lower[:1] and lower[0] in DASHES:
        lower = lower[1:]
    found = layout.names.get(lower) or layout.aliases.get(lower)
    if found is not None:
        return found
    if lower not in layout.prefixes:
        layout.prefixes[lower] = _by_prefix(layout, lower, name)
    return layout.prefixes[lower]


def _by_prefix(layout: Layout, lower: str, name: str) -> Entry | None:
    fitting = [entry for known, entry in layout.names.items() if known.startswith(lower)]
    for known, entry in layout.aliases.items():
        if known.startswith(lower) and entry not in fitting:
            fitting.append(entry)
    # Parameters that a provider adds are looked at only when the cmdlet's own have nothing to offer.
    fitting = [entry for entry in fitting if not entry.parameter.is_dynamic] or fitting
    if len(fitting) > 1:
        own = [entry for entry in fitting if entry.is_own]
        if len(own) != 1:
            raise ambiguous_name(name, [entry.name for entry in fitting])
        return own[0]
    return fitting[0] if fitting else None
