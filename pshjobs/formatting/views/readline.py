"""Keys of the line editor."""

from __future__ import annotations

from pshjobs.formatting.view import GroupBy, cols, table

VIEWS = (table("Microsoft.PowerShell.KeyHandler", cols("Key Function Description"), group_by=GroupBy("Group")),)
