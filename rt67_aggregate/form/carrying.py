"""The IDs that a draft's headings are to have, so that what is compared over years goes on: those of before
where a heading goes on, and for all others such as no heading of before ever had."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, count

from rt67_aggregate.form.predecessors import predecessors
from rt67_aggregate.form.values import may_be_id
from rt67_aggregate.model import Bond, Carried, Form, Heading, Predecessor

# An ID that counts the headings of one kind: "1.1.result.2".
_COUNTED = re.compile(r"(?P<stem>.*[A-Za-z][A-Za-z_]*\.)[0-9]+")


def carried(earlier: Form, draft: Form) -> Carried:
    """What the headings of a draft take from the form of before."""
    bonds = predecessors(earlier, draft)
    naming = _Naming(earlier, bonds)
    naming.name((*draft.fields, *draft.headings), ())
    return Carried(earlier, naming.bonds, naming.ids)


class _Naming:
    def __init__(self, earlier: Form, bonds: Mapping[str, Predecessor]) -> None:
        self.bonds = dict(bonds)
        self.ids: dict[str, str] = {}
        self._taken = {name.casefold() for name in (*earlier.by_id, *earlier.gone_ids)}

    def name(self, headings: Sequence[Heading], above: tuple[Heading, ...]) -> None:
        """Give IDs to headings that stand below those ``above``, and to all below them."""
        copies: dict[str, list[Heading]] = {}
        for heading in headings:
            if heading.block and not (above and above[-1].block):
                copies.setdefault(heading.id.removesuffix(f".{heading.block}"), []).append(heading)
                continue
            found = self.bonds.get(heading.id)
            if found is not None and found.sure and may_be_id(found.old.id):
                self.ids[heading.id] = found.old.id
            else:
                self._doubt((heading,))
                self.ids[heading.id] = self._free(self._moved_with(heading.id, above))
            self.name(heading.below, (*above, heading))
        for base, block in copies.items():
            self._name_block(base, block, above)

    def _free(self, name: str) -> str:
        """The ID, or the next one like it that nobody has or had."""
        counted = _COUNTED.fullmatch(name)
        stem = counted["stem"] if counted else f"{name}_"
        names = chain((name,), (f"{stem}{number}" for number in count(2)))
        found = next(each for each in names if each.casefold() not in self._taken)
        self._taken.add(found.casefold())
        return found

    def _moved_with(self, heading_id: str, above: Sequence[Heading]) -> str:
        """The ID that its place gives it below the IDs that those above it are to have."""
        for over in reversed(above):
            if heading_id.startswith(f"{over.id}."):
                return f"{self.ids[over.id]}{heading_id.removeprefix(over.id)}"
        return heading_id

    # --- a block that the form prints several times, whose entries have no IDs of their own

    def _name_block(self, base: str, copies: Sequence[Heading], above: tuple[Heading, ...]) -> None:
        """Give a block its ID of before where its headings then have theirs, too; else a new one."""
        own = self._base_of_before(base, copies)
        if own is None:
            for copy in copies:
                self._doubt(copy.walk_all())
            own = self._free_base(self._moved_with(base, above), len(copies))
        for copy in copies:
            for heading in copy.walk_all():
                self.ids[heading.id] = f"{own}{heading.id.removeprefix(base)}"
                self._taken.add(self.ids[heading.id].casefold())

    def _base_of_before(self, base: str, copies: Sequence[Heading]) -> str | None:
        found = self.bonds.get(copies[0].id)
        if found is None or not found.sure or not found.old.id.endswith(".1"):
            return None
        own = found.old.id.removesuffix(".1")
        if not may_be_id(own):
            return None
        for heading in (heading for copy in copies for heading in copy.walk_all()):
            now = f"{own}{heading.id.removeprefix(base)}"
            bond = self.bonds.get(heading.id)
            before = bond.old.id if bond is not None and bond.sure else None
            if before != now if before else now.casefold() in self._taken:
                return None
        return own

    def _free_base(self, base: str, copies: int) -> str:
        numbers = range(1, copies + 1)
        names = chain((base,), (f"{base}_{number}" for number in count(2)))
        return next(
            name for name in names if all(f"{name}.{n}".casefold() not in self._taken for n in numbers)
        )

    def _doubt(self, headings: Iterable[Heading]) -> None:
        """What cannot have the ID of before is only like it."""
        for heading in headings:
            found = self.bonds.get(heading.id)
            if found is not None and found.sure:
                self.bonds[heading.id] = Predecessor(found.old, Bond.NEAR)
