"""Pass on the objects for which a condition holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pshjobs.binding.declaration import at, param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.errors import NetException, PSInvalidOperationException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.script_block import ScriptBlock
from pshjobs.values.adapters import MISSING
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.members import find_value, get_member
from pshjobs.values.objects import PSCustomObject, PSMember, unwrap
from pshjobs.values.operators import match
from pshjobs.values.truth import to_bool
from pshjobs.values.wildcard import has_wildcards

from .block_running import caller_frame, for_each_item
from .comparison_statement import (
    COMPARISON_SETS,
    KIND_OF_SET,
    STATEMENT_SETS,
    failed_operator,
    operator_of,
    type_operand,
)
from .member_names import ambiguous, members_matching, unresolved

Test = Callable[[Any, Any], Any]


class WhereObject(Cmdlet, name="Where-Object", default_set="EqualSet", aliases=("?", "where")):
    """Pass on the objects for which a script block or a comparison of a property is true.

    Examples:
        PS> 1..6 | Where-Object { $_ % 2 -eq 0 }
        2
        4
        6
        PS> 'pear', 'fig' | Where-Object Length -gt 3
        pear
    """

    input_object: object = param("The object to test; usually it comes from the pipeline.", by_value=True)
    filter_script: object = param(
        "The condition: a block whose output is true or false for `$_`.",
        type="scriptblock",
        position=0,
        mandatory=True,
        sets="ScriptBlockSet",
    )
    property_: str | None = param(
        "The property to compare; alone it is tested for truth.",
        sets={name: at(0, mandatory=True) for name in STATEMENT_SETS},
        check=not_null_or_empty,
    )
    value: object = param("What the property is compared with.", type="Object", position=1, sets=COMPARISON_SETS)
    eq: bool = param("The property equals the value.", name="EQ", sets="EqualSet", alias="IEQ")
    ceq: bool = param(
        "The property equals the value, upper and lower case too.",
        name="CEQ",
        mandatory=True,
        sets="CaseSensitiveEqualSet",
    )
    ne: bool = param(
        "The property does not equal the value.", name="NE", mandatory=True, sets="NotEqualSet", alias="INE"
    )
    cne: bool = param(
        "The property does not equal the value, upper and lower case too.",
        name="CNE",
        mandatory=True,
        sets="CaseSensitiveNotEqualSet",
    )
    gt: bool = param(
        "The property is greater than the value.", name="GT", mandatory=True, sets="GreaterThanSet", alias="IGT"
    )
    cgt: bool = param(
        "The property is greater than the value, case-sensitively.",
        name="CGT",
        mandatory=True,
        sets="CaseSensitiveGreaterThanSet",
    )
    lt: bool = param("The property is less than the value.", name="LT", mandatory=True, sets="LessThanSet", alias="ILT")
    clt: bool = param(
        "The property is less than the value, case-sensitively.",
        name="CLT",
        mandatory=True,
        sets="CaseSensitiveLessThanSet",
    )
    ge: bool = param(
        "The property is at least the value.", name="GE", mandatory=True, sets="GreaterOrEqualSet", alias="IGE"
    )
    cge: bool = param(
        "The property is at least the value, case-sensitively.",
        name="CGE",
        mandatory=True,
        sets="CaseSensitiveGreaterOrEqualSet",
    )
    le: bool = param(
        "The property is at most the value.", name="LE", mandatory=True, sets="LessOrEqualSet", alias="ILE"
    )
    cle: bool = param(
        "The property is at most the value, case-sensitively.",
        name="CLE",
        mandatory=True,
        sets="CaseSensitiveLessOrEqualSet",
    )
    like: bool = param("The property fits the wildcard pattern.", mandatory=True, sets="LikeSet", alias="ILike")
    c_like: bool = param(
        "The property fits the wildcard pattern, case-sensitively.", mandatory=True, sets="CaseSensitiveLikeSet"
    )
    not_like: bool = param(
        "The property does not fit the wildcard pattern.", mandatory=True, sets="NotLikeSet", alias="INotLike"
    )
    c_not_like: bool = param(
        "The property does not fit the wildcard pattern, case-sensitively.",
        mandatory=True,
        sets="CaseSensitiveNotLikeSet",
    )
    match: bool = param("The property matches the regular expression.", mandatory=True, sets="MatchSet", alias="IMatch")
    c_match: bool = param(
        "The property matches the regular expression, case-sensitively.", mandatory=True, sets="CaseSensitiveMatchSet"
    )
    not_match: bool = param(
        "The property does not match the regular expression.", mandatory=True, sets="NotMatchSet", alias="INotMatch"
    )
    c_not_match: bool = param(
        "The property does not match the regular expression, case-sensitively.",
        mandatory=True,
        sets="CaseSensitiveNotMatchSet",
    )
    contains: bool = param(
        "The property is a collection that has the value.", mandatory=True, sets="ContainsSet", alias="IContains"
    )
    c_contains: bool = param(
        "The property is a collection that has the value, case-sensitively.",
        mandatory=True,
        sets="CaseSensitiveContainsSet",
    )
    not_contains: bool = param(
        "The property is a collection that lacks the value.",
        mandatory=True,
        sets="NotContainsSet",
        alias="INotContains",
    )
    c_not_contains: bool = param(
        "The property is a collection that lacks the value, case-sensitively.",
        mandatory=True,
        sets="CaseSensitiveNotContainsSet",
    )
    in_: bool = param("The property is one of the values.", mandatory=True, sets="InSet", alias="IIn")
    c_in: bool = param(
        "The property is one of the values, case-sensitively.", mandatory=True, sets="CaseSensitiveInSet"
    )
    not_in: bool = param("The property is none of the values.", mandatory=True, sets="NotInSet", alias="INotIn")
    c_not_in: bool = param(
        "The property is none of the values, case-sensitively.", mandatory=True, sets="CaseSensitiveNotInSet"
    )
    is_: bool = param("The property's value is of the type.", mandatory=True, sets="IsSet")
    is_not: bool = param("The property's value is not of the type.", mandatory=True, sets="IsNotSet")
    not_: bool = param("The property is not true.", mandatory=True, sets="Not")

    def begin(self) -> None:
        self._name = self.property_ or ""
        self._test: Test | None = None
        self._operand: Any = self.value
        if self.parameter_set == "ScriptBlockSet":
            return
        self._check_arguments()
        if self.parameter_set != "Not" and (self.is_bound("Value") or self.parameter_set != "EqualSet"):
            kind = KIND_OF_SET[self.parameter_set]
            self._test = self._matching(kind) if kind.endswith("match") else operator_of(kind)
            if kind in ("Is", "IsNot"):
                self._operand = type_operand(self.value)

    def _check_arguments(self) -> None:
        if self.parameter_set == "Not":
            return
        has_operator = self.parameter_set != "EqualSet" or self.is_bound("EQ")
        if self.is_bound("Value") and not has_operator:
            raise PSInvalidOperationException(
                "An operator is required to compare the two specified values. Include a valid operator in the command, "
                "and then try the command again. For example, Get-Process | Where-Object -Property Name -eq Idle",
                id="OperatorNotSpecified",
                category="InvalidArgument",
            )
        if has_operator and not self.is_bound("Value"):
            raise PSInvalidOperationException(
                "The specified operator requires both the -Property and -Value parameters. "
                "Provide values for both parameters, and then try the command again.",
                id="ValueNotSpecifiedForWhereObject",
                category="InvalidArgument",
            )

    def _matching(self, kind: str) -> Test:
        """`-match` and its kin, which set `$Matches` too."""
        scope = self.invocation.caller.scope
        ignore_case, negate = kind[0] == "I", kind.endswith("notmatch")

        def test(left: Any, right: Any) -> Any:
            result, found = match(left, right, ignore_case, negate)
            if found is not None:
                scope["matches"] = found
            return result

        return test

    # Testing objects -----------------------------------------------------------------------------

    def processor(self, out: Callable[[Any], Any]) -> Callable[[Any], None] | None:
        """The hot path: the block's frame is made once."""
        if self.is_bound("InputObject"):
            return None
        if isinstance(self.filter_script, ScriptBlock):
            return self._block_filter(self.filter_script, out)

        def process(item: Any) -> None:
            if self._holds(item):
                out(item)

        return process

    def process(self) -> Iterator[object]:
        found: list[Any] = []
        if isinstance(self.filter_script, ScriptBlock):
            self._block_filter(self.filter_script, found.append)(self.input_object)
        elif self._holds(self.input_object):
            found.append(self.input_object)
        return iter(found)

    def _block_filter(self, block: ScriptBlock, out: Callable[[Any], Any]) -> Callable[[Any], None]:
        results: list[Any] = []
        run = for_each_item(block, caller_frame(self, block, results.append), self)
        clear = results.clear

        def process(item: Any) -> None:
            clear()
            run(item)
            if len(results) == 1:
                result = results[0]
                if result is True or (result is not False and to_bool(result)):
                    out(item)
            elif results:
                out(item)

        return process

    def _holds(self, item: Any) -> bool:
        try:
            value = self._property_value(item)
            if self._test is None:
                return to_bool(value) is not (self.parameter_set == "Not")
            return self._compare(value)
        except NetException as error:
            self.error(error)
            return False

    def _compare(self, value: Any) -> bool:
        test: Any = self._test
        try:
            result = test(value, self._operand)
        except NetException as error:
            raise failed_operator(KIND_OF_SET[self.parameter_set], error) from None
        return result is True or (result is not False and to_bool(result))

    def _property_value(self, item: Any) -> Any:
        name = self._name
        if type(item) is PSCustomObject:
            found = item.members.get(name, MISSING)
            if found is not MISSING and not isinstance(found, PSMember):
                return found
        bare = unwrap(item)
        if isinstance(bare, Hashtable) and name in bare:
            return bare[name]
        if has_wildcards(name):
            names = members_matching(item, name) if item is not None else []
            if len(names) > 1:
                raise ambiguous(name, names, "AmbiguousPropertyName", item)
            return get_member(item, names[0]) if names else self._missing(item)
        value = find_value(item, name) if item is not None else MISSING
        return self._missing(item) if value is MISSING else value

    def _missing(self, item: Any) -> None:
        """A property that is not there reads as null, but not in strict mode."""
        if self.invocation.caller.scope.strictness() >= 2:
            raise unresolved(
                f'The input name "{self._name}" cannot be resolved to a property.', "PropertyNotFound", item
            )
