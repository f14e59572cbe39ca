"""Forms that change from year to year: what goes on keeps its ID, and no ID becomes another heading's."""

from __future__ import annotations

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import docx
import pytest

from rt67_aggregate.model import Bond
from tests.changed_files import CHANGES
from tests.changed_forms import BLANKS
from tests.filling import NAME, fill
from tests.next_year import drafted_blank, faults, reads_otherwise, taken_from
from tests.office_blanks import gate
from tests.yearly_changes import YEARLY
from tests.yearly_topics import blank_of, first_year, ids_of, next_year, words_of

YEARS = 3


@pytest.mark.parametrize("first", range(0, 20, 5))  # benchmarks/years.py draws very many
def test_ids_over_years_of_a_form_of_topics(first: int, tmp_path: Path) -> None:
    for seed in range(first, first + 5):
        chance = Random(seed)
        year = first_year(chance)
        blank = drafted_blank(blank_of(year, tmp_path), "first")
        assert blank is not None
        form = blank.form
        before = ids_of(form, year)
        ever = dict(_said(before, words_of(year)))
        for number in range(YEARS):
            later = next_year(year, chance)
            path = blank_of(later, tmp_path)
            blank = drafted_blank(path, f"year-{number}")
            assert blank is not None
            taken = taken_from(form, blank)
            assert list(faults(form, blank.form, taken)) == [], seed
            now = ids_of(taken.form, later)
            assert {who: before[who] for who in now if who in before} == {
                who: now[who] for who in now if who in before
            }, seed
            said = dict(_said(now, words_of(later)))
            reused = {name for name in said if name in ever and ever[name] != said[name]}
            assert not reused, (seed, reused)
            assert gate(path, taken.form).passed >= gate(path, blank.form).passed
            ever |= said
            form, year, before = taken.form, later, now


def _said(ids: dict[tuple[int, str], str], words: dict[int, str]) -> list[tuple[str, tuple[str, str]]]:
    """Each ID with what it stands for: a heading's own words, and which part of it."""
    return [(heading_id, (words[who], part)) for (who, part), heading_id in ids.items()]


@pytest.mark.parametrize("first", range(0, 32, 8))
def test_ids_of_any_blank_that_was_changed(first: int) -> None:
    for seed in range(first, first + 8):
        chance = Random(seed)
        name = chance.choice(list(BLANKS))
        with TemporaryDirectory() as folder:
            path = BLANKS[name].save(Path(folder))
            earlier = drafted_blank(path, "before")
            assert earlier is not None
            document = docx.Document(str(path))
            made = [change(document.element.body, chance, frozenset()) for change in chance.sample(_ALL, 3)]
            path = path.with_name("next.docx")
            document.save(str(path))
            blank = drafted_blank(path, "now")
            if blank is None:  # a person has to change the blank
                continue
            taken = taken_from(earlier.form, blank)
            assert list(faults(earlier.form, blank.form, taken)) == [], (seed, name, made)
            found = [gate(path, form) for form in (blank.form, taken.form)]
            assert found[0] == found[1] or found[1].passed or _fewer(found), (seed, name, made)
            filled = Path(folder) / f"{NAME}.docx"
            fill(path, blank.form, seed, filled)
            assert list(reads_otherwise(filled, blank.form, taken)) == [], (seed, name, made)


_ALL = (*CHANGES, *YEARLY)


def _fewer(found: list[object]) -> bool:
    counts = [len(each.answers) + len(each.unknown) + len(each.marked) for each in found]  # type: ignore[attr-defined]
    return counts[1] <= counts[0]


@pytest.mark.parametrize("name", sorted(BLANKS))
def test_a_blank_that_did_not_change_goes_on_whole(name: str, tmp_path: Path) -> None:
    path = BLANKS[name].save(tmp_path)
    earlier = drafted_blank(path, "before")
    again = path.with_name("next.docx")
    again.write_bytes(path.read_bytes())
    blank = drafted_blank(again, "now")
    assert earlier is not None
    assert blank is not None
    taken = taken_from(earlier.form, blank)
    assert {found.bond for found in taken.carried.bonds.values()} == {Bond.SAME}
    assert [h.id for h in taken.form.walk_all()] == [h.id for h in earlier.form.walk_all()]
    assert taken.form.headings == earlier.form.headings
