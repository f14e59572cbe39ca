"""Which heading of an earlier form each heading of a new one goes on: as sure as an ID must be, since what is
compared over years goes by IDs.

Side by side under the same heading the same words are the same heading, whatever their number; words that
are nearly the same are it where no other ones are near. What stands under another heading now goes on where
its words tell it alone. What is only like a heading of before is none, and is named.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, product

from rapidfuzz import process
from rapidfuzz.distance import OSA

from rt67_aggregate.form.wordings import Wording, distance, may_go_on
from rt67_aggregate.model import Bond, Form, Heading, Predecessor, Shape

_REWORDED = 0.15  # share of the longer wording that may differ
_MARGIN = 0.1  # how much farther any other heading beside the two must be
_TELLING = 20  # letters of a wording that stands for itself under another heading, too
_SAME_BELOW = 0.5  # share of what stands below a heading that moved which must have moved with it
_PART = 10  # letters of a wording that tell where it was cut out of a longer one
_NEAREST = 0.5  # of one that is named, though it may be another one
_NEAREST_BESIDE = 0.7  # the same, where both stand below the same heading
_REWORDED_ALIKE = 0.4  # share that may differ where a part was reworded alike below every heading that had it
_ALIKE = 3  # such headings at least
_WITHIN = (Shape.COLUMN, Shape.NAMES, Shape.TICK, Shape.GAP)  # nothing without what they stand in

_Keys = Callable[[Wording], Iterable[str]]


def predecessors(old: Form, new: Form) -> dict[str, Predecessor]:
    """ID in the new form → its heading in the old one. No heading of the old form is two headings'
    predecessor but where it is only NEAR to them."""
    return _Pairing(old, new).found


def share_that_goes_on(old: Form, new: Form) -> float:
    """How much of two forms' sections is the same, 0 to 1."""
    found = predecessors(old, new)
    both = sum(1 for section in new.sections if section.id in found and found[section.id].sure)
    return 2 * both / max(1, len(old.sections) + len(new.sections))


class _Pairing:
    def __init__(self, old: Form, new: Form) -> None:
        self.found: dict[str, Predecessor] = {}
        self._wordings: dict[tuple[bool, str], Wording] = {}
        self._gone_on: dict[str, str] = {}  # ID in the old form → in the new one
        self._old, self._new = old, new
        self._above_old, self._above_new = _above(old), _above(new)
        self._beside(old.fields, new.fields)
        self._beside(old.headings, new.headings)
        self._moved()
        self._reworded_alike()
        self._near()

    def _of_old(self, heading: Heading) -> Wording:
        return self._wording(heading, old=True)

    def _of_new(self, heading: Heading) -> Wording:
        return self._wording(heading, old=False)

    def _wording(self, heading: Heading, *, old: bool) -> Wording:
        known = self._wordings.get((old, heading.id))
        if known is None:
            known = self._wordings[old, heading.id] = Wording(heading)
        return known

    def _take(self, old: Heading, new: Heading, bond: Bond) -> None:
        self.found[new.id] = Predecessor(old, bond)
        self._gone_on[old.id] = new.id
        if old.line and bond is not Bond.REWORDED and len(old.fields) == len(new.fields):
            for gap, other in zip(old.fields, new.fields, strict=True):  # a line's gaps by their places
                if may_go_on(self._of_old(gap), self._of_new(other)):
                    self._take(gap, other, Bond.SAME)
        elif old.line and len(old.fields) == len(new.fields) == 1 and self._may_fill(old, new):
            self._take(old.fields[0], new.fields[0], bond)  # its words are the line's
        else:
            self._beside(old.fields, new.fields)
        self._beside(old.children, new.children)

    def _may_fill(self, old: Heading, new: Heading) -> bool:
        """Whether what is typed into the first gaps of two lines is of the same sort."""
        gap, other = old.fields[0], new.fields[0]
        return gap.value is other.value and may_go_on(self._of_old(gap), self._of_new(other))

    def _left_of_old(self, headings: Iterable[Heading]) -> list[Heading]:
        return [heading for heading in headings if heading.id not in self._gone_on]

    def _left_of_new(self, headings: Iterable[Heading]) -> list[Heading]:
        return [heading for heading in headings if heading.id not in self.found]

    # --- side by side

    def _beside(self, olds: Sequence[Heading], news: Sequence[Heading]) -> None:
        """Pair headings that stand below the same one."""
        self._equal(olds, news, lambda wording: (wording.own,))
        self._equal_but_for_years(olds, news)
        self._equal(olds, news, lambda wording: wording.known)
        self._alike(olds, news)
        self._reworded_above_the_same(olds, news)
        self._only_one_left(olds, news)
        self._nameless(olds, news)

    def _equal(self, olds: Sequence[Heading], news: Sequence[Heading], keys_of: _Keys) -> None:
        """Those of the same words; of several in the same words by what they stand under, or in their order
        where none of them came or went."""
        ours = _keyed(self._left_of_old(olds), self._of_old, keys_of)
        theirs = _keyed(self._left_of_new(news), self._of_new, keys_of)
        for key, before in ours.items():
            now = self._left_of_new(theirs.get(key, ()))
            for old, new in _in_order(self._left_of_old(before), now):
                if may_go_on(self._of_old(old), self._of_new(new)):
                    self._take(old, new, Bond.SAME)

    def _equal_but_for_years(self, olds: Sequence[Heading], news: Sequence[Heading]) -> None:
        """Those that only years tell apart, each alone with its words: of two columns of two years neither
        goes on as the other."""
        ours = _keyed(olds, self._of_old, lambda wording: (wording.yearless,))
        theirs = _keyed(news, self._of_new, lambda wording: (wording.yearless,))
        for key, before in ours.items():
            now = theirs.get(key, [])
            alone = len(before) == len(now) == 1
            if alone and self._left_of_old(before) and self._left_of_new(now):
                self._equal(before, now, lambda wording: (wording.yearless,))

    def _nameless(self, olds: Sequence[Heading], news: Sequence[Heading]) -> None:
        """Those without words, such as rows over others, in their order where none of them came or went."""
        before = [old for old in self._left_of_old(olds) if not self._of_old(old).own]
        now = [new for new in self._left_of_new(news) if not self._of_new(new).own]
        if len(before) == len(now) and all(map(_is_shaped_like, before, now)):
            for old, new in zip(before, now, strict=True):
                self._take(old, new, Bond.SAME)

    def _alike(self, olds: Sequence[Heading], news: Sequence[Heading]) -> None:
        """Those of nearly the same words, where every other heading beside either is clearly farther off."""
        left = self._left_of_old(olds), self._left_of_new(news)
        for new in left[1]:
            best = self._nearest_beside(new, left[0], olds, news)
            if best is not None and best.id not in self._gone_on:
                self._take(best, new, Bond.REWORDED)

    def _nearest_beside(
        self, new: Heading, left: Sequence[Heading], olds: Sequence[Heading], news: Sequence[Heading]
    ) -> Heading | None:
        own = self._of_new(new)
        near = [(distance(self._of_old(old), own), old) for old in left if may_go_on(self._of_old(old), own)]
        far, best = min(near, key=lambda pair: pair[0], default=(1.0, None))
        if best is None or far > _REWORDED:
            return None
        others = chain(
            (distance(self._of_old(old), own) for old in olds if old is not best),
            (distance(self._of_old(best), self._of_new(other)) for other in news if other is not new),
        )
        return best if min(others, default=1.0) >= far + _MARGIN else None

    def _reworded_above_the_same(self, olds: Sequence[Heading], news: Sequence[Heading]) -> None:
        """Those of like words that stand above the same headings, of which no other one that is left beside
        them holds any: a topic that was reworded."""
        left = self._left_of_old(olds), self._left_of_new(news)
        before = [self._telling_below(old, old=True) for old in left[0]]
        now = [self._telling_below(new, old=False) for new in left[1]]
        for old, own in zip(left[0], before, strict=True):
            heirs = [(new, keys) for new, keys in zip(left[1], now, strict=True) if own & keys]
            if len(heirs) != 1 or sum(bool(keys & heirs[0][1]) for keys in before) > 1:
                continue  # split, or joined
            new, keys = heirs[0]
            near = _far_alike(self._of_old(old), self._of_new(new)) <= _NEAREST
            if near and 2 * len(own & keys) > max(len(own), len(keys)):
                self._take(old, new, Bond.REWORDED)

    def _telling_below(self, heading: Heading, *, old: bool) -> frozenset[str]:
        """The words of what stands below a heading that stand for themselves in its form."""
        once = self._once_in_old if old else self._once_in_new
        keys = {self._wording(below, old=old).own for child in heading.children for below in child.walk()}
        return frozenset(key for key in keys & once if len(key) >= _TELLING)

    def _only_one_left(self, olds: Sequence[Heading], news: Sequence[Heading]) -> None:
        """One that went where one came, in the same words with some before or behind them."""
        left = self._left_of_old(olds), self._left_of_new(news)
        if [len(side) for side in left] != [1, 1]:
            return
        (old,), (new,) = left
        before, now = self._of_old(old), self._of_new(new)
        less, more = sorted((before.own, now.own), key=len)
        whole = len(less) >= _TELLING and less in more and before.telling == now.telling
        if whole and len(less) >= (1 - _REWORDED_ALIKE) * len(more) and may_go_on(before, now):
            self._take(old, new, Bond.REWORDED)

    # --- under another heading

    def _moved(self) -> None:
        """Pair what stands under another heading now, top-down: its words stand once in each form."""
        for old, new in self._alone():
            if self._may_have_moved(old, new):
                self._take(old, new, Bond.MOVED)

    def _alone(self) -> Iterator[tuple[Heading, Heading]]:
        """Headings that are left, whose words stand once in each form."""
        once = self._once_in_old & self._once_in_new
        known = {key: old for old in self._old.walk() if (key := self._of_old(old).own) in once}
        for new in self._new.walk():
            old = known.get(self._of_new(new).own)
            if old is not None and old.id not in self._gone_on and new.id not in self.found:
                yield old, new

    @cached_property
    def _once_in_old(self) -> frozenset[str]:
        return _once(self._of_old(heading).own for heading in _apart(self._old))

    @cached_property
    def _once_in_new(self) -> frozenset[str]:
        return _once(self._of_new(heading).own for heading in _apart(self._new))

    def _may_have_moved(self, old: Heading, new: Heading) -> bool:
        if old.block or new.block or old.shape in _WITHIN:
            return False
        if not may_go_on(self._of_old(old), self._of_new(new)):
            return False
        telling = len(self._of_old(old).own) >= _TELLING
        above = self._above_old[old.id], self._above_new[new.id]
        stays = above[0] in self._gone_on or above[1] in self.found or "" in above
        stays = stays or self._are_parts(old, new)
        if old.shape is not Shape.GROUP:  # a part goes with its topic: of one that went, to none that came
            return telling and stays
        before, now = (
            Counter(of(below).own for top in heading.children for below in top.walk())
            for of, heading in ((self._of_old, old), (self._of_new, new))
        )
        same = (before & now).total() >= _SAME_BELOW * max(before.total(), now.total(), 1)
        return same and (telling or stays)

    def _are_parts(self, old: Heading, new: Heading) -> bool:
        """Whether what one of two headings stands under is what the other does and more: it was joined with
        others, or split."""
        over = [
            {of(form.by_id[name]).own for name in _over(heading.id, above)}
            for heading, of, form, above in (
                (old, self._of_old, self._old, self._above_old),
                (new, self._of_new, self._new, self._above_new),
            )
        ]
        pairs = (sorted(pair, key=len) for pair in product(*over))
        return any(len(less) >= _TELLING and less in more for less, more in pairs)

    # --- reworded below every heading that had it

    def _reworded_alike(self) -> None:
        """Pair parts whose words all became the same other ones, below every heading that goes on and had
        them: a form that asks the same of each topic is reworded in one go, and nobody asks something else of
        nine topics in words that are so near."""
        went, came = Counter[str](), Counter[str]()
        places: dict[tuple[str, str], list[tuple[Heading, Heading]]] = defaultdict(list)
        for above, news in _families(self._new):
            parent = self.found.get(above.id) if above else None
            if parent is None or not parent.sure:
                continue
            went.update(self._of_old(old).own for old in parent.old.below)
            came.update(self._of_new(new).own for new in news)
            olds, left = self._left_of_old(parent.old.below), self._left_of_new(news)
            for old, new in zip(olds, left, strict=True) if len(olds) == len(left) else ():
                if self._are_near_alone(old, new, olds, left):
                    places[self._of_old(old).own, self._of_new(new).own].append((old, new))
        for (before, now), pairs in places.items():
            if len(pairs) >= _ALIKE and went[before] == came[now] == len(pairs):
                for old, new in pairs:
                    self._take(old, new, Bond.REWORDED)

    def _are_near_alone(
        self, old: Heading, new: Heading, olds: Sequence[Heading], news: Sequence[Heading]
    ) -> bool:
        """Whether two headings in the same place are near, and none that is left beside either is as near."""
        before, now = self._of_old(old), self._of_new(new)
        far = _far_alike(before, now)
        if far > _REWORDED_ALIKE or not may_go_on(before, now):
            return False
        others = chain(
            (_far_alike(self._of_old(other), now) for other in olds if other is not old),
            (_far_alike(before, self._of_new(other)) for other in news if other is not new),
        )
        return min(others, default=_REWORDED_ALIKE + _MARGIN) >= far + _MARGIN

    # --- only like it

    def _near(self) -> None:
        """Name the heading of before that a new one is most like, first of those below the same heading. Of
        what stands below a new heading only what is in the same words is named, where these stand once in
        each form: that of before is often in like words there."""
        gone = self._left_of_old(self._old.walk_all())
        if not gone:
            return
        for above, news in _families(self._new):
            parent = self.found.get(above.id) if above else None
            if above is not None and (parent is None or not parent.sure):
                continue
            beside = parent.old.below if parent else (*self._old.fields, *self._old.headings)
            left = self._left_of_old(beside), self._left_of_new(news)
            alone = all(len(side) == 1 for side in left)  # one came where one went
            for new in left[1]:
                within = self._nearest(new, left[0], 1.0 if alone else _NEAREST_BESIDE)
                within = within or self._part_of(new, left[0])
                far = [old for old in gone if old.shape not in _WITHIN]
                nearest = within or self._nearest(new, far, _NEAREST)
                if nearest is not None:
                    self.found[new.id] = Predecessor(nearest, Bond.NEAR)
        for old, new in list(self._alone()):
            if not (old.block or new.block or old.shape in _WITHIN or new.shape in _WITHIN):
                self.found[new.id] = Predecessor(old, Bond.NEAR)

    def _part_of(self, new: Heading, olds: Sequence[Heading]) -> Heading | None:
        """The heading whose words hold those of a new one, or stand in them whole: it was cut, or joined."""
        key = self._of_new(new).own
        pairs = ((sorted((key, self._of_old(old).own), key=len), old) for old in olds)
        return next((old for (less, more), old in pairs if len(less) >= _PART and less in more), None)

    def _nearest(self, new: Heading, olds: Sequence[Heading], farthest: float) -> Heading | None:
        key = self._of_new(new).own
        keys = [self._of_old(old).own for old in olds]
        found = process.extractOne(key, keys, scorer=OSA.normalized_distance, score_cutoff=farthest)
        return olds[found[2]] if key and found else None


def _keyed(
    headings: Iterable[Heading], of: Callable[[Heading], Wording], keys_of: _Keys
) -> dict[str, list[Heading]]:
    keyed: dict[str, list[Heading]] = defaultdict(list)
    for heading in headings:
        for key in sorted(filter(None, keys_of(of(heading)))):
            keyed[key].append(heading)
    return keyed


def _far_alike(old: Wording, new: Wording) -> float:
    """How far the words of two headings are apart, words put before or behind them not counted in full."""
    less, more = sorted((old.own, new.own), key=len)
    if len(less) >= _PART and less in more and old.telling == new.telling:
        return _REWORDED
    return distance(old, new)


def _is_shaped_like(old: Heading, new: Heading) -> bool:
    return old.shape is new.shape


def _in_order(olds: Sequence[Heading], news: Sequence[Heading]) -> Iterator[tuple[Heading, Heading]]:
    """Headings in the same words, each with the one that it goes on."""
    if len(olds) == len(news) == 1:
        old, new = olds[0], news[0]
        if old.under == new.under or not (old.under and new.under):  # else one went, and another came
            yield old, new
        return
    under = [Counter(heading.under for heading in side) for side in (olds, news)]
    if all(max(count.values(), default=1) == 1 for count in under):
        before = {old.under: old for old in olds}
        yield from ((before[new.under], new) for new in news if new.under in before)
    elif len(olds) == len(news):
        yield from zip(olds, news, strict=True)


def _above(form: Form) -> dict[str, str]:
    """ID of each heading → that of the one that it stands below, "" at the top."""
    found = {heading.id: "" for heading in (*form.fields, *form.headings)}
    for heading in form.walk_all():
        found |= {below.id: heading.id for below in heading.below}
    return found


def _over(heading_id: str, above: Mapping[str, str]) -> Iterator[str]:
    """The IDs of what a heading stands below, from the nearest one."""
    while heading_id := above.get(heading_id, ""):
        yield heading_id


def _once(keys: Iterable[str]) -> frozenset[str]:
    """Those that come once."""
    return frozenset(key for key, count in Counter(keys).items() if count == 1)


def _apart(form: Form) -> Iterator[Heading]:
    return (heading for heading in form.walk_all() if heading.shape not in _WITHIN)


def _families(form: Form) -> Iterator[tuple[Heading | None, tuple[Heading, ...]]]:
    """Each heading with those right below it; None with those at the top."""
    yield None, (*form.fields, *form.headings)
    yield from ((heading, heading.below) for heading in form.walk_all() if heading.below)
