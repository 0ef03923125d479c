"""How scripts see the job classes. `INDEX`: lower-case full name -> file."""

from __future__ import annotations

from typing import Final

INDEX: Final[dict[str, str]] = {}
