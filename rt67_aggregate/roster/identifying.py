"""Who sent a return: the roster's names in the clues, by the order of trust."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from rapidfuzz.distance import OSA

from rt67_aggregate.model import Clues, IdentifiedBy, Identity
from rt67_aggregate.roster.addressee import without_addressees
from rt67_aggregate.roster.clue import ClueText, clue_text
from rt67_aggregate.roster.file_names import readable_names
from rt67_aggregate.roster.index import NOBODY, RosterIndex
from rt67_aggregate.roster.keys import Keys, NameMatch
from rt67_aggregate.roster.near import cut_names, near_names
from rt67_aggregate.roster.sender import tells_sender
from rt67_aggregate.roster.spoken_of import without_spoken_of
from rt67_aggregate.roster.types import is_whole

# A longer name's other letters that are this many or fewer cannot be told from ordinary text.
_MIN_REST = 3


@dataclass(frozen=True, slots=True)
class _Source:
    """Where a sender may be named. ``is_asked``: whether nothing but the sender's name is written there."""

    by: IdentifiedBy
    texts: tuple[str, ...]
    is_asked: bool = False


@dataclass(frozen=True, slots=True)
class _Told:
    """What one source tells. ``named``: the colleges that it names for certain. ``guessed``: those
    that it may mean. ``doubtful``: names that may be part of a longer one that nobody knows. ``mentioned``:
    those that stand in a sentence only, which may be about somebody else."""

    named: set[str] = field(default_factory=set)
    guessed: set[str] = field(default_factory=set)
    doubtful: set[str] = field(default_factory=set)
    mentioned: set[str] = field(default_factory=set)


def identify(clues: Clues, index: RosterIndex) -> Identity:
    """The college of a return, or nothing and the candidates.

    The unit line is trusted before the cover, the page's header, its footer, the file name and who
    signed; whom a letter is addressed to, or speaks of, did not send it. The first of them that names
    a college decides: one name, and it is that; two, and nothing is guessed. Where it names none exactly,
    one that is near is taken with ``exact=False`` if no other is. Where none does, one that stands in a
    sentence is (``by`` mention). ``candidates`` beside a ``college_id`` are the colleges that less trusted
    sources name instead.
    """
    open_ids: set[str] = set()
    doubtful: set[str] = set()
    mentioned: set[str] = set()
    for source in _sources(clues):
        by, told = source.by, _read(source, index)
        ids = told.named or told.guessed
        doubtful |= told.doubtful
        mentioned |= told.mentioned
        if not ids:
            continue
        if open_ids:
            ids = ids & open_ids if len(ids & open_ids) == 1 else ids | open_ids
        if len(ids) == 1:
            exact = bool(told.named) and not open_ids and doubtful <= ids
            return _with_others(Identity(next(iter(ids)), by, exact), clues, index, doubtful)
        if told.named or open_ids:
            return Identity(candidates=index.sort(ids))
        open_ids = ids
    if len(mentioned) == 1 and not open_ids:
        return _with_others(Identity(next(iter(mentioned)), IdentifiedBy.MENTION), clues, index, doubtful)
    return Identity(candidates=index.sort(open_ids or mentioned or doubtful))


def _with_others(identity: Identity, clues: Clues, index: RosterIndex, doubtful: set[str]) -> Identity:
    """The identity with the colleges that the other sources name, if they name different ones."""
    others = set(doubtful)
    for source in _sources(clues):
        if source.by is not identity.by:
            others |= _owners(_certain(_clue(source.texts, index), index, index.spelt)[0])
    others.discard(identity.college_id)
    return replace(identity, candidates=index.sort(others))


def _sources(clues: Clues) -> Iterator[_Source]:
    """The clues in the order of trust; of a path the file's own name, then its folders."""
    yield _Source(IdentifiedBy.UNIT_LINE, (clues.unit_line,), is_asked=clues.on_unit_line)
    if clues.unit_line and clues.unit_label:
        labelled = f"{clues.unit_label}{clues.unit_line}"
        yield _Source(IdentifiedBy.UNIT_LINE, (labelled,), is_asked=clues.on_unit_line)
    if clues.above_unit:
        yield _Source(IdentifiedBy.UNIT_LINE, (clues.above_unit, clues.unit_line))
    yield _Source(IdentifiedBy.COVER, clues.cover)
    yield _Source(IdentifiedBy.PAGE_HEADER, clues.page_header)
    yield _Source(IdentifiedBy.PAGE_HEADER, clues.page_footer)
    for name in readable_names(clues.file_name):
        yield _Source(IdentifiedBy.FILE_NAME, (name,), is_asked=True)
    yield _Source(IdentifiedBy.SIGNATURE, clues.signature, is_asked=True)


def _clue(texts: tuple[str, ...], index: RosterIndex, *, mend: bool = True) -> ClueText:
    lines = (line for text in texts for line in text.split("\n"))
    return without_spoken_of(clue_text(without_addressees(lines), mend=mend), index)


def _read(source: _Source, index: RosterIndex) -> _Told:
    """Names as the roster writes them, else with other abbreviations, else what is near."""
    clue = _clue(source.texts, index)
    found, doubtful = _certain(clue, index, index.names)
    known = _owners(found)
    told = found if source.is_asked else [one for one in found if tells_sender(clue, one.start, one.end)]
    named = _owners(told)
    if known and doubtful <= known:
        return _Told(named, mentioned=known - named)
    if known and not named:
        return _Told(mentioned=known | doubtful)
    spelt, spelt_doubtful = _certain(clue, index, index.spelt)
    if spelt and not named and spelt_doubtful <= _owners(spelt):
        return _Told(guessed=_owners(spelt))
    near = _near(source.texts, clue, index)
    if named:
        # Beside a certain name stands one that is cut short or unknown: two were named.
        return _Told(named | (near or doubtful))
    if not near and source.by is IdentifiedBy.FILE_NAME:
        near = _places(clue, index) or cut_names(clue, index)
    return _Told(guessed=near, doubtful=set() if near else doubtful | spelt_doubtful)


def _near(texts: tuple[str, ...], clue: ClueText, index: RosterIndex) -> set[str]:
    near = near_names(clue, index)
    if len(near) == 1:
        return near
    unmended = _clue(texts, index, mend=False)
    typed = near_names(unmended, index) if unmended.key != clue.key else set()
    return typed if len(typed) == 1 and (not near or typed <= near) else near


def _certain(clue: ClueText, index: RosterIndex, keys: Keys) -> tuple[list[NameMatch], set[str]]:
    """The names that stand there for certain, and the owners of those that may not."""
    named: list[NameMatch] = []
    doubtful: set[str] = set()
    for found in keys.find(clue.key):
        if NOBODY in found.owners:
            continue
        if _stands_alone(found, clue, index):
            named.append(found)
        else:
            doubtful.update(found.owners)
    return named, doubtful


def _owners(found: list[NameMatch]) -> set[str]:
    return {owner for one in found for owner in one.owners}


def _stands_alone(found: NameMatch, clue: ClueText, index: RosterIndex) -> bool:
    """Whether the name ends where a word does and is no damaged part of a longer one."""
    name = clue.key[found.start : found.end]
    if found.end not in clue.cuts or not (found.start in clue.cuts or is_whole(name)):
        return False
    after, before = clue.key[found.end :], clue.key[: found.start][::-1]
    ends = {cut - found.end for cut in clue.cuts}
    starts = {found.start - cut for cut in clue.cuts}
    return not (
        any(_follows(key[len(name) :], after, ends) for key in index.beginning(name, found.owners))
        or any(_follows(key[: -len(name)][::-1], before, starts) for key in index.ending(name, found.owners))
    )


def _follows(rest: str, text: str, ends: set[int]) -> bool:
    """Whether a text goes on with the rest of a longer name, one letter aside."""
    return len(rest) >= _MIN_REST and any(
        end in ends and OSA.distance(rest, text[:end], score_cutoff=1) <= 1
        for end in (len(rest) - 1, len(rest), len(rest) + 1)
        if 0 < end <= len(text)
    )


def _places(clue: ClueText, index: RosterIndex) -> set[str]:
    """The colleges whose place stands there as a word of its own."""
    return {
        owner
        for found in index.places.find(clue.key)
        if found.start in clue.cuts and found.end in clue.cuts
        for owner in found.owners
    }
