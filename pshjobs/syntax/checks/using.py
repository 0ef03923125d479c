"""`using` statements that parse and are refused."""

from __future__ import annotations

import re
from typing import Final

from pshjobs.syntax import nodes

from .context import Context
from .walk import Path

_namespace: Final = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)*\Z")


class Using:
    def __init__(self, context: Context) -> None:
        self.context = context

    def using_statement(self, node: nodes.UsingStatement, path: Path) -> None:
        if node.kind in ("Type", "Command") or node.alias is not None:
            self.context.report("UsingStatementNotSupported", node)
        if node.kind == "Namespace" and node.name is not None and not _namespace.match(node.name.value):
            self.context.report("InvalidNamespaceValue", node.name)
