"""A paragraph and a table of any kind, put into any section, come out there.

Every construct stands in every section of the form once; then random returns are built of them, in
forms that are laid out and disguised in other ways.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rt67_aggregate.model import Format, ReturnReading, SourceFile
from rt67_aggregate.text import repair
from tests.constructs import NAMES, Construct, Extras, constructs
from tests.real_reader import form, reader
from tests.returns import ALL, BY_NAME, colleges, layout, package, plan, saving, words
from tests.returns.disguise import DISGUISES
from tests.returns.model import Para, Return, Text

# Kinds that change how the form around the answers looks, and nothing of the answers.
AROUND = [
    kind.name
    for kind in ALL
    if kind.layout
    and not kind.content
    and kind.tier == "mild"
    and not kind.slow
    and not kind.slots & {"body", "labels", "table", "rows"}
    and kind.name
    not in (*DISGUISES, "split_runs", "leaders", "odd_spacing", "bold_answers", "under_groups", "one_line")
]
TEXT_DISGUISES = sorted(DISGUISES)
TOKEN = re.compile("Q[0-9]+Q")
# No text of this length or more is a label, a leader or a way to say nothing.
RUN_END, RUN_START = "</w:t></w:r>", '<w:r><w:t xml:space="preserve">'


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("blocks") / "return.docx"


class Planned:
    """A return whose answers are tokens, and what each of them will become."""

    def __init__(self, kinds: tuple[str, ...], seed: int) -> None:
        rng = Random(f"blocks/{seed}/{'+'.join(kinds)}")
        self.ret = plan.start(form(), colleges.ROSTER[seed % 6], tuple(colleges.ROSTER), seed, rng)
        colleges.name_it(self.ret)
        for node in self.ret.headings():
            node.cuts = layout.printed_cuts(node)
        self.extras = Extras()
        self.known = constructs(self.extras)
        self.tokens: dict[str, list[str]] = {}
        self._fill(self.ret)
        for name in kinds:
            change = BY_NAME[name].layout
            assert change
            change(self.ret)

    def _fill(self, ret: Return) -> None:
        for node in ret.walk():
            if node.is_narrative:
                tokens = [self._token(node.heading.id) for _ in range(ret.rng.randint(1, 2))]
                node.body = [Para([Text(token)]) for token in tokens]
                node.status = "answered"
            elif node.is_table:
                node.rows = [tuple(self._token(c.heading.id) for c in node.columns) for _ in range(2)]
                node.look.labels, node.status = "none", "answered"

    def _token(self, section_id: str) -> str:
        token = f"Q{sum(map(len, self.tokens.values())) + 1}Q"
        self.tokens.setdefault(section_id, []).append(token)
        return token

    def in_table(self, section_id: str) -> bool:
        return form().by_id[section_id].level == "columns"

    def packed(
        self, chosen: Mapping[str, Construct], disguise: str = ""
    ) -> tuple[bytes, dict[str, list[str]]]:
        """The file with every token become its construct, and what each section then shows."""
        rng = self.ret.rng
        shown: dict[str, list[str]] = {}
        become: dict[str, str] = {}
        for section_id, tokens in self.tokens.items():
            for token in tokens:
                construct = chosen[token]
                texts = [words.sentence(self.ret), words.sentence(self.ret)]
                typed = [DISGUISES[disguise](text, rng) if disguise else text for text in texts]
                xml = construct.xml(*typed)
                if construct.block:
                    xml = f"</w:p>{xml}<w:p>"
                become[token] = f"{RUN_END}{xml}{RUN_START}"
                shown.setdefault(section_id, []).append(construct.shown(*texts))
        parts = package.parts(self.ret)
        document = parts["word/document.xml"].decode()
        parts["word/document.xml"] = TOKEN.sub(lambda match: become[match.group()], document).encode()
        return package.zipped(saving.save(self.ret, self._with_extras(parts))), shown

    def _with_extras(self, parts: dict[str, bytes]) -> dict[str, bytes]:
        self.extras.note_parts()
        links = "".join(self.extras.links)
        name = "word/_rels/document.xml.rels"
        parts[name] = parts[name].replace(b"</Relationships>", f"{links}</Relationships>".encode())
        lists = "".join(
            f'<w:num w:numId="{900 + number}"><w:abstractNumId w:val="{abstract}"/>'
            f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
            f'<w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
            for number, abstract in enumerate(self.extras.lists, 1)
        )
        numbering = "word/numbering.xml"
        parts[numbering] = parts[numbering].replace(b"</w:numbering>", f"{lists}</w:numbering>".encode())
        return parts | self.extras.parts


def read(path: Path, data: bytes) -> ReturnReading:
    path.write_bytes(data)
    return reader().read(SourceFile(path.name, path, Format.DOCX))


def wrong(
    planned: Planned, chosen: Mapping[str, Construct], data: bytes, shown: dict[str, list[str]], path: Path
) -> list[str]:
    """What does not come out where it was put."""
    reading = read(path, data)
    found: dict[str, list[str]] = {}
    pictures: dict[str, int] = {}
    for answer in reading.answers:
        found.setdefault(answer.section_id, []).append(squeezed(answer.text))
        pictures[answer.section_id] = pictures.get(answer.section_id, 0) + len(answer.pictures)
    faults = [] if reading.balance.holds else [f"{reading.balance}"]
    for section_id, texts in shown.items():
        wanted = [squeezed(text) for text in texts]
        here = found.get(section_id, [])
        constructs_here = [chosen[token] for token in planned.tokens[section_id]]
        if not planned.in_table(section_id):
            wanted, here = ["".join(wanted)], ["".join(here)]
        if wanted != here:
            faults.append(f"{section_id} {constructs_here}: {wanted} came out as {here}")
        elif pictures[section_id] != sum(construct.pictures for construct in constructs_here):
            faults.append(f"{section_id} {constructs_here}: {pictures[section_id]} pictures")
    return faults


def squeezed(text: str) -> str:
    return "".join(repair(text).split())


@pytest.mark.parametrize("name", NAMES)
def test_a_construct_comes_out_of_every_section_that_it_was_put_into(name: str, path: Path) -> None:
    planned = Planned((), NAMES.index(name))
    construct, plain = planned.known[name], planned.known["a run"]
    chosen = {
        token: construct if construct.cells or not planned.in_table(section_id) else plain
        for section_id, tokens in planned.tokens.items()
        for token in tokens
    }
    data, shown = planned.packed(chosen)
    assert wrong(planned, chosen, data, shown, path) == []


@settings(max_examples=24)
@given(
    seed=st.integers(0, 10_000),
    around=st.lists(st.sampled_from(AROUND), max_size=3, unique=True),
    disguise=st.sampled_from(["", *TEXT_DISGUISES]),
)
def test_random_returns_of_all_constructs_are_read_back(
    path: Path, seed: int, around: list[str], disguise: str
) -> None:
    planned = Planned(_compatible(around), seed)
    rng = Random(seed)
    chosen = {}
    for section_id, tokens in planned.tokens.items():
        fitting = [c for c in planned.known.values() if c.cells or not planned.in_table(section_id)]
        chosen.update({token: rng.choice(fitting) for token in tokens})
    data, shown = planned.packed(chosen, disguise)
    assert wrong(planned, chosen, data, shown, path) == []


def _compatible(names: list[str]) -> tuple[str, ...]:
    """The kinds that go together, in the order in which they are put upon a return."""
    taken: set[str] = set()
    kept = []
    for kind in ALL:
        if kind.name in names and not taken & kind.slots:
            kept.append(kind.name)
            taken |= kind.slots
    return tuple(kept)
