"""`try`, `catch`, `finally` and `trap`."""

from __future__ import annotations

from pshjobs.syntax import nodes
from pshjobs.syntax.tokens import Token

from .functions import Functions
from .rules import error_statement


class _Catches:
    """What was read of the catch clauses of one try statement."""

    __slots__ = ("clauses", "error_end", "types")

    def __init__(self) -> None:
        self.clauses: list[nodes.CatchClause] = []
        self.error_end: int | None = None
        self.types: list[nodes.TypeConstraint] = []


class Exceptions(Functions):
    __slots__ = ()

    def parse_try(self, keyword: Token) -> nodes.Statement:
        """Read a `try` statement."""
        self.skip_newlines()
        body = self.parse_statement_block()
        if body is None:
            self.incomplete("MissingTryStatementBlock", keyword.end, keyword.end)
            return error_statement(keyword.start, keyword.end)
        found = _Catches()
        while self._catch(found):
            pass
        self.skip_newlines()
        finally_block = None
        token = self.peek()
        if token.kind == "Finally":
            self.skip()
            finally_block = self.parse_statement_block()
            if finally_block is None:
                found.error_end = token.end
                self.incomplete("MissingFinallyStatementBlock", token.end, token.end)
        if not found.clauses and finally_block is None and found.error_end is None:
            found.error_end = body.end
            self.incomplete("MissingCatchOrFinally", body.end, body.end)
        if found.error_end is not None:
            return error_statement(keyword.start, found.error_end, body, found.clauses, found.types, finally_block)
        end = finally_block.end if finally_block is not None else found.clauses[-1].end
        return nodes.TryStatement(keyword.start, end, body, found.clauses, finally_block)

    def _catch(self, found: _Catches) -> bool:
        """Read one catch clause; false when there is none more."""
        self.skip_newlines()
        keyword = self.next()
        if keyword.kind != "Catch":
            self.unget(keyword)
            return False
        types, comma_failed = self._catch_types(found)
        self.catches += 1
        body = self.parse_statement_block()
        self.catches -= 1
        if body is None:
            if not comma_failed:
                found.error_end = types[-1].end if types else keyword.end
                self.incomplete("MissingCatchHandlerBlock", found.error_end, found.error_end)
            found.types += types
            return False
        found.clauses.append(nodes.CatchClause(keyword.start, body.end, types, body))
        return True

    def _catch_types(self, found: _Catches) -> tuple[list[nodes.TypeConstraint], bool]:
        """Read the types of a clause; also says whether one was missing behind a comma."""
        types: list[nodes.TypeConstraint] = []
        comma: Token | None = None
        while True:
            constraint, missing = self._type_constraint("catch")
            if constraint is None:
                if missing and comma is not None:
                    found.error_end = comma.end
                    self.incomplete("MissingTypeLiteralToken", comma.end, comma.end)
                    return types, True
                return types, False
            types.append(constraint)
            self.skip_newlines()
            comma = self.peek()
            if comma.kind != "Comma":
                return types, False
            self.skip()

    def _type_constraint(self, attempt: str) -> tuple[nodes.TypeConstraint | None, bool]:
        """Read a type in brackets; an attribute is put back. Also says whether nothing at all was there."""
        restore = self.restore_point()
        self.skip_newlines()
        if self.was_refused(attempt, restore):
            self.resync(restore)
            return None, False
        attribute = self.parse_attribute()
        if isinstance(attribute, nodes.Attribute):
            self.refuse(attempt, restore)
            self.resync(restore)
            return None, False
        return attribute, attribute is None

    def parse_trap(self, keyword: Token) -> nodes.Statement:
        """Read a `trap` statement."""
        constraint, _ = self._type_constraint("trap")
        body = self.parse_statement_block()
        if body is None:
            end = (constraint or keyword).end
            self.incomplete("MissingTrapStatement", end, end)
            return error_statement(keyword.start, end, constraint)
        return nodes.TrapStatement(keyword.start, body.end, constraint, body)
