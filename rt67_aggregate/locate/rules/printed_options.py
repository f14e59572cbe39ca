"""The printed options that stand in a line: where each begins and ends, whether it is ticked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rt67_aggregate.locate.line_words import LineWords, fragments_of, is_bare_label, printed, with_pictures
from rt67_aggregate.locate.signs import says_something, signs_in
from rt67_aggregate.locate.unplaced import printed_line
from rt67_aggregate.model import Fragment, Heading, Line, Owner, Printed
from rt67_aggregate.text import EMPTY_BOXES, Folded, fold, fold_with_map, printed_parts, strip_leaders

_DRAWN = r"[\s.…_]{0,12}+"  # spaces or dots between brackets that are a box
_TICKED_BOX = rf"[(\[]{_DRAWN}[/xX✓✔√*]{_DRAWN}[)\]]"
_TICKED = re.compile(rf"[☑☒✓✔√✗✘●◉■⊠⬤⚫🔘]|{_TICKED_BOX}|(?<![\w])/(?![^\WOo]|[Oo]\w)")
_LETTER_RING = r"(?<![^\s/✓✔√])[Oo](?=\s)"  # as typed where a font has none
_BOX = re.compile(
    rf"[{EMPTY_BOXES}☑☒■◉●⊠⬤⚫🔘\ue000-\uf8ff]|[(\[]{_DRAWN}[)\]]|{_TICKED_BOX}|[✓✔√✗✘]|{_LETTER_RING}"
)
# A tick that touches the box behind it, or stands at the beginning of the line: elsewhere it may be the
# tick behind the option before.
_TICK_BEFORE = re.compile(r"(?<!\S)[✓✔√✗✘/](?:(?<=^.)\s*)?$")

# "ก. ☐ ตรง": the box stands behind the option's number.
_NUMBER = r"[(（]?(?:[ก-ฮA-Za-z]|[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})?)"
_NUMBERED = re.compile(rf"{_NUMBER}(?:[.)）]|(?<=\.[0-9๐-๙])|(?<=\.[0-9๐-๙]{{2}}))\s*\S")
_BOX_BEHIND_NUMBER = re.compile(rf"{_NUMBER}[.)）]?\s*+(?:{_BOX.pattern})")

_SLASH_BOX = re.compile(r"/\s*$")
_LETTER_BOX = re.compile(r"(?<!\S)[xXvV]\s*$")  # typed over the box, as beside a letter may only be a word
_LOOSE_TICK = re.compile(r"[✓✔√]")  # between two options: nobody can tell whose it is
_PARTING = frozenset(f"/{EMPTY_BOXES}")  # behind an option the next one's box, or what parts the two


@dataclass(frozen=True, slots=True)
class Option:
    """One option in a line: from its box to where the next one begins. ``words``: where its words begin.
    ``either``: its box may be that of the option before it."""

    number: int
    start: int
    words: int
    end: int
    ticked: bool
    boxed: bool
    more: bool  # words were typed behind it, or a tick stands about that may be its own
    either: bool = False


def is_unclear(options: Sequence[Option]) -> bool:
    """Whether nobody can tell which of a line's options were chosen."""
    return any(option.either if option.ticked else option.more for option in options)


def end_of(heading: str, text: str) -> int:
    """Where a line's heading ends; 0 where the line does not say it."""
    folded, key = fold_with_map(text), fold(heading)
    place = folded.key.find(key) if key else -1
    return folded.origin[place + len(key) - 1] + 1 if place >= 0 else 0


def options_in(text: str, printed_options: Sequence[str]) -> list[Option]:
    """The options that stand in a line, in its order."""
    found = _printed_at(text, printed_options)
    if not found:
        return []
    if _boxes_behind(text, found):
        return list(_with_boxes_behind(text, found, printed_options))
    options = []
    before = 0
    either = _boxes_of_either(text, found)
    for index, (number, begin, end) in enumerate(found):
        boxes = list(_BOX.finditer(text, before, begin))
        start = _with_tick(text, boxes, before) if boxes else _slash_before(text, before, begin)
        words = begin if boxes else _behind_number(text, begin, end, printed_options[number])
        boxes = boxes or list(_BOX.finditer(text, begin, words))
        stop = _next_start(text, found, index, end)
        behind = strip_leaders(text[end:stop]).strip()
        others = _LOOSE_TICK.search(text, before, start) or _TICKED.search(text, before, start)
        slash = index + 1 == len(found) and behind == "/"  # between two options it parts them
        worded = _is_typed(behind, printed_options[number])
        within = _is_more(text[boxes[-1].end() if boxes else words : words])  # between box and words
        inside = _is_signed(text[words:end], printed_options[number])
        ticked = bool(_TICKED.search(text, start, words)) or (not boxes and start < begin)
        more = bool((boxes and (others or slash)) or worded or within or inside)
        first = start if index or says_something(_BOX.sub("", text[:start])) else 0
        options.append(Option(number, first, words, stop, ticked, bool(boxes), more, either))
        before = stop
    return options


def _behind_number(text: str, begin: int, end: int, option: str) -> int:
    """Where an option's words begin if its box stands between its number and them; else where it begins."""
    match = _BOX_BEHIND_NUMBER.match(text, begin, end) if _NUMBERED.match(option) else None
    return match.end() if match else begin


def _boxes_behind(text: str, found: Sequence[tuple[int, int, int]]) -> bool:
    """Whether each option has its box, or a tick in its place, behind it and none stands before the first."""
    if _BOX.search(text, 0, found[0][1]):
        return False
    rests = _rests(text, found)
    ticks_only = all(_LOOSE_TICK.fullmatch(box) for rest in rests for box in _BOX.findall(rest))
    return all(map(_BOX.search, rests)) and not ticks_only


def _boxes_of_either(text: str, found: Sequence[tuple[int, int, int]]) -> bool:
    """Whether no box stands before the first option, and one behind the last or between any two: one is gone,
    of those before their options or of those behind them."""
    *between, last = _rests(text, found)
    before = text[: found[0][1]]
    if not between or any(sign.search(before) for sign in (_BOX, _TICKED, _LETTER_BOX)):
        return False
    ends = any(not _LOOSE_TICK.fullmatch(box) for box in _BOX.findall(last))
    return ends or all(map(_BOX.search, between))


def _rests(text: str, found: Sequence[tuple[int, int, int]]) -> list[str]:
    """What stands behind the words of each option, up to those of the next."""
    begins = [begin for _, begin, _ in found]
    return [text[end:stop] for (_, _, end), stop in zip(found, [*begins[1:], len(text)], strict=True)]


def _with_boxes_behind(
    text: str, found: Sequence[tuple[int, int, int]], printed_options: Sequence[str]
) -> Iterator[Option]:
    for index, (number, begin, end) in enumerate(found):
        stop = found[index + 1][1] if index + 1 < len(found) else len(text)
        behind = strip_leaders(_BOX.sub("", text[end:stop])).strip()
        inside = _is_signed(text[begin:end], printed_options[number])
        more = inside or _is_typed(behind, printed_options[number])
        first = begin if index or says_something(text[:begin]) else 0
        ticked = _TICKED.search(text, end, stop) is not None
        yield Option(number, first, begin, stop, ticked, boxed=True, more=more)


def _printed_at(text: str, printed_options: Sequence[str]) -> list[tuple[int, int, int]]:
    """Number, begin and end of each option that stands in a line, from left to right. Words that are
    but a part of a longer option there ("ต้องการ" of "ไม่ต้องการ"), or that were typed into the gap of
    another, are none. Two options side by side are no longer one: a box stands between them."""
    folded = fold_with_map(text)
    parts = [printed_parts(option) for option in printed_options]
    keys = [fold(part[0]) for part in parts]
    places = {key: _places(text, folded, key) for key in keys if key}
    whole = {key: [p for p in all_ if not _is_parted(text, folded, p, key)] for key, all_ in places.items()}
    found: list[tuple[int, int, int]] = []
    at = 0
    for number, key in enumerate(keys):
        longer = [other for other in places if len(other) > len(key) and key in other]
        own = [
            place
            for place in whole.get(key) or places.get(key) or ()
            if not any(p <= place < p + len(other) for other in longer for p in whole[other])
        ]
        if own:
            place = next((place for place in own if place >= at), own[0])
            at = place + len(key)
            found.append((number, folded.origin[place], folded.origin[at - 1] + 1))
    found.sort(key=lambda option: option[1])
    return _without_typed(text, found, [len(part) > 1 for part in parts])


def _without_typed(
    text: str, found: Sequence[tuple[int, int, int]], gapped: Sequence[bool]
) -> list[tuple[int, int, int]]:
    """The options without those that stand, with no box of their own, behind one that ends in a gap."""
    kept: list[tuple[int, int, int]] = []
    for number, begin, end in found:
        typed = kept and gapped[kept[-1][0]] and not _BOX.search(text, kept[-1][2], begin)
        if not typed and not (kept and begin < kept[-1][2]):
            kept.append((number, begin, end))
    return kept


def _places(text: str, folded: Folded, key: str) -> list[int]:
    """Where an option's words stand, but for a figure that is a part of a longer one ("1" of "61 ครั้ง")."""
    found = [match.start() for match in re.finditer(re.escape(key), folded.key)]
    if not (key[0].isdigit() or key[-1].isdigit()):
        return found
    spans = [(place, folded.origin[place], folded.origin[place + len(key) - 1]) for place in found]
    return [place for place, first, last in spans if not _goes_on(text, first, last)]


def _goes_on(text: str, first: int, last: int) -> bool:
    """Whether a figure goes on before or behind two characters of a text."""
    before, behind = text[max(first - 1, 0) : first], text[last + 1 : last + 2]
    return (before.isdigit() and text[first].isdigit()) or (behind.isdigit() and text[last].isdigit())


def _is_parted(text: str, folded: Folded, place: int, key: str) -> bool:
    """Whether a box stands within what reads like an option's words: these are the words of several."""
    return bool(_BOX.search(text, folded.origin[place], folded.origin[place + len(key) - 1] + 1))


def _is_typed(behind: str, option: str) -> bool:
    """Whether what stands behind an option's words says anything that the form does not print there."""
    known = fold("".join(printed_parts(option)[1:]))
    return says_something(behind) and bool(fold(behind) != known or signs_in(behind) - _PARTING)


def _is_signed(words: str, option: str) -> bool:
    """Whether a sign stands among an option's words that the form does not print there."""
    return bool(signs_in(words) - signs_in(option))


def _is_more(text: str) -> bool:
    """Whether a text says more than a number that options are counted by."""
    text = text.strip()
    return bool(fold(text) or signs_in(text) - _PARTING) and not is_bare_label(text)


def _with_tick(text: str, boxes: Sequence[re.Match[str]], before: int) -> int:
    """Where an option begins: at its box, or at a tick that was typed just before the box."""
    box = boxes[-1].start()
    tick = _TICK_BEFORE.search(text, before, box)
    return tick.start() if tick else box


def _next_start(text: str, found: Sequence[tuple[int, int, int]], index: int, end: int) -> int:
    """Where the box of the next option begins; an option that the form has not goes with the one before."""
    if index + 1 == len(found):
        return len(text)
    begin = found[index + 1][1]
    boxes = list(_BOX.finditer(text, end, begin))
    return _with_tick(text, boxes, end) if boxes else _slash_before(text, end, begin)


def _slash_before(text: str, before: int, begin: int) -> int:
    """Where an option without box begins: at the slash in place of its box, where others have one or the
    line begins with it, or at the letter, where others have one."""
    boxed = _BOX.search(text) is not None
    slash = _SLASH_BOX.search(text, before, begin)
    told = slash and (boxed or not text[: slash.start()].strip())
    letter = _LETTER_BOX.search(text, before, begin) if boxed else None
    sign = slash if told else letter
    return sign.start() if sign else begin


def option_fragments(
    line: Line, heading: Heading, options: Sequence[Option], before: int, *, alone: bool
) -> tuple[tuple[Fragment, ...], int]:
    """A line's options with their owners, and how many were chosen in it; ``before``: in earlier lines."""
    fragments: list[Fragment] = []
    chosen = 0
    if options[0].start:
        loose = Owner.unplaced("heading_text", heading.id)
        fragments += _before_all(line.slice(0, options[0].start), loose)
    for option in options:
        part = line.slice(option.start, option.end)
        if option.ticked or option.more or alone:
            chosen += 1
            fragments += _chosen(part, heading, before + chosen)
        else:
            fragments += _not_chosen(part, option.words - option.start, heading)
    return with_pictures(fragments, line, Owner.answer(heading.id, 0)), chosen


def _not_chosen(part: Line, words: int, heading: Heading) -> Iterator[Fragment]:
    """The form's own option; a number between its box and its words may be somebody's own way to count.
    ``words``: where its words begin."""
    boxes = list(_BOX.finditer(part.text, 0, words))
    start = boxes[-1].end() if boxes else words
    if is_bare_label(part.text[start:words].strip()):
        yield printed(part.slice(0, start), Printed.OPTION, heading.id)
        yield printed(part.slice(start, words), Printed.NUMBER, heading.id)
        start = words
    else:
        start = 0
    yield printed(part.slice(start, len(part.text)), Printed.OPTION, heading.id)


def _before_all(part: Line, loose: Owner) -> Iterator[Fragment]:
    """What stands before a line's first option: its number, or what somebody typed."""
    if is_bare_label(part.text.strip()):
        yield printed(part, Printed.NUMBER, loose.heading_id)
    else:
        yield from printed_line(part, Printed.OPTION, (), loose, loose.heading_id)


def _chosen(part: Line, heading: Heading, entry: int) -> Iterator[Fragment]:
    kept = strip_leaders(part.text).strip()
    typed = LineWords(part, kept, part.label)
    yield from fragments_of(((typed,),), Owner.answer(heading.id, entry), part.paragraph.place)
