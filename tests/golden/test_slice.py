"""A fixed slice of the generated returns: nothing wrong that is not marked, and nothing lost.

The benchmark reads many more (see docs/locating.md); this slice is what every change is held to.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from rt67_aggregate.model import Format, SourceFile
from tests.real_reader import form, reader
from tests.returns import ALL, APART, make_return, mixture
from tests.score import rows_of, score_rows, total

FAMILY = tuple(kind.name for kind in ALL if kind.tier == "family")[::2]  # every second one alone
MILD, HARD, EXTREME = range(10), range(4), range(2)
PLANS = (
    *((name,) for name in FAMILY),
    *((kind.name,) for kind in APART),
    *(
        mixture(seed, tier)
        for tier, seeds in (("mild", MILD), ("hard", HARD), ("extreme", EXTREME))
        for seed in seeds
    ),
)
SEED = 4
# Other seeds of which something was once wrong in silence.
FOUND = tuple(
    (mixture(seed, tier), seed)
    for tier, seeds in (
        ("mild", (9122, 10205, 20004, 20119, 20372)),
        ("hard", (20261, 20349, 70043)),
    )
    for seed in seeds
)
# Two kinds at once, likewise: a topic filled in again without its table; headings, answers in one paragraph.
TWICE = (
    *(
        (("other_department", kind), 1910000 + seed)
        for kind, seed in (
            ("topics_shuffled", 0),
            ("one_cell", 0),
            ("sdt", 0),
            ("rows_brackets", 1),
            ("math", 1),
        )
    ),
    (("topics_in_one", "answers_above"), 5300000),
    (("topics_in_one", "in_quotes"), 5300001),
)


def test_the_slice_has_forty_returns() -> None:
    assert len(PLANS) >= 40


@pytest.mark.parametrize(("kinds", "seed"), [*((kinds, SEED) for kinds in PLANS), *FOUND, *TWICE])
def test_what_is_wrong_is_marked_and_nothing_is_lost(
    kinds: tuple[str, ...], seed: int, tmp_path: Path
) -> None:
    data, truth = make_return(form(), kinds, seed)
    path = tmp_path / truth["file"]
    path.write_bytes(data)
    reading = reader().read(SourceFile(path.name, path, Format.DOCX))
    score = total(score_rows([truth], *rows_of([reading]), folder=None).values())
    assert [case for case in score.wrong if not case.flagged] == []
    assert reading.balance.holds
    assert score.count["chars_kept"] == score.count["chars"]
    assert score.count["unplaced_kept"] == score.count["unplaced"]


def test_no_two_kinds_have_one_name() -> None:
    names = [kind.name for kind in (*ALL, *APART)]
    assert len(set(names)) == len(names)
