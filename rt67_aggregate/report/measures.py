"""What is counted of a topic: for each kind of section how many colleges report something, and how much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rt67_aggregate.model import Form, Heading, Shape
from rt67_aggregate.report.view import CollegeAnswer, View


@dataclass(frozen=True, slots=True)
class Measure:
    """Of the sections of one kind in one topic. ``colleges``: that report something there; ``rows``:
    how many rows they filled in, 0 where it is no column of a table."""

    kind: str
    colleges: tuple[str, ...]
    rows: int = 0


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic of the form, or an uppermost heading where the form has none, with what is counted.

    ``sections``: all that is asked in it, in the form's order. ``name``: what outputs call it. ``place``: its
    number in a form that prints a number before no topic, else 0.
    """

    heading: Heading
    sections: tuple[Heading, ...]
    measures: tuple[Measure, ...]
    name: str
    place: int = 0

    @property
    def printed(self) -> str:
        """Number and name."""
        return f"{self.place}. {self.name}" if self.place else self.name

    @property
    def label(self) -> str:
        """Enough to tell it from others by: its number, or its name where it has none."""
        return self.heading.number or str(self.place or self.name)

    def of(self, kind: str) -> Measure:
        """What is counted of a kind; nothing where the topic does not ask for it."""
        return next((measure for measure in self.measures if measure.kind == kind), Measure(kind, ()))


def topics(view: View) -> tuple[Topic, ...]:
    """The form's topics with their counts."""
    found = tuple(_sections_by_topic(view.form))
    is_numbered = any(heading.number for heading, _ in found)
    return tuple(
        Topic(
            heading,
            sections,
            tuple(_measures(view, sections)),
            name=view.form.names.alone(heading),
            place=0 if is_numbered else position,
        )
        for position, (heading, sections) in enumerate(found, 1)
    )


def kinds_of(counted: Sequence[Topic]) -> tuple[str, ...]:
    """The kinds that the topics ask for, in the order in which they first do."""
    return tuple(dict.fromkeys(measure.kind for topic in counted for measure in topic.measures))


def telling(view: View, section_id: str) -> dict[str, tuple[CollegeAnswer, ...]]:
    """College → its entries to a section that report something, in the report's order."""
    of_section = view.of(section_id)
    found = {
        college.college_id: tuple(e for e in of_section.get(college.college_id, ()) if e.has_content)
        for college in view.colleges
    }
    return {college_id: entries for college_id, entries in found.items() if entries}


def _measures(view: View, sections: Sequence[Heading]) -> Iterator[Measure]:
    for kind in dict.fromkeys(section.kind for section in sections):
        found: set[str] = set()
        rows = 0
        for section in (section for section in sections if section.kind == kind):
            entries = telling(view, section.id)
            found |= entries.keys()
            if section.shape is Shape.COLUMN:
                rows += sum(map(len, entries.values()))
        yield Measure(kind, tuple(c.college_id for c in view.colleges if c.college_id in found), rows)


def _sections_by_topic(form: Form) -> Iterator[tuple[Heading, tuple[Heading, ...]]]:
    by_topic: dict[str, list[Heading]] = {}
    for top in form.headings:
        for heading in top.walk_all():
            if heading.is_section:
                topic = heading.topic_id if heading.topic_id in form.by_id else top.id
                by_topic.setdefault(topic, []).append(heading)
    for topic, sections in by_topic.items():
        yield form.by_id[topic], tuple(sections)
