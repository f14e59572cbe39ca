"""Other wordings put into a form file: nothing else of the file changes, not a comment, not a space."""

from __future__ import annotations

import json

import yaml

from rt67_aggregate.form.load import headings_in

_ALIASES = "aliases"


def with_alias(text: str, heading_id: str, alias: str, origin: str) -> str | None:
    """The file's text with one more wording of a heading; None where the heading has no place.

    ``origin``: where the wording was seen, put behind it as a comment.
    """
    node = headings_in(text).get(heading_id)
    if not isinstance(node, yaml.MappingNode):
        return None
    lines = text.split("\n")
    end = "\r" if lines[0].endswith("\r") else ""  # as Notepad ends lines
    wording = json.dumps(alias, ensure_ascii=False)
    values = {key.value: (key, value) for key, value in node.value}
    if node.flow_style:
        return _in_flow(text, node, values.get(_ALIASES, (None, None))[1], wording)
    if _ALIASES in values:
        there = values[_ALIASES][1]
        if there.flow_style:
            return _in_flow(text, node, there, wording)
        last = there.value[-1]
        pad = " " * (last.start_mark.column - 2)
        lines.insert(last.end_mark.line + 1, f"{pad}- {wording}  # {origin}{end}")
        return "\n".join(lines)
    key, value = values["heading"]
    pad = " " * key.start_mark.column
    lines[value.end_mark.line + 1 : value.end_mark.line + 1] = [
        f"{pad}{_ALIASES}:{end}",
        f"{pad}  - {wording}  # {origin}{end}",
    ]
    return "\n".join(lines)


def _in_flow(text: str, node: yaml.Node, there: yaml.Node | None, wording: str) -> str:
    """Within brackets there is no room for a comment."""
    if there is not None:
        at = there.end_mark.index - 1
        return f"{text[:at]}, {wording}{text[at:]}"
    at = node.end_mark.index - 1
    return f"{text[:at]}, {_ALIASES}: [{wording}]{text[at:]}"
