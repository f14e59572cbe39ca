"""The page of all colleges: who sent what, section by section, and the files that are nobody's."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import quote

from rt67_aggregate.issues import CATALOGUE
from rt67_aggregate.issues.words import SIGN, STATE, STATUS
from rt67_aggregate.language import Language, say
from rt67_aggregate.model import Form, Heading, Rows, State, Status, Summary, strongest
from rt67_aggregate.pages.markup import NOTHING, Html, joined, tag, text, words
from rt67_aggregate.pages.returned import file_link
from rt67_aggregate.pages.shell import whole_page
from rt67_aggregate.text import anchor, thai_date

Row = Mapping[str, str]
_EMPTY = (Status.BLANK, Status.ABSENT)
_STATES = (
    ("all", say("ทั้งหมด")),
    ("sent", say("ส่งแล้ว")),
    ("missing", say("ยังไม่ส่ง")),
    ("eyed", say("มีจุดที่ต้องดู")),
)
# In the place of the colleges' rows; no text that is shown has such a sign.
_ROWS = Html("\0rows\0")
_HEAD = 14  # characters of a kind's name above its column


@dataclass(frozen=True, slots=True)
class _College:
    """A college's row. ``cells``: section → status and whether a person should look, with the file that
    it stands in."""

    college_id: str
    name: str
    search: str
    source: str
    cells: Mapping[str, tuple[Status, bool, str]]


def index_page(summary: Summary) -> Iterator[bytes]:
    """The page that leads to all others, piece by piece: that of ten thousand colleges takes as much memory
    as all their answers."""
    colleges = _Colleges(summary)
    before, after = _around_rows(summary, colleges).split(_ROWS.encode())
    yield before
    for college in colleges:
        yield _row(summary, college).encode()
    yield after


def _around_rows(summary: Summary, colleges: _Colleges) -> bytes:
    """The whole page with a mark in the place of the colleges' rows."""
    form = summary.form
    language = summary.language
    title = f"{form.short_title} {language.of(form.period_text)}"
    top = tag(
        "header",
        tag("h1", text(title)),
        tag(
            "p",
            words(
                say("{office} · รวมเมื่อ {day}", office=form.office, day=thai_date(summary.written.date())),
                language,
            ),
            class_="meta",
        ),
        _cards(summary, colleges),
        tag(
            "ul",
            *(_legend(status, language) for status in Status),
            class_="legend",
            aria_label=language.of(say("ความหมายของเครื่องหมาย")),
        ),
        class_="top",
    )
    main = tag("main", _told(language), _matrix(summary), _others(summary), class_="list")
    return whole_page(title, "index.js", top, _tools(form, language), main, language=language)


class _Colleges:
    """The colleges of the roster, each made whenever it is gone through: all their cells together are not
    held."""

    def __init__(self, summary: Summary) -> None:
        self._summary = summary
        self._known = frozenset(section.id for section in summary.form.sections)
        self._records = Rows(summary.frames.records)
        self._numbers: dict[str, array[int]] = {}
        for number, college_id in enumerate(self._records.texts("college_id")):
            self._numbers.setdefault(college_id, array("I")).append(number)
        self._sent = {
            row["college_id"]: row["source"]
            for row in Rows(summary.frames.returns)
            if row["state"] == State.ACCEPTED
        }

    def __iter__(self) -> Iterator[_College]:
        for college in self._summary.roster.colleges:
            source = self._sent.get(college.college_id, "")
            search = " ".join((college.college_id, college.name, *college.aliases, source))
            yield _College(college.college_id, college.name, search, source, self._cells(college.college_id))

    def _cells(self, college_id: str) -> dict[str, tuple[Status, bool, str]]:
        found: dict[str, tuple[Status, bool, str]] = {}
        for number in self._numbers.get(college_id, ()):
            record = self._records[number]
            section_id = record["section_id"]
            if section_id in self._known:
                found[section_id] = _together(found.get(section_id), _cell(record))
        return found


def _cell(record: Row) -> tuple[Status, bool, str]:
    codes = record["review"].split(";")
    eyed = any(code in CATALOGUE and CATALOGUE[code].needs_eye for code in codes)
    return Status(record["status"]), eyed, record["source"]


def _together(
    first: tuple[Status, bool, str] | None, cell: tuple[Status, bool, str]
) -> tuple[Status, bool, str]:
    """What several entries of one section amount to; they stand where the first one stands."""
    if first is None:
        return cell
    return strongest((first[0], cell[0])), first[1] or cell[1], first[2]


def _cards(summary: Summary, colleges: _Colleges) -> Html:
    form, language = summary.form, summary.language
    sent = eyed = 0
    counted: Counter[Status] = Counter()
    for college in colleges:
        sent += bool(college.source)
        for status, is_eyed, _ in college.cells.values():
            counted[status] += 1
            eyed += is_eyed
    cards = (
        (f"{sent} / {len(summary.roster.colleges)}", say("วิทยาลัยที่ส่งแล้ว")),
        (f"{counted.total() - sum(counted[s] for s in _EMPTY):,} / {counted.total():,}", say("หัวข้อที่มีคำตอบ")),
        (f"{eyed:,}", say("หัวข้อที่ต้องดู")),
        (f"{len(form.sections)}", say("หัวข้อของแบบ")),
    )
    return tag(
        "ul", *(tag("li", tag("b", text(n)), words(said, language)) for n, said in cards), class_="cards"
    )


def _legend(status: Status, language: Language) -> Html:
    sign = tag("b", words(SIGN[status], language))
    return tag("li", sign, tag("span", words(STATUS[status], language)), data_status=status.value)


def _tools(form: Form, language: Language) -> Html:
    said = language.of
    search = tag(
        "input",
        type="search",
        id="search",
        placeholder=said(say("ค้นชื่อวิทยาลัยหรือไฟล์ ( / )")),
        aria_label=said(say("ค้นหา")),
    )
    radios = [
        tag(
            "label",
            tag("input", type="radio", name="state", value=value, checked=value == "all"),
            words(told, language),
        )
        for value, told in _STATES
    ]
    options = [tag("option", words(say("ทุกประเด็น"), language), value="")]
    for number, (topic_id, _) in enumerate(_topics(form)):
        options.append(tag("option", text(_topic(form, topic_id)), value=str(number)))
    return tag(
        "div",
        search,
        tag("fieldset", tag("legend", words(say("แสดง"), language), hidden=True), *radios),
        tag("select", *options, id="topic", aria_label=said(say("ประเด็น"))),
        tag("span", id="count", role="status"),
        class_="tools",
    )


def _told(language: Language) -> Html:
    return tag(
        "p",
        words(say("ชี้ที่ช่อง หรือใช้ลูกศรบนแป้นพิมพ์ เพื่อดูว่าเป็นหัวข้อใด กดเพื่ออ่านในเอกสาร"), language),
        id="told",
        class_="told",
    )


def _topics(form: Form) -> list[tuple[str, list[Heading]]]:
    return [(topic, list(group)) for topic, group in groupby(form.sections, key=lambda s: s.topic_id)]


def _topic(form: Form, topic_id: str) -> str:
    heading = form.by_id.get(topic_id)
    return form.names.alone(heading) if heading else topic_id


def _matrix(summary: Summary) -> Html:
    form = summary.form
    groups, heads = [], []
    for number, (topic_id, sections) in enumerate(_topics(form)):
        topic = form.by_id.get(topic_id)
        shown = text(topic.number or topic_id) if topic else NOTHING
        title = _topic(form, topic_id)
        groups.append(tag("th", shown, colspan=str(len(sections)), title=title, data_group=str(number)))
        for section in sections:
            short = text(_head(form, section, sections))
            title = " · ".join(dict.fromkeys((_topic(form, topic_id), form.names.alone(section))))
            head = tag(
                "th", tag("span", short, class_="up"), title=title, data_topic=str(number), scope="col"
            )
            heads.append(head)
    first = tag("th", words(say("วิทยาลัย"), summary.language), class_="name", rowspan="2", scope="col")
    top = tag("thead", tag("tr", first, *groups), tag("tr", *heads))
    return tag("div", tag("table", top, tag("tbody", _ROWS)), class_="matrix", tabindex="0", role="region")


def _head(form: Form, section: Heading, sections: list[Heading]) -> str:
    """A section in a few letters: its kind, numbered where the topic has several of it."""
    kind = dict(form.kinds).get(section.kind, "") or section.text
    alike = [other.id for other in sections if other.kind == section.kind]
    short = dict(form.short_kinds).get(section.kind) or (kind if len(kind) <= _HEAD else f"{kind[:_HEAD]}…")
    return f"{short} {alike.index(section.id) + 1}" if len(alike) > 1 else short


def _row(summary: Summary, college: _College) -> Html:
    eyed = any(eyed for _, eyed, _ in college.cells.values())
    states = " ".join(("sent" if college.source else "missing", *(["eyed"] if eyed else [])))
    page = _page(summary, college.source)
    name = tag("a", text(college.name), href=page) if page else text(college.name)
    under = words(STATE[State.MISSING], summary.language) if not college.source else NOTHING
    head = tag("th", name, tag("small", under) if under else NOTHING, class_="name", scope="row")
    if not college.source:
        cells = [tag("td", class_="s") for _ in summary.form.sections]
    else:
        cells = [_matrix_cell(summary, college, section.id) for section in summary.form.sections]
    shown = {"data_name": college.search, "data_shown": college.name, "data_is": states}
    return tag("tr", head, *cells, class_=False if college.source else "missing", **shown)


def _matrix_cell(summary: Summary, college: _College, section_id: str) -> Html:
    found = college.cells.get(section_id)
    if found is None:
        return tag("td", class_="s")
    status, eyed, source = found
    page = _page(summary, source)
    sign = text(f"{summary.language.of(SIGN[status])}{'!' if eyed else ''}")
    link = tag("a", sign, href=f"{page}#{anchor(section_id)}", tabindex="-1") if page else sign
    # What the form leaves free is no lack.
    free = " free" if status in _EMPTY and summary.form.by_id[section_id].optional else ""
    return tag("td", link, class_=f"s {status.value}{free}{' eyed' if eyed else ''}")


def _page(summary: Summary, source: str) -> str:
    """Link to the page of a file, from another page; "" where it has none."""
    path = summary.pages.get(source, "")
    return quote(path.rpartition("/")[2]) if path else ""


def _others(summary: Summary) -> Html:
    """The files that are no college's accepted return."""
    rows = [row for row in Rows(summary.frames.returns) if row["source"] and row["state"] != State.ACCEPTED]
    if not rows:
        return NOTHING
    title = tag("h2", words(say("ไฟล์ที่ไม่ได้นับ {count} ไฟล์", count=len(rows)), summary.language))
    body = tag("tbody", *(_file(summary, row) for row in rows))
    heads = (
        tag("th", words(said, summary.language), scope="col")
        for said in (say("ไฟล์"), say("เป็นอะไร"), say("เพราะ"))
    )
    return joined((title, tag("table", tag("thead", tag("tr", *heads)), body, class_="files")))


def _file(summary: Summary, row: Row) -> Html:
    page = _page(summary, row["source"])
    link = tag("a", text(row["source"]), href=page or file_link(summary, row["source"]))
    reason = CATALOGUE[row["reason"]].title if row["reason"] in CATALOGUE else ""
    return tag(
        "tr",
        tag("td", link),
        tag("td", words(STATE[State(row["state"])], summary.language)),
        tag("td", words(reason, summary.language)),
    )
