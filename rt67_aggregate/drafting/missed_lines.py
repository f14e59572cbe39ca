"""Lines that most returns carry and the form does not: other wordings, or headings that it lacks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from rt67_aggregate.drafting.heading_looks import look_of, looks_of_levels, number_in
from rt67_aggregate.drafting.lines import PrintedLine, What, printed_lines
from rt67_aggregate.drafting.new_headings import HeadingPlacer, LikelyHeading, LineBetween
from rt67_aggregate.drafting.seen_lines import SeenLine, seen_lines
from rt67_aggregate.drafting.words import SIGNING
from rt67_aggregate.model import Document, Form, Heading, LineDoubt, Missed, Place, Shape, Status, Why
from rt67_aggregate.text import fold, gap_spans, in_order, printed_parts, status_of

_FEWEST = 2  # returns that must carry a line before it says anything of the form
_SHARE = 0.5
_SHORTEST = 6  # letters of a line that is no chance
_LONGEST = 300
_ALIKE = 0.45  # how far a wording may be from a heading to be one more wording of it


def missed_lines(
    form: Form, documents: Mapping[str, Document], why: Mapping[str, Sequence[Why]] | None = None
) -> tuple[Missed, ...]:
    """The lines that at least half of the returns carry and the form prints nowhere.

    ``why``: of each document whose each stretch is; without, no line is taken for a new heading.
    """
    return tuple(_Returns(form, documents, why or {}).missed())


@dataclass(frozen=True, slots=True)
class _Said:
    """One line as one return has it; ``seen`` where that was located."""

    line: PrintedLine
    key: str
    seen: SeenLine | None


class _Returns:
    """The returns of one form, line by line."""

    def __init__(
        self, form: Form, documents: Mapping[str, Document], why: Mapping[str, Sequence[Why]]
    ) -> None:
        self._form = form
        self._printed = _printed(form)
        self._gapped = _gapped(form)
        self._of = len(documents)
        self._needed = max(_FEWEST, round(_SHARE * self._of))
        self._said: dict[str, list[_Said]] = {}
        for name, document in documents.items():
            lines = tuple(_before_signatures(printed_lines(document), form, self._printed))
            seen = {id(s.line): s for s in seen_lines(lines, why.get(name, ()), form)}
            self._said[name] = [_Said(line, fold(line.text), seen.get(id(line))) for line in lines]
        located = {name: tuple(s.seen for s in said if s.seen) for name, said in self._said.items()}
        self._seen = tuple(located.values())
        self._present = {
            name: frozenset(s.heading_id for s in seen if s.heading_id) for name, seen in located.items()
        }

    def missed(self) -> Iterator[Missed]:
        """Headings first as they stand in the form, then the other lines, the most usual first."""
        carried = self._carried()
        placed = {part.key: new for new in self._placed(carried) for part in new.lines[:1]}
        below = {part.key for new in placed.values() for part in new.lines[1:]}
        alone = [key for key in carried if key not in placed and key not in below]
        alone.sort(key=lambda key: (-len(carried[key]), next(iter(carried[key].values())).line.text))
        for key in (*placed, *alone):
            yield self._missed(key, carried[key], placed.get(key))

    def _missed(self, key: str, names: Mapping[str, _Said], placed: LikelyHeading | None) -> Missed:
        wording = self._wording(key, names)
        if placed is not None and wording and self._is_renamed(placed, wording):
            placed = None
        doubts = placed.doubts if placed else ()
        if placed and wording:
            doubts = (LineDoubt.WORDING, *doubts)
        places = tuple(said.line.place or Place() for said in names.values())
        text = next(iter(names.values())).line.text
        if placed is None:
            return Missed(text, tuple(names), self._of, wording, places=places)
        return Missed(text, tuple(names), self._of, wording, placed.heading, placed.spot, doubts, places)

    def _carried(self) -> dict[str, dict[str, _Said]]:
        """Line → the returns that carry it, for lines that enough of them do."""
        found: dict[str, dict[str, _Said]] = {}
        for name, lines in self._said.items():
            for said in lines:
                if _telling(said.line, said.key) and not self._is_forms(said):
                    found.setdefault(said.key, {}).setdefault(name, said)
        return {key: names for key, names in found.items() if len(names) >= self._needed}

    def _is_forms(self, said: _Said) -> bool:
        """Whether a line is one of the form's own, whole or in part, or filled in."""
        if said.key in self._printed or _fills(said.key, self._gapped):
            return True
        if said.seen is not None:
            return said.seen.printed
        return any(said.key in text for text in self._printed)

    # --- headings

    def _placed(self, carried: Mapping[str, Mapping[str, _Said]]) -> Iterator[LikelyHeading]:
        placer = HeadingPlacer(self._form, looks_of_levels(self._form, self._seen))
        order = {heading.id: place for place, heading in enumerate(self._form.walk())}
        gaps = self._gaps(carried)
        for before, after in sorted(gaps, key=lambda gap: order.get(gap[0], -1)):
            yield from placer.place(before, after, gaps[before, after])

    def _gaps(
        self, carried: Mapping[str, Mapping[str, _Said]]
    ) -> Mapping[tuple[str, str], Sequence[LineBetween]]:
        """Between which headings which lines stand in enough returns, in their order there."""
        likes = {fold(h.text): h for h in self._form.walk() if h.shape is not Shape.GROUP and fold(h.text)}
        stand: dict[tuple[str, str], dict[tuple[str, int], list[tuple[int, SeenLine]]]] = defaultdict(dict)
        for seen in self._seen:
            times: Counter[tuple[str, str, str]] = Counter()
            for rank, one in enumerate(seen):
                if one.heading_id or not (one.key in carried or one.key in likes):
                    continue
                times[one.before, one.after, one.key] += 1
                turn = times[one.before, one.after, one.key]
                stand[one.before, one.after].setdefault((one.key, turn), []).append((rank, one))
        found: dict[tuple[str, str], list[LineBetween]] = {}
        for gap, lines in stand.items():
            enough = {key: ranks for key, ranks in lines.items() if len(ranks) >= self._needed}
            in_turn = sorted(enough, key=lambda key: sum(r for r, _ in enough[key]) / len(enough[key]))
            found[gap] = [_line_between(key[0], [s for _, s in enough[key]], likes) for key in in_turn]
        return {gap: lines for gap, lines in found.items() if any(line.like is None for line in lines)}

    # --- wordings

    def _wording(self, key: str, names: Mapping[str, _Said]) -> str:
        """The heading that a line was found to be, else the nearest that most returns have nowhere else."""
        found = Counter(said.seen.heading_id for said in names.values() if said.seen)
        usual = found.most_common(1)[0][0] if found else ""
        if usual:
            return usual
        there = Counter(h for name in names for h in self._present[name])
        return _nearest(key, self._form, {name for name, count in there.items() if 2 * count >= len(names)})

    def _is_renamed(self, placed: LikelyHeading, wording: str) -> bool:
        """Whether a line can be nothing but another wording: it has the number of that heading."""
        own, new = number_in(self._form.by_id[wording]), placed.lines[0].numbered
        return own is not None and new is not None and (own.style, own.key) == (new.style, new.key)


def _line_between(key: str, seen: Sequence[SeenLine], likes: Mapping[str, Heading]) -> LineBetween:
    """How most of the returns print it."""
    usual = _usual(one.line.number for one in seen)
    line = next(one.line for one in seen if one.line.number == usual)
    looks = Counter(look_of(one.line, one.line.numbered) for one in seen if one.line.number == usual)
    return LineBetween(key, line.text, line.numbered, looks.most_common(1)[0][0], likes.get(key))


def _usual(values: Iterable[str]) -> str:
    return Counter(values).most_common(1)[0][0]


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
        *heading.groups,
        f"{heading.text}{joined}",
    )


def _nearest(key: str, form: Form, there: Collection[str]) -> str:
    """The heading whose wording is nearest, within what can still be the same; none of those ``there``,
    which the returns have by their own words."""
    named = [
        h
        for h in form.walk()
        if h.shape not in (Shape.NAMES, Shape.TICK) and h.id not in there and fold(h.text)
    ]
    distances = {
        h.id: min(OSA.normalized_distance(key, fold(text)) for text in (h.text, *h.aliases)) for h in named
    }
    best = min(distances, key=lambda name: distances[name], default="")
    return best if best and distances[best] <= _ALIKE else ""
