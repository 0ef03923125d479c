"""Tab and the menu."""

from __future__ import annotations

from terminal import Terminal


def test_tab_completes_a_cmdlet_and_a_parameter(shell: Terminal) -> None:
    """One candidate is put in whole."""
    shell.send("start-sl")
    shell.key("Tab")
    shell.wait("> Start-Sleep$")
    shell.send(" -Mi")
    shell.wait(" -Mi$")
    shell.key("Tab")
    shell.wait("> Start-Sleep -Milliseconds$")
    shell.send(" 1; 'slept'\n")
    shell.wait("^slept$")


def test_tab_puts_in_what_is_common_and_opens_a_menu(shell: Terminal) -> None:
    """Several candidates: their common beginning, and a menu that Tab walks and Escape leaves."""
    shell.send("Write-Host x -ForegroundColor DarkM")
    shell.wait("DarkM$")
    shell.key("Tab")
    shell.wait("-ForegroundColor DarkMagenta$")
    shell.key("Escape")
    shell.prompt()
    shell.send("Get-Job -N")
    shell.wait("-N$")
    shell.key("Tab")
    shell.wait(r"^ +Newest Name$")
    shell.key("Tab")
    shell.wait("> Get-Job -Newest$")
    shell.wait("Only so many of the jobs")
    shell.key("Tab")
    shell.wait("> Get-Job -Name$")
    shell.key("Escape")
    shell.wait("> Get-Job -N$")


def test_menu_key_fills_in_the_first(shell: Terminal) -> None:
    """Ctrl+Space selects the first item; Enter takes it without running."""
    shell.send("$ErrorActionPreference = ")
    shell.wait("= ?$")
    shell.key("Ctrl+Space")
    shell.wait("= 'Break'$")
    shell.key("Down")
    shell.wait("= 'Continue'$")
    shell.key("Enter")
    shell.wait(r"> \$ErrorActionPreference = 'Continue'$")
    shell.key("Enter")
    shell.prompt()


def test_names_of_jobs_members_and_paths(shell: Terminal) -> None:
    """What the session knows: jobs by name with their state, members of values, files."""
    shell.run("$null = Start-Job { 1 } -Name nightly; $null = New-Item notes.txt; $text = 'abc'")
    shell.send("Receive-Job -Name ni")
    shell.wait("-Name ni$")
    shell.key("Tab")
    shell.wait("-Name nightly$")
    shell.key("Escape")
    shell.prompt()
    shell.send("$text.Substr")
    shell.wait("Substr$")
    shell.key("Tab")
    shell.wait(r"> \$text\.Substring\($")
    shell.key("Escape")
    shell.prompt()
    shell.send("Get-Content no")
    shell.wait("Content no$")
    shell.key("Tab")
    shell.wait("Get-Content ./notes.txt$")
