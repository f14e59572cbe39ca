"""What a college is asked to do, and where in its return."""

from __future__ import annotations

from dataclasses import dataclass

from rt67_aggregate.model import Place


@dataclass(frozen=True, slots=True)
class CommentPlace:
    """Where a comment goes: a paragraph of the document's body, by ``place.node``; the beginning of the
    document where that is -1.

    ``titles``: what a column's title may say; then the comment goes to the cell with that title in a
    table between the paragraph and the one that ``before`` counts (-1: the end), where there is one.
    """

    place: Place
    titles: tuple[str, ...] = ()
    before: int = -1


@dataclass(frozen=True, slots=True)
class Note:
    """One thing to do.

    ``text``: the comment, in Thai, its paragraphs separated by a line feed. ``title``: the same in a
    few words. ``heading_id``: the heading that it is about, "" where it is about none. ``about``: that
    heading's text, or the beginning of the text that it is about. ``said``: the officer's own words.
    """

    spot: CommentPlace
    text: str
    title: str
    heading_id: str = ""
    about: str = ""
    said: str = ""
