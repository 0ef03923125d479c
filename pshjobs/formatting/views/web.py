"""Responses of the web cmdlets."""

from __future__ import annotations

from pshjobs.formatting.view import cols, listing

VIEWS = (
    listing(
        "Microsoft.PowerShell.Commands.BasicHtmlWebResponseObject",
        cols(
            "StatusCode StatusDescription Content RawContent Headers Images InputFields Links RawContentLength RelationLink"
        ),
    ),
    listing(
        "Microsoft.PowerShell.Commands.WebResponseObject",
        cols("StatusCode StatusDescription Content RawContent Headers RawContentLength RelationLink"),
    ),
)
