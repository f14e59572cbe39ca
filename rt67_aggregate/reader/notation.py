"""Formulas in one line, as a person would type them: 45/60, 10^5, x̄, √(a+b)."""

from __future__ import annotations

import re
import unicodedata

_MACRON, _OVERLINE, _LOW_LINE = "\u0304", "\u0305", "\u0332"
# One number, name or word, also with marks above: what needs no brackets to be one thing.
_ONE = re.compile(r"[\w.,%\u0300-\u036f\u0e00-\u0e7f]*|\([^()]*\)|\[[^\[\]]*\]")


class Notation:
    """How the pieces of a formula are put together."""

    def fraction(self, above: str, below: str) -> str:
        return f"{self.group(above)}/{self.group(below)}"

    def raised(self, text: str) -> str:
        return f"^{self.group(text)}" if text.strip() else text

    def lowered(self, text: str) -> str:
        return f"_{self.group(text)}" if text.strip() else text

    def root(self, degree: str, text: str) -> str:
        return f"{degree}√{self.group(text)}"

    def over(self, text: str) -> str:
        return self.marked(text, _MACRON if len(text.strip()) == 1 else _OVERLINE)

    def under(self, text: str) -> str:
        return self.marked(text, _LOW_LINE)

    def marked(self, text: str, mark: str) -> str:
        """A combining mark at every character that is no mark itself; a sign that does not combine once.

        So marks over marks are as many as were put, and not twice as many with each."""
        if not _is_mark(mark):
            return self.group(text) + mark
        put = "".join(c if c.isspace() or _is_mark(c) else c + mark for c in text)
        return unicodedata.normalize("NFC", put)

    def sign(self, sign: str) -> str:
        """A sign that is drawn and stored as a property: brackets, sums, separators."""
        return sign

    def group(self, text: str) -> str:
        text = text.strip()
        return text if _ONE.fullmatch(text) else f"({text})"


def _is_mark(character: str) -> bool:
    return unicodedata.category(character or " ") in ("Mn", "Me")


class OnlyTyped(Notation):
    """The same formula without what is drawn: only what stands in it as text."""

    def fraction(self, above: str, below: str) -> str:
        return above + below

    def root(self, degree: str, text: str) -> str:
        return degree + text

    def raised(self, text: str) -> str:
        return text

    def lowered(self, text: str) -> str:
        return text

    def marked(self, text: str, mark: str) -> str:
        return text

    def sign(self, sign: str) -> str:
        return ""


AS_READ = Notation()
ONLY_TYPED = OnlyTyped()
