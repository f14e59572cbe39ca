"""Who sent a return, against 460 invented colleges in real places, many of them near-equal."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from rapidfuzz import process
from rapidfuzz.distance import OSA

from rt67_aggregate.model import Clues, College, Roster
from rt67_aggregate.roster import build_index, identify
from rt67_aggregate.text import fold, thai_digits

DATA = Path(__file__).parents[1] / "data"
PRINTED = "ขอรายงานผลการติดตามประเมินผล ตามประเด็นการตรวจราชการ ของกระทรวงศึกษาธิการ ดังนี้"
OFFICE = ("สำนักงานอาชีวศึกษาจังหวัดลำปาง", "อาชีวศึกษาจังหวัดลำปาง", "กระทรวงศึกษาธิการ", "จังหวัดลำปาง")
LETTERS = "".join(chr(code) for code in range(0x0E01, 0x0E2F)) + "ะาิีึืุูเแโใไ่้์ั"
ROUND = ("{}", "....{}....", "........({})......", "(ชื่อหน่วยงาน) {} ", "\n{}\n")


def places() -> tuple[list[str], list[str]]:
    provinces, districts = (
        (DATA / "places.txt").read_text(encoding="utf-8").split("[provinces]")[1].split("[districts]")
    )
    return provinces.split(), districts.split()


def colleges() -> list[tuple[College, str, str, str]]:
    """Each with its type, its abbreviation and its place; every second one lists the abbreviation."""
    provinces, districts = places()
    named = [
        *(("วิทยาลัยเทคนิค", "วท.", place) for place in provinces),
        *(("วิทยาลัยอาชีวศึกษา", "วอศ.", place) for place in provinces[:50]),
        *(("วิทยาลัยสารพัดช่าง", "วสช.", place) for place in provinces[20:59]),
        *(("วิทยาลัยเกษตรและเทคโนโลยี", "วษท.", place) for place in provinces[56:]),
        *(("วิทยาลัยการอาชีพ", "วก.", place) for place in districts),
        ("วิทยาลัยการอาชีพ", "วก.", f"{districts[0]} 2"),
    ]
    return [
        (College(f"C{n:03}", kind + place, (short + place,) if n % 2 else ()), kind, short, place)
        for n, (kind, short, place) in enumerate(named)
    ]


COLLEGES = colleges()
INDEX = build_index(Roster(tuple(college for college, *_ in COLLEGES)), OFFICE)
IDS = [college.college_id for college, *_ in COLLEGES]
FULL = [fold(college.name) for college, *_ in COLLEGES]
SHORT = [fold(short + place) for _, _, short, place in COLLEGES]


def test_the_roster_is_as_large_and_as_near_as_is_promised():
    assert len(COLLEGES) == len(set(FULL)) == len(set(SHORT)) == 460
    inside = sum(any(one in other for other in FULL if other != one) for one in FULL)
    nearest = [process.extract(key, FULL, scorer=OSA.distance, limit=2)[1][1] for key in FULL]
    assert inside >= 15
    assert sum(distance <= 2 for distance in nearest) >= 80


def as_typed(name: str, kind: str, place: str) -> tuple[str, ...]:
    """One name in the ways in which it stays the same name."""
    return (
        name,
        f"{kind}({place})",
        f"{kind} {place}",
        f"วิทยาลัย {name.removeprefix('วิทยาลัย')}",
        "\u200b".join(name),
        f"{kind}\u00a0\u200b“{place}”",
        name.replace("ำ", "\u0e4d\u0e32"),
        name.replace("แ", "เเ"),
        unicodedata.normalize("NFD", name),
        thai_digits(name),
        name.replace("่", "่่"),
    )


@pytest.mark.parametrize("after", ["", PRINTED, " " + PRINTED])
def test_every_name_is_told_exactly_however_it_is_set(after: str):
    for number, (college, kind, short, place) in enumerate(COLLEGES):
        typed = [
            *as_typed(college.name, kind, place),
            *(college.aliases and (short + place, f"{short} {place}")),
        ]
        for text in typed:
            found = identify(Clues(unit_line=ROUND[number % len(ROUND)].format(text) + after), INDEX)
            assert (found.college_id, found.exact) == (college.college_id, True), text


def test_every_usual_abbreviation_is_told_though_the_roster_does_not_list_it():
    for college, kind, short, place in COLLEGES:
        for text in (short + place, "ว." + kind.removeprefix("วิทยาลัย") + place):
            found = identify(Clues(unit_line=text + PRINTED), INDEX)
            assert found.college_id == college.college_id, text
            assert found.exact == (text in college.aliases)


def test_every_file_name_is_told_however_it_was_mangled():
    for college, _, short, place in COLLEGES:
        for stem in (
            f"แบบ รต.67 {college.name}",
            f"รต67_{short}{place}_แก้ไข (1)",
            f"{college.name} - สำเนา",
            f"{short} {place} - Copy (2)",
            quote(f"รต67 {college.name}"),
        ):
            found = identify(Clues(file_name=f"ส่งแล้ว/{stem}.docx"), INDEX)
            assert found.college_id == college.college_id, stem


def test_the_forms_own_lines_name_nobody():
    for line in (DATA / "rt67_2567_blank_lines.txt").read_text(encoding="utf-8").splitlines():
        for clues in (Clues(unit_line=line), Clues(cover=(line,)), Clues(page_header=(line,))):
            assert identify(clues, INDEX).college_id == "", line


@st.composite
def wrong_letter(draw: st.DrawFn, text: str) -> str:
    """A text with one letter left out, put in, replaced, or swapped with the next."""
    place = draw(st.integers(0, len(text) - 1))
    letter = draw(st.sampled_from(LETTERS))
    return draw(
        st.sampled_from(
            (
                text[:place] + text[place + 1 :],
                text[:place] + letter + text[place:],
                text[:place] + letter + text[place + 1 :],
                text[:place] + text[place + 1 : place + 2] + text[place : place + 1] + text[place + 2 :],
            )
        )
    )


def fits(typed: str, keys: list[str], college: College) -> bool:
    """Whether a name of another college is one wrong letter away too; the same name is no case."""
    near = process.extract(fold(typed), keys, scorer=OSA.distance, score_cutoff=1, limit=None)
    others = [distance for _, distance, number in near if IDS[number] != college.college_id]
    assume(0 not in others)
    return bool(others)


@given(
    st.sampled_from(COLLEGES),
    st.sampled_from(ROUND),
    st.sampled_from(("", PRINTED, " " + PRINTED)),
    st.data(),
)
def test_a_full_name_with_one_wrong_letter(
    chosen: tuple[College, str, str, str], around: str, after: str, data: st.DataObject
):
    """The right college, and a refusal only where another name is as near; never a wrong one."""
    college = chosen[0]
    typed = data.draw(wrong_letter(college.name))
    ambiguous = fits(typed, FULL, college)
    found = identify(Clues(unit_line=around.format(typed) + after), INDEX)
    assert found.college_id == college.college_id or (ambiguous and found.college_id == "")


@settings(max_examples=300)
@given(st.sampled_from(COLLEGES), st.sampled_from(ROUND), st.data())
def test_an_abbreviated_name_with_one_wrong_letter(
    chosen: tuple[College, str, str, str], around: str, data: st.DataObject
):
    """The same, except for places of two and three letters, of which what is left may say too little."""
    college, _, short, place = chosen
    typed = short + data.draw(wrong_letter(place))
    unclear = fits(typed, SHORT, college) or len(place) <= 3
    found = identify(Clues(unit_line=around.format(typed) + PRINTED), INDEX)
    assert found.college_id == college.college_id or (unclear and found.college_id == "")


def test_of_places_of_three_letters_few_are_refused_for_one_wrong_letter():
    """Every letter of some put in, and put in the place of each; left out, and swapped with the next."""
    told = refused = 0
    for college, _, short, place in COLLEGES:
        for typed in sorted(_wrong_letters(place)) if len(place) == 3 else ():
            found = identify(Clues(unit_line=short + typed + PRINTED), INDEX).college_id
            near = process.extract(
                fold(short + typed), SHORT, scorer=OSA.distance, score_cutoff=1, limit=None
            )
            if {IDS[number] for *_, number in near} == {college.college_id}:
                assert found in (college.college_id, ""), typed
                told, refused = told + 1, refused + (found == "")
    assert told > 500
    assert refused < told / 50, (refused, told)


def _wrong_letters(text: str) -> set[str]:
    ends = range(len(text))
    left_out = {text[:n] + text[n + 1 :] for n in ends}
    swapped = {text[:n] + text[n + 1] + text[n] + text[n + 2 :] for n in ends[:-1]}
    put_in = {text[:n] + letter + text[n:] for n in range(len(text) + 1) for letter in "กนรอา่"}
    replaced = {text[:n] + letter + text[n + 1 :] for n in ends for letter in "กนรอา่"}
    return (left_out | swapped | put_in | replaced) - {text}


@settings(max_examples=300)
@given(st.sampled_from(COLLEGES), st.sets(st.integers(1, 15), max_size=3), st.data())
def test_one_wrong_letter_and_spaces_anywhere_never_give_a_wrong_college(
    chosen: tuple[College, str, str, str], spaces: set[int], data: st.DataObject
):
    college = chosen[0]
    typed = data.draw(wrong_letter(college.name))
    fits(typed, FULL, college)
    for place in sorted(spaces, reverse=True):
        typed = typed[:place] + " " + typed[place:]
    assert identify(Clues(unit_line=typed + PRINTED), INDEX).college_id in ("", college.college_id)


@given(st.sampled_from(COLLEGES), st.sampled_from(COLLEGES))
def test_two_colleges_in_one_line_are_never_one(
    one: tuple[College, str, str, str], other: tuple[College, str, str, str]
):
    assume(one != other)
    found = identify(
        Clues(unit_line=f"{one[0].name}และ{other[0].name}", file_name=f"{one[0].name}.docx"), INDEX
    )
    assert found.college_id == ""
    assert set(found.candidates) == {one[0].college_id, other[0].college_id}


@given(st.text(st.sampled_from(LETTERS + " .()ำ\u0e4d\u200b๑1a%/"), max_size=60))
def test_any_text_in_any_clue_is_answered(text: str):
    found = identify(Clues(text, (text,), (text, text), text), INDEX)
    assert found.college_id in ("", *IDS)
    assert found.exact or found.college_id
