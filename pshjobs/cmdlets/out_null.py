"""Swallow the output of what stands to the left; other streams are shown as usual."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.runtime.cmdlet import Cmdlet


class OutNull(Cmdlet, name="Out-Null"):
    """Swallow the output of what stands to the left; other streams are shown as usual.

    Examples:
        PS> 1..3 | Out-Null
    """

    input_object: object = param("The object to swallow.", by_value=True)

    def processor(self, out: Callable[[Any], Any]) -> Callable[[Any], None] | None:
        """The hot path."""
        return _swallow


def _swallow(item: Any) -> None:
    """Nothing becomes of the object."""
