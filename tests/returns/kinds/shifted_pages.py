"""Kinds: a scan or a PDF file that a program made Word: the foot and the head of each page are paragraphs,
and what goes over a page's end is cut there, be it a table or a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.returns.kinds.registry import Change, kind
from tests.returns.model import Block, Cell, Grid, Para, Return, Text

Lines = Callable[[Return, int], list[str]]
_PAGES = 14


def converted(
    lines: Lines, share: float = 0.12, *, sentences: bool = False, tables: bool = False, cells: bool = False
) -> Change:
    """``lines``: what stands at a page's end, by its number; ``cells``: in those of a table."""

    def change(ret: Return) -> None:
        def finish(blocks: list[Block]) -> list[Block]:
            out: list[Block] = []
            page = 1
            for block in blocks:
                ends = ret.rng.random() < share
                parts = list(_cut(ret, block, sentences, tables)) if ends else [block]
                for place, part in enumerate(parts):
                    out.append(part)
                    if ends and (place == 0 or len(parts) == 1):
                        foot: list[Block] = [
                            Para([Text(line)], role="cover", align="center") for line in lines(ret, page)
                        ]
                        out += [Grid([[Cell([line]) for line in foot]], role="cover")] if cells else foot
                        page += 1
            return out

        ret.finish.append(finish)

    return change


def _cut(ret: Return, block: Block, sentences: bool, tables: bool) -> Iterator[Block]:
    """A block in the parts that stand on two pages."""
    if tables and isinstance(block, Grid) and block.role == "problem" and len(block.rows) > 2:
        at = ret.rng.randrange(2, len(block.rows))
        yield Grid(block.rows[:at], block.role, block.border)
        yield Grid(block.rows[at:], block.role, block.border)
        return
    text = block.parts[0].text if _is_sentence(block) else ""
    spaces = [at for at, letter in enumerate(text) if letter == " " and not text[at + 1].isdecimal()]
    if not sentences or not spaces:
        yield block
        return
    at = ret.rng.choice(spaces)
    yield Para([Text(text[:at])], role=block.role)
    yield Para([Text(text[at + 1 :])], role=block.role)


def _is_sentence(block: Block) -> bool:
    return (
        isinstance(block, Para)
        and block.role == "answer"
        and len(block.parts) == 1
        and isinstance(block.parts[0], Text)
    )


def _foot(ret: Return, page: int) -> list[str]:
    return [f"หน้า {page} จาก {_PAGES}"]


def _foot_and_head(ret: Return, page: int) -> list[str]:
    return [f"- {page} -", f"แบบ รต. 67 {ret.college.name}"]


def _title_and_foot(ret: Return, page: int) -> list[str]:
    return [f"{page} | Page", ret.form.title]


def _name_and_page(ret: Return, page: int) -> list[str]:
    return [ret.college.name, f"หน้า {page}"]


def _counted(ret: Return, page: int) -> list[str]:
    return [f"{page} รายงานผลการตรวจราชการ {ret.college.name}"]


def _figure(ret: Return, page: int) -> list[str]:
    return [str(page)]


def _named(ret: Return, page: int) -> list[str]:
    return [f"งานวางแผนและงบประมาณ {ret.college.name} หน้า {page}"]


KINDS = (
    kind("pdf_heads", "shifted", converted(_foot_and_head), tier="further"),
    kind("pdf_titles", "shifted", converted(_title_and_foot), tier="further"),
    kind("pdf_figures", "shifted", converted(_figure), tier="further"),
    kind("pdf_named", "shifted", converted(_named), tier="further"),
    kind("pdf_head_tables", "shifted", converted(_name_and_page, cells=True), tier="further"),
    kind("pdf_counted", "shifted", converted(_counted), tier="further"),
    kind("pdf_cut", "shifted", converted(_foot, sentences=True), tier="further"),
    kind(
        "pdf_tables_heads",
        "shifted",
        converted(_foot_and_head, share=0.2, tables=True, sentences=True),
        tier="further",
    ),
)
