"""From a path to the tree of YAML nodes, within limits; scalars stay the text that was typed."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from rt67_aggregate.form.faults import Faults
from rt67_aggregate.language.system_words import system_words
from rt67_aggregate.text.cut_values import cut_values

# A form file of fifty sections has some 2,000 nodes in 40 KB and six levels of lists. The limits
# stop a list that refers to itself over and over, and nesting that would exhaust the parser's stack.
MAX_BYTES = 2_000_000
MAX_NODES = 100_000
MAX_DEPTH = 60

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# How a .docx and a .doc begin.
_WORD = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
# A value that begins with a quote.
_QUOTED = re.compile(r"\s*(?:- )*(?:[^\s\"'#:]+:\s+)?(?P<quote>[\"'])(?P<rest>.*)")
_OPENING = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_CLOSING = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
# The parser's own words → the code whose sentence tells an officer what that means.
_SYNTAX = (
    ("mapping values are not allowed", "form_syntax_colon"),
    ("quoted scalar", "form_syntax_quote"),
    ("alias", "form_syntax_reference"),
    ("anchor", "form_syntax_reference"),
    ("found a tab character", "form_syntax_tab"),
    ("cannot start any token", "form_syntax_character"),
    ("single document", "form_syntax_document"),
    ("maximum nesting depth", "form_too_tangled"),  # libyaml's own limit, met before ours is counted
)


def read_tree(path: Path, faults: Faults) -> yaml.Node | None:
    """The file's top node, or None with the reason among the faults."""
    text = _read_text(path, faults)
    return None if text is None else parse_tree(text, faults)


def parse_tree(text: str, faults: Faults) -> yaml.Node | None:
    """The top node of a file's text, or None with the reason among the faults."""
    try:
        if _too_deep(text):
            faults.add("form_too_tangled")
            return None
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        _tell_syntax(text, error, faults)
        return None
    _tell_cut(text, faults)
    if node is None:
        faults.add("form_empty_file", line=1)
    elif _too_many(node):
        faults.add("form_too_tangled")
        return None
    return node


def _read_text(path: Path, faults: Faults) -> str | None:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            faults.add("form_too_large", size=f"{size:,}", limit=f"{MAX_BYTES:,}")
            return None
        data = path.read_bytes()
    except FileNotFoundError:
        notepad = path.with_name(f"{path.name}.txt")
        if notepad.is_file():
            faults.add("form_is_txt", path=str(path), found=notepad.name)
        else:
            faults.add("form_not_found", path=str(path))
        return None
    except (OSError, ValueError) as error:
        faults.add("form_unreadable", path=str(path), problem=system_words(error))
        return None
    if data.startswith(_WORD):
        faults.add("form_is_word", path=str(path))
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        faults.add("form_not_utf8", line=data.count(b"\n", 0, error.start) + 1)
        return None


def _too_deep(text: str) -> bool:
    """Nesting is counted on the events: composing recurses in C and would end the process."""
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        depth += isinstance(event, _OPENING) - isinstance(event, _CLOSING)
        if depth > MAX_DEPTH:
            return True
    return False


def _too_many(root: yaml.Node) -> bool:
    """Whether the tree, every reference written out, is endless or beyond the limits."""
    count = 0
    waiting = [(root, 1)]
    while waiting:
        node, depth = waiting.pop()
        count += 1
        if count > MAX_NODES or depth > MAX_DEPTH:
            return True
        if isinstance(node, yaml.MappingNode):
            waiting.extend((child, depth + 1) for pair in node.value for child in pair)
        elif isinstance(node, yaml.SequenceNode):
            waiting.extend((child, depth + 1) for child in node.value)
    return False


def _tell_syntax(text: str, error: yaml.YAMLError, faults: Faults) -> None:
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        line, column = _control_character(text)
        faults.add("form_syntax_control", line=line, column=str(column))
        return
    opened = _open_quote(text, mark.line)
    if opened:
        faults.add("form_syntax_quote", line=opened[0], column=str(opened[1]))
        return
    hard = _hard_space(text, mark.line)
    if hard:
        faults.add("form_hard_space", line=hard[0], column=str(hard[1]))
        return
    words = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    code = next((code for part, code in _SYNTAX if part in words), "form_syntax")
    if code == "form_syntax_quote":  # told at its end, where everything after it was swallowed
        mark = getattr(error, "context_mark", None) or mark
    elif code == "form_syntax_character" and text[mark.index : mark.index + 1] == "\t":
        code = "form_syntax_tab"
    faults.add(code, line=mark.line + 1, column=str(mark.column + 1))


def _tell_cut(text: str, faults: Faults) -> None:
    """Values that lost their end to a # that was meant as text."""
    for line, column in cut_values(text):
        faults.add("form_hash_cuts", line=line, column=str(column))


def _open_quote(text: str, last: int) -> tuple[int, int] | None:
    """Line and column of the first value up to this line whose quote is not closed on its line.

    What follows is swallowed up to the next quote, so the parser stumbles somewhere behind it.
    """
    for number, line in enumerate(text.split("\n")[: last + 1], start=1):
        match = _QUOTED.match(line)
        if match and not _closes(match["rest"], match["quote"]):
            return number, match.start("quote") + 1
    return None


def _closes(rest: str, quote: str) -> bool:
    plain = rest.replace("''", "") if quote == "'" else re.sub(r"\\.", "", rest)
    return quote in plain


def _hard_space(text: str, last: int) -> tuple[int, int] | None:
    """Line and column of a space of Word's that stands where YAML wants its own, near this line."""
    lines = text.split("\n")
    for number in range(max(0, last - 1), min(len(lines), last + 1)):
        head = re.match(r"[ \u00a0\u3000-]*\S*", lines[number])
        place = re.search("[\u00a0\u3000]", lines[number][: head.end() + 1] if head else "")
        if place:
            return number + 1, place.start() + 1
    return None


def _control_character(text: str) -> tuple[int, int]:
    """Line and column, from 1, of the first character that YAML forbids."""
    for number, line in enumerate(text.split("\n"), start=1):
        for column, character in enumerate(line, start=1):
            if (character < " " and character not in "\t\r") or character in "\x7f\ufffe\uffff":
                return number, column
    return 1, 1
