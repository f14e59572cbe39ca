"""Issues as lines of text: the sentence, where it stands, what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from rt67_aggregate.issues import action, kind_of, locator, naming_sections, sentence, worst_first
from rt67_aggregate.issues.words import SEVERITY
from rt67_aggregate.language import joined, say
from rt67_aggregate.model import Form, Issue

_NAMES_SHOWN = 3
_OF_A_KIND_SHOWN = 5


def fault_lines(issues: Sequence[Issue], form: Form | None = None) -> list[str]:
    """Every issue whole: where it stands, what was found, what to do. ``form``: names the sections."""
    lines = []
    for number, issue in enumerate(issues, start=1):
        found = sentence(naming_sections(issue, form.called) if form else issue)
        place = _place(issue, found, form)
        lines.append(
            say("{number}. {place}: {found}", number=number, place=place, found=found)
            if place
            else say("{number}. {found}", number=number, found=found)
        )
        lines.append(say("   ทำอย่างไร: {action}", action=action(issue)))
    return lines


def first_fault_lines(issues: Sequence[Issue], form: Form | None = None) -> list[str]:
    """The same of the first issues of each kind, with the number of the others."""
    seen: Counter[str] = Counter()
    shown = []
    for issue in issues:
        seen[issue.code] += 1
        if seen[issue.code] <= _OF_A_KIND_SHOWN:
            shown.append(issue)
    more = {code: count - _OF_A_KIND_SHOWN for code, count in seen.items() if count > _OF_A_KIND_SHOWN}
    others = [
        say("และ{title}อีก {count} เรื่อง", title=kind_of(code).title, count=count)
        for code, count in more.items()
    ]
    return fault_lines(shown, form) + others


def digest_lines(issues: Sequence[Issue], limit: int) -> list[str]:
    """What asks for a person, worst first: two lines a kind, at most ``limit`` kinds."""
    asking = [issue for issue in worst_first(tuple(issues)) if kind_of(issue.code).needs_eye]
    by_code: dict[str, list[Issue]] = {}
    for issue in asking:
        by_code.setdefault(issue.code, []).append(issue)
    lines = []
    for code, group in list(by_code.items())[:limit]:
        kind, who = kind_of(code), _who(group)
        told = {"severity": SEVERITY[kind.severity], "title": kind.title, "count": len(group), "who": who}
        lines.append(
            say("  [{severity}] {title} {count} เรื่อง: {who}", **told)
            if who
            else say("  [{severity}] {title} {count} เรื่อง", **told)
        )
        lines.append(say("     ทำอย่างไร: {action}", action=action(group[0])))
    rest = sum(len(group) for group in list(by_code.values())[limit:])
    if rest:
        lines.append(say("  และอีก {rest} เรื่อง ดูทั้งหมดในสมุดงาน", rest=rest))
    return lines


def asking(issues: Iterable[Issue]) -> int:
    """How many issues ask for a person."""
    return sum(kind_of(issue.code).needs_eye for issue in issues)


def _place(issue: Issue, found: str, form: Form | None) -> str:
    """Where an issue stands, but for what its sentence says already."""
    parts = [issue.source] if issue.source not in found else []
    named = bool(issue.where) and issue.where in found
    # A row of the workbook is named with its number ("แผ่น คำตอบ แถว 7"), a column of a file is not.
    if issue.line and not (named and issue.where.split()[-1] == str(issue.line)):
        parts.append(say("บรรทัดที่ {line}", line=issue.line))
    if not named:
        parts.append(issue.where)
    if issue.section_id:
        parts.append(say("หัวข้อ {word}", word=form.called(issue.section_id) if form else issue.section_id))
    if issue.place:
        parts.append(locator(issue.place))
    return joined(" ", (part for part in parts if part))


def _who(issues: Sequence[Issue]) -> str:
    """The files (or colleges, where there is no file; or sheets, of the workbook) that the issues are about,
    each once."""
    return names_shown(list(dict.fromkeys(name for name in map(_whose, issues) if name)))


def names_shown(names: Sequence[str]) -> str:
    """Names in one line, the first of many."""
    shown = joined(", ", names[:_NAMES_SHOWN])
    more = len(names) - _NAMES_SHOWN
    return say("{shown} และอีก {more}", shown=shown, more=more) if more > 0 else shown


def _whose(issue: Issue) -> str:
    values = dict(issue.values)
    if sheet := values.get("sheet"):
        return say("แผ่น {sheet}", sheet=sheet)
    return issue.source or values.get("college", issue.college_id)
