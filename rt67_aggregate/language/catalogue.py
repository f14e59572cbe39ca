"""What a reader's language says for each phrase."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from rt67_aggregate.language.phrase import Phrase

LANGUAGES = ("th", "en")
# How the patterns call that by which outputs are counted, where a form has no word of its own for it; not
# the names of fields, nor of the key in a form file.
_TOPIC = re.compile(r"(?P<kept>\{[^{}]*\}|\[[^\[\]]*\])|ประเด็น|\b[Tt]opics?\b")


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its code; ``patterns``: by the key of each phrase. Thai has none: phrases are Thai.

    ``topic``: what a form calls its topics, said in place of the program's own word; "" for that word.
    """

    code: str = "th"
    patterns: Mapping[str, str] = field(default_factory=dict, compare=False)
    topic: str = ""

    def of(self, text: str) -> str:
        """A phrase in this language, in Thai where it has none for it; any other text as it is."""
        if not isinstance(text, Phrase):
            return str(text)
        if not (self.patterns or self.topic):
            # Of a text without fields the same string each time: a workbook holds many of them.
            return text.pattern if text.values is None else str(text)
        pattern = self.patterns.get(text.key, text.pattern)
        if text.values is None:
            return self._renamed(pattern, self.topic)
        told = self._renamed(pattern, self.topic.replace("{", "{{").replace("}", "}}"))
        return told.format_map(_Said(self, text.values))

    def calling(self, topic: str) -> Language:
        """The language with a form's own word for its topics."""
        return replace(self, topic=topic) if topic != self.topic else self

    def _renamed(self, pattern: str, topic: str) -> str:
        if not topic:
            return pattern
        return _TOPIC.sub(lambda match: match["kept"] or topic, pattern)

    def words(self, text: str) -> str:
        """The same of a text that is the program's for sure, whether it is a phrase or not."""
        return self.of(text if isinstance(text, Phrase) else Phrase(text))


class _Said(dict[str, Any]):
    """The values of a pattern, phrases among them said in the language; a name that is missing, as before."""

    def __init__(self, language: Language, values: Mapping[str, Any]) -> None:
        super().__init__()
        self._say, self._values = language.of, values

    def __missing__(self, name: str) -> Any:
        value = self._values[name]
        return self._say(value) if isinstance(value, Phrase) else value


THAI = Language()


def load_language(code: str) -> Language:
    """The language of a code of ``LANGUAGES``. Raises KeyError for any other."""
    if code not in LANGUAGES:
        raise KeyError(code)
    if code == THAI.code:
        return THAI
    import tomllib  # noqa: PLC0415 - Thai needs neither
    from importlib.resources import files  # noqa: PLC0415

    patterns: dict[str, str] = {}
    for file in sorted((files(__package__) / code).iterdir(), key=lambda found: found.name):
        if file.name.endswith(".toml"):
            _gather(tomllib.loads(file.read_text(encoding="utf-8")), "", patterns)
    return Language(code, patterns)


def _gather(table: Mapping[str, Any], prefix: str, into: dict[str, str]) -> None:
    """Sub-tables are issues by their code: ``[disk_full] title = …`` is the phrase ``disk_full.title``."""
    for name, value in table.items():
        if isinstance(value, str):
            into[f"{prefix}{name}"] = value
        else:
            _gather(value, f"{prefix}{name}.", into)
