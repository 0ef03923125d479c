"""Jobs at the prompt: tables, notices, the status line; Ctrl+C never reaches them."""

from __future__ import annotations

from pathlib import Path

from terminal import Terminal

TUTORIAL = Path(__file__).resolve().parent.parent / "tutorial"


def test_table_and_status_line(shell: Terminal) -> None:
    """Start-Job shows its row in a table with a rule and colours; the status line counts what runs."""
    shell.run("Start-Job { Start-Sleep 60 } -Name long")
    shell.wait(r"^Id +Name +PSJobTypeName +State")
    shell.wait("^─+$")
    shell.wait(r"^1 +long +BackgroundJob +Running")
    assert shell.colors_of("Running ") == "cyan"
    shell.wait(r"^ 1 job running$")
    shell.run("Stop-Job long; Get-Job")
    shell.wait(r"^1 +long +BackgroundJob +Stopped")


def test_notice_while_typing(shell: Terminal) -> None:
    """When a job ends while the user types, a notice appears above the line, and the line stays as it is."""
    shell.run("$job = Start-Job -Name tick { $input | Out-Null; Start-Sleep 1; 'done' }")
    shell.send("Write-Output 'half ty")
    shell.wait(r"^Job 1 \(tick\) Completed\nPS .*> Write-Output 'half ty$")
    shell.send("ped'\n")
    shell.wait(r"^half typed$")
    shell.prompt()
    shell.run("Receive-Job $job")
    shell.wait("^done$")


def test_ctrl_c_leaves_jobs_alone(shell: Terminal) -> None:
    """Ctrl+C ends the waiting, not the job."""
    shell.run("$job = Start-Job { 'one'; Start-Sleep 60 }")
    for command in ("Wait-Job $job", "Receive-Job $job -Wait"):
        shell.line(f"'going'; {command}")
        shell.wait(r"^going$")
        shell.key("Ctrl+C")
        shell.prompt()
        shell.run('"state $($job.State)"')
        shell.wait("^state Running$")
        shell.key("Ctrl+L")
        shell.prompt()


def test_into_a_file_the_table_is_plain(shell: Terminal) -> None:
    """The same command into a file or string is PowerShell's plain text."""
    shell.run("Start-Job { 1 } -Name a | Wait-Job | Out-Null")
    shell.run("Get-Job > jobs.txt; (Get-Content jobs.txt)[2].Substring(0, 12)")
    shell.wait("^--     ---- $|^--     ----$")


def test_tutorial_typed(home: Path) -> None:
    """Every code block of the tutorial, typed line by line, does what the tutorial says."""
    with Terminal(home, lines=300, columns=120) as shell:
        shell.prompt()
        for path in sorted(TUTORIAL.glob("*.ps1")):
            shell.enter(path.read_text(encoding="utf-8"))
        shown = shell.scrolled
    for text in (
        "Job started. ID: 2 | Status: Running",
        "Console is free to use while job runs...",
        "Job finished: Done",
        "Cannot find",
        "Success output",
        "Errors: Error output",
        "Warnings: Warning output",
        "Archiving started on 3 servers. Working...",
        "WebServer01 – Log path not found",
        "AppServer01 – Log path not found",
    ):
        assert text in shown, text
    assert "Job timed out!\n" not in shown.replace('Write-Host "Job timed out!"', "")
    assert "Traceback" not in shown
