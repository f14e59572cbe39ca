"""Words put into a form file, other wordings and what is printed below a heading: nothing else of the file
changes, not a comment, not a space."""

from __future__ import annotations

import json

import yaml

from rt67_aggregate.form.load import headings_in


def with_alias(text: str, heading_id: str, alias: str, origin: str) -> str | None:
    """The file's text with one more wording of a heading; None where the heading has no place.

    ``origin``: where the wording was seen, put behind it as a comment.
    """
    return _with_words(text, heading_id, "aliases", alias, origin)


def with_prompt(text: str, heading_id: str, prompt: str, origin: str) -> str | None:
    """The same with one more line that the form prints below a heading."""
    return _with_words(text, heading_id, "prompts", prompt, origin)


def _with_words(text: str, heading_id: str, key: str, words: str, origin: str) -> str | None:
    node = headings_in(text).get(heading_id)
    if not isinstance(node, yaml.MappingNode):
        return None
    lines = text.split("\n")
    end = "\r" if lines[0].endswith("\r") else ""  # as Notepad ends lines
    wording = json.dumps(words, ensure_ascii=False)
    values = {name.value: (name, value) for name, value in node.value}
    if node.flow_style:
        return _in_flow(text, node, key, values.get(key, (None, None))[1], wording)
    if key in values:
        there = values[key][1]
        if there.flow_style:
            return _in_flow(text, node, key, there, wording)
        last = there.value[-1]
        pad = " " * (last.start_mark.column - 2)
        lines.insert(last.end_mark.line + 1, f"{pad}- {wording}  # {origin}{end}")
        return "\n".join(lines)
    heading, value = values["heading"]
    pad = " " * heading.start_mark.column
    lines[value.end_mark.line + 1 : value.end_mark.line + 1] = [
        f"{pad}{key}:{end}",
        f"{pad}  - {wording}  # {origin}{end}",
    ]
    return "\n".join(lines)


def _in_flow(text: str, node: yaml.Node, key: str, there: yaml.Node | None, wording: str) -> str:
    """Within brackets there is no room for a comment."""
    if there is not None:
        at = there.end_mark.index - 1
        return f"{text[:at]}, {wording}{text[at:]}"
    at = node.end_mark.index - 1
    return f"{text[:at]}, {key}: [{wording}]{text[at:]}"
