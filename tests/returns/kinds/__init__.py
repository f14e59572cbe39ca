"""All kinds of return, in the order in which they are put upon one another."""

from __future__ import annotations

from itertools import chain

from tests.returns.kinds import (
    assistant,
    assistant_forms,
    family_lines,
    family_tables,
    family_word,
    files,
    front,
    further_clerk,
    further_word,
    hard,
    odd_answers,
    odd_lines,
    order,
    pictures,
    place,
    rare_answers,
    rare_ends,
    rare_lines,
    rare_office,
    rare_places,
    rare_tables,
    seldom_clerk,
    seldom_further,
    seldom_letters,
    seldom_tables,
    seldom_word,
    shifted_answers,
    shifted_beside,
    shifted_clerk,
    shifted_pages,
    shifted_tables,
    shifted_turned,
    tables,
    text,
    traps,
    word,
)
from tests.returns.kinds.registry import Kind

# Order matters: content is changed from the answers outwards, and a text is disguised last.
ALL: tuple[Kind, ...] = (
    *order.KINDS,
    *traps.KINDS,
    *tables.KINDS,
    *pictures.KINDS,
    *place.KINDS,
    *word.KINDS,
    *text.KINDS,
    *hard.KINDS,
    *front.KINDS,
    *files.KINDS,
    *family_word.KINDS,
    *family_tables.KINDS,
    *family_lines.KINDS,
)
# Sets by themselves, drawn alone by ``benchmarks/accuracy.py --NAME``: what mixtures take by chance must
# stay what it was. A new kind that is no everyday one goes into the last set, or begins another at the end.
SETS: dict[str, tuple[Kind, ...]] = {
    "assisted": (*assistant.KINDS, *assistant_forms.KINDS),  # written with a chat assistant
    "further": (*further_word.KINDS, *further_clerk.KINDS),  # seldom seen
    "seldom": (  # odder than these
        *seldom_clerk.KINDS,
        *seldom_word.KINDS,
        *seldom_tables.KINDS,
        *seldom_letters.KINDS,
        *seldom_further.KINDS,
    ),
    "rare": (  # invented without a look at the rules, as are the next ones
        *rare_answers.KINDS,
        *rare_lines.KINDS,
        *rare_places.KINDS,
        *rare_tables.KINDS,
        *rare_ends.KINDS,
        *rare_office.KINDS,
    ),
    "odd": (*odd_lines.KINDS, *odd_answers.KINDS),
    "shifted": (  # answers somewhere else
        *shifted_answers.KINDS,
        *shifted_tables.KINDS,
        *shifted_clerk.KINDS,
        *shifted_turned.KINDS,
        *shifted_beside.KINDS,
        *shifted_pages.KINDS,
    ),
}
APART: tuple[Kind, ...] = tuple(chain.from_iterable(SETS.values()))
BY_NAME: dict[str, Kind] = {kind.name: kind for kind in (*ALL, *APART)}
