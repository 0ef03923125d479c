#!/usr/bin/env python3
"""Write the completion scripts of bash, zsh and fish from the shell's own option table.

python completions/generate.py          write the files beside this one
python completions/generate.py --check  exit 1 when they are not what the table says
"""

from __future__ import annotations

import sys
from pathlib import Path

from pshjobs.command_line import OPTIONS, Option, shown_name

HERE = Path(__file__).resolve().parent


def bash() -> str:
    """A completion function for bash."""
    names = " ".join(shown_name(option) for option in OPTIONS)
    paths = "|".join(shown_name(option).lower() for option in OPTIONS if option.value == "path")
    folders = "|".join(shown_name(option).lower() for option in OPTIONS if option.value == "folder")
    formats = "|".join(shown_name(option).lower() for option in OPTIONS if option.value == "format")
    return f"""# bash completion for pshjobs; made by completions/generate.py
_pshjobs() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}}
    case "${{before,,}}" in
        {paths}) COMPREPLY=($(compgen -f -- "$word")); return ;;
        {folders}) COMPREPLY=($(compgen -d -- "$word")); return ;;
        {formats}) COMPREPLY=($(compgen -W "Text XML" -- "$word")); return ;;
    esac
    if [[ $word == -* ]]; then
        local name
        for name in {names}; do
            [[ ${{name,,}} == "${{word,,}}"* ]] && COMPREPLY+=("$name")
        done
    else
        COMPREPLY=($(compgen -f -- "$word"))
    fi
}}
complete -o filenames -F _pshjobs pshjobs
"""


def zsh() -> str:
    """A completion function for zsh."""
    lines = [f"    {_zsh_argument(option)} \\" for option in OPTIONS]
    return "\n".join(
        [
            "#compdef pshjobs",
            "# zsh completion for pshjobs; made by completions/generate.py",
            "_arguments \\",
            *lines,
            "    '*:script:_files'",
            "",
        ]
    )


def _zsh_argument(option: Option) -> str:
    help_text = option.help.rstrip(".").replace("'", "").replace("[", "").replace("]", "")
    action = {
        "": "",
        "path": ":path:_files",
        "folder": ":folder:_files -/",
        "format": ":format:(Text XML)",
        "rest": ":command:",
    }.get(option.value, f":{option.value}:")
    return f"'{shown_name(option)}[{help_text}]{action}'"


def fish() -> str:
    """Completion lines for fish."""
    lines = ["# fish completion for pshjobs; made by completions/generate.py"]
    for option in OPTIONS:
        value = {
            "": "",
            "path": " -r -F",
            "folder": " -x -a '(__fish_complete_directories)'",
            "format": " -x -a 'Text XML'",
        }.get(option.value, " -x")
        help_text = option.help.rstrip(".").replace("'", "\\'")
        lines.append(f"complete -c pshjobs -o {shown_name(option)[1:]}{value} -d '{help_text}'")
    return "\n".join([*lines, ""])


def texts() -> dict[str, str]:
    """File name -> content."""
    return {"pshjobs.bash": bash(), "_pshjobs": zsh(), "pshjobs.fish": fish()}


def main() -> int:
    stale = [
        name
        for name, text in texts().items()
        if not (HERE / name).exists() or (HERE / name).read_text(encoding="utf-8") != text
    ]
    if "--check" in sys.argv[1:]:
        print("\n".join(f"stale: {name}" for name in stale), end="")
        return 1 if stale else 0
    for name, text in texts().items():
        (HERE / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
