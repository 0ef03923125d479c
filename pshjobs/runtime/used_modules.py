"""`using module`: modules that are loaded before a script runs, their classes too."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pshjobs.errors import NetException, ParseException, RuntimeException

from .error_record import InvocationInfo, record_of
from .modules import Importing, module_not_found, modules_of

if TYPE_CHECKING:
    from .code import Code
    from .frame import Frame


def use_modules(frame: Frame, code: Code) -> None:
    """Load what a script names. Raises an error without position: the script does not run."""
    for name in code.using_modules:
        try:
            _use(frame, code, name)
        except NetException as error:
            raise _unplaced(error) from error


def _use(frame: Frame, code: Code, name: str) -> None:
    modules = modules_of(frame.shell)
    if name.startswith("."):
        name = os.path.normpath(
            os.path.join(os.path.dirname(code.source.path or "") or frame.shell.location, name.replace("\\", "/"))
        )
    path = modules.locate(name)
    if path is None:
        raise module_not_found(name)
    module = modules.load(path, Importing(), frame.streams)
    owner = frame.scope.module
    (frame.shell.script_types if owner is None else owner.types).update(module.types)
    modules.import_into(module, frame.shell.global_scope if owner is None else owner.scope, Importing())


def _unplaced(error: NetException) -> NetException:
    """The error as one of the script as a whole; parse errors of the module are told in its text."""
    made = (
        RuntimeException(error.message, id=error.error_id, inner=error) if isinstance(error, ParseException) else error
    )
    made.category = "InvalidOperation"
    made.record = None
    record_of(made).invocation_info = InvocationInfo(None, None)
    return made
