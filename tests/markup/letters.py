"""Changes of letters that are not seen: other spaces, marks in another order, other figures and signs."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

from docx.oxml.ns import qn

from tests.changed_files import is_form_s
from tests.markup.kit import Change, Copy, apart, made, own_runs, paragraphs, some, text_runs, words_of

_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
Letters = Callable[[str, Random], str]


def _between(sign: str) -> Letters:
    """A sign that is not seen between some letters."""
    return lambda text, chance: "".join(c + (sign if chance.random() < 0.2 else "") for c in text)


_UNSEEN: dict[str, Letters] = {
    "no-break spaces": lambda text, chance: text.replace(" ", "\u00a0"),
    "spaces twice": lambda text, chance: text.replace(" ", "  "),
    "en spaces": lambda text, chance: text.replace(" ", "\u2002"),
    "thin spaces": lambda text, chance: text.replace(" ", "\u2009"),
    "spaces at the end": lambda text, chance: text + "   ",
    "zero-width spaces": _between("\u200b"),
    "word joiners": _between("\u2060"),
    "joiners": _between("\u200d"),
    "non-joiners": _between("\u200c"),
    "soft hyphens": _between("\u00ad"),
    "byte order marks": _between("\ufeff"),
    "direction marks": _between("\u200e"),
    "sara am in two": lambda text, chance: text.replace("ำ", "ํา"),
    "sara e twice": lambda text, chance: text.replace("แ", "เเ"),
    "marks in another order": lambda text, chance: re.sub("([ิ-ู])([่-๋])", r"\2\1", text),
    "old glyphs": lambda text, chance: text.translate(
        str.maketrans("่้๊๋ญฐั", "\uf70a\uf70b\uf70c\uf70d\uf70f\uf700\uf710")
    ),
    "smart quotes": lambda text, chance: re.sub('"([^"]*)"', "“\\1”", text),
    "other dashes": lambda text, chance: text.replace("-", chance.choice("‐‑–−")),
    "dots drawn together": lambda text, chance: re.sub(r"\.\.\.", "…", text),
    "dots taken apart": lambda text, chance: text.replace("…", "..."),
    "full width": lambda text, chance: text.translate(str.maketrans("():/%", "（）：／％")),
    "Thai figures": lambda text, chance: text.translate(_THAI),
    "Arabic figures": lambda text, chance: text.translate(_ARABIC),
}


def letters_unseen(copy: Copy, chance: Random) -> str:
    name = chance.choice(list(_UNSEEN))
    for run in some(chance, text_runs(copy.body)):
        words = run.find(qn("w:t"))
        words.text = _UNSEEN[name](words.text, chance)
    return name


_TICKS = (
    ("☑", "☑\ufe0f"),
    ("✓", "✔\ufe0f"),
    ("☑", "✅"),
    ("☐", "⬜"),
    ("☐", "◻"),
    ("□", "▢"),
    ("☐", "☐\ufe0e"),
    ("✓", "✔"),
)


def other_ticks(copy: Copy, chance: Random) -> str:
    """Ticks and boxes as telephones and web pages write them."""
    sign, other = chance.choice(_TICKS)
    for run in some(chance, text_runs(copy.body)):
        words = run.find(qn("w:t"))
        words.text = words.text.replace(sign, other)
    return f"{sign} as {other.encode('unicode_escape').decode()}"


def raw_breaks(copy: Copy, chance: Random) -> str:
    """Breaks of the line in the XML for spaces, as programs that fill templates leave them."""
    sign = chance.choice(("\n", "\r\n", "\n        ", "\t", "\r"))
    for run in some(chance, text_runs(copy.body)):
        words = run.find(qn("w:t"))
        words.text = re.sub(" +", sign, words.text)
    return f"raw {sign!r}"


def printed_figures(copy: Copy, chance: Random) -> str:
    """The form's own figures all in Thai, or all in Arabic digits."""
    digits = chance.choice((_THAI, _ARABIC))
    for paragraph in paragraphs(copy.body):
        if is_form_s(paragraph, copy.typed):
            for words in paragraph.iter(qn("w:t")):
                words.text = (words.text or "").translate(digits)
    return "printed figures"


def hyphens(copy: Copy, chance: Random) -> str:
    """Hyphens that never break a line, as Word's own element."""
    for run in some(chance, [r for r in text_runs(copy.body) if "-" in (words_of(r) or "")]):
        text = words_of(run) or ""
        cuts = [at for at, letter in enumerate(text) if letter == "-"]
        for piece in apart(run, *cuts, *(cut + 1 for cut in cuts)):
            if words_of(piece) == "-":
                piece.replace(piece.find(qn("w:t")), made("noBreakHyphen"))
    return "hyphens"


def spaces_tabbed(copy: Copy, chance: Random) -> str:
    """Tabs in place of spaces, mostly of several, in the form's lines."""
    some_alone = chance.random() < 0.3
    pattern = re.compile(" +" if some_alone else " {2,}")
    runs = [r for p in paragraphs(copy.body) if is_form_s(p, copy.typed) for r in own_runs(p) if words_of(r)]
    for run in some(chance, runs):
        text = words_of(run) or ""
        cuts = [cut for match in pattern.finditer(text) for cut in match.span()]
        for piece in apart(run, *cuts):
            if pattern.fullmatch(words_of(piece) or ""):
                piece.replace(piece.find(qn("w:t")), made("tab"))
    return "spaces tabbed"


def number_tabbed(copy: Copy, chance: Random) -> str:
    """A tab between a line's number and its words."""
    lines = [p for p in paragraphs(copy.body) if is_form_s(p, copy.typed)]
    for paragraph in some(chance, lines):
        runs = own_runs(paragraph)
        match = (
            re.match(r"\s*\(?[0-9๐-๙]+(?:\.[0-9๐-๙]+)*[.)]?(\s+)(?=\S)", words_of(runs[0]) or "")
            if runs
            else None
        )
        if match:
            pieces = apart(runs[0], *match.span(1))
            pieces[1].replace(pieces[1].find(qn("w:t")), made("tab"))
    return "numbers tabbed"


def returns(copy: Copy, chance: Random) -> str:
    """Other elements for a break of the line."""
    for line_break in list(copy.body.iter(qn("w:br"))):
        if line_break.get(qn("w:type")) is None:
            other = made("cr") if chance.random() < 0.5 else made("br", type="textWrapping", clear="all")
            line_break.getparent().replace(line_break, other)
    return "returns"


LETTERS: Sequence[Change] = (
    *(letters_unseen, letters_unseen, letters_unseen),
    *(other_ticks, raw_breaks, printed_figures, hyphens, spaces_tabbed, number_tabbed, returns),
)
