"""The validation attributes that look at a value's text, and ValidateScript."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pshjobs.values.numbers import Char
from pshjobs.values.objects import Script, unwrap

from .validation_base import NULL, Enumerated, check_limits, failure, is_nothing, out_of_range, own_message, shown_text


class ValidateSet(Enumerated):
    """[ValidateSet('a', 'b')]. `values` may be a function where a class generates them."""

    __slots__ = ("error_message", "ignore_case", "source")

    def __init__(
        self,
        values: Iterable[object] | Callable[[], Iterable[object]],
        *,
        ignore_case: bool = True,
        error_message: str = "",
    ) -> None:
        self.source = values if callable(values) else tuple(shown_text(each) for each in values)
        if self.source == ():
            raise out_of_range("validValues", "System.String[]")
        self.ignore_case = ignore_case
        self.error_message = error_message

    @property
    def values(self) -> tuple[str, ...]:
        """What is allowed, in the order in which it was written."""
        return tuple(shown_text(each) for each in self.source()) if callable(self.source) else self.source

    def check_element(self, value: object) -> None:
        if is_nothing(value):
            raise failure("ArgumentIsEmpty", NULL)
        text, allowed = shown_text(value), self.values
        if text in allowed or (self.ignore_case and text.lower() in [each.lower() for each in allowed]):
            return
        listed = ",".join(allowed)
        usual = (
            f'The argument "{text}" does not belong to the set "{listed}" specified by the ValidateSet attribute. Supply an '
            "argument that is in the set and then try the command again."
        )
        raise failure("ValidateSetFailure", own_message(self.error_message, usual, text, listed))


class ValidatePattern(Enumerated):
    """[ValidatePattern('^[a-z]+$')]. `options` are .NET's RegexOptions by name."""

    __slots__ = ("error_message", "options", "pattern")

    def __init__(self, pattern: str, *, options: str = "IgnoreCase", error_message: str = "") -> None:
        self.pattern = pattern
        self.options = options
        self.error_message = error_message

    def check_element(self, value: object) -> None:
        from pshjobs.values.regexes import compile_pattern

        if is_nothing(value):
            raise failure("ArgumentIsEmpty", NULL)
        text = shown_text(value)
        if compile_pattern(self.pattern, "ignorecase" in self.options.lower()).search(text):
            return
        usual = (
            f'The argument "{text}" does not match the "{self.pattern}" pattern. Supply an argument that matches '
            f'"{self.pattern}" and try the command again.'
        )
        raise failure("ValidatePatternFailure", own_message(self.error_message, usual, text, self.pattern))


class ValidateLength(Enumerated):
    """[ValidateLength(min, max)]: the length of a string."""

    __slots__ = ("maximum", "minimum")

    def __init__(self, minimum: int, maximum: int) -> None:
        check_limits(minimum, maximum)
        if maximum < minimum:
            raise failure(
                "ValidateLengthMaxLengthSmallerThanMinLength",
                "The specified maximum character length of the argument is shorter than the specified minimum argument "
                "character length. Update the ValidateLength attribute for the parameter.",
            )
        self.minimum = minimum
        self.maximum = maximum

    def check_element(self, value: object) -> None:
        text = unwrap(value)
        if not isinstance(text, str) or isinstance(text, Char):
            raise failure(
                "ValidateLengthNotString",
                "The ValidateLength attribute cannot be applied to a parameter that is not a string or string[] parameter. "
                "Make the parameter a string or string[] parameter.",
            )
        length = len(text)
        if length < self.minimum:
            raise failure(
                "ValidateLengthMinLengthFailure",
                f"The character length ({length}) of the argument is too short. Specify an argument with a length that is "
                f'greater than or equal to "{self.minimum}", and then try the command again.',
            )
        if length > self.maximum:
            raise failure(
                "ValidateLengthMaxLengthFailure",
                f"The character length of the {length} argument is too long. Shorten the character length of the argument so "
                f'it is fewer than or equal to "{self.maximum}" characters, and then try the command again.',
            )


class ValidateScript(Enumerated):
    """[ValidateScript({ ... })]: the block's output for `$_` must be true. `text` is the block as written between its braces."""

    __slots__ = ("error_message", "script", "text")

    def __init__(self, script: Script, *, text: str = "", error_message: str = "") -> None:
        self.script = script
        self.text = text or str(script)
        self.error_message = error_message

    def check_element(self, value: object) -> None:
        from pshjobs.values.convert import to_bool

        if is_nothing(value):
            raise failure("ArgumentIsEmpty", NULL)
        if to_bool(self.script.call([], underscore=value)):
            return
        shown = shown_text(value)
        usual = (
            f'The "{self.text}" validation script for the argument with value "{shown}" did not return a result of True. '
            "Determine why the validation script failed, and then try the command again."
        )
        raise failure("ValidateScriptFailure", own_message(self.error_message, usual, shown, self.text))


class ValidateDrive:
    """[ValidateDrive('C', 'Env')]. `drive_of` gives the name of the drive that a path is on."""

    __slots__ = ("drive_of", "drives")

    def __init__(self, drives: Iterable[str], drive_of: Callable[[str], str] | None = None) -> None:
        self.drives = tuple(drives)
        self.drive_of = drive_of or (lambda path: path.partition(":")[0])

    def check(self, value: object) -> None:
        if is_nothing(value):
            raise failure("PathArgumentIsEmpty", NULL)
        path = unwrap(value)
        if not isinstance(path, str):
            text = "The path argument is invalid. Supply a path argument that is a string type."
            raise failure("PathArgumentIsNotValid", text)
        drive = self.drive_of(path)
        if not drive:
            text = "The path argument has no root drive.  Supply a full path argument with a root drive."
            raise failure("PathArgumentNoRoot", text)
        if drive.lower() not in [each.lower() for each in self.drives]:
            text = (
                f"The path argument drive {drive} does not belong to the set of approved drives: {','.join(self.drives)}. "
                "Supply a path argument with an approved drive."
            )
            raise failure("PathRootInvalid", text)
