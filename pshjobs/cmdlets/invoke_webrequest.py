"""Send a web request and get the response."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.cmdlets.web_cmdlet import WebCmdlet
from pshjobs.cmdlets.web_response import TextWebResponse, WebResponse, is_text


class InvokeWebRequest(
    WebCmdlet,
    name="Invoke-WebRequest",
    default_set="StandardMethod",
    aliases=("iwr",),
    outputs=("Microsoft.PowerShell.Commands.BasicHtmlWebResponseObject",),
    module="Microsoft.PowerShell.Utility",
):
    """Send a web request and get the response: status, headers, content, and the links of a page.

    Examples:
        PS> (Invoke-WebRequest https://example.org).StatusCode
        200
    """

    def process(self) -> Iterator[object]:
        answer = self.answer()
        if self.out_file:
            self.save(answer)
        if not self.out_file or self.pass_thru:
            yield TextWebResponse(answer) if is_text(answer) else WebResponse(answer)
