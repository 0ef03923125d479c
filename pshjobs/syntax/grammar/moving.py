"""Moving a tree or tokens that were read from a part of the text to their places in the whole."""

from __future__ import annotations

from collections.abc import Callable

from pshjobs.syntax.nodes import Node, TypeName
from pshjobs.syntax.tokens import ExpandableToken, Token

Move = Callable[[int], int]


def move_nodes(root: Node, move: Move) -> None:
    """Put every place in the tree through `move`; implicit nodes (0, 0) stay."""
    waiting: list[object] = [root]
    seen: set[int] = set()
    while waiting:
        item = waiting.pop()
        if isinstance(item, Node):
            if id(item) in seen:
                continue
            seen.add(id(item))
            if item.end or item.start:
                item.start, item.end = move(item.start), move(item.end)
            for name in item.__slots__:
                value = getattr(item, name)
                if isinstance(value, TypeName):
                    setattr(item, name, move_type_name(value, move))
                elif name == "error_position":
                    setattr(item, name, (move(value[0]), move(value[1])))
                elif name == "name_start":
                    setattr(item, name, move(value))
                elif name == "generic_type_arguments":
                    setattr(item, name, [move_type_name(argument, move) for argument in value])
                elif isinstance(value, (Node, list)):
                    waiting.append(value)
        elif isinstance(item, (list, tuple)):
            waiting.extend(item)


def move_type_name(name: TypeName, move: Move) -> TypeName:
    """The type name with its places put through `move`."""
    return name._replace(
        start=move(name.start),
        end=move(name.end),
        element=name.element and move_type_name(name.element, move),
        generic=name.generic and move_type_name(name.generic, move),
        arguments=tuple(move_type_name(argument, move) for argument in name.arguments),
    )


def move_tokens(tokens: list[Token], move: Move) -> None:
    """Put every place of the tokens, and of those in them, through `move`."""
    for token in tokens:
        token.start, token.end = move(token.start), move(token.end)
        if isinstance(token, ExpandableToken):
            move_tokens(token.nested, move)
