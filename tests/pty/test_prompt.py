"""The prompt as a user meets it: lines, blocks, keys, Ctrl+C, leaving."""

from __future__ import annotations

from pathlib import Path

from terminal import Terminal


def test_banner_prompt_and_a_line(shell: Terminal) -> None:
    """The banner is one line; a line runs and shows its output."""
    shell.run("1 + 1")
    assert shell.text.split("\n")[0].startswith("PowerShell 7.6.5")
    shell.wait(r"^PS .*> 1 \+ 1\n2\nPS .*>$")


def test_no_logo(home: Path) -> None:
    """-NoLogo leaves the banner out."""
    with Terminal(home, "-NoLogo") as shell:
        shell.prompt()
        assert shell.text.startswith("PS ")


def test_block_over_several_lines(shell: Terminal) -> None:
    """Enter continues while the parser asks for more, with `>> ` in front."""
    shell.enter("foreach ($i in 1..3) {\n  $i * 10\n}")
    shell.wait(r"^PS .*> foreach \(\$i in 1\.\.3\) \{\n>>   \$i \* 10\n>> \}\n10\n20\n30\nPS")


def test_errors_are_shown_and_the_shell_goes_on(shell: Terminal) -> None:
    """A parse error names its place; an unknown command is red; both leave the prompt."""
    shell.run("1 + }")
    shell.wait(r"^ParserError:\s*\nLine \|\n +1 \|  1 \+ \}\n +\| +~")
    shell.run("Get-Nonsense")
    shell.wait(r"^Get-Nonsense: The term 'Get-Nonsense'")
    assert shell.colors_of("The term") == "red"
    shell.run("'still ' + 'here'")
    shell.wait("^still here$")


def test_typed_text_is_coloured(shell: Terminal) -> None:
    """Commands, parameters, strings and variables have the colours of PSReadLine."""
    shell.send("Write-Output -InputObject 'x' $y # note")
    shell.wait("# note")
    colors = {word: shell.colors_of(word) for word in ("Write-Output", "'x'", "$y", "# note")}
    assert colors == {"Write-Output": "brightbrown", "'x'": "cyan", "$y": "brightgreen", "# note": "green"}


def test_history_walks_with_the_arrows(shell: Terminal) -> None:
    """Up brings the newest line, Escape empties the line."""
    shell.run("'first'")
    shell.run("'second'")
    shell.key("Up")
    shell.wait(r"> 'second'$")
    shell.key("Up")
    shell.wait(r"> 'first'$")
    shell.key("Enter")
    shell.prompt()
    shell.wait(r"first\nPS .*>$")


def test_history_prefix_and_search(shell: Terminal) -> None:
    """F8 walks the lines that begin as typed; Ctrl+R finds a part of a line."""
    shell.run("$alpha = 1")
    shell.run("'beta'")
    shell.send("$a")
    shell.wait_line(r"> \$a")
    shell.key("F8")
    shell.wait_line(r"> \$alpha = 1$")
    shell.key("Escape")
    shell.wait_line(r">$")
    shell.key("Ctrl+R")
    shell.wait("I-search backward")
    shell.send("eta")
    shell.wait("eta$")
    shell.key("Enter")
    shell.wait(r"^beta\nPS")


def test_history_outlives_the_session(home: Path) -> None:
    """The next session knows the lines of this one, but none with a secret."""
    with Terminal(home) as shell:
        shell.prompt()
        shell.run("'remember me'")
        shell.run("$apikey = 'hidden'")
        shell.line("exit")
        assert shell.exit_code() == 0
    with Terminal(home) as shell:
        shell.prompt()
        shell.key("Up")
        shell.wait("> exit")
        shell.key("Up")
        shell.wait("> 'remember me'")


def test_get_history_lists_the_lines(shell: Terminal) -> None:
    """Every accepted line has a number, failing ones too."""
    shell.run("'x'")
    shell.run("1 + }")
    shell.run("(Get-History | ForEach-Object { $_.Id, $_.CommandLine, $_.ExecutionStatus }) -join ';'")
    shell.wait(r"^1;'x';Completed;2;1 \+ \};Failed$")


def test_ctrl_c_drops_the_line(shell: Terminal) -> None:
    """In the line Ctrl+C shows `^C` and gives a new prompt, in a continuation too."""
    shell.send("Get-Date -Foo")
    shell.wait("-Foo")
    shell.key("Ctrl+C")
    shell.prompt()
    shell.wait(r"Get-Date -Foo\^C\nPS")
    shell.line("if ($true) {")
    shell.wait(r"^>> ?$")
    shell.key("Ctrl+C")
    shell.prompt()
    shell.run("'next'")
    shell.wait(r"^next$")


def test_ctrl_c_stops_what_runs(shell: Terminal) -> None:
    """A command ends at once and without a word; the rest of the line is dropped; `$?` is False."""
    for command in (
        "'going'; Start-Sleep 60",
        "while ($true) { $k++; if ($k -eq 1000) { 'going' } }",
        "'going'; sleep 60",
    ):
        shell.line(f"{command}; 'not reached'")
        shell.wait(r"^going$")
        shell.key("Ctrl+C")
        shell.prompt()
        shell.run('"status $?"')
        shell.wait("^status False$")
        assert "\nnot reached" not in shell.text
        shell.key("Ctrl+L")
        shell.prompt()
    shell.run("$k -gt 10")
    shell.wait("^True$")


def test_ctrl_c_runs_finally(shell: Terminal) -> None:
    """`finally` runs, its output is dropped; `catch` does not see the stop."""
    shell.line("try { 'going'; while ($true) { $n++ } } catch { $seen = 1 } finally { $done = 7; 'not shown' }")
    shell.wait(r"^going$")
    shell.key("Ctrl+C")
    shell.prompt()
    shell.run('"done=$done seen=$seen errors=$($Error.Count)"')
    shell.wait("^done=7 seen= errors=0$")
    assert "\nnot shown" not in shell.text


def test_exit_code(shell: Terminal) -> None:
    """`exit 5` leaves with 5."""
    shell.line("exit 5")
    assert shell.exit_code() == 5


def test_ctrl_d_leaves(shell: Terminal) -> None:
    """Ctrl+D on an empty line leaves with 0, with text it deletes."""
    shell.send("ab")
    shell.wait("> ab")
    shell.key("Home")
    shell.key("Ctrl+D")
    shell.wait("> b$")
    shell.key("Ctrl+D")
    shell.prompt()
    shell.key("Ctrl+D")
    assert shell.exit_code() == 0


def test_prompt_function(shell: Terminal) -> None:
    """The user's `prompt` is asked before each line; one that fails gives `PS>`."""
    shell.line('$n = 0; function prompt { $script:n++; "[$n $?] " }')
    shell.wait(r"^\[1 True\] ?$")
    shell.line("function prompt { throw 'no' }")
    shell.wait(r"^PS>$")


def test_shift_enter_opens_a_line(shell: Terminal) -> None:
    """Shift+Enter, where the terminal tells it, starts a line without running; Enter runs all."""
    shell.send("'one'")
    shell.key("Shift+Enter")
    shell.wait(r"^>> ?$")
    shell.send("'two'")
    shell.key("Enter")
    shell.prompt()
    shell.wait(r"^>> 'two'\none\ntwo\nPS")


def test_last_argument(shell: Terminal) -> None:
    """Alt+. brings the last argument of the line before."""
    shell.run("Write-Output some-thing")
    shell.send("Write-Host ")
    shell.wait(r"> Write-Host ?$")
    shell.key("Alt+.")
    shell.wait("> Write-Host some-thing")


def test_read_host(shell: Terminal) -> None:
    """A command that asks reads a line; Ctrl+C drops the command."""
    shell.line('$a = Read-Host -Prompt City; "$a!"')
    shell.wait("^City: ?$")
    shell.line("Oslo")
    shell.prompt()
    shell.wait("^City: Oslo\nOslo!\nPS")
    shell.line("$a = Read-Host Again; 'not reached'")
    shell.wait("^Again: ?$")
    shell.key("Ctrl+C")
    shell.prompt()
    shell.run("$a")
    shell.wait(r"> \$a\nOslo$")


def test_plain_terminal(home: Path) -> None:
    """Where no editing is possible lines are read as they come, a block until an empty line."""
    with Terminal(home, environment={"TERM": "dumb"}) as shell:
        shell.prompt()
        shell.run("'plain'")
        shell.wait("^plain$")
        shell.line("if ($true) {")
        shell.wait(r"^>> ?$")
        shell.line("'inside' }")
        shell.line("")
        shell.wait("^inside$")
        shell.line("'going'; Start-Sleep 60")
        shell.wait("^going$")
        shell.key("Ctrl+C")
        shell.prompt()
        shell.run("'after'")
        shell.wait("^after$")
        shell.line("exit 3")
        assert shell.exit_code() == 3
