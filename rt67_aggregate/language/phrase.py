"""A text of the program that knows what it is made of, so that it can be said in another language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any


class Phrase(str):
    """A text in Thai with its pattern and values.

    ``key``: what catalogues know the pattern by; the pattern itself but for issues, which have their code.
    ``values``: what fills the pattern's fields, phrases among them; None where the pattern is the text.
    """

    __slots__ = ("key", "pattern", "values")

    key: str
    pattern: str
    values: Mapping[str, Any] | None

    def __new__(cls, pattern: str, values: Mapping[str, Any] | None = None, key: str = "") -> Phrase:
        phrase = super().__new__(cls, pattern if values is None else pattern.format_map(values))
        phrase.pattern, phrase.values, phrase.key = str(pattern), values, key or str(pattern)
        return phrase

    def __add__(self, other: str) -> str:
        return joined("", (self, other))

    def __radd__(self, other: str) -> str:
        return joined("", (other, self))

    def __reduce__(self) -> tuple[type[Phrase], tuple[str, Mapping[str, Any] | None, str]]:
        return Phrase, (self.pattern, self.values, self.key)


def say(pattern: str, /, **values: Any) -> str:
    """A text of the program; ``values`` fill the ``{fields}`` of its Thai pattern."""
    return Phrase(pattern, values or None)


def joined(between: str, texts: Iterable[str]) -> str:
    """Texts in a row, each of them said in the reader's language; ``between`` them another."""
    values = {f"text{number}": text for number, text in enumerate(texts)}
    return Phrase("{between}".join(f"{{{name}}}" for name in values), {**values, "between": between})


def with_texts(text: str, change: Callable[[str], str]) -> str:
    """A text with all in it that is no pattern changed: of a phrase its values, of any other the whole."""
    if not isinstance(text, Phrase):
        return change(text)
    if text.values is None:
        return text
    values = {n: with_texts(v, change) if isinstance(v, str) else v for n, v in text.values.items()}
    return Phrase(text.pattern, values, text.key)


def filled(pattern: str, values: Mapping[str, Any]) -> str:
    """A pattern as a text with its values."""
    if isinstance(pattern, Phrase):
        return Phrase(pattern.pattern, values, pattern.key)
    return pattern.format_map(values)
