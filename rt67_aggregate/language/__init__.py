"""The program's own words, in Thai and in other languages.

Code says its sentences in Thai, as phrases: ``say("พบ {count} ไฟล์", count=3)``. A phrase is the Thai text,
and knows its pattern and values; whoever writes for a reader (the screen, a sheet, a page) asks the reader's
``Language`` for it: ``english.of(phrase)``. What somebody typed is plain text and never a phrase, so that no
answer is ever translated. The patterns of a language stand in ``CODE/*.toml``, by their Thai.
"""

from __future__ import annotations

from rt67_aggregate.language.catalogue import LANGUAGES, THAI, Language, load_language
from rt67_aggregate.language.phrase import Phrase, filled, joined, say, with_texts

__all__ = [
    "LANGUAGES",
    "THAI",
    "Language",
    "Phrase",
    "filled",
    "joined",
    "load_language",
    "say",
    "with_texts",
]
