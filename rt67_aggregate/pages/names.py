"""What the pages are called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rt67_aggregate.model import ReturnReading, State
from rt67_aggregate.text import file_name

FOLDER = "pages"
INDEX = "index.html"
_NO_COLLEGE = "_unidentified"
_SHOWN = (State.ACCEPTED, State.UNIDENTIFIED)


def page_paths(readings: Iterable[ReturnReading]) -> Mapping[str, str]:
    """File of the inbox → its page, relative to the output folder.

    A college's accepted return has the college's page. A return of an unknown college, and an older one
    of which something stands in the records, has one that is named by its bytes as well.
    """
    readings = tuple(readings)
    used = {answer.taken_from.name for r in readings for answer in r.answers if answer.taken_from}
    return {
        reading.source.name: f"{FOLDER}/{_name(reading)}"
        for reading in readings
        if reading.page and (reading.state in _SHOWN or reading.source.name in used)
    }


def _name(reading: ReturnReading) -> str:
    college = file_name(reading.identity.college_id) or _NO_COLLEGE
    if reading.state is State.ACCEPTED:
        return f"{college}.html" if f"{college}.html".lower() != INDEX else f"{college}_.html"
    return f"{college}-{reading.source.sha256[:8]}.html"
