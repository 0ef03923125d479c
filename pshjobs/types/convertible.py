"""IConvertible: `'5'.ToInt32($null)`, as strings show it in Get-Member."""

from __future__ import annotations

from typing import Any

from pshjobs.values.type_info import TypeInfo, method


def _to(name: str) -> Any:
    def to(self: Any, provider: Any = None) -> Any:
        from .convert import convert_to

        return convert_to(self, name)

    return to


class Convertible:
    to_boolean = method("bool IConvertible.ToBoolean(System.IFormatProvider provider)")(_to("System.Boolean"))
    to_byte = method("byte IConvertible.ToByte(System.IFormatProvider provider)")(_to("System.Byte"))
    to_char = method("char IConvertible.ToChar(System.IFormatProvider provider)")(_to("System.Char"))
    to_date_time = method("datetime IConvertible.ToDateTime(System.IFormatProvider provider)")(_to("System.DateTime"))
    to_decimal = method("decimal IConvertible.ToDecimal(System.IFormatProvider provider)")(_to("System.Decimal"))
    to_double = method("double IConvertible.ToDouble(System.IFormatProvider provider)")(_to("System.Double"))
    to_int16 = method("short IConvertible.ToInt16(System.IFormatProvider provider)")(_to("System.Int16"))
    to_int32 = method("int IConvertible.ToInt32(System.IFormatProvider provider)")(_to("System.Int32"))
    to_int64 = method("long IConvertible.ToInt64(System.IFormatProvider provider)")(_to("System.Int64"))
    to_sbyte = method("sbyte IConvertible.ToSByte(System.IFormatProvider provider)")(_to("System.SByte"))
    to_single = method("float IConvertible.ToSingle(System.IFormatProvider provider)")(_to("System.Single"))
    to_uint16 = method("ushort IConvertible.ToUInt16(System.IFormatProvider provider)")(_to("System.UInt16"))
    to_uint32 = method("uint IConvertible.ToUInt32(System.IFormatProvider provider)")(_to("System.UInt32"))
    to_uint64 = method("ulong IConvertible.ToUInt64(System.IFormatProvider provider)")(_to("System.UInt64"))

    @method("System.Object IConvertible.ToType(type conversionType, System.IFormatProvider provider)")
    def to_type(self: Any, info: TypeInfo, provider: Any = None) -> Any:
        from .convert import convert_to

        return convert_to(self, info.full_name)
