"""The errors of the event cmdlets."""

from __future__ import annotations

from pshjobs.errors import ArgumentException


def no_event(which: str, id: str) -> ArgumentException:
    """No queued event has this identifier."""
    return ArgumentException(f"Event with {which} does not exist.", id=id, category="InvalidArgument")


def no_subscription(which: str, id: str) -> ArgumentException:
    """No subscription has this identifier."""
    return ArgumentException(f"Event subscription with {which} does not exist.", id=id, category="InvalidArgument")
