"""Set options of the line editor."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import at_least, between, not_null, not_null_or_empty
from pshjobs.cmdlets.readline_options import readline_options
from pshjobs.cmdlets.web_body import pairs_of
from pshjobs.errors import PSArgumentException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.values.objects import MemberBag


class SetPSReadLineOption(
    Cmdlet,
    name="Set-PSReadLineOption",
    net_name="Microsoft.PowerShell.SetPSReadLineOption",
    module="PSReadLine",
):
    """Set options of the line editor.

    Examples:
        PS> Set-PSReadLineOption -EditMode Windows
        PS> "$((Get-PSReadLineOption).EditMode)"
        Windows
    """

    edit_mode: object = param("Which keys there are: Windows, Emacs or Vi.", type="EditMode")
    continuation_prompt: str | None = param(
        "What stands before every further line of an input.", allow_empty_string=True
    )
    history_no_duplicates: bool = param("Skip duplicates when walking through the history.")
    add_to_history_handler: object = param(
        "Says which lines are kept in the history.", type="Func[string,Object]", allow_null=True
    )
    command_validation_handler: object = param(
        "Looks at a command before it is accepted.", type="Action[CommandAst]", allow_null=True
    )
    history_search_cursor_moves_to_end: bool = param("Put the cursor at the end after a search in the history.")
    maximum_history_count: int = param("How many lines the history keeps.", check=at_least(1))
    maximum_kill_ring_count: int = param("How many cut texts are kept.")
    show_tool_tips: bool = param("Show the tip of the selected candidate.")
    extra_prompt_line_count: int = param("Lines of the prompt above its last one.")
    ding_tone: int = param("The frequency of the bell.")
    ding_duration: int = param("Milliseconds of the bell.")
    bell_style: object = param("Audible, Visual or None.", type="BellStyle")
    completion_query_items: int = param("Ask before more candidates than this are listed.")
    word_delimiters: str | None = param("Characters that end a word.")
    history_search_case_sensitive: bool = param("Let case matter when the history is searched.")
    history_save_style: object = param("When the history is written to its file.", type="HistorySaveStyle")
    history_save_path: str | None = param("The file of the history.", check=not_null_or_empty)
    ansi_escape_timeout: int = param("Milliseconds to wait for the rest of a key.", check=between(25, 1000))
    prompt_text: list[str] | None = param(
        "The end of the prompt that changes colour when the input has an error.", check=not_null
    )
    vi_mode_indicator: object = param("How the mode of Vi is shown.", type="ViModeStyle")
    vi_mode_change_handler: object = param("Runs when the mode of Vi changes.", type="scriptblock")
    prediction_source: object = param("Where suggestions come from.", type="PredictionSource")
    prediction_view_style: object = param("Suggestions behind the cursor or as a list.", type="PredictionViewStyle")
    colors: object = param("Colours by the name of what they are for.", type="hashtable")
    terminate_orphaned_console_apps: bool = param("End console programs that have lost their parent.")
    enable_screen_reader_mode: bool = param("Write so that a screen reader can follow.")

    def process(self) -> None:
        options = readline_options(self.shell).members
        names = {parameter.name: parameter.attribute for parameter in self.signature().parameters}
        for name in self.invocation.bound:
            if name == "Colors":
                self._set_colors(options)
            elif name == "EnableScreenReaderMode":
                options["ScreenReaderModeEnabled"] = bool(self.enable_screen_reader_mode)
            elif name in names:
                options.put(name, getattr(self, names[name]))

    def _set_colors(self, options: MemberBag) -> None:
        """`@{ Command = 'Yellow' }`: each colour has its option, or there is an error."""
        for name, value in pairs_of(self.colors):
            known = options.name_of(f"{name}Color")
            if known is None:
                raise PSArgumentException(f"'{name}' is not a valid color property.", id="InvalidOperation")
            options[known] = value
