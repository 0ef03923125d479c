"""A whole script: text in, code out."""

from __future__ import annotations

from pshjobs.errors import ParseException
from pshjobs.source import Extent, SourceText
from pshjobs.source_position import position_message
from pshjobs.syntax import ParseError, nodes, parse

from .script_facts import ScriptFacts
from .scripts import ScriptCode


def compile_script(source: SourceText) -> ScriptCode:
    """The code of a script. Raises ParseException with every parse error in `errors`."""
    result = parse(source, type_exists=type_exists)
    if result.errors:
        raise parse_failure(source, list(result.errors))
    facts = ScriptFacts(source)
    modules = []
    for statement in result.script.using_statements or ():
        if statement.kind == "Namespace" and statement.name is not None:
            facts.namespaces.append(statement.name.value)
        elif statement.kind == "Module":
            modules.append(module_name(statement))
    if "class" in source.text.lower() or "enum" in source.text.lower():
        from .purity import walk

        facts.class_names = {n.name.lower() for n in walk(result.script) if isinstance(n, nodes.TypeDefinition)}
        if facts.class_names:
            from pshjobs.syntax.checks.definitions import check_definitions

            errors = check_definitions(result.script, source, type_exists)
            if errors:
                raise parse_failure(source, errors)
    code = ScriptCode(source, facts, result.script)
    if modules:
        code.using_modules = modules
    if result.script.script_requirements is not None:
        code.requirements = result.script.script_requirements
    return code


def module_name(statement: nodes.UsingStatement) -> str:
    """The module that `using module` names: a word, or the ModuleName of a hashtable."""
    if statement.name is not None:
        return statement.name.value
    for key, value in (
        statement.module_specification.key_value_pairs if statement.module_specification is not None else ()
    ):
        if getattr(key, "value", "") and str(getattr(key, "value", "")).lower() == "modulename":
            element = value.pipeline_elements[0] if isinstance(value, nodes.Pipeline) else None
            return str(getattr(getattr(element, "expression", None), "value", ""))
    return ""


def type_exists(name: str) -> bool:
    """Whether pshjobs knows a .NET type: classes of a script may name it."""
    from pshjobs.types.names import resolve

    return resolve(name) is not None


def parse_failure(source: SourceText, errors: list[ParseError]) -> ParseException:
    """The exception for a text that does not parse: id of the first error, places of up to ten in the message."""
    first = errors[0]
    texts = []
    for error in errors[:10]:
        texts.append(f"{position_message(Extent(source, error.start, error.end))}\n{error.message}")
    message = "\n\n".join(texts)
    if len(errors) > 10:
        message += "\nNot all parse errors were reported.  Correct the reported errors and try again."
    made = ParseException(message, id=first.id)
    made.errors = errors  # type: ignore[attr-defined]
    made.source_text = source  # type: ignore[attr-defined]
    return made
