"""How colleges send a filled-in form anew: other answers, rows put in, taken out, moved, a heading gone."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import replace
from random import Random
from typing import cast

from docx.oxml.ns import qn

from tests.changed_files import CHANGES, Element, form_lines
from tests.filling.judge import canon
from tests.filling.values import words
from tests.season import Season
from tests.season_forms import Filled, FormWorld

Said = tuple[str, ...]
Refill = Callable[[Element, Random, Said], Said]


def send_filled(season: Season, chance: Random) -> None:
    """A new version of a return: another filling, or a change or two of the last one."""
    world = cast(FormWorld, season.world)
    sender = chance.choice(world.senders)
    before = sender.sent[-1]
    if chance.random() < 0.2:
        world, new = world.filling(chance, before)
    else:
        world, new = world.sent(changed(before, chance), before)
    season.state.world = world.with_sender(replace(sender, sent=(*sender.sent, new), there=True))


def changed(before: Filled, chance: Random) -> Filled:
    document, body = before.body()
    said = before.said
    for _ in range(chance.randint(1, 2)):
        said = (*said, *chance.choice(REFILLS)(body, chance, said))
    target = io.BytesIO()
    document.save(target)
    return Filled(target.getvalue(), said)


def _typed_in(body: Element, said: Said) -> list[Element]:
    known = frozenset(said)
    return [text for text in body.iter(qn("w:t")) if (text.text or "").strip() in known]


def _rows(body: Element, said: Said) -> list[Element]:
    """The rows of tables in which something was typed."""
    return [row for row in body.iter(qn("w:tr")) if _typed_in(row, said)]


def other_answer(body: Element, chance: Random, said: Said) -> Said:
    typed = _typed_in(body, said)
    if not typed:
        return ()
    new = chance.choice((words(chance), words(chance), chance.choice(said), "-", ""))
    chance.choice(typed).text = f" {new} "
    return (new,) if new else ()


def row_in(body: Element, chance: Random, said: Said) -> Said:
    rows = _rows(body, said)
    if not rows:
        return ()
    row = chance.choice(rows)
    own = deepcopy(row)
    row.addnext(own) if chance.random() < 0.5 else row.addprevious(own)
    if chance.random() < 0.3:  # it says the same again
        return ()
    new = []
    for text in _typed_in(own, said):
        text.text = words(chance)
        new.append(text.text)
    return tuple(new)


def row_out(body: Element, chance: Random, said: Said) -> Said:
    rows = [row for row in _rows(body, said) if len(row.getparent().findall(qn("w:tr"))) > 2]
    if rows:
        row = chance.choice(rows)
        row.getparent().remove(row)
    return ()


def row_moved(body: Element, chance: Random, said: Said) -> Said:
    rows = _rows(body, said)
    if rows:
        row = chance.choice(rows)
        chance.choice([one for one in rows if one.getparent() is row.getparent()]).addnext(row)
    return ()


def answers_exchanged(body: Element, chance: Random, said: Said) -> Said:
    """What stood in one place stands in another one, and the other way round."""
    typed = _typed_in(body, said)
    if len(typed) > 1:
        at = chance.randrange(len(typed) - 1)
        one, other = typed[at : at + 2]
        one.text, other.text = other.text, one.text
    return ()


def heading_gone(body: Element, chance: Random, said: Said) -> Said:
    lines = form_lines(body, frozenset(map(canon, said)))
    lines = [line for line in lines if line.getparent() is body]
    if lines:
        line = chance.choice(lines)
        line.getparent().remove(line)
    return ()


def forms_own(body: Element, chance: Random, said: Said) -> Said:
    """Something of what the form prints, put in, taken out or damaged."""
    chance.choice(CHANGES)(body, chance, frozenset(map(canon, said)))
    return ()


REFILLS: Sequence[Refill] = (
    *(other_answer,) * 6, row_in, row_in, row_out, row_out, row_moved, answers_exchanged, answers_exchanged,
    heading_gone, forms_own,
)  # fmt: skip
