"""What `parse` gives: a tree, tokens, errors, and whether more input is wanted."""

from __future__ import annotations

import pytest

from pshjobs.source import SourceText
from pshjobs.syntax import ParseResult, nodes, parse
from pshjobs.syntax.checks.walk import walk
from pshjobs.values import numbers


def parsed(text: str) -> ParseResult:
    return parse(SourceText(text))


def expression(text: str) -> nodes.Expression:
    result = parsed(text)
    assert not result.errors
    assert result.script.end_block is not None
    pipeline = result.script.end_block.statements[0]
    assert isinstance(pipeline, nodes.Pipeline)
    element = pipeline.pipeline_elements[0]
    assert isinstance(element, nodes.CommandExpression)
    return element.expression


def shape(node: nodes.Node, text: str) -> str:
    """The expression with every operator's operands in parentheses."""
    if isinstance(node, nodes.BinaryExpression):
        return f"({shape(node.left, text)} {node.operator} {shape(node.right, text)})"
    if isinstance(node, nodes.UnaryExpression):
        return f"({node.token_kind} {shape(node.child, text)})"
    if isinstance(node, nodes.ArrayLiteral):
        return "[" + " ".join(shape(element, text) for element in node.elements) + "]"
    return text[node.start : node.end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$a -or $b -and $c", "(($a Or $b) And $c)"),
        ("$a + $b * $c -f $d", "($a Plus ($b Multiply ($c Format $d)))"),
        ("1..2, 3", "(1 DotDot [2 3])"),
        ("-not $a -eq $b", "((Not $a) Ieq $b)"),
        ("-join $a, 'b'", "[(Join $a) 'b']"),
        ("$a -eq $b ?? $c", "($a Ieq ($b QuestionQuestion $c))"),
        ("1 -2", "(1 Minus 2)"),
    ],
)
def test_operators_bind_as_in_powershell(text: str, expected: str) -> None:
    assert shape(expression(text), text) == expected


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("5", 5, int),
        ("2147483648", 2147483648, numbers.Int64),
        ("0xFFFFFFFF", -1, int),
        ("0xFFus", 255, numbers.UInt16),
        ("2.5kb", 2560.0, float),
        ("1.5l", 2, numbers.Int64),
        ("-128y", -128, numbers.SByte),
        ("1n", 1, numbers.BigInteger),
    ],
)
def test_a_number_has_the_type_of_its_form(text: str, value: object, kind: type) -> None:
    node = expression(text)
    assert isinstance(node, nodes.ConstantExpression)
    assert node.value == value
    assert type(node.value) is kind


def test_an_expandable_string_has_its_parts_and_their_places() -> None:
    text = '"a $($x + 1) ""b"" ${c}"'
    node = expression(text)
    assert isinstance(node, nodes.ExpandableStringExpression)
    parts = [part if isinstance(part, str) else text[part.start : part.end] for part in node.parts]
    assert parts == ["a ", "$($x + 1)", ' "b" ', "${c}"]


def test_doubled_quotes_in_a_sub_expression_keep_all_places_right() -> None:
    text = '"$(""a"" + $b)"'
    node = expression(text)
    found: list[str] = []
    walk(node, {nodes.VariableExpression: lambda node, path: found.append(text[node.start : node.end])})
    walk(node, {nodes.StringConstantExpression: lambda node, path: found.append(text[node.start : node.end])})
    assert found == ["$b", '""a""']


@pytest.mark.parametrize(
    "text", ["(", "foo |", "1 +", '"a', "if ($a) {", "{\n", "@{ a = 1\n", "$a.", "foo && # c", "`"]
)
def test_unfinished_input_asks_for_more(text: str) -> None:
    assert parsed(text).incomplete


@pytest.mark.parametrize("text", ["foo", "foo |\n", "if ($a) { }", "1 + )", "foo -x:", "[int", ")"])
def test_finished_or_broken_input_does_not_ask_for_more(text: str) -> None:
    assert not parsed(text).incomplete


def test_an_error_has_id_text_and_place() -> None:
    (error,) = parsed("1 + 2 3").errors
    assert (error.id, error.start, error.end, error.incomplete) == ("UnexpectedToken", 6, 7, False)
    assert error.message == "Unexpected token '3' in expression or statement."


def test_types_in_classes_must_exist_and_the_caller_may_know_more() -> None:
    source = SourceText("class A { [Zebra]$z }")
    assert [error.id for error in parse(source).errors] == ["TypeNotFound"]
    assert parse(source, type_exists=lambda name: name == "Zebra").errors == []
