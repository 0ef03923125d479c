"""Show help of commands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.help_objects import record
from pshjobs.cmdlets.help_search import HelpSearch
from pshjobs.errors import NetException, PSArgumentException, PSInvalidOperationException
from pshjobs.runtime.cmdlet import Cmdlet, param
from pshjobs.values.members import get_member
from pshjobs.values.objects import MemberBag, PSCustomObject
from pshjobs.values.text import to_text
from pshjobs.values.wildcard import Wildcard, has_wildcards

VIEWS = {"Full": "FullView", "Detailed": "DetailedView", "Examples": "ExamplesView"}


class HelpNotFoundException(NetException):
    """Nothing has help under this name."""

    net_name = "Microsoft.PowerShell.Commands.HelpNotFoundException"


class GetHelp(Cmdlet, name="Get-Help", default_set="AllUsersView"):
    """Show help of commands.

    The help of a cmdlet is what its declaration says; that of a function or script is in its comments. Both end with what
    their parameters tell. A pattern that fits several commands lists them.

    Examples:
        PS> (Get-Help Start-Sleep).Name
        Start-Sleep

        PS> Get-Help *-Job
    """

    name: str | None = param("The command, or a pattern of names.", position=0, by_name=True, check=not_null_or_empty)
    path: str | None = param("Where the command is looked for.")
    category: (
        list[
            Literal[
                "Alias", "Cmdlet", "Provider", "General", "FAQ", "Glossary", "HelpFile", "ScriptCommand", "Function",
                "Filter", "ExternalScript", "All", "DefaultHelp", "DscResource", "Class", "Configuration",
            ]
        ]
        | None
    ) = param("Only commands of these kinds.")  # fmt: skip
    detailed: bool = param("Show the parameters and the examples too.", mandatory=True, sets="DetailedView")
    full: bool = param("Show everything.", sets="AllUsersView")
    examples: bool = param("Show the examples.", mandatory=True, sets="Examples")
    parameter: list[str] | None = param(
        "Show these parameters; patterns are allowed.", mandatory=True, sets="Parameters"
    )
    component: list[str] | None = param("Only help with such a component.")
    functionality: list[str] | None = param("Only help with such a functionality.")
    role: list[str] | None = param("Only help for such a role.")
    online: bool = param("Open the manual's page in a browser.", mandatory=True, sets="Online")

    def process(self) -> Iterator[object]:
        name = self.name
        if not name:
            yield default_topic()
            return
        found = [page for page in self._pages(name) if self._fits(page)]
        if not found:
            if not has_wildcards(name):
                self.error(not_found(name))
        elif len(found) > 1:
            yield from (short(page) for page in found)
        elif self.online:
            self._open(found[0])
        elif self.parameter:
            yield from self._parameters(found[0])
        else:
            yield self._viewed(found[0])

    def _pages(self, name: str) -> list[PSCustomObject]:
        search = HelpSearch(self.shell, self.invocation.caller.scope, self.category or ())
        if not has_wildcards(name):
            info = search.exact(name)
            if info is not None:
                return [search.help_of(info)]
            if "-" in name or "/" in name or "." in name or "_" in name:
                return []
            name = f"*{name}*"  # a word: what has it in its name
        return [search.help_of(info) for info in search.matching(name)]

    def _fits(self, page: PSCustomObject) -> bool:
        wanted = {"Component": self.component, "Functionality": self.functionality, "Role": self.role}
        for member, patterns in wanted.items():
            text = to_text(get_member(page, member)).strip()
            if patterns and not any(Wildcard(pattern).matches(text) for pattern in patterns):
                return False
        return True

    def _viewed(self, page: PSCustomObject) -> PSCustomObject:
        """The page with the type name that its view asks for."""
        for parameter, view in VIEWS.items():
            if getattr(self, parameter.lower()):
                names = page.type_names or []
                page.type_names = [f"{names[0]}#{view}", *names]
        return page

    def _parameters(self, page: PSCustomObject) -> Iterator[object]:
        for pattern in self.parameter or ():
            wildcard = Wildcard(pattern)
            every: Any = get_member(get_member(page, "parameters"), "parameter") or []
            found = [each for each in every if wildcard.matches(to_text(get_member(each, "name")))]
            yield from found
            if not found:
                self.error(
                    PSArgumentException(
                        f"No parameter matches criteria {pattern}.",
                        id="NoParmsFound",
                        category="InvalidArgument",
                        target=pattern,
                    )
                )

    def _open(self, page: PSCustomObject) -> None:
        address = to_text(get_member(page, "onlineAddress"))
        if not address:
            raise PSInvalidOperationException(
                "The online version of this Help topic cannot be displayed because the Internet address (URI) of the Help topic is"
                " not specified in the command code or in the help file for the command.",
                id="InvalidOperation",
                category="InvalidOperation",
            )
        open_in_browser(address)


def short(page: PSCustomObject) -> PSCustomObject:
    """A line in a list of topics."""
    return PSCustomObject(MemberBag(page.members), ["HelpInfoShort"])


def not_found(name: str) -> HelpNotFoundException:
    """The error for a name without help."""
    return HelpNotFoundException(
        f"Get-Help could not find {name} in a help file in this session. To download updated help topics type:"
        ' "Update-Help". To get help online, search for the help topic in the TechNet library at'
        " https://go.microsoft.com/fwlink/?LinkID=107116.",
        id="HelpNotFound",
        category="ResourceUnavailable",
    )


def open_in_browser(address: str) -> None:
    """Show a page in the desktop's browser. Raises PSInvalidOperationException where there is none."""
    import shutil
    import subprocess

    program = next((found for name in ("xdg-open", "open", "wslview") if (found := shutil.which(name))), None)
    if program is None:
        raise PSInvalidOperationException(
            "Starting a browser to display online Help failed. No program or browser is associated to open the URI"
            f" {address}.",
            id="InvalidOperation",
            category="InvalidOperation",
        )
    subprocess.Popen([program, address], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def default_topic() -> PSCustomObject:
    """What Get-Help shows when it is asked for nothing in particular."""
    topic = record("DefaultHelp", Name="default", Category="HelpFile", Text=TOPIC)
    topic.type_names = ["DefaultHelp", "HelpInfo"]
    return topic


TOPIC = """TOPIC
    PowerShell Help System

SHORT DESCRIPTION
    Help about the cmdlets, functions and scripts of this session.

LONG DESCRIPTION
    Every cmdlet brings its help: what it does, how it is called, what each
    parameter means, and examples. Functions and scripts have help where
    their comments say so, and at least their syntax where they do not.

    Get-Help Start-Job              what Start-Job does and its syntax
    Get-Help Start-Job -Detailed    its parameters and examples too
    Get-Help Start-Job -Full        everything that is known of it
    Get-Help Start-Job -Examples    only the examples
    Get-Help Start-Job -Parameter Name
                                    one parameter; patterns are allowed
    Get-Help Start-Job -Online      the manual's page in a browser
    Start-Job -?                    the same as Get-Help Start-Job
    help Start-Job                  one screen at a time
    Get-Help *-Job                  all commands whose names fit

SEE ALSO
    Get-Command
    Get-Member
"""
