"""What can stand at the cursor: `^` in the texts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pshjobs.completion.engine import complete
from pshjobs.console import ConsoleHost
from pshjobs.runtime.shell import Shell
from pshjobs.session import make_shell

SETUP = """
function Use-Thing { param([ValidateSet('alpha', 'beta one')] [string] $Kind, [switch] $Fast, [int] $Count) }
$text = 'abc'; $table = @{ One = 1; 'two words' = 2 }; $object = [pscustomobject]@{ Name = 'n'; 'odd key' = 1 }
Register-ArgumentCompleter -CommandName Send-Task -ParameterName Queue -ScriptBlock { param($c, $p, $w) 'fast', 'bulk' | ? { $_ -like "$w*" } }
function Send-Task { param($Queue) }
"""


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shell]:
    """A session in a folder with some files."""
    folder = tmp_path_factory.mktemp("files")
    for name in ("readme.md", "two words.txt", "it's.txt"):
        (folder / name).write_text("", encoding="utf-8")
    (folder / "logs").mkdir()
    (folder / "logs" / "a.log").write_text("", encoding="utf-8")
    patch = pytest.MonkeyPatch()
    patch.chdir(folder)
    patch.setenv("PATH", "")
    shell = make_shell(ConsoleHost())
    shell.run(shell.script_block(SETUP))
    yield shell
    shell.close()
    patch.undo()


def texts(shell: Shell, marked: str) -> list[str]:
    """What is offered at the mark."""
    cursor = marked.index("^")
    return [match.text for match in complete(marked.replace("^", "", 1), cursor, shell).matches]


CASES = [
    ("get-jo^", ["Get-Job"]),
    ("s-j^", ["Start-Job", "Stop-Job"]),
    ("Get-*Job^", ["Get-Job"]),
    ("function Do-Later { }; Do-L^", ["Do-Later"]),
    ("whi^", []),
    ("Start-Job -W^", ["-WorkingDirectory", "-WarningAction", "-WarningVariable"]),
    ("Get-Job -Na^me build", ["-Name"]),
    ("Get-Job -ea^", ["-ea"]),
    ("Start-Job -ScriptBlock { 1 } -F^", ["-FilePath"]),
    ("Get-Job -State R^", ["Running"]),
    ("Get-Job -State 'R^", ["'Running'"]),
    ("Get-Job -State Zzz^", []),
    ("Get-Job -ea si^", ["SilentlyContinue"]),
    ("Receive-Job -Keep:^", ["$true", "$false"]),
    ("Use-Thing b^", ["'beta one'"]),
    ("Use-Thing -Kind a^", ["alpha"]),
    ("Use-Thing -Kind alpha -F^", ["-Fast"]),
    ("function Later($Aaa, $Bbb) { }; Later -B^", ["-Bbb"]),
    ("Send-Task -Queue b^", ["bulk"]),
    ("Send-Task ^", ["fast", "bulk"]),
    ("$tex^", ["$text"]),
    ("$alpha = 1; $alp^", ["$alpha"]),
    ("& { $inner = 1 }; $inn^", []),
    ('"$tex^"', ["$text"]),
    ("$text.Substr^", ["Substring("]),
    ("$text.Len^gth", ["Length"]),
    ("$object.o^", ["'odd key'"]),
    ("$table[^", ["'One'", "'two words'"]),
    ("[math]::P^", ["PI", "Pow("]),
    ("Write-Host [math]::P^", ["([math]::PI)", "([math]::Pow("]),
    ("Get-Job | ForEach-Object { $_.Stat^ }", ["State", "StatusMessage"]),
    ("$d = Get-Date; $d.Y^", ["Year"]),
    ("enum Mood { Happy; Sad }; [Mood]::H^", ["Happy"]),
    ("Get-Job | Select-Object Na^", ["Name"]),
    ("Get-Job | Sort-Object @{ E^", ["Expression"]),
    ("Get-Content re^", ["./readme.md"]),
    ("Get-Content two^", ["'./two words.txt'"]),
    ("Get-Content it^", ["'./it''s.txt'"]),
    ("Get-Content logs/^", ["./logs/a.log"]),
    ("cd ^", ["./logs"]),
    ("Get-Job > re^", ["./readme.md"]),
    ("$text -not^", ["-not", "-notcontains", "-notin", "-notlike", "-notmatch"]),
    ("$ErrorActionPreference = 'S^", ["'SilentlyContinue'", "'Stop'", "'Suspend'"]),
    ("function f { param([Parameter(Man^", ["Mandatory"]),
    ("<#\n.SYN^\n#>", ["SYNOPSIS"]),
    (":outer while (1) { break o^ }", ["outer"]),
    ("using name^", ["namespace"]),
    ("[stringb^", ["System.Text.StringBuilder"]),
]


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_candidates(session: Shell, marked: str, expected: list[str]) -> None:
    """The candidates of one place, in order."""
    assert texts(session, marked) == expected


def test_range_covers_the_whole_word(session: Shell) -> None:
    """What stands behind the cursor in the same word is replaced too."""
    found = complete("Get-Job -Name build", 11, session)
    assert (found.replacement_index, found.replacement_length) == (8, 5)


def test_empty_text(session: Shell) -> None:
    """Nothing is offered for nothing."""
    assert complete("", 0, session) == (-1, -1, [])


def test_broken_text_is_no_error(session: Shell) -> None:
    """Any prefix of any text can be completed."""
    text = "function f($a, [int] $b = 3) { foreach ($x in @{ k = \"v $($a.b['c'])\" }) { $x::y | % { -not $_ } } } [a[b]]::c(1,2)"
    for cursor in range(1, len(text)):
        complete(text[:cursor], cursor, session)
        complete(text, cursor, session)


def test_scripts_ask_too(session: Shell) -> None:
    """[CommandCompletion]::CompleteInput gives PowerShell's objects."""
    block = session.script_block(
        "$r = [System.Management.Automation.CommandCompletion]::CompleteInput('get-jo', 6, $null);"
        '"$($r.ReplacementIndex) $($r.ReplacementLength) $($r.CompletionMatches[0].CompletionText)"'
    )
    assert session.run(block) == "0 6 Get-Job"


def test_history_in_comments(session: Shell, tmp_path: Path) -> None:
    """`#text` gives the lines that contain the text, newest first."""
    from pshjobs.runtime.history import history_of

    lines = history_of(session)
    for line in ("Get-Job -State Running", "1 + 1", "Get-Date"):
        lines.keep(lines.begin(line), "Completed")
    assert texts(session, "#Get^") == ["Get-Date", "Get-Job -State Running"]
