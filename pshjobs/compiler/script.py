"""A whole script: text in, code out."""
from __future__ import annotations


from pshjobs.errors import ParseException
from pshjobs.source import SourceText
from pshjobs.syntax import ParseError, nodes, parse

from .script_facts import ScriptFacts
from .scripts import ScriptCode


def compile_script(source: SourceText) -> ScriptCode:
    """The code of a script. Raises ParseException with every parse error in `errors`."""
    result = parse(source, type_exists=type_exists)
    if result.errors:
        raise parse_failure(source, list(result.errors))
    facts = ScriptFacts(source)
    for statement in result.script.using_statements or ():
        if statement.kind == "Namespace" and statement.name is not None:
            facts.namespaces.append(statement.name.value)
    if "class" in source.text.lower() or "enum" in source.text.lower():
        from .purity import walk

        facts.class_names = {n.name.lower() for n in walk(result.script) if isinstance(n, nodes.TypeDefinition)}
        if facts.class_names:
            from pshjobs.syntax.checks.definitions import check_definitions

            errors = check_definitions(result.script, source, type_exists)
            if errors:
                raise parse_failure(source, errors)
    return ScriptCode(source, facts, result.script)


def type_exists(name: str) -> bool:
    """Whether pshjobs knows a .NET type: classes of a script may name it."""
    from pshjobs.types.names import resolve

    return resolve(name) is not None


def parse_failure(source: SourceText, errors: list[ParseError]) -> ParseException:
    """The exception for a text that does not parse: id of the first error, places of up to ten in the message."""
    first = errors[0]
    texts = []
    for error in errors[:10]:
        texts.append(f"{position_text(source, error.start, error.end)}\n{error.message}")
    message = "\n\n".join(texts)
    if len(errors) > 10:
        message += "\nNot all parse errors were reported.  Correct the reported errors and try again."
    made = ParseException(message, id=first.id)
    made.errors = errors  # type: ignore[attr-defined]
    made.source_text = source  # type: ignore[attr-defined]
    return made


def position_text(source: SourceText, start: int, end: int) -> str:
    """`At line:1 char:2` with the line and its underline, as in the text of a ParseException."""
    line, column = source.line_of(start), source.column_of(start)
    shown = source.line_text(line)
    length = max(1, min(end - start, len(shown) - column + 1))
    lead = shown[: column - 1].replace("\t", "    ")
    return f"At {source.path or 'line'}:{line} char:{column}\n+ {shown.replace(chr(9), '    ')}\n+ {' ' * len(lead)}{'~' * length}"


