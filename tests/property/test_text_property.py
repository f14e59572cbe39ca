"""Promises of the text room over the Thai alphabet: letters, marks, invisibles, old fonts' glyphs."""

from __future__ import annotations

import unicodedata
from collections import Counter
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from rt67_aggregate.model import Status
from rt67_aggregate.text import (
    cut_after,
    fold,
    fold_repaired,
    fold_with_map,
    leading_label,
    repair,
    split_number,
    status_of,
    strip_leaders,
    thai_digits,
    visible,
)

CONSONANTS = "".join(map(chr, range(0x0E01, 0x0E2F)))
VOWELS = "ะัาำิีึืฺุู"
LEADING = "เแโใไ"
MARKS = "็่้๊๋์ํ๎"
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"
SPACES = " \t\n\u00a0\u202f\u2007\u3000"
DIGITS = "0123456789๐๑๒๓๔๕๖๗๘๙"
SIGNS = "()[]/.,:;-–…‥·_“”•☒%"
OTHERS = "abcXYZßéÉÅﬁ²½"
OLD_GLYPHS = [*map(chr, range(0xF700, 0xF71B)), *map(chr, range(0xF884, 0xF89F))]

ANYTHING = st.text(
    st.sampled_from(
        [
            *CONSONANTS,
            *VOWELS * 3,
            *LEADING * 3,
            *MARKS * 6,
            "ๅ",
            "ฯ",
            "ๆ",
            *INVISIBLE * 2,
            *SPACES,
            *DIGITS,
            *SIGNS,
            *OTHERS,
            *OLD_GLYPHS,
            "\u0301",
            "\u0323",
        ]
    ),
    max_size=40,
)


@st.composite
def syllables(draw: st.DrawFn) -> str:
    """A syllable as it is typed right."""
    head: str = draw(st.sampled_from(["", "", *LEADING]))
    first = draw(st.sampled_from(CONSONANTS.replace("ฤ", "").replace("ฦ", "")))
    above = draw(st.sampled_from(["", "", "ั", "ิ", "ี", "ึ", "ื", "ุ", "ู"]))
    tone = draw(st.sampled_from(["", "", "่", "้", "๊", "๋"]))
    tail = draw(st.sampled_from(["", "", "า", "ะ", "ำ", "น", "ก"])) if not above else ""
    return head + first + above + tone + tail


WORDS = st.lists(syllables(), min_size=1, max_size=5).map("".join)
PHRASES = st.lists(
    st.one_of(WORDS, st.sampled_from(["2567", "(ว PA)", "1.1)", "/", "–", "OTOP"])), min_size=1
)
LINES = PHRASES.map(lambda words: " ".join(words[:8]))


@given(ANYTHING)
def test_repairing_twice_is_repairing_once(text: str) -> None:
    once = repair(text)
    assert repair(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(ANYTHING)
def test_repairing_loses_no_letter_no_digit_and_no_sign(text: str) -> None:
    assert _kept(repair(text)) == _kept(text)


def _kept(text: str) -> Counter[str]:
    """How often each character stands that no repair may touch."""
    shown = {"\uf700": "ฐ", "\uf70f": "ญ", "\uf89a": "ญ", "\uf89e": "ฐ"}
    characters = (shown.get(c, c) for c in unicodedata.normalize("NFC", text))
    return Counter(c for c in characters if c in CONSONANTS + DIGITS + SIGNS + OTHERS + "ฯๆ")


@given(ANYTHING)
def test_repaired_text_holds_nothing_invisible_and_no_old_glyph(text: str) -> None:
    assert not set(repair(text)) & {*INVISIBLE, *OLD_GLYPHS, "\u00a0", "\u202f", "\u2007"}


@given(LINES)
def test_right_text_is_left_alone(line: str) -> None:
    assert repair(line) == line


@given(LINES, st.randoms(use_true_random=False))
def test_a_disturbed_line_is_repaired_to_what_was_meant(line: str, chance: Random) -> None:
    disturbed = "".join(_disturbed(character, chance) for character in _decomposed(line, chance))
    assert repair(disturbed) == line


@given(LINES, st.randoms(use_true_random=False))
def test_a_key_stands_for_every_way_to_type_a_line(line: str, chance: Random) -> None:
    disturbed = "".join(_disturbed(character, chance) for character in _decomposed(line, chance))
    spaced = "".join(
        f"{c} " if c.isspace() or (c in SIGNS and chance.random() < 0.5) else c for c in disturbed
    )
    assert fold(spaced) == fold(thai_digits(line)) == fold(line.upper())


def _decomposed(line: str, chance: Random) -> str:
    """SARA AM in its two parts, tone marks at the wrong side of their vowels."""
    for tone in ("่", "้", "๊", "๋", ""):
        for way in (tone + "ํา", "ํ" + tone + "า", "ํา" + tone, "ำ" + tone):
            if chance.random() < 0.4:
                line = line.replace(tone + "ำ", way)
        for vowel in "ัิีึืุู" if tone else "":
            if chance.random() < 0.3:
                line = line.replace(vowel + tone, tone + vowel)
    return line.replace("แ", "เเ") if chance.random() < 0.5 else line


def _disturbed(character: str, chance: Random) -> str:
    if character in MARKS + "ัิีึืุู" and chance.random() < 0.1:
        character *= 2
    if character == " " and chance.random() < 0.3:
        character = "\u00a0"
    return character + (chance.choice(INVISIBLE) if chance.random() < 0.15 else "")


@given(LINES)
def test_a_key_is_its_own_key(line: str) -> None:
    assert fold(fold(line)) == fold(line)


@given(ANYTHING, st.integers(0, 50))
def test_origins_rise_and_lead_back_to_what_was_folded(text: str, limit: int) -> None:
    text = repair(text)
    folded = fold_with_map(text)
    assert folded.key == fold_repaired(text) == fold(text)
    assert len(folded.origin) == len(folded.key)
    assert list(folded.origin) == sorted(folded.origin)
    for character, index in zip(folded.key, folded.origin, strict=True):
        assert character in fold_repaired(text[index])
    front = fold_with_map(text, limit)
    assert folded.key.startswith(front.key)
    assert folded.origin[: len(front.key)] == front.origin
    assert len(front.key) <= limit


@given(ANYTHING)
def test_what_is_visible_does_not_depend_on_spaces(text: str) -> None:
    text = repair(text)
    assert visible(text) == visible("".join(text.split())) == sum(not c.isspace() for c in text)


@given(st.one_of(ANYTHING, LINES), st.sampled_from(["....", ".......... ", "…………", "\t......"]))
def test_leaders_are_all_that_is_stripped(text: str, leader: str) -> None:
    text = repair(text)
    kept = strip_leaders(f"{leader}{text}{leader}")
    assert strip_leaders(kept) == kept
    assert [c for c in kept if c not in SIGNS and not c.isspace()] == [
        c for c in text if c not in SIGNS and not c.isspace()
    ]


@given(ANYTHING)
def test_a_label_ends_inside_its_line(text: str) -> None:
    label = leading_label(text)
    assert label is None or 0 < label.length <= len(text)
    number, start = split_number(text)
    assert bool(number) == bool(start)
    assert 0 <= start <= len(text)


@given(WORDS, st.integers(1, 999))
def test_a_numbered_line_is_taken_apart(word: str, number: int) -> None:
    for shown in (str(number), thai_digits(str(number))):
        for style in ("{}. ", "{}) ", "({}) "):
            label = leading_label(style.format(shown) + word)
            assert label is not None
            assert (label.order, label.length) == (number, len(style.format(shown)))


@given(LINES, LINES, st.sampled_from([": ", "\t", " ........ ", "\n"]))
def test_a_heading_is_cut_from_the_answer_behind_a_separator(heading: str, answer: str, gap: str) -> None:
    heading, answer = f"{heading}การ", f"ครู{answer}"
    text = f"{heading}{gap}{answer}"
    cut = cut_after(fold(heading), text, fold_with_map(text), 0.2)
    assert cut is not None
    if cut.distance == 0:
        assert text[cut.rest :] == answer


@given(st.one_of(ANYTHING, LINES))
def test_every_text_amounts_to_something_and_only_nothing_is_blank(text: str) -> None:
    status = status_of(repair(text))
    assert status is not Status.ABSENT
    if status is Status.BLANK:
        assert not any(c.isalpha() for c in repair(text))


@given(st.text(alphabet=[chr(code) for code in (*range(0x80), *range(0x0E00, 0x0E80))]))
def test_the_quick_way_of_a_plain_text_makes_the_same_key_as_the_table(text: str) -> None:
    """A character outside ASCII and Thai sends the whole text the other way, and adds nothing."""
    assert fold_repaired(text) == fold_repaired(text + "—")
    quick, slow = fold_with_map(text), fold_with_map(text + "—")
    assert (quick.key, quick.origin) == (slow.key, slow.origin)
