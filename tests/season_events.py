"""What changes between two runs of a season besides the review: returns, the roster, the form."""

from __future__ import annotations

import random
from dataclasses import replace

from tests.season import Season
from tests.season_world import SAID, TOPICS, Content, Line, line_of


def send(season: Season, chance: random.Random) -> None:
    """A new version with a change or two."""
    sender = chance.choice(season.world.senders)
    new = sender.sent[-1]
    for _ in range(chance.randint(1, 2)):
        season.state.world = replace(season.world, count=season.world.count + 1)
        new = chance.choice(CHANGES)(new, season.world.count, chance)
    new = replace(new, version=f"v{season.world.count}")
    season.state.world = season.world.with_sender(replace(sender, sent=(*sender.sent, new), there=True))


def _text(new: Content, count: int, chance: random.Random) -> Content:
    at = chance.randrange(len(new.texts))
    texts = [(name, chance.choice(SAID) if n == at else text) for n, (name, text) in enumerate(new.texts)]
    return replace(new, texts=tuple(texts))


def _line_in(new: Content, count: int, chance: random.Random) -> Content:
    at = chance.randint(0, len(new.lines))
    return replace(new, lines=(*new.lines[:at], line_of(count, chance), *new.lines[at:]))


def _line_out(new: Content, count: int, chance: random.Random) -> Content:
    at = chance.randint(0, len(new.lines))
    return replace(new, lines=(*new.lines[:at], *new.lines[at + 1 :]))


def _line_moved(new: Content, count: int, chance: random.Random) -> Content:
    lines = list(new.lines)
    if lines:
        line = lines.pop(chance.randrange(len(lines)))
        lines.insert(chance.randint(0, len(lines)), line)
    return replace(new, lines=tuple(lines))


def _line_again(new: Content, count: int, chance: random.Random) -> Content:
    if not new.lines:
        return new
    at = chance.randint(0, len(new.lines))
    line = Line(count, chance.choice(new.lines).texts)
    return replace(new, lines=(*new.lines[:at], line, *new.lines[at:]))


def _cell(new: Content, count: int, chance: random.Random) -> Content:
    if not new.lines:
        return new
    at = chance.randrange(len(new.lines))
    texts = list(new.lines[at].texts)
    texts[chance.randrange(len(texts))] = chance.choice(SAID)
    return replace(
        new, lines=(*new.lines[:at], replace(new.lines[at], texts=tuple(texts)), *new.lines[at + 1 :])
    )


def _loose(new: Content, count: int, chance: random.Random) -> Content:
    return replace(new, loose=tuple(chance.sample(new.loose, max(0, len(new.loose) - 1))))


def _all_alike(new: Content, count: int, chance: random.Random) -> Content:
    """Every row of the table says the same."""
    texts = chance.choice(new.lines).texts if new.lines else ()
    return replace(new, lines=tuple(replace(line, texts=texts) for line in new.lines))


CHANGES = (_text, _line_in, _line_out, _line_moved, _line_again, _cell, _cell, _loose, _all_alike)


def withdraw(season: Season, chance: random.Random) -> None:
    sender = chance.choice(season.world.senders)
    season.state.world = season.world.with_sender(replace(sender, there=not sender.there))


def send_older(season: Season, chance: random.Random) -> None:
    sender = chance.choice(season.world.senders)
    season.state.world = season.world.with_sender(
        replace(sender, sent=(*sender.sent, chance.choice(sender.sent)))
    )


def rename_file(season: Season, chance: random.Random) -> None:
    sender = chance.choice(season.world.senders)
    season.state.world = season.world.with_sender(
        replace(sender, file=f"ไฟล์ใหม่ {chance.randrange(99)} {sender.who}.docx")
    )


# --- the roster and the form


def rename_college(season: Season, chance: random.Random) -> None:
    sender = chance.choice(season.world.senders)
    season.state.world = season.world.with_sender(replace(sender, name=f"{sender.name} ใหม่"))


def new_id(season: Season, chance: random.Random) -> None:
    sender = chance.choice(season.world.senders)
    count = season.world.count + 1
    world = season.world.with_sender(replace(sender, college_id=f"C{count:03}"))
    season.state.world = replace(world, count=count)


def new_college(season: Season, chance: random.Random) -> None:
    if len(season.world.senders) < 4:
        world, sender = season.world.joining(chance)
        order = (sender, *world.senders) if chance.random() < 0.5 else (*world.senders, sender)
        season.state.world = replace(world, senders=order)


def drop_college(season: Season, chance: random.Random) -> None:
    if len(season.world.senders) > 1:
        gone = chance.choice(season.world.senders)
        season.state.world = replace(
            season.world, senders=tuple(o for o in season.world.senders if o is not gone)
        )


def merge_colleges(season: Season, chance: random.Random) -> None:
    """Of two colleges one is left, under both names, and sends what both did."""
    if len(season.world.senders) > 1:
        stays, gone = chance.sample(season.world.senders, 2)
        drop = tuple(one for one in season.world.senders if one is not gone)
        season.state.world = replace(season.world, senders=drop, count=season.world.count + 1)
        sent, other = stays.sent[-1], gone.sent[-1]
        if isinstance(sent, Content) and isinstance(other, Content):
            sent = replace(sent, lines=(*sent.lines, *other.lines), version=f"v{season.world.count}")
        one = replace(stays, name=f"{stays.name} และ{gone.name}", sent=(*stays.sent, sent))
        season.state.world = season.world.with_sender(one)


def split_college(season: Season, chance: random.Random) -> None:
    """A part of a college becomes one of its own, with the last rows of the table."""
    sender = chance.choice(season.world.senders)
    sent = sender.sent[-1]
    if len(season.world.senders) > 3 or not isinstance(sent, Content):
        return
    world, new = season.world.joining(chance)
    half = len(sent.lines) // 2
    first = replace(sent, lines=sent.lines[:half], version=f"v{world.count}")
    second = replace(sent, lines=sent.lines[half:], version=f"v{world.count} ส่วนที่แยก")
    world = world.with_sender(replace(sender, sent=(*sender.sent, first)))
    season.state.world = replace(world, senders=(*world.senders, replace(new, sent=(second,))))


def id_given_again(season: Season, chance: random.Random) -> None:
    """Another college under an ID that was in use before."""
    used = {word.college_id for word in season.state.words if word.college_id}
    used -= {sender.college_id for sender in season.world.senders}
    if used:
        world, sender = season.world.joining(chance, chance.choice(sorted(used)))
        season.state.world = replace(world, senders=(*world.senders, sender))


def swap_ids(season: Season, chance: random.Random) -> None:
    if len(season.world.senders) > 1:
        one, other = chance.sample(season.world.senders, 2)
        world = season.world.with_sender(replace(one, college_id=other.college_id))
        season.state.world = world.with_sender(replace(other, college_id=one.college_id))


def other_order(season: Season, chance: random.Random) -> None:
    season.state.world = replace(season.world, senders=season.world.senders[::-1])


def reword(season: Season, chance: random.Random) -> None:
    season.state.world = replace(season.world, reworded=not season.world.reworded)


def shorten(season: Season, chance: random.Random) -> None:
    """A form without its second topic, or with it again."""
    season.state.world = replace(season.world, shorter=not season.world.shorter)


def recode(season: Season, chance: random.Random) -> None:
    """Somebody gives the headings of a topic other IDs in the form's file, or their own again."""
    season.state.world = replace(season.world, recoded=not season.world.recoded)


def other_topics(season: Season, chance: random.Random) -> None:
    """Topics put in before others, or exchanged."""
    season.state.world = replace(season.world, topics=tuple(chance.sample(TOPICS, 2)))


def turn(season: Season, chance: random.Random) -> None:
    season.state.world = replace(season.world, turned=not season.world.turned)
