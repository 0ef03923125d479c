"""Tab: asks the completion engine in a thread and shows what it found."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

from prompt_toolkit.application.current import get_app
from prompt_toolkit.buffer import CompletionState
from prompt_toolkit.completion import CompleteEvent, Completer
from prompt_toolkit.completion import Completion as MenuItem

from pshjobs.completion.engine import Completion, Match, complete
from pshjobs.runtime.running import set_running_shell

if TYPE_CHECKING:
    from prompt_toolkit.buffer import Buffer
    from prompt_toolkit.document import Document

    from pshjobs.runtime.shell import Shell


class NoCompleter(Completer):
    """Gives nothing: it only tells prompt_toolkit that menus can appear."""

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[MenuItem]:
        return ()


class TabCompletion:
    """Completes in a buffer. Several candidates put in what they have in common and open a menu."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def start(self, buffer: Buffer, select_first: bool) -> None:
        """Complete at the cursor; with `select_first` the menu begins with its first item filled in."""
        get_app().create_background_task(self._complete(buffer, buffer.document, select_first))

    def next(self, buffer: Buffer) -> None:
        """Fill in the next item of the open menu; the first after the last."""
        state = buffer.complete_state
        if state is not None:
            at = -1 if state.complete_index is None else state.complete_index
            buffer.go_to_completion((at + 1) % len(state.completions))

    def previous(self, buffer: Buffer) -> None:
        """Fill in the item before."""
        state = buffer.complete_state
        if state is not None:
            at = 0 if state.complete_index is None else state.complete_index
            buffer.go_to_completion((at - 1) % len(state.completions))

    async def _complete(self, buffer: Buffer, document: Document, select_first: bool) -> None:
        loop = asyncio.get_running_loop()
        found = await loop.run_in_executor(None, self._ask, document.text, document.cursor_position)
        if buffer.document == document:
            self._show(buffer, found, select_first)

    def _ask(self, text: str, cursor: int) -> Completion | None:
        """The engine's answer; None when it fails, as a prompt shows nothing then."""
        set_running_shell(self._shell)
        try:
            return complete(text, cursor, self._shell)
        except Exception:  # noqa: BLE001 - a failing completer of the user must not end the prompt
            return None

    def _show(self, buffer: Buffer, found: Completion | None, select_first: bool) -> None:
        if found is None or not found.matches:
            get_app().output.bell()
            return
        start, end = found.replacement_index, found.replacement_index + found.replacement_length
        if start < 0 or end > len(buffer.text):
            return
        if len(found.matches) == 1:
            self._insert(buffer, start, end, with_separator(found.matches[0]))
            return
        common = common_beginning([match.text for match in found.matches])
        if len(common) > end - start and not select_first:
            self._insert(buffer, start, end, common)
            end = start + len(common)
        buffer.cursor_position = end
        items = [menu_item(match, end - start) for match in found.matches]
        buffer.complete_state = CompletionState(buffer.document, items)
        buffer.on_completions_changed.fire()
        if select_first:
            buffer.go_to_completion(0)

    def _insert(self, buffer: Buffer, start: int, end: int, text: str) -> None:
        """Replace a range; a folder in quotes leaves the cursor before the closing quote."""
        buffer.save_to_undo_stack()
        whole = buffer.text
        cursor = start + len(text)
        if text.endswith((f"{os.sep}'", f'{os.sep}"')):
            cursor -= 1
        buffer.document = type(buffer.document)(whole[:start] + text + whole[end:], cursor)


def menu_item(match: Match, length: int) -> MenuItem:
    """A row of the menu, with the match's hint below."""
    hint = match.hint or match.tooltip
    return MenuItem(
        with_separator(match),
        start_position=-length,
        display=match.list_text.split("\n")[0],
        display_meta=hint.strip().split("\n")[0],
    )


def with_separator(match: Match) -> str:
    """What is put in for a match: a folder gets a separator, inside its quotes."""
    text = match.text
    if match.kind != "ProviderContainer" or text.endswith(os.sep):
        return text
    if text[-1:] in "'\"" and len(text) > 1:
        inside = text[:-1]
        return text if inside.endswith(os.sep) else f"{inside}{os.sep}{text[-1]}"
    return text + os.sep


def common_beginning(texts: list[str]) -> str:
    """The longest beginning that all texts share, whatever their case, in the spelling of the first."""
    first = texts[0]
    length = len(first)
    for text in texts[1:]:
        length = min(length, len(text))
        while length and text[:length].lower() != first[:length].lower():
            length -= 1
    return first[:length]
