"""Pipelines, chains of them, and assignments."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from pshjobs.syntax import nodes
from pshjobs.syntax.characters import SPACES
from pshjobs.syntax.kinds import ASSIGNMENT_OPERATOR, ASSIGNMENT_OPERATORS
from pshjobs.syntax.parse_errors import Excerpt
from pshjobs.syntax.scanner import EXPRESSION
from pshjobs.syntax.tokens import RedirectionToken, Token
from pshjobs.syntax.words_of import words_of

from .commands import Commands
from .redirections import Redirection
from .rules import error_statement

_ENDS: Final = words_of("Semi NewLine RParen RCurly EndOfInput AndAnd OrOr Ampersand")
_block_comments = rf"(?:<#(?s:.*?)#>[{SPACES}]*)"


@cache
def _pipe_after_comments() -> re.Pattern[str]:  # 0.5 ms, and only for scripts of several lines
    return re.compile(
        rf"(?:[{SPACES}]*(?:#[^\r\n]*|{_block_comments}+(?:#[^\r\n]*)?)(?:\r\n?|\n))*[{SPACES}]*{_block_comments}*\|"
    )


class Pipelines(Commands):
    __slots__ = ()

    def parse_pipeline_chain(self) -> nodes.Statement | None:
        """Read an assignment, a pipeline, or a chain of pipelines with `&&` and `||`."""
        mode = self.mode
        self.set_mode(EXPRESSION)
        expression = self.parse_expression()
        if expression is None:
            self.set_mode(mode)
            return self._chain(None)
        token = self.ahead or self.peek()
        if token.flags & ASSIGNMENT_OPERATOR:
            self.ahead = None
            self.set_mode(mode)
            return self._assignment(expression, token)
        self.set_mode(mode)
        return self._chain(expression)

    def _assignment(self, left: nodes.Expression, token: Token) -> nodes.Statement:
        self.skip_newlines()
        right = self.parse_statement()
        if right is None:
            text = ASSIGNMENT_OPERATORS[token.kind]
            self.incomplete("ExpectedValueExpression", token.end, token.end, text)
            right = error_statement(token.end, token.end)
        elif isinstance(right, nodes.Pipeline) and not right.background:
            right = _pure_expression(right)
        place = (token.start, token.end)
        return nodes.AssignmentStatement(left.start, right.end, left, token.kind, right, place)

    def _chain(self, expression: nodes.Expression | None) -> nodes.Statement | None:
        chain: nodes.Statement | None = None
        operator: Token | None = None
        while True:
            first = None if expression is not None else self.peek()
            pipeline = self._pipeline(expression)
            expression = None
            if pipeline is None:
                if chain is None or operator is None or first is None:
                    return None
                return self._missing_pipeline(chain, operator, first)
            if chain is not None and operator is not None:
                chain = nodes.PipelineChain(chain.start, pipeline.end, chain, pipeline, operator.kind, False)
            else:
                chain = pipeline
            token = self.peek()
            if token.kind == "Ampersand":
                return self._background(chain)
            if token.kind not in ("AndAnd", "OrOr"):
                return chain
            self.skip()
            self.skip_newlines()
            operator = token
            if self.peek().kind == "EndOfInput":
                self.incomplete("EmptyPipelineChainElement", operator.end, operator.end)
                return chain

    def _background(self, chain: nodes.Statement) -> nodes.Statement:
        self.skip()
        token = self.peek()
        if token.kind in ("AndAnd", "OrOr"):
            self.skip()
            self.error("BackgroundOperatorInPipelineChain", token.start, token.end)
            return error_statement(chain.start, token.end)
        assert isinstance(chain, (nodes.Pipeline, nodes.PipelineChain))
        chain.background = True
        return chain

    def _missing_pipeline(self, chain: nodes.Statement, operator: Token, first: Token) -> nodes.Statement:
        if first.kind == "EndOfInput":
            self.incomplete("EmptyPipelineChainElement", operator.end, operator.end)
        elif first.kind not in ("Dot", "Ampersand"):
            self.error("EmptyPipelineChainElement", operator.start, first.end)
        return error_statement(chain.start, operator.end, chain, kind=operator.kind)

    def _pipeline(self, expression: nodes.Expression | None) -> nodes.Pipeline | None:
        """Read a pipeline whose first element may be `expression`, which was read already."""
        elements: list[nodes.Command | nodes.CommandExpression] = []
        pipe: Token | None = None
        while True:
            element = self._element(expression, not elements)
            expression = None
            if element is not None:
                elements.append(element)
            elif elements or self.peek().kind == "Pipe":
                token = self.peek()
                start, end = (pipe.end, pipe.end) if pipe else (token.start, token.end)
                self.incomplete("EmptyPipeElement", start, end)
            pipe = self._pipe()
            if pipe is None:
                break
            self.skip_newlines()
            if self.peek().kind == "EndOfInput":
                self.incomplete("EmptyPipeElement", pipe.end, pipe.end)
                break
        if not elements:
            return None
        return nodes.Pipeline(elements[0].start, elements[-1].end, elements, False)

    def _element(
        self, expression: nodes.Expression | None, first: bool
    ) -> nodes.Command | nodes.CommandExpression | None:
        if expression is None:
            expression = self.parse_expression()
            if expression is None:
                return self.parse_command()
        if not first:
            self.error("ExpressionsMustBeFirstInPipeline", expression.start, expression.end)
        redirections: list[Redirection] = []
        end = expression.end
        token = self.ahead or self.peek()
        while isinstance(token, RedirectionToken):
            self.skip()
            redirection_end = self.parse_redirection(token, redirections)
            end = redirection_end if token.kind == "Redirection" else end
            token = self.peek()
        return nodes.CommandExpression(expression.start, end, expression, redirections)

    def _pipe(self) -> Token | None:
        """Take the `|` that goes on with the pipeline; report what may not follow one."""
        token = self.ahead or self.peek()
        if token.kind == "NewLine" and _pipe_after_comments().match(self.text, token.end):
            self.skip_newlines()
            token = self.peek()
        if token.kind == "Pipe":
            self.skip()
            return token
        if token.kind not in _ENDS:
            self.error("UnexpectedToken", token.start, token.end, Excerpt(self.text, token.start, token.end))
        return None


def _pure_expression(pipeline: nodes.Pipeline) -> nodes.Statement:
    """What an assignment keeps of its right side: a lone expression without redirections needs no pipeline."""
    element = pipeline.pipeline_elements[0]
    if len(pipeline.pipeline_elements) == 1 and isinstance(element, nodes.CommandExpression):
        return element
    return pipeline
