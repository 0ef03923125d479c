"""What -Property accepts and refuses."""

from __future__ import annotations

import pytest
from showing import Block, table_of

from pshjobs.errors import NotSupportedException
from pshjobs.formatting.field import RIGHT
from pshjobs.formatting.parameters import parse_field, parse_fields
from pshjobs.values.hashtable import Hashtable


@pytest.mark.parametrize(
    ("value", "shape", "id", "message"),
    [
        (table_of(n="x", e="A", color="red"), "table", "DictionaryKeyIllegal", "The color key is not valid."),
        (table_of(n="x"), "table", "DictionaryKeyMandatoryEntry", "A mandatory entry for expression is missing."),
        (Hashtable([("e", "A"), ("expression", "A")]), "table", "DictionaryKeyDuplicate", 'The duplicated key "expression" conflicts with "expression".'),
        (table_of(e="A", n=None), "table", "DictionaryKeyMissingValue", "The n key has no value."),
        (table_of(e=5), "table", "DictionaryKeyIllegalValue1", 'The "e" key has a type, System.Int32, that is not valid; expected types are {System.String, System.Management.Automation.ScriptBlock}.'),
        (table_of(e="A", Width="ten"), "table", "DictionaryKeyIllegalValue2", 'The "Width" key has a type, System.String, that is not valid; expected type is System.Int32.'),
        (table_of(e="A", Width=0), "table", "WidthOutOfRange", 'The value "0" for key "width" should be greater than 0.'),
        (table_of(e="A", a="middle"), "table", "AlignmentIllegalValue", 'The value "middle" for key "alignment" is not valid; valid values are {left, center, right}.'),
        (table_of(e="A", f=""), "table", "FormatStringEmpty", 'Cannot have an empty formatting string for key "formatString".'),
        ("", "table", "ExpressionEmptyString2", "An empty string value is not allowed."),
        (5, "table", "DictionaryKeyUnknownType", "Cannot convert System.Int32 to one of the following types {System.String, System.Management.Automation.ScriptBlock}."),
        (table_of(e="A", Width=5), "list", "DictionaryKeyIllegal", "The Width key is not valid."),
        (table_of(n="x", e="A"), "wide", "DictionaryKeyIllegal", "The n key is not valid."),
    ],
)  # fmt: skip
def test_what_is_not_accepted_is_named(value: object, shape: str, id: str, message: str) -> None:
    with pytest.raises(NotSupportedException) as raised:
        parse_field(value, shape)
    assert (raised.value.error_id, raised.value.message) == (id, message)


def test_keys_may_be_shortened() -> None:
    block = Block(" 1 ", lambda _item: 1)
    field = parse_field(table_of(l="L", expr=block, w=5, align="r", form="N2"), "table")
    assert (field.heading, field.source, field.width, field.align, field.format) == ("L", block, 5, RIGHT, "N2")


def test_null_is_as_if_nothing_was_given() -> None:
    assert parse_fields(None, "table") == []
    with pytest.raises(NotSupportedException, match="was null"):
        parse_fields(["A", None], "table")
