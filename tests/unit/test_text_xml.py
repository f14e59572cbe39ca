"""Text that an XML file can hold."""

from __future__ import annotations

import pytest
from lxml import etree

from rt67_aggregate.text import xml_text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ก\tข\nค", "ก\tข\nค"),
        ("\x07\x00\x1f", "\u2407\u2400\u241f"),
        ("a\rb", "a\u240db"),  # XML would make it a line end unseen
        ("\x0b\x0c", "\u240b\u240c"),
        ("\ud800ก\udfff", "\ufffdก\ufffd"),
        ("\ufffe\uffff\ufffd", "\ufffd" * 3),
        ("\x7f\u200b\U0001f600", "\x7f\u200b\U0001f600"),
    ],
)
def test_what_xml_forbids_is_shown_by_a_sign_and_all_else_stays(text: str, shown: str) -> None:
    assert xml_text(text) == shown


@pytest.mark.parametrize("first", range(0, 0x11_0000, 0x1000))
def test_xml_takes_every_character_of_it(first: int) -> None:
    for code in range(
        first, min(first + 0x1000, 0x11_0000), 1 if first < 0x1000 or first in (0xD000, 0xF000) else 97
    ):
        element = etree.Element("a")
        element.text = xml_text(chr(code))
        assert len(element.text) == 1
