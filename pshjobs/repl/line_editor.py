"""The line editor: a prompt_toolkit session that knows PowerShell."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING, Any

from prompt_toolkit.enums import EditingMode
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import ANSI, StyleAndTextTuples, to_formatted_text
from prompt_toolkit.keys import Keys
from prompt_toolkit.shortcuts.prompt import CompleteStyle, PromptSession
from prompt_toolkit.styles import Style

from pshjobs.runtime.control import PipelineStopped

from .history_file import LineHistoryFile, history_path
from .key_bindings import EditorState, make_bindings
from .lexer import TokenLexer
from .notices import JobNotices, status_line
from .parsed_input import ParsedInput
from .prompt_text import prompt_text
from .suggestions import HistorySuggestions
from .tab_completion import NoCompleter, TabCompletion
from .token_colors import STYLES

if TYPE_CHECKING:
    from pshjobs.runtime.shell import Shell

    from .terminal_host import TerminalHost

CONTINUATION = ">> "
PROMPT_STYLES = {
    **{f"token.{name}": color for name, color in STYLES.items()},
    "prompt.error": "ansibrightred",
    "auto-suggestion": "ansiwhite dim italic",
    "bottom-toolbar": "noreverse ansibrightblack",
    "completion-menu": "bg:default fg:default",
    "completion-menu.completion": "bg:default fg:default",
    "completion-menu.completion.current": "bg:ansigray fg:ansiblack noreverse",
    "completion-menu.multi-column-meta": "bg:default fg:ansibrightcyan",
}


class LineEditor:
    """Reads submissions. What other threads write while it reads is shown above the line."""

    def __init__(self, shell: Shell, host: TerminalHost, notices: JobNotices) -> None:
        self._shell = shell
        self._host = host
        self._notices = notices
        self._parsed = ParsedInput()
        self._prompt = ""
        self._prepared = False
        self._asking: PromptSession[str] | None = None
        notices.wake = self._wake
        completion = TabCompletion(shell)
        state = EditorState(self._parsed, completion)
        self._session: PromptSession[str] = PromptSession(
            message=self._message,
            multiline=True,
            wrap_lines=True,
            lexer=TokenLexer(self._parsed) if host.uses_color else None,
            completer=NoCompleter(),
            complete_while_typing=False,
            complete_style=CompleteStyle.MULTI_COLUMN,
            reserve_space_for_menu=7,
            history=LineHistoryFile(history_path()),
            enable_history_search=Condition(lambda: state.searches_prefix),
            search_ignore_case=True,
            auto_suggest=HistorySuggestions(),
            editing_mode=EditingMode.EMACS,
            key_bindings=make_bindings(state),
            prompt_continuation=_continuation,
            style=Style.from_dict(PROMPT_STYLES),
            include_default_pygments_style=False,
            mouse_support=False,
        )
        app = self._session.app
        app.ttimeoutlen = 0.05
        app.key_processor.after_key_press += self._limit_escape
        app.before_render += self._show_status
        app.after_render += self._first_render

    # Reader ---------------------------------------------------------------------------------------

    def read(self) -> str | None:
        self._prompt = prompt_text(self._shell)
        for notice in self._notices.take():
            self._host.write_line(notice)
        self._host.flush()
        try:
            return self._session.prompt(pre_run=self._own_screen)
        except EOFError:
            return None
        finally:
            self._host.above_prompt = None

    def ask(self, prompt: str, secure: bool) -> str:
        if self._asking is None:
            self._asking = PromptSession(mouse_support=False)
        try:
            return self._asking.prompt(prompt, is_password=secure)
        except (KeyboardInterrupt, EOFError):
            raise PipelineStopped from None

    # The prompt -----------------------------------------------------------------------------------

    def _message(self) -> StyleAndTextTuples:
        """The prompt, its last mark red while the line does not parse."""
        fragments = list(to_formatted_text(ANSI(self._prompt)))
        if self._parsed.is_broken(self._session.default_buffer.text):
            for index in range(len(fragments) - 1, -1, -1):
                if fragments[index][1].strip():
                    fragments[index] = ("class:prompt.error", fragments[index][1])
                    break
        return fragments

    def _limit_escape(self, keys: Any) -> None:
        """Escape followed by a letter at once is Alt and the letter; Escape alone must not wait as long as a chord does."""
        pending = keys.key_buffer
        self._session.app.timeoutlen = 0.1 if pending and pending[-1].key == Keys.Escape else 1.0

    # Jobs -----------------------------------------------------------------------------------------

    def _own_screen(self) -> None:
        self._host.above_prompt = self._write_above

    def _first_render(self, app: Any) -> None:
        """The first prompt is on the screen: now the process that jobs are forked from can start, while there are no threads."""
        if self._prepared:
            return
        self._prepared = True
        app.loop.call_soon(self._prepare_jobs)

    def _prepare_jobs(self) -> None:
        wake_up = signal.set_wakeup_fd(-1)  # the event loop's: the template must not write to it
        try:
            self._shell.jobs.prepare()
            self._notices.watch()
        finally:
            signal.set_wakeup_fd(wake_up)

    def _show_status(self, app: Any) -> None:
        self._session.bottom_toolbar = status_line(*self._notices.running()) or None

    def _wake(self) -> None:
        """A job has changed; called in any thread."""
        if self._host.above_prompt is not None:
            self._in_loop(self._show_notices)

    def _show_notices(self) -> None:
        notices = self._notices.take()
        if notices:
            self._print_above("".join(line + "\n" for line in notices))
        self._session.app.invalidate()

    def _write_above(self, text: str) -> None:
        """Print text above the line; called in any thread."""
        self._in_loop(self._print_above, text)

    def _in_loop(self, call: Any, *arguments: Any) -> None:
        loop = self._session.app.loop
        if loop is None:
            return
        try:
            loop.call_soon_threadsafe(call, *arguments)
        except RuntimeError:
            pass  # the prompt has just ended: the notice comes with the next one

    def _print_above(self, text: str) -> None:
        app = self._session.app
        if not app.is_running or app.is_done:
            os.write(1, text.encode("utf-8", "replace"))
            return
        app.renderer.erase()
        app.output.write_raw(text.replace("\r\n", "\n").replace("\n", "\r\n"))
        if not text.endswith("\n"):
            app.output.write_raw("\r\n")
        app.output.flush()
        app.renderer.request_absolute_cursor_position()
        app.invalidate()


def _continuation(width: int, line_number: int, wrap_count: int) -> StyleAndTextTuples:
    return [] if wrap_count else [("class:prompt.continuation", CONTINUATION)]
