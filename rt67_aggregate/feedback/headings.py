"""Where a heading of the form belongs."""

from __future__ import annotations

from rt67_aggregate.model import Form, Heading, Shape


class HeadingTree:
    """The headings of one form, in its order, with what stands above each: gaps of lines and rows of ticks,
    too."""

    def __init__(self, form: Form) -> None:
        self.headings = tuple(form.walk_all())
        self._above = {below.id: heading for heading in self.headings for below in heading.below}

    def above(self, heading: Heading) -> Heading | None:
        """The heading right above; None at the top."""
        return self._above.get(heading.id)

    def holder(self, heading: Heading) -> Heading | None:
        """The table or the printed line that a column, a row of ticks or a gap is part of."""
        above = self.above(heading)
        return above if above and above.shape in (Shape.TABLE, Shape.LINE) else None

    def home(self, heading: Heading) -> Heading | None:
        """The heading that says where another belongs: its topic where it stands in one, else the
        group above it; None at the top."""
        above = self.above(heading)
        group = above
        while group and group.shape is Shape.TABLE:
            group = self.above(group)
        while above and above.id != heading.topic_id:
            above = self.above(above)
        return above or group
