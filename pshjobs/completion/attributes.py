"""Arguments of attributes by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pshjobs.syntax import nodes

from .results import Match

if TYPE_CHECKING:
    from .context import Context

NAMES: Final = {
    "parameter": "Position ParameterSetName Mandatory ValueFromPipeline ValueFromPipelineByPropertyName"
    " ValueFromRemainingArguments HelpMessage HelpMessageBaseName HelpMessageResourceId DontShow",
    "cmdletbinding": "PositionalBinding DefaultParameterSetName SupportsShouldProcess SupportsPaging SupportsTransactions"
    " ConfirmImpact HelpUri RemotingCapability",
    "validateset": "ErrorMessage IgnoreCase",
    "validatepattern": "Options ErrorMessage",
    "validatescript": "ErrorMessage",
    "outputtype": "ProviderCmdlet ParameterSetName",
}


def attribute_names(context: Context, word: str) -> list[Match] | None:
    """The names that an attribute's argument may have, those already given left out; None outside of an attribute."""
    attribute = _attribute_at(context)
    if attribute is None:
        return None
    if context.cursor <= attribute.type_name.end or _is_value(context, attribute):
        return None
    name = attribute.type_name.name.lower().rpartition(".")[2].removesuffix("attribute")
    used = {
        each.argument_name.lower()
        for each in attribute.named_arguments or ()
        if not each.start < context.cursor <= each.start + len(each.argument_name)
    }
    names = NAMES.get(name, "").split()
    return [
        Match(each, each, "Property", each)
        for each in names
        if each.lower().startswith(word.lower()) and each.lower() not in used
    ]


def _attribute_at(context: Context) -> nodes.Attribute | None:
    """The attribute that the cursor is in; one that is not closed yet ends before its arguments do."""
    for node in reversed(context.related):
        if isinstance(node, nodes.NamedAttributeArgument):
            parent = context.parent(node)
            return parent if isinstance(parent, nodes.Attribute) else None
        if isinstance(node, nodes.Attribute):
            return node
    return None


def _is_value(context: Context, attribute: nodes.Attribute) -> bool:
    """Whether the cursor is behind the `=` of a named argument."""
    token = context.token
    before = (
        context.token_preceding(token)
        if token is not None and token.kind not in ("LParen", "Comma")
        else context.before
    )
    return before is not None and before.kind == "Equals" and before.start >= attribute.start


def required_attribute(context: Context) -> list[Match] | None:
    """The names behind a blank in an attribute: after `(` or `,` only."""
    if context.before is None or context.before.kind not in ("LParen", "Comma"):
        return None
    return attribute_names(context, "")
