"""Equal and nearly equal texts brought together; no text is changed.

Near means: at least nine tenths alike by the characters that stay (insertions and deletions),
long enough for that to mean something, with as many negations, and no word in place of another one: what
rises in one college and falls in another is no matter of both. Other numbers are no other
matter: three teachers lacking or five. What is unlike the first text of a group starts another: no
chains.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import Indel

from rt67_aggregate.text import fold, ticks

# Similarity of two keys, 0 to 1, from which they count as nearly equal.
ALIKE = 0.9
# Shorter keys are brought together only when they are equal: one word more is another matter.
SHORTEST = 12
# Longer ones, too: no row of a table is that long, and the pieces of one would fill the memory.
LONGEST = 5_000
# Words that turn a meaning round where they are put in, too short for the similarity to notice.
_TURNING = tuple(map(fold, ("ไม่", "ขาด", "งด", "เลิก", "ลด", "ไร้", "ห้าม", "น้อย")))
# A slip changes a letter or two for as many ("ดิจิทัล", "ดิจิตอล"); a stretch longer than that, on one side
# at least, is a word in place of another ("ทุก", "บาง"; "มี", "ขาด"). A letter that stays within it is chance.
_SLIP = 2
_CHANCE = 1
_NUMBER = re.compile("[0-9]+")
# So many groups are compared one by one. Beyond, only those that share one of a text's rare
# pieces, and a piece that this many groups share is not rare.
_FEW = 200
_PIECE = 6
_RARE_PIECES = 24


def similar_groups(texts: Iterable[str]) -> tuple[tuple[int, ...], ...]:
    """Indices of texts that say the same, in the order of each group's first text; every index once.

    Texts of more than ``LONGEST`` letters are together only where they are equal.

    Depends on nothing but the texts and their order. The work grows with the number of texts,
    not with its square.
    """
    by_key: dict[str, list[int]] = {}
    for index, text in enumerate(texts):
        by_key.setdefault(_key(text), []).append(index)
    groups: dict[str, list[int]] = {}
    for key, leader in _led(list(by_key)):
        groups.setdefault(leader, []).extend(by_key[key])
    return tuple(sorted(tuple(sorted(group)) for group in groups.values()))


def _key(text: str) -> str:
    """The text's letters, with one figure for any number, and its ticks; the text itself where it has
    no letter."""
    key = _NUMBER.sub("0", fold(text))
    whole = key + ticks(text) if key.strip("0") else text
    if len(whole) <= LONGEST:
        return whole
    # Shorter than SHORTEST, so that it is like none but its equal.
    digest = hashlib.blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return "\0" + base64.b85encode(digest).decode()


def _led(keys: list[str]) -> Iterator[tuple[str, str]]:
    """Each key with the first earlier leader that it is like, or with itself."""
    shared = Counter(piece for key in keys for piece in _pieces(key))
    leaders: list[str] = []
    with_piece: dict[str, list[int]] = {}
    for key in keys:
        if len(key) < SHORTEST:
            yield key, key
            continue
        rare = _rare(key, shared)
        if len(leaders) <= _FEW:
            candidates: Sequence[int] = range(len(leaders))
        else:
            candidates = sorted({number for piece in rare for number in with_piece.get(piece, ())})
        leader = next((leaders[number] for number in candidates if _alike(leaders[number], key)), None)
        if leader is None:
            for piece in rare:
                numbers = with_piece.setdefault(piece, [])
                if len(numbers) < _FEW:
                    numbers.append(len(leaders))
            leaders.append(key)
        yield key, leader or key


def _rare(key: str, shared: Counter[str]) -> list[str]:
    """The rarest of the pieces that another text has too."""
    pieces = [piece for piece in _pieces(key) if shared[piece] > 1]
    return sorted(pieces, key=lambda piece: (shared[piece], piece))[:_RARE_PIECES]


def _pieces(key: str) -> set[str]:
    return {key[start : start + _PIECE] for start in range(len(key) - _PIECE + 1)}


def _alike(left: str, right: str) -> bool:
    if ticks(left) != ticks(right) or Indel.normalized_similarity(left, right, score_cutoff=ALIKE) < ALIKE:
        return False
    turned = any(left.count(word) != right.count(word) for word in _TURNING)
    return not turned and not any(_is_other_word(gone, come) for gone, come in _changes(left, right))


def _is_other_word(gone: int, come: int) -> bool:
    return min(gone, come) >= _SLIP and max(gone, come) > _SLIP


def _changes(left: str, right: str) -> Iterator[tuple[int, int]]:
    """How many letters each changed stretch has in the one text and in the other."""
    gone = come = 0
    for change in Indel.opcodes(left, right):
        old, new = change.src_end - change.src_start, change.dest_end - change.dest_start
        if change.tag == "equal" and old > _CHANCE:
            yield gone, come
            gone = come = 0
        elif change.tag != "equal" or gone or come:
            gone, come = gone + old, come + new
    yield gone, come
