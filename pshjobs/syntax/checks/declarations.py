"""Functions, parameters and class members."""

from __future__ import annotations

from pshjobs.syntax import nodes

from .context import Context
from .statements import returns_void
from .walk import Path


class Declarations:
    def __init__(self, context: Context) -> None:
        self.context = context

    def type_definition(self, node: nodes.TypeDefinition, path: Path) -> None:
        if node.attributes:
            from .dsc_resources import DscResources  # rare

            DscResources(self.context).check(node)

    def param_block(self, node: nodes.ParamBlock, path: Path) -> None:
        self._duplicates(node.parameters)

    def function(self, node: nodes.FunctionDefinition, path: Path) -> None:
        if node.parameters is not None:
            if node.body.param_block is not None:
                self.context.report("OnlyOneParameterListAllowed", node.body.param_block)
            else:
                self._duplicates(node.parameters)
        if node.is_workflow:
            self.context.report("WorkflowNotSupportedInPowerShellCore", node)

    def _duplicates(self, parameters: list[nodes.Parameter]) -> None:
        seen: set[str] = set()
        for parameter in parameters:
            name = parameter.name.variable_path.user_path
            if name.lower() in seen:
                self.context.report("DuplicateFormalParameter", parameter.name, name)
            seen.add(name.lower())
            for attribute in parameter.attributes:
                if (
                    isinstance(attribute, nodes.TypeConstraint)
                    and self.context.full_name(attribute.type_name) == "System.Void"
                ):
                    self.context.report("VoidTypeConstraintNotAllowed", attribute)
                    break

    def parameter(self, node: nodes.Parameter, path: Path) -> None:
        of_method = bool(path) and isinstance(path[-1], nodes.FunctionMember)
        typed = False
        for attribute in node.attributes:
            if not isinstance(attribute, nodes.TypeConstraint):
                continue
            name = attribute.type_name.name
            if name.lower() == "ordered":
                self.context.report("OrderedAttributeOnlyOnHashLiteralNode", attribute, name)
                continue
            if of_method and typed:
                self.context.report("MultipleTypeConstraintsOnMethodParam", attribute)
            typed = True

    def property_member(self, node: nodes.PropertyMember, path: Path) -> None:
        if node.property_type is None:
            return
        name = node.property_type.type_name
        full = self.context.full_name(name)
        if full == "System.Void" or (full is not None and "`" in full and name.generic is None):
            self.context.report("TypeNotAllowedForProperty", node.property_type, name.name)

    def function_member(self, node: nodes.FunctionMember, path: Path) -> None:
        body = node.body
        if body.param_block is not None:
            self.context.report("ParamBlockNotAllowedInMethod", body.param_block)
        named = [body.dynamic_param_block, body.begin_block, body.process_block, body.clean_block]
        if any(named) or (body.end_block is not None and body.end_block.named):
            first = next((block for block in (*named[:3], body.end_block) if block is not None), None)
            start, end = (first.start, first.end) if first is not None else (0, 0)
            self.context.errors.add("NamedBlockNotAllowedInMethod", start, end, False, ())
        if node.is_constructor and node.return_type is not None:
            self.context.report("ConstructorCantHaveReturnType", node.return_type)
        from .definite_assignment import MethodFlow  # only classes need it

        flow = MethodFlow(node, self.context)
        if not flow.always_returns and not returns_void(node, self.context):
            start = node.name_start
            self.context.errors.add("MethodHasCodePathNotReturn", start, start + len(node.name), False, ())
        self.context.unassigned |= flow.unassigned
        if node.parameters and body.param_block is not None:
            self.context.report("OnlyOneParameterListAllowed", body.param_block)
        else:
            self._duplicates(node.parameters)
