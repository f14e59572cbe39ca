"""Pages among the outputs of a run: published with them, left out where nobody wants them."""

from __future__ import annotations

import zipfile
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import etree, html

from tests.workspaces import CLEAN, CUT, OLDER, OTHER, Workspace, content

_REFERENCE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    made = Workspace(tmp_path_factory.mktemp("pages"))
    made.put(CLEAN, OTHER, OLDER, CUT)
    made.roster("LPG01", "LPG02", "LPG03")
    assert made.run("aggregate").code == 0
    return made


def links(book: Path) -> set[str]:
    """Every link of a workbook that leads to a page: the page, and the place in it."""
    found = set()
    with zipfile.ZipFile(book) as package:
        for name in package.namelist():
            if not name.startswith("xl/worksheets/sheet"):
                continue
            beside = f"xl/worksheets/_rels/{name.rpartition('/')[2]}.rels"
            if beside not in package.namelist():
                continue
            targets = {one.get("Id"): one.get("Target") for one in etree.fromstring(package.read(beside))}
            for link in etree.fromstring(package.read(name)).iter(f"{_SHEET}hyperlink"):
                target = unquote(targets.get(link.get(_REFERENCE), "") or "").replace("\\", "/")
                place = link.get("location") or target.partition("#")[2]
                if target.startswith("pages/"):
                    found.add(f"{target.partition('#')[0]}#{place}")
    return found


def test_each_college_has_its_page_and_there_is_one_of_all(workspace: Workspace) -> None:
    assert set(content(workspace.output / "pages")) == {"LPG01.html", "LPG03.html", "index.html"}


def test_every_link_of_the_workbook_finds_its_place_in_a_page(workspace: Workspace) -> None:
    found = links(workspace.output / "rt67_summary.xlsx")
    answers = [row for row in workspace.table("records.csv") if row["locator"]]
    assert len(found) > len({row["locator"] for row in answers}) / 2
    for link in found:
        page, _, place = link.partition("#")
        parsed = html.parse(str(workspace.output / page))
        assert place in parsed.xpath("//@id")


def test_links_between_pages_and_to_files_lead_somewhere(workspace: Workspace) -> None:
    for page in (workspace.output / "pages").iterdir():
        for link in html.parse(str(page)).xpath("//a/@href"):
            path, _, place = link.partition("#")
            target = page if not path else page.parent / unquote(path)
            assert target.is_file()
            assert not place or place in html.parse(str(target)).xpath("//@id")


def test_pages_go_where_nobody_wants_them_any_more(workspace: Workspace, tmp_path: Path) -> None:
    done = workspace.run("aggregate", "--no-pages")
    assert done.code == 0
    assert not (workspace.output / "pages").exists()
    assert links(workspace.output / "rt67_summary.xlsx") == set()
    assert workspace.run("aggregate").code == 0
    assert (workspace.output / "pages" / "index.html").is_file()
