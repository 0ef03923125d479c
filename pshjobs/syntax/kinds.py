"""What PowerShell calls each token kind, and the traits and precedence that hang on the kind.

A kind is a plain string with PowerShell's `TokenKind` name: interned, so comparing two is as cheap as comparing numbers.
"""

from __future__ import annotations

from typing import Final

from .words_of import words_of

# Flags of a token: the traits of its kind plus what the parser learns about it.
COMMAND_NAME: Final = 1
MEMBER_NAME: Final = 2
TYPE_NAME: Final = 4
ATTRIBUTE_NAME: Final = 8
KEYWORD: Final = 16
BINARY_OPERATOR: Final = 32
UNARY_OPERATOR: Final = 64
ASSIGNMENT_OPERATOR: Final = 128
PARSE_MODE_INVARIANT: Final = 256
TOKEN_IN_ERROR: Final = 512

FLAG_NAMES: Final = {
    COMMAND_NAME: "CommandName",
    MEMBER_NAME: "MemberName",
    TYPE_NAME: "TypeName",
    ATTRIBUTE_NAME: "AttributeName",
    KEYWORD: "Keyword",
    BINARY_OPERATOR: "BinaryOperator",
    UNARY_OPERATOR: "UnaryOperator",
    ASSIGNMENT_OPERATOR: "AssignmentOperator",
    PARSE_MODE_INVARIANT: "ParseModeInvariant",
    TOKEN_IN_ERROR: "TokenInError",
}

_KEYWORDS: Final = (
    "Assembly Base Begin Break Catch Class Clean Command Configuration Continue Data Default Define Do Dynamicparam Else "
    "ElseIf End Enum Exit Filter Finally For Foreach From Function Hidden If In InlineScript Interface Module Namespace Param Parallel "
    "Private Process Public Return Sequence Static Switch Throw Trap Try Type Until Using Var While Workflow"
)
KEYWORDS: Final = {kind.lower(): kind for kind in _KEYWORDS.split()}
"""Keyword in lower case -> kind; `inlinescript` is one only inside a workflow."""

SCRIPT_BLOCK_NAMES: Final = frozenset({"Begin", "Process", "End", "Clean", "Dynamicparam"})
WITHOUT_ATTRIBUTES: Final = words_of(
    "Break Continue Data Define Do Exit Filter For Foreach From Function If Return Switch Throw Trap Try Using Var While "
    "Workflow Parallel Sequence InlineScript"
)
"""Keywords of statements that no attribute may precede."""

_INSENSITIVE: Final = "Eq Ne Ge Gt Lt Le Like Notlike Match Notmatch Replace Contains Notcontains In Notin Split"
_PLAIN_OPERATORS: Final = "Bnot Not IsNot Is As And Band Or Bor Xor Bxor Join Shl Shr"


def _operator_words() -> dict[str, str]:
    words = {kind.lower(): kind for kind in _PLAIN_OPERATORS.split()}
    words["f"] = "Format"
    for name in _INSENSITIVE.split():
        word = name.lower()
        words[word] = words["i" + word] = "I" + word
        words["c" + word] = "C" + word
    return words


OPERATOR_WORDS: Final = _operator_words()
"""Operator word without its dash, in lower case -> kind; `eq` and `ieq` share one."""


def _precedence() -> dict[str, int]:
    levels = {
        "DotDot": 13, "Format": 12, "Multiply": 10, "Divide": 10, "Rem": 10, "Plus": 9, "Minus": 9, "QuestionQuestion": 7,
        "Band": 2, "Bor": 2, "Bxor": 2, "And": 1, "Or": 1, "Xor": 1,
    }  # fmt: skip
    for kind in OPERATOR_WORDS.values():
        if kind not in {"Not", "Bnot"}:
            levels.setdefault(kind, 5)
    return levels


PRECEDENCE: Final = _precedence()
"""Binary operator kind -> how tightly it binds."""

UNARY_OPERATORS: Final = words_of("Comma MinusMinus PlusPlus Exclaim Plus Minus Not Bnot Join Isplit Csplit")
ASSIGNMENT_OPERATORS: Final = {
    "Equals": "=",
    "PlusEquals": "+=",
    "MinusEquals": "-=",
    "MultiplyEquals": "*=",
    "DivideEquals": "/=",
    "RemainderEquals": "%=",
    "QuestionQuestionEquals": "??=",
}
INVARIANT: Final = words_of(
    "NewLine LineContinuation Comment EndOfInput StringLiteral StringExpandable HereStringLiteral HereStringExpandable "
    "LParen RParen LCurly RCurly RBracket AtParen AtCurly DollarParen Semi AndAnd OrOr Ampersand Pipe Comma "
    "RedirectInStd"
)
"""Kinds that are the same token in every mode of the tokenizer: never scanned again when the mode changes."""

NOT_IN_RESTRICTED_MODE: Final = words_of(
    "MinusMinus PlusPlus DotDot Format Join Imatch Inotmatch Ireplace Isplit Cmatch Cnotmatch Creplace Csplit As "
    "PostfixPlusPlus PostfixMinusMinus QuestionMark"
)
"""Operators that a data section refuses."""

OPERATOR_TEXTS: Final = {
    **{kind: "-" + word for word, kind in OPERATOR_WORDS.items()},
    **ASSIGNMENT_OPERATORS,
    **dict(pair.split() for pair in (
        "Comma ,", "Plus +", "Minus -", "Multiply *", "Divide /", "Rem %", "DotDot ..", "Exclaim !", "PlusPlus ++",
        "MinusMinus --", "PostfixPlusPlus ++", "PostfixMinusMinus --", "QuestionQuestion ??", "Format -f",
        "Ieq -eq", "Ine -ne", "Ige -ge", "Igt -gt", "Ilt -lt", "Ile -le",
    )),
}  # fmt: skip
"""How messages write an operator kind: the short word for comparisons, the `i` form for the others."""


def _kind_flags() -> dict[str, int]:
    flags: dict[str, int] = dict.fromkeys(KEYWORDS.values(), KEYWORD)
    for kinds, flag in (
        (PRECEDENCE, BINARY_OPERATOR),
        (UNARY_OPERATORS, UNARY_OPERATOR),
        (("PostfixPlusPlus", "PostfixMinusMinus"), UNARY_OPERATOR),
        (ASSIGNMENT_OPERATORS, ASSIGNMENT_OPERATOR),
        (INVARIANT, PARSE_MODE_INVARIANT),
    ):
        for kind in kinds:
            flags[kind] = flags.get(kind, 0) | flag
    return flags


KIND_FLAGS: Final = _kind_flags()
"""Kind -> the flags that every token of the kind starts with; kinds without flags are left out."""
