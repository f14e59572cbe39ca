"""Each stage broken on purpose: whatever it drops, the balance says so.

The balance is worth nothing where it cannot disagree. Here the reader, locating with its rules, and the
answers each lose a line, a letter, a cell or a picture, or call typed words the form's own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rt67_aggregate.answers import AnswerReader, Answers
from rt67_aggregate.locate import Locator
from rt67_aggregate.model import (
    Document,
    Format,
    Fragment,
    Located,
    Owner,
    OwnerKind,
    Paragraph,
    Printed,
    Read,
    ReturnReading,
    SourceFile,
    Table,
)
from rt67_aggregate.reader import read_document
from tests.real_reader import form, reader
from tests.returns import make_return


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A return with answers, tables, pictures and text that no section takes."""
    data, _ = make_return(form(), ("only_picture", "own_tables", "margin_comments"), 7)
    found = tmp_path_factory.mktemp("breaking") / "return.docx"
    found.write_bytes(data)
    return found


def read(path: Path) -> ReturnReading:
    return reader().read(SourceFile(path.name, path, Format.DOCX))


def is_told(reading: ReturnReading) -> bool:
    told = "balance_broken" in {issue.code for issue in reading.issues}
    assert told is not reading.balance.holds
    return told


# --- the reader -------------------------------------------------------------------------------------


def without_line(document: Document) -> Document:
    at = next(i for i, b in enumerate(document.blocks) if isinstance(b, Paragraph) and len(b.text) > 40)
    return replace(document, blocks=(*document.blocks[:at], *document.blocks[at + 1 :]))


def without_letter(document: Document) -> Document:
    at, block = next(
        (i, b) for i, b in enumerate(document.blocks) if isinstance(b, Paragraph) and len(b.text) > 40
    )
    shorter = block._replace(text=block.text[:-1])
    return replace(document, blocks=(*document.blocks[:at], shorter, *document.blocks[at + 1 :]))


def without_cell(document: Document) -> Document:
    at, table = next((i, b) for i, b in enumerate(document.blocks) if isinstance(b, Table))
    fewer = replace(table, cells=table.cells[1:])
    return replace(document, blocks=(*document.blocks[:at], fewer, *document.blocks[at + 1 :]))


READER = {"line": without_line, "letter": without_letter, "cell": without_cell}


@pytest.mark.parametrize("what", READER)
def test_a_reader_that_drops_something_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    def broken(*args: object) -> Read[Document]:
        found = read_document(*args)  # type: ignore[arg-type]
        assert found.value is not None
        return replace(found, value=READER[what](found.value))

    assert not is_told(read(path))
    monkeypatch.setattr("rt67_aggregate.reading.read_document", broken)
    assert is_told(read(path))


# --- locating and its rules -------------------------------------------------------------------------


def longest(fragments: tuple[Fragment, ...], kind: OwnerKind) -> int:
    return max(
        range(len(fragments)), key=lambda i: len(fragments[i].text) * (fragments[i].owner.kind is kind)
    )


def swapped(located: Located, at: int, *new: Fragment) -> Located:
    return replace(located, fragments=(*located.fragments[:at], *new, *located.fragments[at + 1 :]))


def drop(kind: OwnerKind) -> Callable[[Located], Located]:
    return lambda located: swapped(located, longest(located.fragments, kind))


def drop_letter(located: Located) -> Located:
    at = longest(located.fragments, OwnerKind.ANSWER)
    fragment = located.fragments[at]
    return swapped(located, at, fragment._replace(text=fragment.text[:-1]))


def call_it(what: Printed) -> Callable[[Located], Located]:
    """Typed words booked as the form's own, the loss that no count of kept letters can see."""

    def broken(located: Located) -> Located:
        at = longest(located.fragments, OwnerKind.ANSWER)
        fragment = located.fragments[at]
        owner = Owner.printed(what, fragment.owner.heading_id)
        own = fragment._replace(owner=owner, text=fragment.line.text, label="")
        return swapped(located, at, own)

    return broken


def call_all_of_it_printed(located: Located) -> Located:
    own = tuple(
        f._replace(owner=Owner.printed(Printed.HEADING, f.owner.heading_id), text=f.line.text, label="")
        for f in located.fragments
    )
    return replace(located, fragments=own)


def take_twice(located: Located) -> Located:
    at = longest(located.fragments, OwnerKind.ANSWER)
    fragment = located.fragments[at]
    return swapped(located, at, fragment, fragment)


def drop_picture(located: Located) -> Located:
    at = next(i for i, fragment in enumerate(located.fragments) if fragment.pictures)
    return swapped(located, at, located.fragments[at]._replace(pictures=()))


LOCATE: dict[str, Callable[[Located], Located]] = {
    "answer": drop(OwnerKind.ANSWER),
    "unplaced": drop(OwnerKind.UNPLACED),
    "printed": drop(OwnerKind.PRINTED),
    "letter": drop_letter,
    "picture": drop_picture,
    "twice": take_twice,
    "everything is a heading": call_all_of_it_printed,
    **{f"answer is a {what}": call_it(what) for what in Printed},
}


@pytest.mark.parametrize("what", LOCATE)
def test_rules_that_drop_something_or_call_it_the_form_s_own_are_told(
    path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    whole = Locator.locate
    monkeypatch.setattr(Locator, "locate", lambda self, document: LOCATE[what](whole(self, document)))
    assert is_told(read(path))


# --- answers ----------------------------------------------------------------------------------------


def lose_answer(found: Answers) -> Answers:
    at = max(range(len(found.answers)), key=lambda i: len(found.answers[i].text))
    return replace(found, answers=(*found.answers[:at], *found.answers[at + 1 :]))


def lose_letter(found: Answers) -> Answers:
    at = max(range(len(found.answers)), key=lambda i: len(found.answers[i].text))
    shorter = replace(found.answers[at], text=found.answers[at].text[:-1])
    return replace(found, answers=(*found.answers[:at], shorter, *found.answers[at + 1 :]))


def change_letter(found: Answers) -> Answers:
    at = max(range(len(found.answers)), key=lambda i: len(found.answers[i].text))
    changed = replace(found.answers[at], text=found.answers[at].text[:-1] + "ฮ")
    return replace(found, answers=(*found.answers[:at], changed, *found.answers[at + 1 :]))


def swap_answers(found: Answers) -> Answers:
    """Two texts under each other's headings: as many letters as before."""
    first, second = [i for i, a in enumerate(found.answers) if a.text][:2]
    answers = list(found.answers)
    answers[first] = replace(found.answers[first], text=found.answers[second].text)
    answers[second] = replace(found.answers[second], text=found.answers[first].text)
    return replace(found, answers=tuple(answers))


def lose_picture(found: Answers) -> Answers:
    at = next(i for i, answer in enumerate(found.answers) if answer.pictures)
    bare = replace(found.answers[at], pictures=())
    return replace(found, answers=(*found.answers[:at], bare, *found.answers[at + 1 :]))


def lose_unplaced(found: Answers) -> Answers:
    return replace(found, unplaced=found.unplaced[1:])


ANSWERS = {
    "answer": lose_answer,
    "letter": lose_letter,
    "another letter": change_letter,
    "two answers swapped": swap_answers,
    "picture": lose_picture,
    "unplaced": lose_unplaced,
}


@pytest.mark.parametrize("what", ANSWERS)
def test_answers_that_say_less_or_other_than_they_own_are_told(
    path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    whole = AnswerReader.read
    monkeypatch.setattr(AnswerReader, "read", lambda *args: ANSWERS[what](whole(*args)))
    assert is_told(read(path))
