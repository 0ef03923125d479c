"""Writes `types/__init__.py`: `python -m pshjobs.types.declared` after a type was added. A test compares the two."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

from pshjobs.values.type_info import TypeInfo

HEAD = '''"""The .NET types that scripts name. Each file declares some; it is imported when one of them is first needed."""

from __future__ import annotations

from typing import Final

# Written by `python -m pshjobs.types.declared`: lower-case full name or accelerator -> file.
INDEX: Final[dict[str, str]] = {
'''


def declared_names() -> dict[str, str]:
    """Every name that the files of this folder declare, with its file."""
    folder = Path(__file__).parent
    found: dict[str, str] = {}
    for module in sorted(pkgutil.iter_modules([str(folder)]), key=lambda each: each.name):
        loaded = importlib.import_module(f"pshjobs.types.{module.name}")
        for name in vars(loaded).get("DECLARED", ()):
            found.setdefault(name.lower(), module.name)
        for value in vars(loaded).values():
            info = value if isinstance(value, TypeInfo) else _own_type(value, loaded.__name__)
            if info is not None and info.generic is None and info.element is None:
                for name in (info.full_name, *info.accelerators):
                    if _declares(value, info, loaded.__name__):
                        found.setdefault(name.lower(), module.name)
    return found


def _own_type(value: object, module: str) -> TypeInfo | None:
    if not isinstance(value, type) or value.__module__ != module:
        return None
    info = value.__dict__.get("net_type")
    return info if isinstance(info, TypeInfo) else None


def _declares(value: object, info: TypeInfo, module: str) -> bool:
    """False for a TypeInfo that the file only imported."""
    if not isinstance(value, TypeInfo):
        return True
    source = Path(importlib.import_module(module).__file__ or "").read_text(encoding="utf-8")
    short = info.full_name.rpartition(".")[2]
    return f'{short}"' in source


def render() -> str:
    """The text of `types/__init__.py`."""
    return HEAD + "".join(f'    "{name}": "{file}",\n' for name, file in sorted(declared_names().items())) + "}\n"


if __name__ == "__main__":
    Path(__file__).with_name("__init__.py").write_text(render(), encoding="utf-8")
