"""HTML out of text: the only way in which anything typed comes into a page."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NewType

from rt67_aggregate.language import Language
from rt67_aggregate.screen import on_screen

# Markup that this room made. What was typed is a str, and becomes one by ``text`` alone.
Html = NewType("Html", str)

NOTHING = Html("")
# No page can be stored with a lone surrogate in it, and noncharacters are none.
_UNSTORABLE = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_VOID = frozenset(("br", "img", "input", "meta"))


# Texts that are remembered as they are shown, and their most letters: a form's lines and the names of looks
# come again in every return.
_REMEMBERED, _SHORT = 4_096, 200


def text(typed: str, *, one_line: bool = False) -> Html:
    """Typed text as it is shown: never markup; control and direction characters are spelled out."""
    return _short(str(typed), one_line) if len(typed) <= _SHORT else _shown(typed, one_line)


def _shown(typed: str, one_line: bool) -> Html:
    return Html(html.escape(_UNSTORABLE.sub("\ufffd", on_screen(typed, one_line=one_line))))


_short = lru_cache(maxsize=_REMEMBERED)(_shown)


def words(phrase: str, language: Language) -> Html:
    """The program's own words as they are shown in a language."""
    return text(language.of(phrase))


def tag(name: str, /, *children: Html, **attributes: str | bool) -> Html:
    """An element. Attributes are typed text; True is one without a value, False none at all.

    A trailing "_" of an attribute's name is left out (``class_``), others become "-".
    """
    given = "".join([_attribute(key, value) for key, value in attributes.items() if value is not False])
    opening = f"<{name}{given}>"
    return Html(opening if name in _VOID else f"{opening}{''.join(children)}</{name}>")


def classed(name: str, look: str, *children: Html) -> Html:
    """An element with nothing but one of this room's own classes, "" for none: most that a page has."""
    opening = f'<{name} class="{look}">' if look else f"<{name}>"
    return Html(f"{opening}{''.join(children)}</{name}>")


def joined(pieces: Iterable[Html], between: Html = NOTHING) -> Html:
    """Markup after markup."""
    return Html(between.join(pieces))


def _attribute(key: str, value: str | bool) -> str:
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{text(str(value), one_line=True)}"'
