"""Draws docs/pages.png: a return's page and the page of all colleges, of invented returns, in chromium.

    PYTHONPATH=. python docs/pages_pictures.py [--out docs]

Needs chromium with chromedriver and Thai fonts.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from PIL import Image

from rt67_aggregate.model import Format, Roster, SourceFile
from rt67_aggregate.pages import index_page, return_page
from rt67_aggregate.reading import ReturnReader
from tests.browser import LAPTOP, TELEPHONE, Browser, browser
from tests.pages_here import summary_for
from tests.real_reader import form
from tests.returns import make_return, mixture
from tests.returns.colleges import ROSTER

ROOT = Path(__file__).resolve().parent.parent
KINDS = ((), mixture(8, "hard"), ("own_tables",), ("under_groups", "typos"), mixture(3, "mild"))
GAP = 16


def main() -> None:
    """Make the returns, read them, open their pages, and put the pictures side by side."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "docs")
    out: Path = parser.parse_args().out
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        index, page = written(folder)
        with browser() as window:
            shots = [
                shot(window, index, LAPTOP, folder / "1.png", clicks=0),
                shot(window, page, LAPTOP, folder / "2.png", clicks=3),
                shot(window, page, TELEPHONE, folder / "3.png", clicks=3),
            ]
        pictures = [Image.open(one).convert("RGB") for one in shots]
        sheet = Image.new(
            "RGB",
            (LAPTOP[0] + TELEPHONE[0] + 3 * GAP, 2 * LAPTOP[1] + 3 * GAP),
            "#d0d0d0",
        )
        places = ((GAP, GAP), (GAP, LAPTOP[1] + 2 * GAP), (LAPTOP[0] + 2 * GAP, GAP))
        for picture, place in zip(pictures, places, strict=True):
            sheet.paste(picture, place)
        sheet.quantize(96).save(out / "pages.png", optimize=True)
        print(out / "pages.png")


def written(folder: Path) -> tuple[Path, Path]:
    """The page of all colleges, and that of the return with the most to look at."""
    reader = ReturnReader(form(), Roster(tuple(ROSTER)), pages=True)
    readings = []
    for number, kinds in enumerate(KINDS):
        path = folder / f"{number}.docx"
        path.write_bytes(make_return(form(), kinds, number + 7, ROSTER[number])[0])
        readings.append(reader.read(SourceFile(path.name, path, Format.DOCX, f"{number}" * 64)))
    summary = summary_for(*readings)
    (folder / "pages").mkdir()
    index = folder / "pages" / "index.html"
    index.write_bytes(index_page(summary))
    most = max(readings, key=lambda reading: len([i for i in reading.issues if i.section_id]))
    page = folder / summary.pages[most.source.name]
    page.write_bytes(return_page(most, summary, {}))
    return index, page


def shot(window: Browser, page: Path, size: tuple[int, int], picture: Path, *, clicks: int) -> Path:
    """A page at a screen's size, after so many steps to what wants a look."""
    window.size(*size)
    window.open(page)
    for _ in range(clicks):
        window.click("#after")
    window.picture(picture)
    return picture


if __name__ == "__main__":
    main()
