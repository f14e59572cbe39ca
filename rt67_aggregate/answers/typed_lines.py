"""Answers typed as paragraphs: a narrative, or a list under a column's title."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rt67_aggregate.answers.entries import Entry, split_list
from rt67_aggregate.answers.lines import line_pictures, line_text
from rt67_aggregate.answers.own_tables import own_table
from rt67_aggregate.answers.prompts import resembles_prompt, without_prompt
from rt67_aggregate.answers.tally import Tally
from rt67_aggregate.answers.under import Under
from rt67_aggregate.model import Paragraph, Place, Table
from rt67_aggregate.text import leading_label


def narrative(under: Under, prompts: Sequence[str], tally: Tally) -> list[Entry]:
    """The answer under a narrative heading, without the prompts that the form prints there."""
    texts: list[str] = []
    pictures = list(under.heading_pictures)
    place: Place | None = None
    review: tuple[str, ...] = ()
    for piece in under.pieces:
        content = piece.content
        if isinstance(content, Table):
            text, found = own_table(content, tally)
            here = content.place
        else:
            content = without_prompt(content, prompts, tally)
            if resembles_prompt(content.text, prompts):
                review = ("heading_inside_answer",)
            text, found = line_text(content, tally), line_pictures(content)
            here = content.paragraph.place
        pictures.extend(found)
        if text:
            texts.append(text)
        if (text or found) and place is None:
            place = here
    if texts and all(_is_bare_label(text) for text in texts):
        for text in texts:
            tally.form(text)
        texts = []
    if not texts and not pictures:
        return []
    return [Entry(1, "\n".join(texts), place or Place(), tuple(pictures), review)]


def column_lines(under: Under, tally: Tally) -> list[Entry]:
    """Entries typed as plain paragraphs under a column's title."""
    lines: list[str] = []
    starts: list[int] = []
    pictures = list(under.heading_pictures)
    place: Place | None = None
    before: Paragraph | None = None
    for piece in under.pieces:
        if isinstance(piece.content, Table):
            text, found = own_table(piece.content, tally)
            new = text.split("\n") if text else []
            here = piece.content.place
            starts.extend(range(len(lines), len(lines) + len(new)))
        else:
            text, found = line_text(piece.content, tally), line_pictures(piece.content)
            new = [text] if text else []
            here = piece.content.paragraph.place
            another = piece.content.opens or piece.content.paragraph is not before
            if new and (another or not lines or not starts):
                starts.append(len(lines))
            before = piece.content.paragraph if new else before
        lines.extend(new)
        pictures.extend(found)
        place = place or here
    if all(map(_is_bare_label, lines)):
        for line in lines:
            tally.form(line)
        lines = []
    if not lines:
        return [Entry(1, "", place or Place(), tuple(pictures))] if pictures else []
    split = split_list(lines, tally)
    if not split:
        bounds = [*starts, len(lines)]
        texts = ["\n".join(lines[a:b]) for a, b in pairwise(bounds)]
        split = [(n, _unnumbered(text, tally)) for n, text in enumerate(texts, start=1)]
    return [
        Entry(number, text, place or Place(), tuple(pictures) if index == 0 else ())
        for index, (number, text) in enumerate(split)
        if text or index == 0
    ]


def _is_bare_label(text: str) -> bool:
    label = leading_label(text + " ")
    return bool(label and label.number) and not text[label.length if label else 0 :].strip()


def _unnumbered(text: str, tally: Tally) -> str:
    label = leading_label(text + " ")
    if label and label.number and "." not in label.number:
        return tally.cleaned(text, text[label.length :].strip())
    return text
