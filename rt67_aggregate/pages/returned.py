"""The page of one return: what is known of it as a whole, then the return as it was read."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from rt67_aggregate.issues import action, kind_of, sentence
from rt67_aggregate.issues.words import IDENTIFIED, STATE, balance_words
from rt67_aggregate.language import Language, say
from rt67_aggregate.model import Issue, ReturnReading, State, Summary
from rt67_aggregate.pages.drawing import unpacked
from rt67_aggregate.pages.markup import NOTHING, Html, joined, tag, text, words
from rt67_aggregate.pages.names import FOLDER, INDEX
from rt67_aggregate.pages.pictures import PagePictures
from rt67_aggregate.pages.shell import whole_page
from rt67_aggregate.text import opened_file, thai_date

_LEGEND = (
    ("printed", say("แบบพิมพ์ไว้")),
    ("answer", say("คำตอบ")),
    ("aside", say("ไม่ใช่คำตอบ เช่น หน้าปก สารบัญ")),
    ("loose", say("ไม่อยู่ในหัวข้อใด ต้องดู")),
    ("eye", say("มีข้อสงสัย")),
)
_AS_READ = say("แสดงตามที่อ่านได้จากไฟล์ ก่อนการแก้ไขของผู้ตรวจ การแก้ไขทำในสมุดงาน")


def return_page(reading: ReturnReading, summary: Summary, paths: Mapping[str, str]) -> bytes:
    """The page of a return. ``paths``: digest of a picture of this return → its file."""
    college = summary.roster.get(reading.identity.college_id)
    language = summary.language
    name = college.name if college else language.of(STATE[reading.state])
    inner = PagePictures(paths, summary.pictures, language).filled(unpacked(reading.page))
    shell = tag("div", inner, class_="shell")
    title = f"{name} · {summary.form.short_title}"
    skip = tag("a", words(say("ข้ามไปที่เอกสาร"), language), href="#paper", class_="skip")
    top = _top(name, reading, summary)
    return whole_page(title, "page.js", skip, top, _tools(language), shell, language=language)


def _top(name: str, reading: ReturnReading, summary: Summary) -> Html:
    source, language = reading.source.name, summary.language
    file = tag("a", text(source), href=file_link(summary, source))
    facts = [joined((words(say("ไฟล์ "), language), file))]
    if reading.modified:
        facts.append(words(say("บันทึกล่าสุด {day}", day=thai_date(reading.modified.date())), language))
    if reading.state is not State.ACCEPTED:
        facts.append(words(STATE[reading.state], language))
    elif IDENTIFIED[reading.identity.by]:
        facts.append(words(say("รู้ชื่อวิทยาลัยจาก{source}", source=IDENTIFIED[reading.identity.by]), language))
    items = (tag("li", tag("i", class_=look), words(said, language)) for look, said in _LEGEND)
    return tag(
        "header",
        tag("h1", text(name)),
        tag("p", joined(facts, Html(" · ")), class_="meta"),
        tag("p", words(balance_words(reading.balance), language), class_="meta"),
        tag("p", words(_AS_READ, language), class_="meta"),
        tag("ul", *items, class_="legend", aria_label=language.of(say("ความหมายของสี"))),
        _alerts(reading, language),
        class_="top",
    )


def _alerts(reading: ReturnReading, language: Language) -> Html:
    """What is to be said of the return as a whole."""
    whole = [i for i in reading.issues if not i.section_id and i.place is None and kind_of(i.code).needs_eye]
    return tag("ul", *(_alert(issue, language) for issue in whole), class_="alerts") if whole else NOTHING


def _alert(issue: Issue, language: Language) -> Html:
    return tag(
        "li", words(sentence(issue), language), tag("span", words(action(issue), language), class_="do")
    )


def file_link(summary: Summary, source: str) -> str:
    """Link from a page to a file of the inbox."""
    output = summary.output or summary.folder
    file = Path(*opened_file(source).split("/"))
    try:
        return quote(Path(os.path.relpath(summary.inbox / file, output / FOLDER)).as_posix())
    except ValueError:  # another drive
        return (summary.inbox / file).absolute().as_uri()


def _tools(language: Language) -> Html:
    said = language.of
    only = tag("input", type="checkbox", id="only")
    return tag(
        "div",
        tag("a", words(say("← ทุกวิทยาลัย"), language), href=INDEX),
        tag("span", id="told", role="status"),
        tag(
            "button",
            words(say("‹ ก่อนหน้า"), language),
            id="before",
            type="button",
            title=said(say("จุดที่ต้องดูก่อนหน้า (แป้น P)")),
        ),
        tag(
            "button",
            words(say("ถัดไป ›"), language),
            id="after",
            type="button",
            title=said(say("จุดที่ต้องดูถัดไป (แป้น N)")),
        ),
        tag("label", only, words(say("ซ่อนข้อความของแบบ"), language)),
        class_="tools",
    )
