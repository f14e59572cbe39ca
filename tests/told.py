"""What holds of every issue that is told: its code is known, and its sentences have all that they need."""

from __future__ import annotations

import string
from collections.abc import Iterable, Sequence

from rt67_aggregate.issues import CATALOGUE, action, sentence
from rt67_aggregate.model import Issue


def untold(issues: Iterable[Issue]) -> list[str]:
    """What is wrong with how issues are told; [] where nothing is."""
    wrong = [] if isinstance(issues, Sequence) else [f"no issues: {issues!r}"]
    return [*wrong, *(fault for issue in issues or () for fault in _faults(issue))]


def _faults(issue: Issue) -> Iterable[str]:
    kind = CATALOGUE.get(issue.code)
    if kind is None:
        yield f"unknown code: {issue}"
        return
    wanted = {
        name
        for words in (kind.sentence, kind.action)
        for _, name, _, _ in string.Formatter().parse(words)
        if name
    }
    values = dict(issue.values)
    if not wanted <= values.keys():
        yield f"wants {sorted(wanted - values.keys())}: {issue}"
    texts = [*values.values(), issue.source, issue.where, issue.college_id, issue.section_id]
    if not all(isinstance(text, str) for text in texts) or not isinstance(issue.entry, int):
        yield f"not of text: {issue}"
    elif wanted <= values.keys() and any(sign in sentence(issue) + action(issue) for sign in "{}"):
        yield f"not filled: {issue}"
