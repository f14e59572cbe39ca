"""The page of one return: what is known of it as a whole, then the return as it was read."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from rt67_aggregate.issues import action, kind_of, sentence
from rt67_aggregate.issues.words import IDENTIFIED, STATE, balance_words
from rt67_aggregate.model import Issue, ReturnReading, State, Summary
from rt67_aggregate.pages.drawing import unpacked
from rt67_aggregate.pages.markup import NOTHING, Html, joined, tag, text
from rt67_aggregate.pages.names import FOLDER, INDEX
from rt67_aggregate.pages.pictures import PagePictures
from rt67_aggregate.pages.shell import whole_page
from rt67_aggregate.text import opened_file, thai_date

_LEGEND = (
    ("printed", "แบบพิมพ์ไว้"),
    ("answer", "คำตอบ"),
    ("aside", "ไม่ใช่คำตอบ เช่น หน้าปก สารบัญ"),
    ("loose", "ไม่อยู่ในหัวข้อใด ต้องดู"),
    ("eye", "มีข้อสงสัย"),
)
_AS_READ = "แสดงตามที่อ่านได้จากไฟล์ ก่อนการแก้ไขของผู้ตรวจ การแก้ไขทำในสมุดงาน"


def return_page(reading: ReturnReading, summary: Summary, paths: Mapping[str, str]) -> bytes:
    """The page of a return. ``paths``: digest of a picture of this return → its file."""
    college = summary.roster.get(reading.identity.college_id)
    name = college.name if college else STATE[reading.state]
    inner = PagePictures(paths, summary.pictures).filled(unpacked(reading.page))
    shell = tag("div", inner, class_="shell")
    title = f"{name} · {summary.form.short_title}"
    return whole_page(title, "page.js", _SKIP, _top(name, reading, summary), _TOOLS, shell)


def _top(name: str, reading: ReturnReading, summary: Summary) -> Html:
    source = reading.source.name
    file = tag("a", text(source), href=file_link(summary, source))
    facts = [joined((text("ไฟล์ "), file))]
    if reading.modified:
        facts.append(text(f"บันทึกล่าสุด {thai_date(reading.modified.date())}"))
    if reading.state is not State.ACCEPTED:
        facts.append(text(STATE[reading.state]))
    elif IDENTIFIED[reading.identity.by]:
        facts.append(text(f"รู้ชื่อวิทยาลัยจาก{IDENTIFIED[reading.identity.by]}"))
    items = (tag("li", tag("i", class_=look), text(words)) for look, words in _LEGEND)
    return tag(
        "header",
        tag("h1", text(name)),
        tag("p", joined(facts, Html(" · ")), class_="meta"),
        tag("p", text(balance_words(reading.balance)), class_="meta"),
        tag("p", text(_AS_READ), class_="meta"),
        tag("ul", *items, class_="legend", aria_label="ความหมายของสี"),
        _alerts(reading),
        class_="top",
    )


def _alerts(reading: ReturnReading) -> Html:
    """What is to be said of the return as a whole."""
    whole = [i for i in reading.issues if not i.section_id and i.place is None and kind_of(i.code).needs_eye]
    return tag("ul", *map(_alert, whole), class_="alerts") if whole else NOTHING


def _alert(issue: Issue) -> Html:
    return tag("li", text(sentence(issue)), tag("span", text(action(issue)), class_="do"))


def file_link(summary: Summary, source: str) -> str:
    """Link from a page to a file of the inbox."""
    output = summary.output or summary.folder
    file = Path(*opened_file(source).split("/"))
    try:
        return quote(Path(os.path.relpath(summary.inbox / file, output / FOLDER)).as_posix())
    except ValueError:  # another drive
        return (summary.inbox / file).absolute().as_uri()


_SKIP = tag("a", text("ข้ามไปที่เอกสาร"), href="#paper", class_="skip")
_TOOLS = tag(
    "div",
    tag("a", text("← ทุกวิทยาลัย"), href=INDEX),
    tag("span", id="told", role="status"),
    tag("button", text("‹ ก่อนหน้า"), id="before", type="button", title="จุดที่ต้องดูก่อนหน้า (แป้น P)"),
    tag("button", text("ถัดไป ›"), id="after", type="button", title="จุดที่ต้องดูถัดไป (แป้น N)"),
    tag("label", tag("input", type="checkbox", id="only"), text("ซ่อนข้อความของแบบ")),
    class_="tools",
)
