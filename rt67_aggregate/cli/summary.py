"""What a run tells at its end, on one screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from rt67_aggregate.cli.issue_lines import asking, digest_lines
from rt67_aggregate.issues import is_of_the_review
from rt67_aggregate.issues.words import STATE, balance_words
from rt67_aggregate.language import joined, say
from rt67_aggregate.model import Balance, State

if TYPE_CHECKING:
    from rt67_aggregate.pipeline import Run

_KINDS_SHOWN = 5
_COLLEGES_SHOWN = 8
_TO_REVIEW = say("สิ่งที่ต้องตรวจ")


def summary_lines(run: Run, output: Path) -> list[str]:
    """Counts, what is new, who is missing, the most important things, and what to do next."""
    if run.setup is None:
        return []
    lines = [
        say(
            "รวม{short_title} แล้ว: รับจาก {accepted} ใน {count} วิทยาลัย",
            short_title=run.setup.form.short_title,
            accepted=run.states[State.ACCEPTED],
            count=len(run.setup.roster.colleges),
        ),
        say("ไฟล์ทั้งหมด {count} ไฟล์: {states}", count=len(run.readings), states=_states(run)),
        *_news(run),
    ]
    if waiting := _missing(run):
        lines.append(
            say(
                "{state} {count} แห่ง: {shown}",
                state=STATE[State.MISSING],
                count=len(waiting),
                shown=_shown(waiting),
            )
        )
    lines += review_lines(run)
    lines.append(balance_words(_balance(run)))
    others = [
        issue for issue in run.unreviewed if issue.code != "college_missing" and not is_of_the_review(issue)
    ]
    if asking(others):
        lines += [say("เรื่องสำคัญที่สุดก่อน:"), *digest_lines(others, _KINDS_SHOWN)]
    form, roster = run.setup.form_path, run.setup.roster_path
    lines.append(
        say(
            "แบบที่ใช้ {short_title} ({form})  รายชื่อวิทยาลัย {roster}",
            short_title=run.setup.form.short_title,
            form=form,
            roster=roster,
        )
    )
    return [*lines, *_next(run, output)]


def review_lines(run: Run) -> Iterator[str]:
    """What of the review holds, and what has to be looked at: that is new, and lost where it goes unread;
    the rest may have been read before."""
    yield from _entered(run)
    own = [issue for issue in run.unreviewed if is_of_the_review(issue)]
    if asking(own):
        yield say("สิ่งที่กรอกไว้ซึ่งต้องดูอีกครั้ง:")
        yield from digest_lines(own, _KINDS_SHOWN)


def _next(run: Run, output: Path) -> Iterator[str]:
    """What the officer does now."""
    names = [path.name for path in run.outputs if path.suffix != ".csv"]
    yield say("ผลลัพธ์อยู่ในโฟลเดอร์ {output}: {listed}", output=output.absolute(), listed=", ".join(names))
    if run.to_review:
        waiting = say(
            "เปิด {file} แผ่น {sheet} ({count} แถวที่ยังไม่ตรวจ)",
            file=names[0],
            sheet=_TO_REVIEW,
            count=run.to_review,
        )
        yield say("ขั้นต่อไป: {waiting} กรอกช่องสีเหลือง บันทึก ปิด แล้วสั่งรวมใหม่", waiting=waiting)
    else:
        yield say("ขั้นต่อไป: ไม่มีแถวที่ต้องตรวจ อ่านรายงานใน {file}", file=names[-1])


def _news(run: Run) -> Iterator[str]:
    """Returns that came, or came again, since the last run."""
    news = run.news
    if news.first:
        return
    listed = _roster_ids(run)
    told = [
        say(
            "{words} {count} แห่ง ({shown})",
            words=words,
            count=len(colleges),
            shown=_shown(_names(run, colleges)),
        )
        for words, colleges in (
            (say("ส่งมาใหม่"), news.new),
            (say("ส่งฉบับใหม่แทน"), news.again),
            (say("ไม่มีแบบรายงานที่ใช้ได้แล้ว"), [one for one in news.gone if one in listed]),
            (say("ไม่อยู่ในรายชื่อวิทยาลัยแล้ว"), [one for one in news.gone if one not in listed]),
        )
        if colleges
    ]
    yield say("ตั้งแต่รวมครั้งก่อน: {told}", told=joined(", ", told) or say("ไม่มีแบบรายงานใหม่"))


def _entered(run: Run) -> Iterator[str]:
    """What of the review was read and holds."""
    had = run.entered
    told = [
        say("{words} {count}", words=words, count=count)
        for words, count in (
            (say("แก้ข้อความ"), had.texts),
            (say("ย้ายหัวข้อ"), had.moves),
            (say("ผลการตรวจ"), had.verdicts),
            (say("หมายเหตุ"), had.notes),
            (say("กลุ่มและสถานะ"), had.others),
        )
        if count
    ]
    if told:
        yield say("สิ่งที่ตรวจไว้: {listed} แถว", listed=joined(", ", told))


def _balance(run: Run) -> Balance:
    """Of all accepted returns together."""
    accepted = [r.balance for r in run.readings if r.state is State.ACCEPTED]
    return Balance(
        sum(one.typed for one in accepted),
        sum(one.placed for one in accepted),
        sum(one.unplaced for one in accepted),
        sum(one.astray for one in accepted),
    )


def _states(run: Run) -> str:
    states = run.states
    return joined(
        ", ",
        (say("{state} {count}", state=STATE[state], count=states[state]) for state in State if states[state]),
    )


def _missing(run: Run) -> list[str]:
    return [dict(issue.values)["college"] for issue in run.issues if issue.code == "college_missing"]


def _names(run: Run, college_ids: Iterable[str]) -> list[str]:
    colleges = [(run.setup.roster.get(key) if run.setup else None, key) for key in college_ids]
    return [college.name if college else key for college, key in colleges]


def _roster_ids(run: Run) -> set[str]:
    return {college.college_id for college in run.setup.roster.colleges} if run.setup else set()


def _shown(names: list[str]) -> str:
    more = (
        say(" และอีก {count} แห่ง", count=len(names) - _COLLEGES_SHOWN) if len(names) > _COLLEGES_SHOWN else ""
    )
    return say("{listed}{more}", listed=joined(", ", names[:_COLLEGES_SHOWN]), more=more)
