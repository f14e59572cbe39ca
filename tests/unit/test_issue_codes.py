"""Every code is raised somewhere, and every code that is raised is in the catalogue."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

import rt67_aggregate
from rt67_aggregate.issues import CATALOGUE

PACKAGE = Path(rt67_aggregate.__file__).parent
NODES = [
    node
    for path in PACKAGE.rglob("*.py")
    if PACKAGE / "issues" not in path.parents
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
]


def texts(nodes: Iterable[ast.AST]) -> set[str]:
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_every_code_of_the_catalogue_is_raised():
    """As a text of its own, or as the end of an f-string: ``f"report_picture_{reason}"``."""
    whole = texts(NODES)
    beginnings = tuple(
        first
        for node in NODES
        if isinstance(node, ast.JoinedStr)
        for first in texts(node.values[:1])
        if first.endswith("_")
    )
    unsaid = [code for code in CATALOGUE if code not in whole]
    assert [code for code in unsaid if not code.startswith(beginnings)] == []
    ends = [code.removeprefix(first) for code in unsaid for first in beginnings if code.startswith(first)]
    assert [end for end in ends if end not in whole] == []


def test_every_code_that_is_raised_is_in_the_catalogue():
    codes = {
        text
        for node in NODES
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Issue"
        for text in texts(node.args[:1])
    }
    assert len(codes) > 50
    assert sorted(codes - CATALOGUE.keys()) == []
