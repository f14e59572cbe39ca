"""Who made the report and who checked it: the block that is signed."""

from __future__ import annotations

from collections.abc import Sequence

from rt67_aggregate.language import say
from rt67_aggregate.model import Signer
from rt67_aggregate.report import styles
from rt67_aggregate.report.flow import Flow
from rt67_aggregate.report.markup import Xml, joined, paragraph, text_runs
from rt67_aggregate.report.pages import LINE
from rt67_aggregate.report.tables import Row, TableCell, shares

_ROLES = (say("ผู้จัดทำ"), say("ผู้ตรวจ"))
_FURTHER = say("ผู้รับรอง")
_DOTS = "." * 44
_CENTRED = '<w:keepNext/><w:jc w:val="center"/>'
_LINES = 5


def write_signatures(flow: Flow, signers: Sequence[Signer]) -> None:
    """Two who sign side by side, with dots where the settings name nobody; further ones below."""
    persons = list(signers) + [Signer()] * (len(_ROLES) - len(signers))
    roles = [*_ROLES, *[_FURTHER] * (len(persons) - len(_ROLES))]
    blocks = [_block(flow, *pair) for pair in zip(persons, roles, strict=True)]
    rows = []
    for start in range(0, len(blocks), 2):
        pair = blocks[start : start + 2]
        pair += [Xml(paragraph(flow.style(styles.SIGNATURE), text_runs("")))] * (2 - len(pair))
        rows.append(Row(tuple(TableCell(block, _LINES * LINE) for block in pair)))
    flow.bare_table(shares(flow.width, (1, 1)), rows)


def _block(flow: Flow, signer: Signer, role: str) -> Xml:
    style = flow.style(styles.SIGNATURE)
    texts = (
        "",
        say("ลงชื่อ{dots}", dots=_DOTS),
        f"({signer.name or _DOTS})",
        signer.position or say("ตำแหน่ง{dots}", dots=_DOTS),
        role,
    )
    return joined(paragraph(style, text_runs(flow.said(text)), _CENTRED) for text in texts)
