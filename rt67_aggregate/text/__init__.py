"""Thai text as values: str in, str out. No documents, no form, no files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rt67_aggregate.lazy import lazy_names
from rt67_aggregate.text.anchors import anchor
from rt67_aggregate.text.dates import BUDDHIST_ERA, MONTHS, common_year, parse_date, thai_date
from rt67_aggregate.text.empty_words import are_empty_words, bracketed
from rt67_aggregate.text.excerpt import excerpt, joins_to_the_left, name_of, shortened
from rt67_aggregate.text.file_names import file_name, opened_file
from rt67_aggregate.text.fold import Folded, fold, fold_repaired, fold_with_map
from rt67_aggregate.text.gaps import gap_spans, in_order, printed_parts
from rt67_aggregate.text.labels import (
    Label,
    ends_with_numbering_word,
    has_markup,
    is_numbering,
    item_word_before_number,
    leading_label,
    number_in_words,
    number_key,
    numbering_length,
    numbering_word_start,
    split_number,
    word_before_number,
    worded_number,
)
from rt67_aggregate.text.leaders import FIGURE_BOXES, is_leaders_only, strip_around, strip_leaders
from rt67_aggregate.text.list_places import list_places, scanned_number
from rt67_aggregate.text.numerals import arabic_digits, thai_digits
from rt67_aggregate.text.remembered import keep
from rt67_aggregate.text.repair import repair, visible
from rt67_aggregate.text.saying_nothing import status_of
from rt67_aggregate.text.seals import cell_text, digest, seal, stable, unescaped
from rt67_aggregate.text.section_names import section_names
from rt67_aggregate.text.ticks import EMPTY_BOXES, OPEN, ticks
from rt67_aggregate.text.title_key import title_key
from rt67_aggregate.text.xml_text import xml_text

if TYPE_CHECKING:
    from rt67_aggregate.text.prefix import Cut, cut_after, cut_at, tail_of

__all__ = [
    "BUDDHIST_ERA",
    "EMPTY_BOXES",
    "FIGURE_BOXES",
    "MONTHS",
    "OPEN",
    "Cut",
    "Folded",
    "Label",
    "anchor",
    "arabic_digits",
    "are_empty_words",
    "bracketed",
    "cell_text",
    "common_year",
    "cut_after",
    "cut_at",
    "digest",
    "ends_with_numbering_word",
    "excerpt",
    "file_name",
    "fold",
    "fold_repaired",
    "fold_with_map",
    "gap_spans",
    "has_markup",
    "in_order",
    "is_leaders_only",
    "is_numbering",
    "item_word_before_number",
    "joins_to_the_left",
    "keep",
    "leading_label",
    "list_places",
    "name_of",
    "number_in_words",
    "number_key",
    "numbering_length",
    "numbering_word_start",
    "opened_file",
    "parse_date",
    "printed_parts",
    "repair",
    "scanned_number",
    "seal",
    "section_names",
    "shortened",
    "split_number",
    "stable",
    "status_of",
    "strip_around",
    "strip_leaders",
    "tail_of",
    "thai_date",
    "thai_digits",
    "ticks",
    "title_key",
    "unescaped",
    "visible",
    "word_before_number",
    "worded_number",
    "xml_text",
]

# What reads a form needs no distances between texts, whose package takes longer to import than all else here.
__getattr__, __dir__ = lazy_names(__name__, {"rt67_aggregate.text.prefix": "Cut cut_after cut_at tail_of"})
