"""Trees as the recordings have them."""

from __future__ import annotations

from answers.numbers import number_text, type_name
from answers.places import Places
from answers.static_types import static_type
from answers.tokens import path_record
from pshjobs.source import SourceText
from pshjobs.syntax import nodes, parse
from pshjobs.syntax.requirements import ScriptRequirements

HIDDEN = {"parts", "user_path"}
ONLY_LISTS = {"Parameters"}
NAMES = {("TypeDefinition", "kind"): "TypeAttributes", ("UsingStatement", "kind"): "UsingStatementKind"}


def answer(record: dict[str, str]) -> dict[str, object]:
    source = SourceText(record["input"])
    script = parse(source).script
    return {"ast": Tree(source.text).record(script, "")}


def requirements(value: object) -> dict[str, object]:
    assert isinstance(value, ScriptRequirements)
    found: dict[str, object] = {
        "version": value.version,
        "modules": [str(module) for module in value.modules],
        "editions": list(value.editions),
        "elevated": value.elevated,
    }
    return {name: part for name, part in found.items() if part}


class Tree:
    def __init__(self, text: str) -> None:
        self.places = Places(text)

    def record(self, node: nodes.Node, role: str) -> dict[str, object]:
        name = type(node).__name__
        found: dict[str, object] = {"t": name, "s": self.places(node.start), "e": self.places(node.end)}
        if role:
            found["r"] = role
        children: list[tuple[nodes.Node, str]] = []
        for slot in type(node).__slots__:
            value = getattr(node, slot)
            if slot in HIDDEN or value is None:
                continue
            self.add(found, children, name, slot, value)
        known = static_type(node)
        if known:
            found["StaticType"] = known
        if isinstance(node, nodes.CatchClause) and not node.catch_types:
            found["IsCatchAll"] = True
        if children:
            ordered = sorted(children, key=lambda child: (child[0].start, child[0].end, child[1]))
            found["c"] = [self.record(child, child_role) for child, child_role in ordered]
        return found

    def add(
        self, found: dict[str, object], children: list[tuple[nodes.Node, str]], name: str, slot: str, value: object
    ) -> None:
        label = NAMES.get((name, slot)) or "".join(word.capitalize() for word in slot.split("_"))
        if isinstance(value, nodes.Node):
            children.append((value, label))
        elif isinstance(value, nodes.TypeName):
            found[label] = self.type_name(value)
        elif isinstance(value, nodes.VariablePath):
            found[label] = path_record(value)
        elif slot == "error_position" and isinstance(value, tuple):
            found[label] = [self.places(value[0]), self.places(value[1])]
        elif slot == "script_requirements":
            found[label] = requirements(value)
        elif isinstance(value, list):
            self.add_list(found, children, label, value)
        elif name == "ConstantExpression":
            found |= {"Value": number_text(value), "Type": type_name(value)}
        elif value is True or (isinstance(value, str) and value != "Unknown" and (value or label == "Value")):
            found[label] = value

    def add_list(
        self, found: dict[str, object], children: list[tuple[nodes.Node, str]], label: str, value: list[object]
    ) -> None:
        texts = [item for item in value if isinstance(item, str)]
        if texts:
            found[label] = ", ".join(texts)
        types = [self.type_name(item) for item in value if isinstance(item, nodes.TypeName)]
        if types:
            found[label] = types
        for index, item in enumerate(value):
            if isinstance(item, nodes.Node):
                children.append((item, f"{label}.{index}"))
            elif type(item) is tuple:
                children += [(part, f"{label}.{index}.{at}") for at, part in enumerate(item)]

    def type_name(self, name: nodes.TypeName) -> dict[str, object]:
        found: dict[str, object] = {"n": name.name, "s": self.places(name.start), "e": self.places(name.end)}
        if name.element:
            found |= {"rank": name.rank, "element": self.type_name(name.element)}
        if name.generic:
            found |= {"generic": self.type_name(name.generic), "args": [self.type_name(a) for a in name.arguments]}
        if name.assembly:
            found["assembly"] = name.assembly
        return found
