"""Several provinces, each with its season, and the season of the office above them, which takes their last
runs with what was entered since as what it was sent.

What is below stays as it is. All that was entered there counts above, or what is told of it is told above.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from rt67_aggregate.issues import CATALOGUE
from rt67_aggregate.model import Form, Frames, Issue, Roster, Rows
from rt67_aggregate.pipeline.rollup_parts import Joined, ReportingOffice, faults_of, join, read_part
from rt67_aggregate.pipeline.setup import Setup
from tests.season import STOPS, Season
from tests.season_office import HERE, job_of
from tests.season_world import Colleges, Place, Sender, World

PROVINCES = ("สมมติเหนือ", "สมมติใต้", "สมมติกลาง")
Act = Callable[[Season, random.Random], None]
_APART = 1_000  # between the numbers of two provinces' colleges
# What ends a roll-up since the workspaces do not go together, or one of them cannot be read now.
REFUSED = STOPS | {"rollup_forms_differ", "rollup_same_province", "last_run_of_others", "no_last_run"}
_TOLD = ("review_conflict", "review_outdated", "review_orphaned", "review_two_officers", "review_row_unsure")


@dataclass(frozen=True)
class RegionWorld(Colleges):
    """What the provinces give. ``places``: college, section and number → the cell that it is."""

    joined: Joined | None = None
    places: Mapping[tuple[str, str, str], Place] = field(default_factory=dict, hash=False)
    headings: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def _joined(self) -> Joined:
        assert self.joined is not None
        return self.joined

    @property
    def names(self) -> Mapping[str, str]:
        return self.headings

    @property
    def form(self) -> Form:
        return self._joined.form

    @property
    def frames(self) -> Frames:
        return self._joined.frames

    @property
    def issues(self) -> Sequence[Issue]:
        return self._joined.issues

    @property
    def roster(self) -> Roster:
        return self._joined.roster

    def cells(self) -> dict[tuple[str, str, str], Place]:
        return dict(self.places)


class Region(Season):
    """``provinces``: all there are; ``there``: the numbers of those that are rolled up, in their order."""

    def __init__(self, folder: Path) -> None:
        self.provinces = [
            Season(folder / str(number), World(province=name), "กขค"[number])
            for number, name in enumerate(PROVINCES)
        ]
        self.there = [0, 1]
        super().__init__(folder / "region", RegionWorld(), "ภ")

    def begin(self) -> None:
        """Nobody sends anything but the provinces."""

    def run(self) -> None:
        below = [self.provinces[number] for number in self.there]
        for season in below:
            season.save()
        before = [season.files() for season in below], self.files()
        read = [_reported(season) for season in below]
        stopped = [issue for one in read for issue in one if isinstance(issue, Issue)]
        parts = [one for some in read for one in some if isinstance(one, ReportingOffice)]
        stopped = stopped or list(faults_of(parts, self.output))
        if not stopped:
            self.state.world = self._world(below, join(parts, "สำนักงานภาคสมมติ", "ภาคสมมติ"), parts)
            super().run()
            self.faults += list(self._owed(below)) if not self.faults else []
        elif not {issue.code for issue in stopped} <= REFUSED:
            self.faults.append(f"not rolled up: {[issue.code for issue in stopped]}")
        elif self.files() != before[1]:
            self.faults.append("a roll-up that was refused changed the output")
        self.stops += [issue.code for issue in stopped]
        if [season.files() for season in below] != before[0]:
            self.faults.append("a roll-up changed a workspace")
        self.faults += [fault for season in below for fault in season.faults]

    def _world(
        self, below: Sequence[Season], joined: Joined, parts: Sequence[ReportingOffice]
    ) -> RegionWorld:
        who: dict[str, int] = {}
        places = {}
        for number, season, part in zip(self.there, below, parts, strict=True):
            apart = _APART * (number + 1)
            who |= {f"{part.name}-{one.college_id}": one.who + apart for one in season.world.senders}
            for row in Rows(part.frames.records):
                college_id, cell = f"{part.name}-{row['college_id']}", season.where.get(row["key"])
                if cell:  # as of its last run
                    who[college_id] = cell.who + apart
                heading = season.world.names[row["section_id"]]
                line = cell.line if cell and cell.heading == heading else 0
                places[college_id, row["section_id"], row["entry"]] = Place(
                    who[college_id], heading, line, row["text"]
                )
        senders = [Sender(one, college_id, college_id, "", ()) for college_id, one in who.items()]
        return RegionWorld(tuple(senders), self.world.count, joined, places, below[0].world.names)

    def _owed(self, below: Sequence[Season]) -> Iterator[str]:
        """Words of the provinces that are neither in the region's tables nor told there."""
        assert self.main is not None
        rows = self.main.book.rows()
        sent = (self.output / ".rt67-sent" / "records.csv").read_text("utf-8-sig")
        told = "\n".join(row.told for row in rows)
        titles = {CATALOGUE[code].title for code in _TOLD}
        for season in below:
            if season.main is None:
                continue
            lower = season.main.book.rows()
            said = "\n".join(row.told for row in lower if row.title in titles)
            texts = (season.output / "records.csv").read_text("utf-8-sig")
            over = season.main.over
            words = [word.text for word in season.state.words if word.text not in over]
            words = [word for word in words if word not in sent + told]
            yield from (f"{word} is in the tables below, and not above" for word in words if word in texts)
            yield from (f"{word} is told below, and not above" for word in words if word in said)


def _reported(season: Season) -> Sequence[ReportingOffice | Issue]:
    world = season.world
    read = read_part(job_of(season.folder, 0), HERE, Setup(world.form, world.roster))
    return read.issues if read.value is None else (read.value,)


# --- what happens below and among the provinces


def below(acts: Sequence[Act]) -> Act:
    """One of these in one of the provinces."""

    def act(season: Season, chance: random.Random) -> None:
        assert isinstance(season, Region)
        province = season.provinces[chance.choice(season.there)]
        chance.choice(acts)(province, chance)
        season.faults += province.faults

    act.__name__ = "below"
    return act


def leave_out(season: Season, chance: random.Random) -> None:
    assert isinstance(season, Region)
    if len(season.there) > 1:
        season.there.remove(chance.choice(season.there))


def come_in(season: Season, chance: random.Random) -> None:
    """A province that is not there, or not there any more."""
    assert isinstance(season, Region)
    others = [number for number in range(len(season.provinces)) if number not in season.there]
    if others:
        season.there.insert(chance.randint(0, len(season.there)), chance.choice(others))


def move_college(season: Season, chance: random.Random) -> None:
    """A college goes from one province to another one, which has none of its name, with what it sent."""
    assert isinstance(season, Region)
    old, new = (season.provinces[number] for number in chance.sample(range(len(season.provinces)), 2))
    free = [one for one in old.world.senders if not new.world.sender(name=one.name)]
    if len(old.world.senders) > 1 and free:
        gone = chance.choice(free)
        senders = tuple(one for one in old.world.senders if one is not gone)
        old.state.world = replace(old.world, senders=senders)
        world, own = new.world.joining(chance)
        moved = replace(own, name=gone.name, sent=gone.sent, there=gone.there)
        new.state.world = replace(world, senders=(*world.senders, moved))


def other_order_of_provinces(season: Season, chance: random.Random) -> None:
    assert isinstance(season, Region)
    chance.shuffle(season.there)


def rename_province(season: Season, chance: random.Random) -> None:
    """Another name, perhaps the one of another province."""
    assert isinstance(season, Region)
    province = season.provinces[chance.choice(season.there)]
    name = chance.choice((*PROVINCES, "สมมติใหม่"))
    province.state.world = replace(province.state.world, province=name)  # type: ignore[call-arg]


def one_name_twice(season: Season, chance: random.Random) -> None:
    """A college that is called as one of another province."""
    assert isinstance(season, Region)
    if len(season.there) > 1:
        one, other = (season.provinces[number] for number in chance.sample(season.there, 2))
        known, own = chance.choice(one.world.senders), chance.choice(other.world.senders)
        if not other.world.sender(name=known.name):
            other.state.world = other.world.with_sender(replace(own, name=known.name))
