"""Give the time zone of the machine, or others by id or name."""

from __future__ import annotations

import zoneinfo
from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.errors import NetException, RuntimeException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.types.datetimeoffset import TimeZoneInfo
from pshjobs.values.wildcard import Wildcard


class GetTimeZone(
    Cmdlet,
    name="Get-TimeZone",
    default_set="Name",
    outputs=("System.TimeZoneInfo",),
    module="Microsoft.PowerShell.Management",
):
    """Give the time zone of the machine, or others by id or name.

    Examples:
        PS> (Get-TimeZone -Id UTC).BaseUtcOffset.Hours
        0
    """

    id: list[str] | None = param("The ids of time zones.", mandatory=True, by_name=True, sets="Id")
    list_available: bool = param("Give all time zones.", mandatory=True, sets="ListAvailable")
    name: list[str] | None = param("The names or patterns of time zones.", position=0, by_value=True, sets="Name")

    def process(self) -> Iterator[object]:
        if self.list_available:
            for id in sorted(zoneinfo.available_timezones()):
                yield TimeZoneInfo(id)
        elif self.id:
            for id in self.id:
                yield from self._by_id(id)
        elif self.name:
            for name in self.name:
                yield from self._by_name(name)
        else:
            yield TimeZoneInfo.local()

    def _by_id(self, id: str) -> Iterator[object]:
        try:
            yield TimeZoneInfo.find_system_time_zone_by_id(id)
        except NetException:
            self.error(
                RuntimeException(
                    f"The time zone ID '{id}' was not found on the local computer.",
                    id="TimeZoneNotFound",
                    category="ObjectNotFound",
                    target=id,
                )
            )

    def _by_name(self, name: str) -> Iterator[object]:
        pattern = Wildcard(name)
        found = [
            zone
            for id in sorted(zoneinfo.available_timezones())
            if pattern.matches((zone := TimeZoneInfo(id)).standard_name)
        ]
        if not found:
            self.error(
                RuntimeException(
                    f"The time zone name '{name}' was not found on the local computer.",
                    id="TimeZoneNotFound",
                    category="ObjectNotFound",
                    target=name,
                )
            )
        yield from found
