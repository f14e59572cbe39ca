"""Lines that most returns carry and the form does not: other wordings, or headings that it lacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from rt67_aggregate.drafting.lines import PrintedLine, What, printed_lines
from rt67_aggregate.drafting.shared import in_order
from rt67_aggregate.drafting.words import SIGNING
from rt67_aggregate.model import Document, Form, Heading, Shape, Status
from rt67_aggregate.text import fold, gap_spans, printed_parts, status_of

_FEWEST = 2  # returns that must carry a line before it says anything of the form
_SHARE = 0.5
_SHORTEST = 6  # letters of a line that is no chance
_LONGEST = 300
_ALIKE = 0.45  # how far a wording may be from a heading to be one more wording of it


@dataclass(frozen=True, slots=True)
class Missed:
    """One line: how it reads most often, the returns that carry it, and what it seems to be.

    ``heading_id``: the heading that it is another wording of, "" where it is none's.
    """

    text: str
    seen_in: tuple[str, ...]
    of: int
    heading_id: str = ""


def missed_lines(form: Form, documents: Mapping[str, Document]) -> tuple[Missed, ...]:
    """The lines that at least half of the returns carry and the form prints nowhere."""
    printed = _printed(form)
    gapped = _gapped(form)
    seen: dict[str, dict[str, str]] = {}
    for name, document in documents.items():
        for line in _before_signatures(printed_lines(document), form, printed):
            key = fold(line.text)
            own = any(key in text for text in printed) or _fills(key, gapped)
            if _telling(line, key) and not own:
                seen.setdefault(key, {}).setdefault(name, line.text)
    needed = max(_FEWEST, round(_SHARE * len(documents)))
    found = [
        Missed(next(iter(names.values())), tuple(names), len(documents), _nearest(key, form))
        for key, names in seen.items()
        if len(names) >= needed
    ]
    return tuple(sorted(found, key=lambda missed: (-len(missed.seen_in), missed.text)))


def _before_signatures(
    lines: Sequence[PrintedLine], form: Form, printed: Sequence[str]
) -> Iterator[PrintedLine]:
    """The lines without those of whoever signs: from the first one behind the last line of the form on,
    and each that begins as such lines do."""
    closing = tuple(key for text in form.closing if (key := fold(text)))
    signing = [bool(SIGNING.match(line.whole)) or fold(line.whole).startswith(closing) for line in lines]
    own = [i for i, line in enumerate(lines) if len(key := fold(line.text)) >= _SHORTEST and key in printed]
    end = next((i for i in range(max(own, default=-1) + 1, len(lines)) if signing[i]), len(lines))
    return (line for line, signs in zip(lines[:end], signing, strict=False) if not signs)


def _telling(line: PrintedLine, key: str) -> bool:
    """Whether a line is long enough, and no way to say that there is nothing to report."""
    if line.what is not What.TEXT or not _SHORTEST <= len(key) <= _LONGEST or gap_spans(line.text):
        return False
    return status_of(line.text) is Status.ANSWERED


def _printed(form: Form) -> tuple[str, ...]:
    """All that the form prints, each place one text."""
    texts = [*form.boilerplate, form.title, form.unit_line, form.unit_label, *form.signers]
    texts += [text for h in form.walk_all() for text in _wordings(h)]
    return tuple(key for text in texts if (key := fold(text)))


def _gapped(form: Form) -> tuple[tuple[str, ...], ...]:
    """The lines that are typed into, each as the words that it prints around its gaps."""
    lines = [printed_parts(h.line) for h in form.walk_all() if h.line]
    lines += [(form.unit_label, form.unit_line)]
    return tuple(words for parts in lines if (words := tuple(filter(None, map(fold, parts)))))


def _fills(key: str, gapped: Sequence[Sequence[str]]) -> bool:
    """Whether a line is one of the form's own, filled in: begins as it does, with all its words in order."""
    return any(key.startswith(words[0]) and in_order(words, key) for words in gapped)


def _wordings(heading: Heading) -> Sequence[str]:
    joined = "".join(heading.options)
    return (
        heading.printed,
        *heading.aliases,
        *heading.prompts,
        *heading.cells,
        heading.line,
        heading.group,
        f"{heading.text}{joined}",
    )


def _nearest(key: str, form: Form) -> str:
    """The heading whose wording is nearest, within what can still be the same."""
    named = [h for h in form.walk() if h.shape not in (Shape.NAMES, Shape.TICK) and fold(h.text)]
    distances = {
        h.id: min(OSA.normalized_distance(key, fold(text)) for text in (h.text, *h.aliases)) for h in named
    }
    best = min(distances, key=lambda name: distances[name], default="")
    return best if best and distances[best] <= _ALIKE else ""
