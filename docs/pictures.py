"""Draws the pictures of the guide from the sample workspace: the workbook's sheets, the report's first pages.

    python docs/pictures.py [--out docs]

Needs LibreOffice, pdftoppm (poppler-utils) and Thai fonts.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
# Output → picture, how wide a page is in it, and how many stand side by side.
PICTURES = {
    "rt67_summary.xlsx": ("guide-workbook.png", 760, 2),
    "rt67_summary.docx": ("guide-report.png", 420, 3),
}
SHOWN = 6
GAP = 12


def main() -> None:
    """Run the sample and draw what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "docs")
    out: Path = parser.parse_args().out
    with tempfile.TemporaryDirectory() as temporary:
        workspace = Path(temporary) / "lampang"
        shutil.copytree(ROOT / "examples" / "lampang", workspace)
        command = [sys.executable, "-m", "rt67_aggregate", "aggregate"]
        subprocess.run(command, cwd=workspace, check=True, capture_output=True)
        for name, (picture, width, columns) in PICTURES.items():
            pages = drawn(workspace / "output" / name, Path(temporary) / name.replace(".", "-"), width)
            sheet = sheet_of(pages, width, columns).quantize(64)
            sheet.save(out / picture, optimize=True)
            print(out / picture, len(pages), "pages")


def drawn(document: Path, folder: Path, wide: int) -> Sequence[Path]:
    """The first pages of a document as pictures, in order."""
    folder.mkdir()
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    soffice = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*soffice, str(document)], check=True, capture_output=True)
    pdf = folder / f"{document.stem}.pdf"
    width = ["-scale-to-x", str(wide), "-scale-to-y", "-1"]
    subprocess.run(["pdftoppm", "-png", *width, "-l", str(SHOWN), str(pdf), str(folder / "page")], check=True)
    return sorted(folder.glob("page-*.png"))


def sheet_of(pages: Sequence[Path], width: int, columns: int) -> Image.Image:
    """The pages side by side, each row as high as its highest page."""
    pictures = [Image.open(page).convert("RGB") for page in pages]
    rows = [pictures[start : start + columns] for start in range(0, len(pictures), columns)]
    heights = [max(picture.height for picture in row) for row in rows]
    size = (columns * (width + GAP) + GAP, sum(heights) + GAP * (len(rows) + 1))
    sheet = Image.new("RGB", size, "#d0d0d0")
    top = GAP
    for row, height in zip(rows, heights, strict=True):
        for place, picture in enumerate(row):
            sheet.paste(picture, (GAP + place * (width + GAP), top))
        top += height + GAP
    return sheet


if __name__ == "__main__":
    main()
