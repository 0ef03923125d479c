"""The keys of the line editor: Emacs's, with those of PSReadLine's Windows mode that do not clash with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prompt_toolkit.application.current import get_app
from prompt_toolkit.filters import Condition, completion_is_selected, has_completions, has_selection, is_searching
from prompt_toolkit.input.ansi_escape_sequences import ANSI_SEQUENCES
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.keys import Keys

if TYPE_CHECKING:
    from prompt_toolkit.buffer import Buffer
    from prompt_toolkit.key_binding.key_processor import KeyPressEvent

    from .parsed_input import ParsedInput
    from .tab_completion import TabCompletion

SHIFT_ENTER = ("\x1b[13;2u", "\x1b[27;2;13~", "\x1b[13;5u", "\x1b[27;5;13~")
"""How terminals that tell Shift+Enter and Ctrl+Enter from Enter say so."""


class EditorState:
    """What the keys share. `searches_prefix` is true while F8 walks the history."""

    def __init__(self, parsed: ParsedInput, completion: TabCompletion) -> None:
        self.parsed = parsed
        self.completion = completion
        self.searches_prefix = False


def make_bindings(state: EditorState) -> KeyBindings:
    """All keys that differ from prompt_toolkit's own."""
    keys = KeyBindings()
    for sequence in SHIFT_ENTER:
        ANSI_SEQUENCES[sequence] = (Keys.Escape, Keys.ControlM)
    _add_enter(keys, state)
    _add_leaving(keys)
    _add_completion(keys, state)
    _add_history(keys, state)
    _add_editing(keys)
    return keys


def _add_enter(keys: KeyBindings, state: EditorState) -> None:
    @keys.add("enter", filter=completion_is_selected & ~is_searching)
    def accept_completion(event: KeyPressEvent) -> None:
        event.current_buffer.complete_state = None

    @keys.add("enter", filter=~completion_is_selected & ~is_searching)
    def enter(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if state.parsed.needs_more(buffer.text):
            buffer.newline(copy_margin=False)
            return
        buffer.cursor_position = len(buffer.text)
        buffer.validate_and_handle()

    @keys.add("escape", "enter", filter=~is_searching)
    def add_line(event: KeyPressEvent) -> None:
        event.current_buffer.newline(copy_margin=False)


def _add_leaving(keys: KeyBindings) -> None:
    @keys.add("c-c", filter=~has_selection)
    def cancel_line(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        buffer.complete_state = None
        buffer.cursor_position = len(buffer.text)
        buffer.insert_text("^C")
        event.app.exit(exception=KeyboardInterrupt())

    @keys.add("c-c", filter=has_selection)
    def copy(event: KeyPressEvent) -> None:
        event.app.clipboard.set_data(event.current_buffer.copy_selection())

    @keys.add("c-d")
    def delete_or_leave(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if buffer.text:
            buffer.delete()
        else:
            event.app.exit(exception=EOFError())


def _add_completion(keys: KeyBindings, state: EditorState) -> None:
    @keys.add("tab", filter=~is_searching)
    def complete(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if buffer.complete_state is not None:
            state.completion.next(buffer)
        else:
            state.completion.start(buffer, select_first=False)

    @keys.add("s-tab", filter=~is_searching)
    def complete_previous(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if buffer.complete_state is not None:
            state.completion.previous(buffer)
        else:
            state.completion.start(buffer, select_first=False)

    @keys.add("c-space", filter=~is_searching)
    def menu(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if buffer.complete_state is not None:
            state.completion.next(buffer)
        else:
            state.completion.start(buffer, select_first=True)

    @keys.add("escape", filter=has_completions, eager=True)
    @keys.add("c-g", filter=has_completions)
    def undo_completion(event: KeyPressEvent) -> None:
        event.current_buffer.cancel_completion()


def _add_history(keys: KeyBindings, state: EditorState) -> None:
    def walk(buffer: Buffer, back: bool, count: int) -> None:
        state.searches_prefix = True
        try:
            if back:
                buffer.history_backward(count)
            else:
                buffer.history_forward(count)
        finally:
            state.searches_prefix = False

    @keys.add("f8")
    def search_back(event: KeyPressEvent) -> None:
        walk(event.current_buffer, True, event.arg)

    @keys.add("f20")
    def search_forward(event: KeyPressEvent) -> None:
        walk(event.current_buffer, False, event.arg)


def _add_editing(keys: KeyBindings) -> None:
    @Condition
    def has_text() -> bool:
        return bool(get_app().current_buffer.text)

    @keys.add("escape", filter=has_text & ~has_completions & ~is_searching)
    def revert_line(event: KeyPressEvent) -> None:
        event.current_buffer.save_to_undo_stack()
        event.current_buffer.text = ""

    @keys.add("c-z")
    def undo(event: KeyPressEvent) -> None:
        event.current_buffer.undo()

    @keys.add("home")
    def home(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        to_line = buffer.document.get_start_of_line_position()
        buffer.cursor_position = buffer.cursor_position + to_line if to_line else 0

    @keys.add("c-home")
    def delete_to_start(event: KeyPressEvent) -> None:
        event.current_buffer.delete_before_cursor(event.current_buffer.cursor_position)

    @keys.add("c-end")
    def delete_to_end(event: KeyPressEvent) -> None:
        event.current_buffer.delete(len(event.current_buffer.text))
