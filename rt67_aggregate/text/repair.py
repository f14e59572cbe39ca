"""Put mis-encoded Thai right, and count what a person can see.

The rules are measured ones: see "Thai text" in docs/thai.md. NFC and never NFKC, which splits
SARA AM for good.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from rt67_aggregate.text.remembered import remembered

# Joiners, direction marks and controls, soft hyphens, the place of an object, the choice of a glyph.
_INVISIBLE = (
    "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u061c\u034f\ufffc\ufe0e\ufe0f"
    "\u202a\u202b\u202c\u202d\u202e\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069"
)
# Spaces and hyphens that keep a line together, or have a width of their own.
_SPACES = "\u00a0\u202f\u2007\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
_HYPHENS = "\u2010\u2011"
# Thai glyph variants in the private-use area of old Windows (F700–F71A) and Mac (F884–F89E) fonts,
# in the order of their code points; the tables are those that OpenType shapers used for them.
_WINDOWS_GLYPHS = (
    "\u0e10\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e0d"
    "\u0e31\u0e4d\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a"
)
_MAC_GLYPHS = (
    "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47\u0e48\u0e48\u0e48\u0e49\u0e49\u0e49\u0e4a\u0e4a\u0e4a"
    "\u0e4b\u0e4b\u0e4b\u0e4c\u0e4c\u0e4c\u0e4d\u0e0d\u0e38\u0e39\u0e3a\u0e10"
)
_CHARACTERS: dict[int, str | None] = {
    **{ord(c): None for c in _INVISIBLE},
    **{ord(c): " " for c in _SPACES},
    **{ord(c): "-" for c in _HYPHENS},
    **{0xF700 + i: c for i, c in enumerate(_WINDOWS_GLYPHS)},
    **{0xF884 + i: c for i, c in enumerate(_MAC_GLYPHS)},
}
# Thai of fonts with codes of their own: windows-874 from U+F000 on, where Word puts what such fonts draw.
# Signs that lost their font have the same codes, and do not make words.
_FONT_CODES = 0xF000
_FONT_WORD = re.compile("[\uf020-\uf07e\uf0a1-\uf0da\uf0df-\uf0fb]{4,}")
_FONT_LEAST = 3  # different Thai letters and marks of such a word
_THAI_CODES = 0xA1  # from here on windows-874 has Thai
# Thai of windows-874 that a program took for windows-1252, which has accented letters and signs there. Only a
# word of syllables, with a vowel or a mark, tells it: letters of the alphabet in a row (ÀÁÂÃ) have none.
_LATIN_WORD = re.compile("[\u00a1-\u00da\u00df-\u00fb]{4,}")
_UTF8_AS_LATIN = re.compile("(?:\u00e0[\u00b8\u00b9].){2}")  # other letters; nobody can read them
_LATIN_CODES = {code: bytes([code]).decode("cp874") for code in (*range(0xA1, 0xDB), *range(0xDF, 0xFC))}
_SYLLABLES = re.compile(
    "(?=.*[\u0e30-\u0e3a\u0e40-\u0e4e])(?:[เ-ไ]?[ก-ฮ][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*+[ะาำ]?|[ฯๆ๐-๙])+"
)
_TONE = "[\u0e48-\u0e4c]"
_ABOVE_BELOW = "[\u0e31\u0e34-\u0e3a\u0e47]"
_TONES = "\u0e48\u0e49\u0e4a\u0e4b\u0e4c"


def _marks_in_order(run: re.Match[str]) -> str:
    """Vowels before tone marks; sorted at once, since a long run must not cost its square."""
    return "".join(sorted(run.group(), key=_TONES.__contains__))


def _thai_of_font(word: re.Match[str]) -> str:
    codes = [ord(character) - _FONT_CODES for character in word.group()]
    thai = len({code for code in codes if code >= _THAI_CODES}) >= _FONT_LEAST
    return bytes(codes).decode("cp874") if thai else word.group()


def _thai_of_latin(text: str) -> str:
    for word in () if _UTF8_AS_LATIN.search(text) else _LATIN_WORD.findall(text):
        if _SYLLABLES.fullmatch(word.translate(_LATIN_CODES)):
            return text.translate(_LATIN_CODES)
    return text


def _tones_before_sara_am(run: re.Match[str]) -> str:
    return "".join(sorted(run.group(), key=lambda mark: mark not in _TONES))


_REPAIRS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        ("([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])\\1+", "\\1"),  # a mark typed twice
        ("([ก-รลว-ฮ]" + _ABOVE_BELOW + "*" + _TONE + "?)\u0e45", "\\1\u0e32"),  # ๅ typed for า
        ("\u0e4d(" + _TONE + "*)[\u0e32\u0e33]", "\\1\u0e33"),  # NIKHAHIT + SARA AA
        ("\u0e33" + _TONE + "[\u0e33\u0e48-\u0e4c]*", _tones_before_sara_am),
        ("\u0e33\u0e32+", "\u0e33"),
        ("\u0e40\u0e40", "\u0e41"),  # เ + เ
        (
            "(?<!" + _TONE + ")" + _TONE + "++" + _ABOVE_BELOW + "[\u0e31\u0e34-\u0e3a\u0e47-\u0e4c]*",
            _marks_in_order,
        ),
    )
)
# Text that none of these finds can neither be invisible nor mis-encoded, and most text is so. Several
# plain patterns are twice as fast as one with alternatives.
_SUSPECTS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        "["
        + _INVISIBLE
        + _SPACES
        + _HYPHENS
        + "\u00a1-\u00fb\u0e4d\u0e45\uf0a1-\uf0fb\uf700-\uf71a\uf884-\uf89e]",
        _TONE + _ABOVE_BELOW,
        "([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])\\1",
        "\u0e33[\u0e32" + _TONE[1:-1] + "]",
        "\u0e40\u0e40",
    )
)


@remembered
def repair(text: str) -> str:
    """The text with mis-encoded Thai put right and invisible characters out; idempotent.

    Digits, words, spelling and visible punctuation stay as typed.
    """
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    for pattern in _SUSPECTS:
        if pattern.search(text):
            return _repaired(text)
    return text


def _repaired(text: str) -> str:
    previous = ""
    text = _FONT_WORD.sub(_thai_of_font, _thai_of_latin(text)).translate(_CHARACTERS)
    while text != previous:  # one repair may make room for another
        previous = text
        text = unicodedata.normalize("NFC", text)
        for pattern, replacement in _REPAIRS:
            text = pattern.sub(replacement, text)
    return text


def visible(text: str) -> int:
    """How many characters leave ink: all but white space. The text is taken as repaired."""
    return len("".join(text.split()))
