"""Whether the form has another heading under an ID than when something was entered there: the review
goes by IDs."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from rt67_aggregate.form import crosswalk
from rt67_aggregate.model import Form, Heading, Issue
from rt67_aggregate.pipeline.known_ids import KnownIds, Wording
from rt67_aggregate.text import fold, shortened

_SHOWN, _LETTERS = 5, 80


def other_headings(known: KnownIds, form: Form, entered: Collection[str]) -> dict[str, tuple[Wording, ...]]:
    """Section → the headings that it was, of each in which something was ``entered`` and which is another
    heading's now, or nobody's. Which heading is which is told as for two forms that are laid side by side."""
    if not entered or not (known.headings or known.fields):
        return {}
    old = replace(form, fields=known.fields, headings=known.headings)
    same = {
        step.new.id for step in crosswalk(old, form) if step.old and step.new and step.old.id == step.new.id
    }
    now = _chains(form)
    # A part that goes on under another topic is that topic's part.
    stays = {section for section, chain in now.items() if all(heading.id in same for heading in chain)}
    changed = {section: _words(chain) for section, chain in _chains(old).items() if section not in stays}
    were = {section: (words,) for section, words in changed.items()} | dict(known.others)
    found = {}
    for section in were.keys() & set(entered):
        own = _folded(_words(now.get(section, ())))
        found[section] = tuple(words for words in were[section] if _folded(words) != own)
    return {section: words for section, words in found.items() if words}


def told_headings(others: Mapping[str, Sequence[Wording]], form: Form) -> tuple[Issue, ...]:
    """One issue about the sections that the form has, or none."""
    now = {section: _words(chain) for section, chain in _chains(form).items()}
    changed = sorted(section for section in others if section in now)
    if not changed:
        return ()
    changes = [
        f"{section}: {_change(words, now[section])}" for section in changed for words in others[section]
    ]
    shown = changes[:_SHOWN]
    values = {"count": str(len(changed)), "headings": " · ".join(shown)}
    return (Issue("form_headings_changed", values=tuple(values.items())),)


def _chains(form: Form) -> dict[str, tuple[Heading, ...]]:
    """ID → the heading behind those that it stands under."""
    found: dict[str, tuple[Heading, ...]] = {}

    def walk(headings: Iterable[Heading], over: tuple[Heading, ...]) -> None:
        for heading in headings:
            found[heading.id] = (*over, heading)
            walk(heading.below, found[heading.id])

    walk((*form.fields, *form.headings), ())
    return found


def _words(chain: Iterable[Heading]) -> Wording:
    return tuple(heading.text for heading in chain)


def _folded(words: Wording) -> Wording:
    return tuple(map(fold, words))


def _change(old: Wording, new: Wording) -> str:
    """What is another heading now, without those above and below that are the same."""
    first = next((n for n, two in enumerate(zip(old, new, strict=False)) if len(set(_folded(two))) > 1), -1)
    return f"{_said(old[first])} → {_said(new[first])}"


def _said(heading: str) -> str:
    return f"“{shortened(heading, _LETTERS)}”"
