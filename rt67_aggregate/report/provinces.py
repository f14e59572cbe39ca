"""One level higher: who reported in each province, and what its numbers amount to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rt67_aggregate.language import say
from rt67_aggregate.report.cells import head_row, own_cell, plain_cell
from rt67_aggregate.report.flow import Flow
from rt67_aggregate.report.tables import Row, shares
from rt67_aggregate.report.view import Submission, View
from rt67_aggregate.text import thai_date
from rt67_aggregate.text.amounts import Amount, printed_number

_ALL = say("รวม")
_MOST = 6  # provinces that have room beside one another


def write_provinces(flow: Flow, view: View) -> None:
    """Subtotals by province; nothing where all colleges are of one."""
    provinces = _by_province(view)
    if len(provinces) < 2:
        return
    flow.table(
        say("การรายงานรายจังหวัด"),
        shares(flow.width, (2.6, 6.2, 2.9, 1.6, 1.6, 1.6)),
        _submission_rows(flow, view, provinces),
    )
    added = [amount for amount in view.amounts if amount.total is not None]
    if added and len(provinces) <= _MOST:
        widths = shares(flow.width, (6, *(10 / (len(provinces) + 1) for _ in range(len(provinces) + 1))))
        flow.table(say("ผลรวมของตัวเลขรายจังหวัด"), widths, _amount_rows(flow, added, provinces))


def _by_province(view: View) -> dict[str, list[Submission]]:
    found: dict[str, list[Submission]] = {}
    for submission in view.submissions:
        found.setdefault(submission.college.province, []).append(submission)
    return found


def _submission_rows(flow: Flow, view: View, provinces: Mapping[str, list[Submission]]) -> Iterator[Row]:
    yield head_row(
        flow,
        (say("จังหวัด"), say("หน่วยงาน"), say("กำหนดส่ง"), say("รายงานแล้ว"), say("หลังกำหนด"), say("ยังไม่รายงาน")),
    )
    counted = {name: _counts(view, of_it) for name, of_it in provinces.items()}
    for name, of_it in provinces.items():
        deadline = view.form.deadline_of(of_it[0].college)
        told = (name, of_it[0].college.office, thai_date(deadline) if deadline else "-")
        yield _row(flow, told, counted[name])
    yield _row(flow, (flow.own(_ALL), "", ""), tuple(map(sum, zip(*counted.values(), strict=True))))


def _counts(view: View, submissions: Sequence[Submission]) -> tuple[int, int, int]:
    """Colleges that reported, those of them that were late, and those that did not."""
    sent = [one for one in submissions if one.reported]
    late = [one for one in sent if one.day and view.form.days_late(one.day, one.college) > 0]
    return len(sent), len(late), len(submissions) - len(sent)


def _row(flow: Flow, words: Sequence[str], numbers: Sequence[int]) -> Row:
    texts = (plain_cell(flow, text) for text in words)
    return Row((*texts, *(own_cell(flow, str(number)) for number in numbers)))


def _amount_rows(
    flow: Flow, added: Sequence[Amount], provinces: Mapping[str, list[Submission]]
) -> Iterator[Row]:
    yield head_row(flow, (say("รายการ"), *provinces, _ALL))
    for amount in added:
        sums = (amount.total_of({one.college.college_id for one in of_it}) for of_it in provinces.values())
        label = f"{amount.label} ({amount.section.unit})" if amount.section.unit else amount.label
        numbers = ("-" if sum_ is None else printed_number(sum_) for sum_ in (*sums, amount.total))
        yield Row((plain_cell(flow, flow.own(label)), *(own_cell(flow, number) for number in numbers)))
