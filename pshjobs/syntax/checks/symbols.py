"""Names in class definitions: types and attributes that must exist, classes defined twice, bare property names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from pshjobs.syntax import nodes
from pshjobs.syntax.attribute_facts import attribute_facts
from pshjobs.syntax.type_facts import full_name, lookup

from .constants import pure_expression
from .context import Context
from .modules import check_module
from .walk import Enter, Path, walk

_OWN_SCOPE: Final = frozenset({nodes.ScriptBlockExpression, nodes.FunctionDefinition, nodes.FunctionMember})


class _Scope:
    """A script block, function, class or method: the types in it and, for a class, its properties."""

    __slots__ = ("definition", "method", "properties", "types")

    def __init__(self, definition: nodes.TypeDefinition | None = None, method: bool = False) -> None:
        self.definition = definition
        self.method = method
        self.types: dict[str, nodes.TypeDefinition] = {}
        self.properties: dict[str, nodes.PropertyMember] = {}
        for member in definition.members if definition is not None else ():
            if isinstance(member, nodes.PropertyMember):
                self.properties.setdefault(member.name.lower(), member)


class Symbols:
    """Resolves the names of a script; `type_exists` and `module_exists` know more than the parser does."""

    def __init__(
        self,
        context: Context,
        type_exists: Callable[[str], bool] | None,
        module_exists: Callable[[str], bool] | None,
    ) -> None:
        self.context = context
        self.module_exists = module_exists
        self.type_exists = type_exists
        self.scopes: list[_Scope] = []

    def resolve(self, script: nodes.ScriptBlock) -> None:
        self._enter(script, _Scope())
        enter: dict[type[nodes.Node], Enter] = {
            nodes.TypeDefinition: self._type_definition,
            nodes.ScriptBlockExpression: self._block,
            nodes.FunctionDefinition: self._block,
            nodes.FunctionMember: self._method,
            nodes.AssignmentStatement: self._assignment,
            nodes.TypeExpression: self._type,
            nodes.TypeConstraint: self._type,
            nodes.Attribute: self._attribute,
            nodes.UsingStatement: self._using,
        }
        leave: dict[type[nodes.Node], Enter] = dict.fromkeys(
            (nodes.TypeDefinition, *_OWN_SCOPE), lambda node, path: self.scopes.pop()
        )
        walk(script, enter, leave)

    def _enter(self, root: nodes.Node, scope: _Scope) -> None:
        """Open a scope with the classes that are defined in it, but not in blocks of their own."""
        self.scopes.append(scope)
        definitions: list[nodes.TypeDefinition] = []

        def found(node: nodes.Node, path: Path) -> None:
            if isinstance(node, nodes.TypeDefinition) and node is not root:
                definitions.append(node)

        walk(root, {nodes.TypeDefinition: found}, skip=_OWN_SCOPE)
        for definition in definitions:
            name = definition.name.lower()
            if name in scope.types:
                self.context.report("MemberAlreadyDefined", definition, definition.name)
            scope.types.setdefault(name, definition)
            self.context.classes.setdefault(name, definition)

    def _type_definition(self, node: nodes.Node, path: Path) -> None:
        assert isinstance(node, nodes.TypeDefinition)
        self._enter(node, _Scope(node))

    def _block(self, node: nodes.Node, path: Path) -> None:
        assert isinstance(node, (nodes.ScriptBlockExpression, nodes.FunctionDefinition))
        self._enter(node.script_block if isinstance(node, nodes.ScriptBlockExpression) else node.body, _Scope())

    def _method(self, node: nodes.Node, path: Path) -> None:
        assert isinstance(node, nodes.FunctionMember)
        self._enter(node.body, _Scope(method=True))

    # Names -----------------------------------------------------------------------------------------

    def _current_class(self) -> nodes.TypeDefinition | None:
        return next((scope.definition for scope in reversed(self.scopes) if scope.definition is not None), None)

    def _type(self, node: nodes.Node, path: Path) -> None:
        assert isinstance(node, (nodes.TypeExpression, nodes.TypeConstraint))
        if self._current_class() is not None:
            self._check(node.type_name, 0)

    def _check(self, name: nodes.TypeName, arity: int) -> None:
        """Report the names in `name` that no type has."""
        waiting = [(name, arity)]
        while waiting:
            name, arity = waiting.pop()
            if name.element is not None:
                waiting.append((name.element, 0))
            elif name.generic is not None:
                waiting += [(argument, 0) for argument in reversed(name.arguments)]
                waiting.append((name.generic, len(name.arguments)))
            elif name.name.lower() != "ordered" and not self._exists(name, arity):
                plain = name.name.partition(",")[0]
                self.context.report("TypeNotFound", name, plain)

    def _exists(self, name: nodes.TypeName, arity: int) -> bool:
        lower = name.name.lower()
        if not arity and any(lower in scope.types for scope in self.scopes):
            return True
        if arity:
            plain = name.name.partition("`")[0]
            return lookup(f"{plain}`{arity}", self.context.namespaces) is not None or self._known(f"{plain}`{arity}")
        return full_name(name, self.context.namespaces) is not None or self._known(name.name.partition(",")[0])

    def _known(self, name: str) -> bool:
        return self.type_exists is not None and self.type_exists(name)

    def _attribute(self, node: nodes.Node, path: Path) -> None:
        assert isinstance(node, nodes.Attribute)
        name = node.type_name
        if self._current_class() is None or attribute_facts(name.name, self.context.namespaces) is not None:
            return
        if any(name.name.lower() in scope.types for scope in self.scopes):
            return
        if not self._known(name.name) and not self._known(name.name + "Attribute"):
            self.context.report("CustomAttributeTypeNotFound", name, name.name)

    # Properties without $this ----------------------------------------------------------------------

    def _assignment(self, node: nodes.Node, path: Path) -> None:
        assert isinstance(node, nodes.AssignmentStatement)
        if not self.scopes[-1].method:
            return
        for target in _targets(node.left):
            inner = target
            while isinstance(inner, nodes.ConvertExpression):
                inner = inner.child
            if isinstance(inner, nodes.VariableExpression) and inner.variable_path.drive is None:
                self._bare_property(inner)

    def _bare_property(self, variable: nodes.VariableExpression) -> None:
        name = variable.variable_path.user_path.lower()
        member = next((scope.properties[name] for scope in reversed(self.scopes) if name in scope.properties), None)
        current = self._current_class()
        if member is None or current is None:
            return
        if member.is_static:
            prefix = f"[{current.name}]::"
            self.context.report("MissingTypeInStaticPropertyAssignment", variable, prefix, member.name)
        else:
            self.context.report("MissingThis", variable, "$this.", member.name)

    # Modules ---------------------------------------------------------------------------------------

    def _using(self, node: nodes.Node, path: Path) -> None:
        assert isinstance(node, nodes.UsingStatement)
        if node.kind == "Module":
            check_module(node, self.context, self.module_exists)


def _targets(left: nodes.Expression) -> list[nodes.Expression]:
    """The single targets of an assignment's left side."""
    found: list[nodes.Expression] = []
    waiting: list[nodes.Expression | None] = [left]
    while waiting:
        target = waiting.pop()
        if isinstance(target, nodes.ParenExpression):
            waiting.append(pure_expression(target.pipeline))
        elif isinstance(target, nodes.ArrayLiteral):
            waiting += reversed(target.elements)
        elif target is not None:
            found.append(target)
    return found
