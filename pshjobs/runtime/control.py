"""How control leaves running code: signals that are not errors, so that `except Exception` never meets them."""

from __future__ import annotations


class ControlSignal(BaseException):
    """Base of the signals below."""


class BreakSignal(ControlSignal):
    """`break` on its way to a loop of a caller; `label` is "" or the loop's label in lower case."""

    def __init__(self, label: str = "") -> None:
        super().__init__(label)
        self.label = label


class ContinueSignal(BreakSignal):
    """`continue` on its way to a loop of a caller."""


class ReturnSignal(ControlSignal):
    """`return` from a part of a block that had to become a Python function of its own; a method's carries its value."""

    def __init__(self, value: object = None) -> None:
        super().__init__()
        self.value = value


class ExitSignal(ControlSignal):
    """`exit code`: ends the innermost script file, or the process."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class StopUpstream(ControlSignal):
    """A stage wants no more input (`Select-Object -First`); the pipeline that holds `stage` ends quietly."""

    def __init__(self, stage: object) -> None:
        super().__init__()
        self.stage = stage


class PipelineStopped(ControlSignal):
    """Ctrl+C or Stop-Job: everything that runs ends; finally and clean blocks run."""
