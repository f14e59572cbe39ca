"""What is drawn where a return is read: its sections and its document, small enough to be handed on."""

from __future__ import annotations

import zlib

from rt67_aggregate.language import THAI, Language
from rt67_aggregate.model import Document, Form, Located, ReturnReading
from rt67_aggregate.pages.body import document_body
from rt67_aggregate.pages.markup import NOTHING, Html, joined, tag
from rt67_aggregate.pages.read_return import seen
from rt67_aggregate.pages.sections import section_list

_LARGEST = 16 * 2**20  # bytes of markup, several times of what is ever drawn

_QUICK = 1  # of zlib: it is unpacked once more, and a fifth larger costs less than the time


def draw_return(
    reading: ReturnReading, document: Document, located: Located, form: Form, language: Language = THAI
) -> bytes:
    """The inner part of a return's page, compressed. ``reading``: with its owners.
    ``language``: of the program's words in it."""
    found = seen(document, located, reading)
    paper = tag("main", document_body(document, found, form, language), class_="paper", id="paper")
    return zlib.compress(joined((section_list(form, found, language), paper)).encode("utf-8"), _QUICK)


def unpacked(page: bytes) -> Html:
    """The markup that ``draw_return`` made; empty where there is none."""
    if not page:
        return NOTHING
    return Html(zlib.decompressobj().decompress(page, _LARGEST).decode("utf-8", "ignore"))
