"""Short names of the form's sections, for columns in which a whole heading has no room."""

from __future__ import annotations

from collections import Counter

from rt67_aggregate.model import Form, Heading
from rt67_aggregate.text.excerpt import excerpt

_LETTERS = 28


def section_names(form: Form) -> dict[str, str]:
    """Section → the number of its topic and what is asked there in a word, with a number where its
    topic asks for several of the kind. No two are alike: where they would be, the section's ID follows."""
    short = dict(form.short_kinds)
    several = Counter((section.topic_id, section.kind) for section in form.sections)
    counted: Counter[tuple[str, str]] = Counter()
    labels: dict[str, str] = {}
    for section in form.sections:
        spot = section.topic_id, section.kind
        counted[spot] += 1
        word = short.get(section.kind, "")
        if word and several[spot] > 1:
            word = f"{word} {counted[spot]}"
        labels[section.id] = _label(form, section, word)
    alike = Counter(labels.values())
    return {
        section_id: label if label and alike[label] == 1 else f"{label} ({section_id})".strip()
        for section_id, label in labels.items()
    }


def _label(form: Form, section: Heading, word: str) -> str:
    topic = form.by_id.get(section.topic_id)
    if topic is None or topic is section or not word:
        number = topic.number if topic and topic is not section else ""
        return f"{number} {excerpt(form.names.alone(section) or section.line, _LETTERS)}".strip()
    return f"{topic.number} {word}".strip()
