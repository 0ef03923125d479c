"""Type names: `int`, `string[]`, `List[int]`, `Name, assembly`."""

from __future__ import annotations

from typing import Final

from pshjobs.syntax.nodes import TypeName
from pshjobs.syntax.scanner import TYPE_NAME_MODE
from pshjobs.syntax.tokens import Token

from .rules import Rules, before

_MOST_DIMENSIONS: Final = 32
MOST_RANKS: Final = 210
ERROR_NAME: Final = ":ErrorTypeName:"


class TypeNames(Rules):
    __slots__ = ()

    def parse_type_name(self, assembly: bool = True) -> tuple[TypeName, Token] | None:
        """Read a type name and its first token; `assembly` allows a comma and the assembly's name."""
        mode = self.mode
        self.set_mode(TYPE_NAME_MODE)
        token = self.next()
        if token.kind != "Identifier":
            self.unget(token)
            self.set_mode(mode)
            return None
        name = self._finish(token, False, assembly)
        self.set_mode(mode)
        return name, token

    def _simple(self, token: Token) -> TypeName:
        return TypeName(self.text[token.start : token.end], token.start, token.end)

    def _finish(self, name: Token, bare_argument: bool, assembly: bool = True) -> TypeName:
        """Read what may follow a name; `bare_argument` is a generic argument without brackets, which has no assembly."""
        token = self.peek()
        if token.kind == "LBracket":
            return self._after_bracket(name, token, bare_argument)
        if token.kind == "Comma" and assembly and not bare_argument:
            self.skip()
            return self._with_assembly(self._simple(name), token)
        return self._simple(name)

    def _after_bracket(self, name: Token, bracket: Token, bare_argument: bool) -> TypeName:
        self.skip()
        self.skip_newlines()
        token = self.next()
        if token.kind in ("RBracket", "Comma"):
            return self._array(self._simple(name), token, bare_argument)
        if token.kind in ("LBracket", "Identifier"):
            return self._generic(name, token, bare_argument)
        if token.kind == "EndOfInput":
            self.unget(token)
            self.incomplete("MissingTypename", bracket.end, bracket.end)
        else:
            self.error("UnexpectedToken", token.start, token.end, self.text[token.start : token.end])
            self.sync(True, "RBracket")
        return self._simple(name)

    def _with_assembly(self, name: TypeName, comma: Token) -> TypeName:
        assembly = self.scan_assembly_name()
        if not assembly.strip():
            self.error("MissingAssemblyNameSpecification", comma.end, comma.end)
            return name
        end = self.pos if name.generic is None and name.element is None else name.end
        return name._replace(name=f"{name.name},{assembly}", end=end, assembly=assembly)

    def _generic(self, name: Token, first: Token, bare_argument: bool) -> TypeName:
        arguments, bracket = self.parse_type_arguments(first)
        if bracket.kind != "RBracket":
            self.unget(bracket)
            place = before(bracket)
            self.incomplete("EndSquareBracketExpectedAtEndOfAttribute", place, place)
            end = arguments[-1].end
        else:
            end = bracket.end
        generic = self._simple(name)
        listed = ",".join(argument.name for argument in arguments)
        result = TypeName(f"{generic.name}[{listed}]", name.start, end, generic=generic, arguments=tuple(arguments))
        token = self.peek()
        if token.kind == "LBracket":
            self.skip()
            return self._array(result, self.next(), bare_argument)
        if token.kind == "Comma" and not bare_argument:
            self.skip()
            return self._with_assembly(result, token)
        return result

    def parse_type_arguments(self, first: Token) -> tuple[list[TypeName], Token]:
        """Read the generic arguments from `first` on, and the token behind them."""
        self.nest()
        arguments = [self._argument(first)]
        while True:
            self.skip_newlines()
            last = self.next()
            if last.kind != "Comma":
                break
            self.skip_newlines()
            token = self.peek()
            if token.kind in ("Identifier", "LBracket"):
                self.skip()
                arguments.append(self._argument(token))
            else:
                self.incomplete("MissingTypename", last.end, last.end)
                arguments.append(TypeName(ERROR_NAME, last.start, last.end))
        self.depth -= 1
        return arguments, last

    def _argument(self, first: Token) -> TypeName:
        if first.kind == "Identifier":
            return self._finish(first, True)
        token = self.next()
        if token.kind != "Identifier":
            self.unget(token)
            self.incomplete("MissingTypename", token.end, token.end)
            return TypeName(ERROR_NAME, first.start, first.end)
        name = self._finish(token, False)
        bracket = self.next()
        if bracket.kind != "RBracket":
            self.unget(bracket)
            place = before(bracket)
            self.incomplete("EndSquareBracketExpectedAtEndOfType", place, place)
        return name

    def _array(self, element: TypeName, token: Token, bare_argument: bool) -> TypeName:
        """Read dimensions, of which `token` is the first behind a bracket."""
        depth = 0
        while True:
            outer = self._dimensions(element, token)
            depth += 1
            # What is deeper is refused by a check; a tree of it would only cost memory.
            element = outer if depth <= MOST_RANKS else element._replace(end=outer.end)
            following = self.peek()
            if following.kind == "Comma" and not bare_argument:
                self.skip()
                return self._with_assembly(element, following)
            if following.kind != "LBracket":
                return element
            self.skip()
            token = self.next()

    def _dimensions(self, element: TypeName, token: Token) -> TypeName:
        if token.kind == "RBracket":
            return _array_of(element, 1, token.end)
        if token.kind == "Comma":
            return self._commas(element, token)
        if token.kind == "EndOfInput":
            self.unget(token)
            place = before(token)
            self.error("EndSquareBracketExpectedAtEndOfAttribute", place, place)
        else:
            self.error("UnexpectedToken", token.start, token.end, self.text[token.start : token.end])
            self.sync(True, "RBracket")
        return element

    def _commas(self, element: TypeName, first: Token) -> TypeName:
        rank = 1
        token = last = first
        while token.kind == "Comma":
            last = token
            rank += 1
            token = self.next()
        if rank > _MOST_DIMENSIONS:
            if token.kind != "RBracket":
                self.unget(token)
            self.error("ArrayHasTooManyDimensions", first.start, last.end, rank)
            return element
        if token.kind != "RBracket":
            self.unget(token)
            self.error("EndSquareBracketExpectedAtEndOfAttribute", last.end, last.end)
        return _array_of(element, rank, token.end)


def _array_of(element: TypeName, rank: int, end: int) -> TypeName:
    name = f"{element.name}[{',' * (rank - 1)}]"
    return TypeName(name, element.start, end, element=element, rank=rank)
