# ruff: noqa: E501 (long lines of markup and of Thai)
"""Other ways of storing the same Thai text; a right reading puts every one of them right."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from random import Random

from tests.returns.model import Return

SARA_AM = "\u0e33"
NIKHAHIT_AA = "\u0e4d\u0e32"
TONES = "\u0e48\u0e49\u0e4a\u0e4b"
INVISIBLE = ("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u200e")
# Glyphs that old Windows fonts kept in the private use area, with the character each one shows.
PRIVATE = {
    "\u0e48": "\uf70a", "\u0e49": "\uf70b", "\u0e4a": "\uf70c", "\u0e4b": "\uf70d", "\u0e4c": "\uf70e",
    "\u0e34": "\uf701", "\u0e35": "\uf702", "\u0e36": "\uf703", "\u0e37": "\uf704", "\u0e31": "\uf710", "\u0e47": "\uf712",
    "\u0e38": "\uf718", "\u0e39": "\uf719",
}  # fmt: skip
LOW_LEFT = {
    "\u0e48": "\uf705",
    "\u0e49": "\uf706",
    "\u0e4a": "\uf707",
    "\u0e4b": "\uf708",
    "\u0e4c": "\uf709",
}


def chain(ret: Return) -> Callable[[str], str]:
    """All disguises of this return, one after the other."""
    steps = [DISGUISES[name] for name in ret.disguises]

    def change(text: str) -> str:
        for step in steps:
            text = step(text, ret.rng)
        return text

    return change


def decomposed(text: str, rng: Random) -> str:
    """SARA AM in two characters, a tone mark before, between or after them; NFD."""

    def parts(match: re.Match[str]) -> str:
        tone = match.group(1) or ""
        if rng.random() < 0.1:
            return match.group(0)
        return rng.choice((tone + NIKHAHIT_AA, f"\u0e4d{tone}\u0e32"))

    return unicodedata.normalize("NFD", re.sub(f"([{TONES}]?){SARA_AM}", parts, text))


def tone_after(text: str, rng: Random) -> str:
    """The tone mark typed after SARA AM, or before its vowel."""
    text = re.sub(
        f"([{TONES}]){SARA_AM}",
        lambda m: NIKHAHIT_AA + m.group(1) if rng.random() < 0.5 else SARA_AM + m.group(1),
        text,
    )
    return re.sub(
        f"([\u0e31\u0e34-\u0e39])([{TONES}])",
        lambda m: m.group(2) + m.group(1) if rng.random() < 0.5 else m.group(0),
        text,
    )


def double_sara_e(text: str, rng: Random) -> str:
    """SARA AE typed as SARA E twice."""
    return re.sub("\u0e41", lambda m: "\u0e40\u0e40" if rng.random() < 0.8 else m.group(0), text)


def zero_width(text: str, rng: Random) -> str:
    """Invisible characters between the letters."""
    return "".join(c + rng.choice(INVISIBLE) if rng.random() < 0.08 else c for c in text)


def no_break(text: str, rng: Random) -> str:
    """No-break spaces for spaces."""
    return re.sub(" ", lambda m: "\u00a0" if rng.random() < 0.7 else " ", text)


def private_use(text: str, rng: Random) -> str:
    """Old fonts' glyphs for marks, above tall letters and above vowels."""

    def glyph(match: re.Match[str]) -> str:
        mark = match.group(0)
        if mark in LOW_LEFT and rng.random() < 0.3:
            return LOW_LEFT[mark]
        return PRIVATE[mark]

    text = re.sub(f"[{''.join(PRIVATE)}]", glyph, text)
    return re.sub("[ญฐ]", lambda m: {"ญ": "\uf70f", "ฐ": "\uf700"}[m.group(0)], text)


def private_mac(text: str, rng: Random) -> str:
    """The same by the older Macintosh fonts, from U+F884 on."""
    table = dict(
        zip(
            "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47\u0e48",
            "\uf884\uf885\uf886\uf887\uf888\uf889\uf88b",
            strict=True,
        )
    )
    table |= {"\u0e49": "\uf88e", "\u0e4a": "\uf891", "\u0e4b": "\uf894", "\u0e4c": "\uf897"}
    return re.sub(
        f"[{''.join(table)}]", lambda m: table[m.group(0)] if rng.random() < 0.9 else m.group(0), text
    )


def odd_marks(text: str, rng: Random) -> str:
    """Doubled tone marks, LAKKHANGYAO for SARA AA, SARA AA after SARA AM."""
    text = re.sub(f"[{TONES}]", lambda m: m.group(0) * 2 if rng.random() < 0.1 else m.group(0), text)
    text = re.sub("(?<=[ก-ฮ])า", lambda m: "ๅ" if rng.random() < 0.1 else "า", text)
    return re.sub(SARA_AM, lambda m: SARA_AM + "า" if rng.random() < 0.1 else m.group(0), text)


DISGUISES: dict[str, Callable[[str, Random], str]] = {
    "decomposed": decomposed,
    "tone_after": tone_after,
    "double_sara_e": double_sara_e,
    "zero_width": zero_width,
    "no_break": no_break,
    "private_use": private_use,
    "private_mac": private_mac,
    "odd_marks": odd_marks,
}
