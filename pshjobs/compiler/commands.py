"""Pipelines, commands, and the values of statements."""

from __future__ import annotations

from collections.abc import Sequence

from pshjobs.runtime.code import CallSite, Part, Redirect
from pshjobs.syntax import nodes

from .blocks import guarded, statements
from .expressions import expression, in_order, plain_expression
from .purity import has_command, is_pure
from .unit import Unit

# Values of statements ----------------------------------------------------------------------------


def statement_value(unit: Unit, node: nodes.Node) -> str:
    """Python text for what a statement writes, as one value: nothing, the only item, or an array."""
    inner = plain_expression(node)
    if inner is not None:
        return expression(unit, inner)
    if isinstance(node, nodes.Pipeline) and not node.background:
        if len(node.pipeline_elements) == 1 and isinstance(node.pipeline_elements[0], nodes.Command):
            return _call(unit, node.pipeline_elements[0], "capture_command", "")
        with_out = unit.temp()
        unit.line(f"{with_out} = []")
        with unit.output_to(f"{with_out}.append"):
            pipeline(unit, node)
        return f"collapse({with_out})"
    if isinstance(node, nodes.AssignmentStatement):
        from .updates import assign

        return assign(unit, node)
    items = _collect(unit, node)
    return f"collapse({items})"


def _collect(unit: Unit, node: nodes.Node) -> str:
    """Run a statement with its output going to a list; the list's name."""
    from .statements import STATEMENTS

    items = unit.spill("[]")
    add = unit.spill(f"{items}.append")
    with unit.output_to(add):
        compiler = STATEMENTS.get(type(node))
        if compiler is None:
            from .unsupported import unsupported

            unsupported(unit, node)
        else:
            compiler(unit, node)
    return items


def captured(unit: Unit, body: nodes.StatementBlock) -> str:
    """The list of what the statements of `@( )` write."""
    items = unit.spill("[]")
    add = unit.spill(f"{items}.append")
    unit.captures.append((items, unit.out))
    with unit.output_to(add):
        _inner_statements(unit, body)
    unit.captures.pop()
    return items


def _inner_statements(unit: Unit, body: nodes.StatementBlock) -> None:
    from .blocks import with_traps

    unit.blocks += 1
    with_traps(unit, body.statements, body.traps)
    unit.blocks -= 1


def sub_expression(unit: Unit, node: nodes.SubExpression) -> str:
    return sub_expression_value(unit, node)


def sub_expression_value(unit: Unit, node: nodes.SubExpression, in_string: bool = False) -> str:
    """`$( )`: what its statements write, as one value."""
    body = node.sub_expression
    if len(body.statements) == 1 and not body.traps and not in_string:
        inner = plain_expression(body.statements[0])
        if (
            inner is not None
            and is_pure(inner)
            and isinstance(inner, (nodes.ConstantExpression, nodes.StringConstantExpression))
        ):
            return expression(unit, inner)
    return f"collapse({captured(unit, body)})"


def paren(unit: Unit, node: nodes.ParenExpression) -> str:
    """`( )`: the value of its pipeline; an assignment or `++` inside gives its value."""
    inner = plain_expression(node.pipeline)
    if inner is not None:
        return expression(unit, inner)
    return statement_value(unit, node.pipeline)


# Pipelines as statements -------------------------------------------------------------------------


def pipeline(unit: Unit, node: nodes.Pipeline) -> None:
    """A pipeline as a statement: its output goes to the current output."""
    if node.background:
        unit.line(f"start_background(f, {_background_text(unit, node)}, {unit.out})")
        return
    elements = node.pipeline_elements
    first = elements[0]
    if len(elements) == 1:
        if isinstance(first, nodes.Command):
            unit.line(_call(unit, first, "run_command", f", {unit.out}"))
        elif first.redirections:
            _redirected_expression(unit, first)
        else:
            expression_statement(unit, first.expression)
        return
    source = ""
    if isinstance(first, nodes.CommandExpression):
        source = f", {unit.stable(expression(unit, first.expression))}"
        elements = elements[1:]
    calls = []
    for element in elements:
        if isinstance(element, nodes.Command):
            calls.append(unit.spill(f"({', '.join(_site(unit, element))})"))
    unit.line(f"run_pipeline(f, ({', '.join(calls)},), {unit.out}{source})")


def expression_statement(unit: Unit, node: nodes.Expression) -> None:
    """An expression as a statement: its items are written."""
    if isinstance(node, nodes.UnaryExpression) and node.token_kind.endswith(("PlusPlus", "MinusMinus")):
        from .updates import step_statement

        step_statement(unit, node)
    elif isinstance(node, (nodes.StringConstantExpression, nodes.ConstantExpression, nodes.ExpandableStringExpression)):
        unit.line(f"{unit.out}({expression(unit, node)})")
    elif isinstance(node, nodes.ConvertExpression) and node.attribute.type_name.name.lower() == "void":
        unit.line(expression(unit, node))
    else:
        value = unit.atom(expression(unit, node))
        if value != "NOTHING":
            test = (
                f"if {value} is not NOTHING: " if isinstance(node, nodes.InvokeMemberExpression) else ""
            )  # void methods are common
            unit.line(f"{test}{unit.out}({value}) if type({value}) in SCALARS else put_out({unit.out}, {value})")
    if unit.facts.reads_status and not has_command(node):
        unit.line(f"{unit.status} = True")


def _redirected_expression(unit: Unit, node: nodes.CommandExpression) -> None:
    site, _, values = _redirect_site(unit, node)
    value = unit.spill(expression(unit, node.expression))
    unit.line(f"run_redirected(f, {site}, {value}, {values}, {unit.out})")


def _redirect_site(unit: Unit, node: nodes.CommandExpression) -> tuple[str, str, str]:
    values: list[nodes.Expression] = []
    redirects = _redirects(node.redirections, values)
    site = CallSite(unit.source, node.start, node.end, None, "", (), redirects, node.start, node.end)
    return unit.constant(site), "None", "[" + ", ".join(in_order(unit, values)) + "]"


def _background_text(unit: Unit, node: nodes.Node) -> str:
    from .background import background_block

    return background_block(unit, node)


def chain(unit: Unit, node: nodes.PipelineChain) -> None:
    """`left && right`, `left || right`."""
    if node.background:
        unit.line(f"start_background(f, {_background_text(unit, node)}, {unit.out})")
        return
    unit.line("sh.succeeded = True")
    guarded(unit, node.lhs_pipeline_chain)
    with unit.block(f"if {'sh.succeeded' if node.operator == 'AndAnd' else 'not sh.succeeded'}:"):
        statements(unit, [node.rhs_pipeline])


# Commands ----------------------------------------------------------------------------------------


def _call(unit: Unit, node: nodes.Command, function: str, tail: str) -> str:
    site, head, values = _site(unit, node)
    return f"{function}(f, {site}, {head}, {values}{tail})"


def _site(unit: Unit, node: nodes.Command) -> tuple[str, str, str]:
    """The constant call site of a command, the text of its head, and that of its argument values."""
    first, *rest = node.command_elements
    operator = {"Ampersand": "&", "Dot": "."}.get(node.invocation_operator, "")
    name = first.value if isinstance(first, nodes.StringConstantExpression) else None
    head = "None" if name else unit.stable(expression(unit, first))  # type: ignore[arg-type]
    values: list[nodes.Expression] = []
    if unit.facts.checks_variables and _looks_like_method(first, rest):
        unit.line("strict_call(v)")
    parts = [_part(unit, element, values) for element in rest]
    redirects = _redirects(node.redirections, values)
    site = CallSite(unit.source, node.start, node.end, name or None, operator, parts, redirects, first.start, first.end)
    if name == "":
        head = "''"
    texts = in_order(unit, values)
    return unit.constant(site), head, "[" + ", ".join(texts) + "]"


def _looks_like_method(first: nodes.Node, rest: Sequence[nodes.Node]) -> bool:
    """`F(1, 2)`: one argument list right behind the name."""
    argument = rest[0] if len(rest) == 1 else None
    return (
        isinstance(argument, nodes.ParenExpression)
        and argument.start == first.end
        and isinstance(plain_expression(argument.pipeline), nodes.ArrayLiteral)
    )


def _part(unit: Unit, element: nodes.Node, values: list[nodes.Expression]) -> Part:
    if isinstance(element, nodes.CommandParameter):
        index = -1
        if element.argument is not None:
            index = len(values)
            values.append(element.argument)
        argument = element.argument
        text = unit.source.text[element.start : element.end] if argument is None else number_text(unit, argument)
        return Part(
            element.parameter_name,
            index,
            text,
            False,
            element.start,
            element.end,
            argument.start if argument else 0,
            written_kind(argument),
        )
    values.append(element)  # type: ignore[arg-type]
    text = number_text(unit, element)
    variable = element.sub_expression if isinstance(element, nodes.UsingExpression) else element
    splatted = isinstance(variable, nodes.VariableExpression) and variable.splatted
    return Part(None, len(values) - 1, text, splatted, element.start, element.end, 0, written_kind(element))


def written_kind(node: nodes.Node | None) -> str:
    """See Part.kind."""
    if isinstance(node, nodes.ArrayLiteral):
        return "list"
    return "quoted" if getattr(node, "string_constant_type", "BareWord") != "BareWord" else ""


def number_text(unit: Unit, node: nodes.Node) -> str | None:
    """How a number constant is written, where that differs from its value's text."""
    if not isinstance(node, nodes.ConstantExpression):
        return None
    text = unit.source.text[node.start : node.end]
    return None if text == str(node.value) else text


def _redirects(
    redirections: list[nodes.FileRedirection | nodes.MergingRedirection], values: list[nodes.Expression]
) -> list[Redirect]:
    made = []
    for item in redirections:
        if isinstance(item, nodes.FileRedirection):
            values.append(item.location)
            made.append(Redirect(item.from_stream.lower(), "", len(values) - 1, item.append))
        else:
            made.append(Redirect(item.from_stream.lower(), item.to_stream.lower(), -1, False))
    return made


EXPRESSIONS = {
    nodes.SubExpression: sub_expression,
    nodes.ParenExpression: paren,
}
