"""What a cell may say to name the topic of a form's table: its number, its words, or both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz

from rt67_aggregate.locate.thresholds import THRESHOLDS
from rt67_aggregate.model import Form, Heading, Shape
from rt67_aggregate.text import fold, split_number, word_before_number


class TopicNames:
    """Knows what names one form's tables: their own headings and those above them."""

    def __init__(self, form: Form) -> None:
        numbers: dict[str, set[str]] = {}
        words: dict[str, set[str]] = {}
        self._beside: dict[str, set[str]] = {}  # a table's ID: numbers in its own topic
        for heading in form.headings:
            _collect(heading, (), numbers, words)
            self._beside.update(_numbers_beside(heading))
        self._numbers = _only(numbers)
        self._words = _only(words)

    def table_of(self, text: str) -> str:
        """The ID of the one table that a cell's text can mean; "" where there is none or no telling."""
        number, start = _number(text)
        key = fold(text[start:])
        worded = self._worded(key) if len(key) >= THRESHOLDS.topic_names_words_at_least else ""
        numbered = self._numbers.get(number, "")
        if numbered and (not key or worded == numbered):
            return numbered
        return "" if numbered else worded

    def are_items(self, table_id: str, texts: Iterable[str]) -> bool:
        """Whether cells count what stands beside the table in its own topic: each is nothing but a number
        that a heading there has, as it is printed. "1.1)" is an item, be there a topic "1.1", too."""
        beside = self._beside.get(table_id, set())
        return all(_number_alone(text) in beside for text in texts)

    def may_be_items(self, table_id: str, texts: Iterable[str]) -> bool:
        """The same, but the brackets behind the numbers may be gone."""
        beside = {number.rstrip(")") for number in self._beside.get(table_id, ())}
        return all(_number_alone(text).rstrip(")") in beside for text in texts)

    def _worded(self, key: str) -> str:
        begun = {table for words, table in self._words.items() if words.startswith(key) or key == words}
        if begun:
            return next(iter(begun)) if len(begun) == 1 else ""
        alike: dict[str, float] = {}
        for words, table in self._words.items():
            alike[table] = max(alike.get(table, 0.0), fuzz.ratio(key, words))
        ranked = sorted(alike.items(), key=lambda item: -item[1])
        if not ranked or ranked[0][1] < THRESHOLDS.topic_names_alike:
            return ""
        return (
            ranked[0][0]
            if len(ranked) == 1 or ranked[0][1] - ranked[1][1] >= THRESHOLDS.topic_names_apart
            else ""
        )


def _numbers_beside(heading: Heading) -> Iterator[tuple[str, set[str]]]:
    for child in heading.children:
        if child.shape is Shape.TABLE:
            below = (other for beside in heading.children for other in beside.walk())
            yield child.id, {split_number(other.number)[0] for other in below} - {""}
        yield from _numbers_beside(child)


def _collect(
    heading: Heading,
    above: tuple[Heading, ...],
    numbers: dict[str, set[str]],
    words: dict[str, set[str]],
) -> None:
    line = (*above, heading)
    if heading.shape is Shape.TABLE:
        for named in line:
            number = split_number(named.number)[0]
            # A number of one level only may as well be a row's own.
            if "." in number:
                numbers.setdefault(number.rstrip(")"), set()).add(heading.id)
            for text in (named.text, *named.aliases):
                words.setdefault(fold(text), set()).add(heading.id)
    for child in heading.children:
        _collect(child, line, numbers, words)


def _only(names: dict[str, set[str]]) -> dict[str, str]:
    return {name: next(iter(tables)) for name, tables in names.items() if name and len(tables) == 1}


def _number(text: str) -> tuple[str, int]:
    """The number that a text begins with, also behind a word, and where the words after it start."""
    before = word_before_number(text)
    number, start = split_number(text[before:])
    return number.rstrip(")"), before + start if number else 0


def _number_alone(text: str) -> str:
    """The number that is all of a text, but for a word before it, with its bracket; else ""."""
    number, start = split_number(said := text[word_before_number(text) :])
    return "" if said[start:].strip() else number
