"""All invented blanks that tests and ``benchmarks/forms.py`` share, each with its tree of headings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.blank_agencies import AGENCIES
from tests.blank_bureaux import BUREAUX
from tests.blank_colleges import COLLEGES
from tests.blank_district import DISTRICT
from tests.blank_education import EDUCATION
from tests.blank_forms import BLANKS, BlankForm
from tests.blank_forms_mixed import MIXED_BLANKS
from tests.blank_forms_more import MORE_BLANKS
from tests.blank_local import LOCAL
from tests.blank_ministries import MINISTRIES
from tests.blank_offices import OFFICES
from tests.blank_projects import PROJECTS
from tests.blank_public import PUBLIC
from tests.blank_services import SERVICES
from tests.blank_titles import TITLES
from tests.word_files import parts_of, word_file


@dataclass(frozen=True)
class Blank:
    """``tree``: depth, printed heading and shape of every heading, as a person reads them. ``save``: writes
    the blank into a folder."""

    name: str
    tree: tuple[tuple[int, str, str], ...]
    save: Callable[[Path], Path]


def _of_pieces(blank: BlankForm) -> Blank:
    stories = {"numbering": blank.numbering} if blank.numbering else None
    tree = tuple((depth, f"{number} {text}".strip(), shape) for depth, number, text, shape in blank.headings)
    return Blank(blank.name, tree, lambda folder: word_file(folder, parts_of(blank.body, stories=stories)))


def _of_office(name: str) -> Blank:
    made, tree = _MADE[name]
    return Blank(name, tree, lambda folder: made().save(folder))


_MADE = {
    **OFFICES,
    **AGENCIES,
    **BUREAUX,
    **COLLEGES,
    **DISTRICT,
    **EDUCATION,
    **LOCAL,
    **MINISTRIES,
    **PROJECTS,
    **PUBLIC,
    **SERVICES,
    **TITLES,
}
ALL = (*map(_of_pieces, (*BLANKS, *MORE_BLANKS, *MIXED_BLANKS)), *map(_of_office, _MADE))
