# ruff: noqa: E501 (long lines of markup and of Thai)
"""The numbering part of a generated return: the headings' multilevel list and the answers' lists."""

from __future__ import annotations

from tests.returns.model import Return

FORM_LIST = 20  # the numbering ID of the headings' list
_LEVELS = ("%1", "%1.%2", "%3)", "%3.%4)")


def numbering_xml(ret: Return) -> str:
    """Abstract lists first, then one numbering for every list of the return."""
    kind = ret.numbering
    abstract = "".join(
        (
            _abstract(0, [_level(n, text, kind) for n, text in enumerate(_LEVELS)]),
            _abstract(1, [_level(0, "%1.", "decimal")]),
            _abstract(2, [_level(0, "-", "bullet")]),
            _abstract(3, [_level(0, "%1.", "thaiNumbers")]),
            _abstract(4, [_level(0, "%1)", "thaiLetters")]),
            _abstract(5, [_level(0, "%1)", "decimal"), _level(1, "%1.%2)", "decimal")]),
            # The same for a college's own lists: lists of one definition count together.
            _abstract(6, [_level(0, "%1)", "decimal"), _level(1, "%1.%2)", "decimal")]),
        )
    )
    nums = f'<w:num w:numId="{FORM_LIST}"><w:abstractNumId w:val="0"/></w:num>'
    starts = sorted(ret.list_starts.items())
    for num_id, (abstract_id, overrides) in starts:
        inner = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{value}"/></w:lvlOverride>'
            for level, value in sorted(overrides.items())
        )
        nums += f'<w:num w:numId="{num_id}"><w:abstractNumId w:val="{abstract_id}"/>{inner}</w:num>'
    return abstract + nums


def _abstract(number: int, levels: list[str]) -> str:
    kind = "multilevel" if len(levels) > 1 else "singleLevel"
    return f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="{kind}"/>{"".join(levels)}</w:abstractNum>'


def _level(number: int, text: str, kind: str) -> str:
    return f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
