"""The pages as they are used: opened from a folder in a browser, clicked, typed in, read on a telephone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest

from rt67_aggregate.model import College, Format, ReturnReading, Roster, SourceFile, State, Status, Summary
from rt67_aggregate.pages import index_page, page_paths, return_page
from rt67_aggregate.reading import ReturnReader
from rt67_aggregate.table import frames
from rt67_aggregate.text import anchor
from tests.browser import LAPTOP, MISSING, TELEPHONE, Browser, browser
from tests.pages_here import summary_for
from tests.real_reader import form
from tests.returns import make_return, mixture
from tests.returns.colleges import ROSTER

pytestmark = pytest.mark.skipif(bool(MISSING), reason=MISSING)

_EVIL = (
    "<script>document.title='gone'</script>",
    "<img src=x onerror=\"document.title='gone'\">",
    "\"'><svg onload=document.title='gone'>",
    "\u202egnp.exe\u202c",
    "<a href=\"javascript:document.title='gone'\">x</a>",
)
# Every visible text whose contrast with what is behind it is too low (WCAG 2.2, 1.4.3).
_PALE = """
const linear = v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
const shine = c => { const [r, g, b] = c.map(linear);
  return .2126 * r + .7152 * g + .0722 * b };
const parts = c => c.match(/[\\d.]+/g).map(Number);
const behind = e => { for (; e; e = e.parentElement) { const c = parts(getComputedStyle(e).backgroundColor);
  if (c.length < 4 || c[3] === 1) return c.slice(0, 3); if (c[3] > 0) return null } return [255, 255, 255] };
const found = [];
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node; node = walk.nextNode();) {
  const e = node.parentElement;
  if (!node.data.trim() || !e.getClientRects().length || e.closest("script,style")) continue;
  const [a, b] = [shine(parts(getComputedStyle(e).color)), shine(behind(e))].sort((x, y) => y - x);
  const ratio = (a + .05) / (b + .05);
  if (ratio < 4.5) found.push([ratio, node.data.trim().slice(0, 30), e.className]);
}
return found;
"""


@pytest.fixture(scope="module")
def window() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def readings(tmp_path_factory: pytest.TempPathFactory) -> tuple[ReturnReading, ...]:
    folder = tmp_path_factory.mktemp("returns")
    reader = ReturnReader(form(), Roster(tuple(ROSTER)), pages=True)
    found = []
    for number, kinds in enumerate(((), ("under_groups", "typos"), mixture(8, "hard"), ("own_tables",))):
        path = folder / f"{number}.docx"
        path.write_bytes(make_return(form(), kinds, number + 5, ROSTER[number])[0])
        found.append(reader.read(SourceFile(path.name, path, Format.DOCX, f"{number}" * 64)))
    return tuple(found)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, readings: tuple[ReturnReading, ...]) -> Path:
    return written(tmp_path_factory.mktemp("output") / "pages", summary_for(*readings), readings)


def written(folder: Path, summary: Summary, readings: tuple[ReturnReading, ...]) -> Path:
    folder.mkdir()
    (folder / "index.html").write_bytes(b"".join(index_page(summary)))
    for reading in readings:
        path = summary.pages.get(reading.source.name)
        if path:
            (folder.parent / path).write_bytes(return_page(reading, summary, {}))
    return folder


def page_of(pages: Path, reading: ReturnReading) -> Path:
    return pages.parent / page_paths((reading,))[reading.source.name]


@pytest.fixture(autouse=True)
def at_a_laptop(window: Browser) -> None:
    window.size(*LAPTOP)


def test_every_page_obeys_its_own_policy_and_misses_nothing(window: Browser, pages: Path) -> None:
    for page in sorted(pages.iterdir()):
        window.open(page)
    assert window.log() == []


def test_the_policy_lets_nothing_else_run_or_load(window: Browser, pages: Path) -> None:
    window.open(pages / "index.html")
    # A developer tool may put anything into the page; the page still runs and loads none of it.
    window.ask(
        "const add = (name, words, rest) => document.body.append("
        "  Object.assign(document.createElement(name), { textContent: words }, rest));"
        "add('script', 'window.gone = 1'); add('style', 'body{display:none}');"
        "add('img', '', { src: 'file:///etc/hostname' });"
    )
    assert window.ask("return [window.gone, getComputedStyle(document.body).display]") == [None, "block"]
    refused = " ".join(window.log())
    assert "script-src" in refused
    assert "img-src" in refused
    assert "style-src" in refused


def test_a_link_of_the_workbook_shows_the_answer_and_not_only_its_page(
    window: Browser, pages: Path, readings: tuple[ReturnReading, ...]
) -> None:
    reading = readings[0]
    answer = [a for a in reading.answers if a.text and a.entry == 1][9]
    window.open(page_of(pages, reading), anchor(answer.section_id))
    top, bottom, words = window.ask(
        "const e = document.querySelector(':target'), r = e.getBoundingClientRect();"
        "return [r.top, r.bottom, (e.closest('.row') || e).innerText]"
    )
    bar = window.ask("return document.querySelector('.tools').getBoundingClientRect().bottom")
    assert bar <= top < LAPTOP[1]
    assert bottom > top
    assert "".join(answer.text.split())[:20] in "".join(words.split())


def test_what_wants_a_look_is_reached_by_button_and_by_key(
    window: Browser, pages: Path, readings: tuple[ReturnReading, ...]
) -> None:
    window.open(page_of(pages, readings[2]))
    count = window.ask("return document.querySelectorAll('[data-eye]').length")
    assert count > 1
    assert window.shown("#told") == [f"จุดที่ต้องดู {count} จุด"]
    window.click("#after")
    assert window.shown("#told") == [f"จุดที่ต้องดู 1 จาก {count}"]
    first = _focused(window)
    window.press("n")
    assert window.shown("#told") == [f"จุดที่ต้องดู 2 จาก {count}"]
    window.press("p")
    assert _focused(window) == first
    window.press("p")
    assert window.shown("#told") == [f"จุดที่ต้องดู {count} จาก {count}"]
    top, bottom = window.ask(
        "const r = document.activeElement.getBoundingClientRect(); return [r.top, r.bottom]"
    )
    assert top >= 0
    assert bottom <= LAPTOP[1]


def _focused(window: Browser) -> str:
    return window.ask("return document.activeElement.innerText")


def test_the_form_s_own_text_can_be_put_away(
    window: Browser, pages: Path, readings: tuple[ReturnReading, ...]
) -> None:
    window.open(page_of(pages, readings[0]))
    assert window.shown(".row.printed")
    answers = window.shown(".row.answer")
    window.click("#only")
    assert window.shown(".row.printed") == []
    assert window.shown(".row.answer") == answers


def test_typing_finds_a_college(window: Browser, pages: Path) -> None:
    window.open(pages / "index.html")
    everyone = window.shown("tbody th.name")
    assert len(everyone) == len(ROSTER)
    name = ROSTER[2].name
    window.press("/")
    window.press(*name.replace(" ", ""))
    assert [shown.split("\n")[0] for shown in window.shown("tbody th.name")] == [
        college.name for college in ROSTER if name in college.name
    ]
    assert window.shown("#count") == [f"แสดง 1 จาก {len(ROSTER)} แห่ง"]
    window.ask("document.getElementById('search').value = ''")
    window.type("#search", "ไม่มีชื่อนี้")
    assert window.shown("tbody th.name") == []


def test_colleges_are_filtered_by_what_is_known_of_them(window: Browser, pages: Path) -> None:
    window.open(pages / "index.html")
    window.click("input[value=missing]")
    assert len(window.shown("tbody th.name")) == len(ROSTER) - 4
    window.click("input[value=sent]")
    assert len(window.shown("tbody th.name")) == 4
    window.click("input[value=eyed]")
    assert 0 < len(window.shown("tbody th.name")) <= 4
    window.click("input[value=all]")
    assert len(window.shown("tbody th.name")) == len(ROSTER)


def test_one_topic_can_be_looked_at_alone(window: Browser, pages: Path) -> None:
    window.open(pages / "index.html")
    sections = [s for s in form().sections if s.topic_id == form().sections[0].topic_id]
    window.click("#topic option:nth-child(2)")
    assert len(window.shown("thead th[data-topic]")) == len(sections)
    assert len(window.shown("tbody tr:first-child td")) == len(sections)
    assert len(window.shown("thead th[data-group]")) == 1


def test_the_table_is_walked_with_arrows_and_enter_opens_the_answer(window: Browser, pages: Path) -> None:
    window.open(pages / "index.html")
    window.ask("document.querySelector('tbody tr[data-is~=sent] td a').focus()")
    first = window.ask("return document.activeElement.getAttribute('href')")
    window.press("right", "right", "down", "up", "left")
    second = window.ask("return document.activeElement.getAttribute('href')")
    assert first.split("#")[0] == second.split("#")[0]
    assert second.endswith(f"#{anchor(form().sections[1].id)}")
    assert form().sections[1].text[:20] in window.shown("#told")[0]
    window.press("enter")
    assert window.ask("return location.hash") == f"#{anchor(form().sections[1].id)}"
    assert window.ask("return document.querySelectorAll(':target').length") == 1


def test_a_click_in_the_table_opens_the_answer(window: Browser, pages: Path) -> None:
    window.open(pages / "index.html")
    window.click("tbody tr[data-is~=sent] td:nth-child(4) a")
    assert window.ask("return location.hash") == f"#{anchor(form().sections[2].id)}"
    window.click(".tools a")
    assert window.ask("return location.pathname").endswith("index.html")


@pytest.mark.parametrize("size", [LAPTOP, TELEPHONE], ids=["laptop", "telephone"])
def test_every_text_can_be_read(
    window: Browser, pages: Path, readings: tuple[ReturnReading, ...], size: tuple[int, int]
) -> None:
    window.size(*size)
    for page in (pages / "index.html", *(page_of(pages, reading) for reading in readings)):
        window.open(page)
        assert window.ask(_PALE) == []


@pytest.mark.parametrize("size", [LAPTOP, TELEPHONE], ids=["laptop", "telephone"])
def test_no_page_is_wider_than_the_screen(
    window: Browser, pages: Path, readings: tuple[ReturnReading, ...], size: tuple[int, int]
) -> None:
    window.size(*size)
    for page in (pages / "index.html", *(page_of(pages, reading) for reading in readings)):
        window.open(page)
        assert window.ask("return document.scrollingElement.scrollWidth") <= size[0]


def test_on_paper_there_are_no_tools(
    window: Browser, pages: Path, readings: tuple[ReturnReading, ...]
) -> None:
    window.open(page_of(pages, readings[0]))
    assert window.printed(".tools, .sections") == []
    assert window.printed(".row.answer")


def test_hostile_text_does_nothing(window: Browser, tmp_path: Path) -> None:
    reading = hostile(tmp_path)
    summary = summary_for(reading)
    folder = written(tmp_path / "pages", summary, (reading,))
    for page in sorted(folder.iterdir()):
        window.open(page)
        assert window.ask("return document.title") != "gone"
        assert (
            window.ask("return document.querySelectorAll('main script, main svg, main [onerror]').length")
            == 0
        )
    assert window.log() == []
    window.open(page_of(folder, reading))
    words = window.ask("return document.body.innerText")
    for typed in (*_EVIL[:3], "gnp.exe"):
        assert typed in words
    assert "\u202e" not in words


def hostile(folder: Path) -> ReturnReading:
    document = docx.Document()
    for heading in form().walk():
        document.add_paragraph(heading.printed)
        for typed in _EVIL:
            document.add_paragraph(typed)
    path = folder / "evil.docx"
    document.save(str(path))
    reader = ReturnReader(form(), Roster(tuple(ROSTER)), pages=True)
    return reader.read(SourceFile(f"{_EVIL[0]}.docx".replace("/", "_"), path, Format.DOCX, "e" * 64))


def test_nine_hundred_colleges_can_still_be_searched(
    window: Browser, tmp_path: Path, readings: tuple[ReturnReading, ...]
) -> None:
    roster = Roster(tuple(College(f"N{n:03}", f"วิทยาลัยที่ {n:03}") for n in range(900)))
    many = tuple(_as_college(readings[0], college.college_id) for college in roster.colleges)
    summary = replace(
        summary_for(), roster=roster, frames=frames(form(), roster, many), pages=page_paths(many)
    )
    (tmp_path / "index.html").write_bytes(b"".join(index_page(summary)))
    window.open(tmp_path / "index.html")
    window.type("#search", "๘๙๙")
    assert window.shown("tbody th.name") == ["วิทยาลัยที่ 899"]
    assert window.log() == []


def _as_college(reading: ReturnReading, college_id: str) -> ReturnReading:
    source = replace(reading.source, name=f"{college_id}.docx")
    return replace(reading, source=source, identity=replace(reading.identity, college_id=college_id))


def test_the_readings_here_show_something(readings: tuple[ReturnReading, ...]) -> None:
    """What the other tests take for granted of these returns."""
    states: set[Any] = {reading.state for reading in readings}
    assert states == {State.ACCEPTED}
    assert {a.status for r in readings for a in r.answers} >= {Status.ANSWERED, Status.BLANK}
