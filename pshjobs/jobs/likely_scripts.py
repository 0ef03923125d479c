"""Scripts that are likely to be started again: compiled once in the template, where every later worker finds them."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from .request import RecordSink, Runner

if TYPE_CHECKING:
    from .template import Launch

MOST = 64


class LikelyScripts:
    """Calls the runner's `prepare`: for the script that spares are made after, and for one that comes a second time.

    A script that comes once costs the template nothing: its worker compiles it, on another core.
    """

    __slots__ = ("_prepare", "_seen", "_sink")

    def __init__(self, runner: Runner, sink: RecordSink) -> None:
        self._prepare: Callable[[str, RecordSink], object] | None = getattr(runner, "prepare", None)
        self._sink = sink
        self._seen: dict[str, bool] = {}  # whether the script is prepared

    def notice(self, launches: Sequence[Launch]) -> None:
        """Look at the scripts of workers that are about to be made."""
        if self._prepare is None:
            return
        for launch in launches:
            if launch.script and not self._seen.get(launch.script):
                self._notice_one(launch.script, launch.is_spare or launch.script in self._seen)

    def _notice_one(self, script: str, is_likely: bool) -> None:
        if len(self._seen) >= MOST:
            self._seen.pop(next(iter(self._seen)))
        self._seen[script] = is_likely
        if not is_likely or self._prepare is None:
            return
        try:
            self._prepare(script, self._sink)
        except Exception:  # noqa: BLE001 - a script with errors: its worker will tell
            return
        gc.freeze()
