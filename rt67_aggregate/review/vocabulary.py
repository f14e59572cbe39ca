"""The words of the review's lists in every language: a workbook is read back whichever it was written in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from rt67_aggregate.issues import words as labels
from rt67_aggregate.language import LANGUAGES, load_language
from rt67_aggregate.model import APART, NEW_ROW, CollegeState, Status, Verdict
from rt67_aggregate.text import repair, status_of

_FIELDS: Mapping[str, Iterable[str]] = {
    "verdict": (*Verdict, NEW_ROW),
    "status": (*labels.STATUS.values(), *CollegeState),
    "group": (APART,),
}


def in_thai(field: str, text: str) -> str:
    """What stands in a field's cell, a word of its list in Thai, as it is kept; any other text as it is. What
    cannot be seen in a word, as pasting from a web page or a chat brings it, does not make it another one."""
    known = _words().get(field)
    return known.get(_as_looked_up(text), text) if known and text else text


def is_choice(text: str) -> bool:
    """Whether a text is a word of one of the lists and says nothing as an answer: "in progress" does."""
    word = _as_looked_up(text)
    listed = next((words[word] for words in _words().values() if word in words), "")
    return bool(listed) and status_of(listed) is Status.ANSWERED


def _as_looked_up(text: str) -> str:
    return " ".join(repair(text).split()).casefold()


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    """Field → word of any language, without case → the Thai one."""
    languages = [load_language(code) for code in LANGUAGES]
    return {
        field: {language.words(word).casefold(): str(word) for language in languages for word in words}
        for field, words in _FIELDS.items()
    }
