"""One return read by a pure function of (file, form, roster): what each worker does.

Composes reader, locating, answers and roster for a single file, so that many can be read side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from rt67_aggregate.answers import AnswerReader
from rt67_aggregate.issues import kind_of
from rt67_aggregate.language import THAI, Language
from rt67_aggregate.locate import Locator
from rt67_aggregate.model import (
    Document,
    DoubtCode,
    Form,
    Heading,
    HeadingReading,
    IdentifiedBy,
    Issue,
    Located,
    Place,
    ReturnReading,
    Roster,
    Shape,
    SourceFile,
    State,
    Why,
    WhyDoubted,
)
from rt67_aggregate.reader import Limits, read_document
from rt67_aggregate.reconciliation import Reconciler
from rt67_aggregate.roster import RosterIndex, build_index, identify

# Places where a college may be named that sent nothing: what is told of a sender that only they name.
_SENDER_FROM = {
    IdentifiedBy.SIGNATURE: "college_by_signature",
    IdentifiedBy.MENTION: "college_mentioned",
}


# Why a section is marked because of a text that no section took.
_ABOUT_PIECES = frozenset({DoubtCode.TEXT_UNDER_GROUP, DoubtCode.WORDS_IN_HEADING})


class ReturnReader:
    """A form and a roster prepared once; then ``read`` is a pure function of the file.

    ``explain``: whether a reading keeps the owner of every stretch, and why it is that: as much as
    its answers once more. ``pages``: whether it is drawn as a page, in ``language``. ``without``: names of
    rules of locating that are not asked.
    """

    def __init__(
        self,
        form: Form,
        roster: Roster,
        limits: Limits | None = None,
        *,
        explain: bool = True,
        pages: bool = False,
        language: Language = THAI,
        without: frozenset[str] = frozenset(),
    ) -> None:
        self._explain = explain
        self._draw = _drawing() if pages else None
        self._language = language
        self._form = form
        self._locator = Locator(form, without)
        self._answers = AnswerReader(form)
        self._reconciler = Reconciler(form)
        self._names = {college.college_id: college.name for college in roster.colleges}
        tables = (heading for heading in form.walk() if heading.shape is Shape.TABLE)
        self._table_of = {column.id: table.id for table in tables for column in table.children}
        self._over = dict(_over((*form.fields, *form.headings), ()))
        self._roster = roster
        self._limits = limits or Limits()

    @cached_property
    def _index(self) -> RosterIndex:
        """Made where the first return is read: who only sends a reader to workers has no use of it, and that
        of ten thousand colleges takes a hundred MiB."""
        return build_index(self._roster, self._form.other_names)

    def read(self, source: SourceFile) -> ReturnReading:
        """Read one return. Never raises for what a file holds; the state says how it went."""
        read = read_document(source.path, source.name, self._limits)
        issues = tuple(replace(issue, source=source.name) for issue in read.issues)
        document = read.value
        if document is None:
            reason = issues[0].code if issues else "document_unreadable"
            return ReturnReading(source, State.UNREADABLE, reason, issues=issues)
        return self.read_from(document, source, issues)

    def read_from(
        self, document: Document, source: SourceFile, issues: tuple[Issue, ...] = ()
    ) -> ReturnReading:
        """The same of a file's document, whose ``issues`` are told with what is noticed here."""
        if document.is_output:
            own = Issue("own_output", source.name)
            return ReturnReading(
                source, State.NOT_THIS_FORM, own.code, modified=document.modified, issues=(own,)
            )
        document = self._locator.with_typed_tables(document)
        located = self._locator.locate(document)
        found = self._answers.read(located, document, source.name)
        balance, owners = self._reconciler.reconcile(
            document, located.fragments, found.answers, found.unplaced
        )
        identity = identify(found.clues, self._index)
        reading = ReturnReading(
            source=source,
            state=State.ACCEPTED,
            identity=identity,
            modified=document.modified,
            answers=found.answers,
            unplaced=found.unplaced,
            balance=balance,
            owners=owners,
            why=_why(located) if self._explain else (),
            doubted=tuple(_doubted(located)) if self._explain else (),
            headings=located.headings,
            issues=issues,
        )
        if self._draw and found.is_this_form:
            reading = replace(
                reading, page=self._draw(reading, document, located, self._form, self._language)
            )
        if not self._explain:
            reading = replace(reading, owners=())
        if not found.is_this_form:
            issue = Issue("not_this_form", source.name)
            return replace(reading, state=State.NOT_THIS_FORM, reason=issue.code, issues=(*issues, issue))
        if not identity.college_id:
            nobody = "blank_form" if _is_blank(reading) else "college_unknown"
            reason = "college_ambiguous" if identity.candidates else nobody
            reading = replace(reading, state=State.UNIDENTIFIED, reason=reason)
        of_answers = _of_answers(reading, located, self._table_of, self._over)
        told = (*_noticed(reading, self._names, located), *of_answers)
        return replace(reading, issues=(*issues, *told))


def _drawing() -> Callable[[ReturnReading, Document, Located, Form, Language], bytes]:
    from rt67_aggregate.pages import draw_return  # noqa: PLC0415 - a tenth of what reading imports

    return draw_return


def _why(located: Located) -> tuple[Why, ...]:
    """Why each stretch of the document belongs where it does, in the document's order."""
    headings = {heading.heading_id: heading for heading in located.headings if heading.place}
    doubts: dict[Place, list[str]] = {}
    for doubt in located.doubts:
        if doubt.place is not None:
            doubts.setdefault(doubt.place, []).append(doubt.code)
    return tuple(
        Why(
            fragment.place,
            fragment.shown,
            fragment.owner,
            fragment.rule,
            _margin_at(fragment.place, headings.get(fragment.owner.heading_id)),
            tuple(dict.fromkeys(doubts.get(fragment.place, ()))) if doubts else (),
        )
        for fragment in located.fragments
        if fragment.text
    )


def _doubted(located: Located) -> Iterator[WhyDoubted]:
    """Who has a doubt about which section: of the headings in the form's order, then of the rules."""
    for heading in located.headings:
        yield from (WhyDoubted(heading.heading_id, 0, code, by) for code, by in heading.checks)
    rules = (WhyDoubted(doubt.heading_id, doubt.entry, doubt.code, doubt.by) for doubt in located.doubts)
    yield from dict.fromkeys(rules)


def _margin_at(place: Place, heading: HeadingReading | None) -> float | None:
    """The margin of a heading, at the place where it stands."""
    return heading.margin if heading is not None and heading.place == place else None


def _is_blank(reading: ReturnReading) -> bool:
    """Whether nothing was typed into it that could be an answer."""
    answered = any(answer.text or answer.pictures for answer in reading.answers)
    return not answered and not any(kind_of(piece.reason).needs_eye for piece in reading.unplaced)


def _noticed(reading: ReturnReading, names: Mapping[str, str], located: Located) -> list[Issue]:
    """Issues of the return as a whole. ``names``: of the colleges, by ID."""
    name = reading.source.name
    identity = reading.identity
    college = identity.college_id
    others = ", ".join(names.get(other, other) for other in identity.candidates)
    found = []
    if reading.state is State.UNIDENTIFIED:
        values = (("candidates", others),)
        found.append(Issue(reading.reason, name, values=values))
    elif not identity.exact or identity.by in _SENDER_FROM:
        code = "college_guessed" if not identity.exact else _SENDER_FROM[identity.by]
        found.append(Issue(code, name, college_id=college, values=(("college", names[college]),)))
    elif identity.candidates:
        values = (("others", others),)
        found.append(Issue("college_named_elsewhere", name, college_id=college, values=values))
    if reading.state is State.ACCEPTED and _is_blank(reading):
        found.append(Issue("return_blank", name, college_id=college))
    if not reading.balance.holds:
        values = (("gap", str(reading.balance.gap)),)
        found.append(Issue("balance_broken", name, college_id=college, values=values))
    years = (doubt for doubt in located.doubts if doubt.code is DoubtCode.OTHER_YEAR)
    found.extend(Issue(str(doubt.code), name, doubt.place, college_id=college) for doubt in years)
    if located.doubtful:
        found.append(Issue("return_doubtful", name, college_id=college))
    return found


def _over(headings: Iterable[Heading], above: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each heading with itself and those over it."""
    for heading in headings:
        whole = (*above, heading.id)
        yield heading.id, whole
        yield from _over(heading.below, whole)


def _of_answers(
    reading: ReturnReading,
    located: Located,
    table_of: Mapping[str, str],
    over: Mapping[str, tuple[str, ...]],
) -> Iterator[Issue]:
    """Issues of its sections. A blank one is looked for at its heading, or at that of the table whose column
    it is. What is doubtful about a whole section is told once, beside its first answer. ``over``: each
    heading with those over it, under which the text may stand that one is about."""
    name, college = reading.source.name, reading.identity.college_id
    printed = {heading.heading_id: heading.place for heading in reading.headings if heading.place}
    whole = _of_whole_sections(located)
    told: set[tuple[str, str]] = set()
    for answer in reading.answers:
        section = answer.section_id
        table = table_of.get(section, "")
        stands = answer.place.node >= 0 or answer.place.paragraph
        place = answer.place if stands else printed.get(section, printed.get(table))
        codes = [code for code in answer.review if code != "return_doubtful" and (section, code) not in told]
        told.update((section, code) for code in codes if {(section, code), (table, code)} & whole)
        codes.extend("picture_missing" for picture in answer.pictures if picture.missing)
        for code in codes:
            about = over[section] if code in _ABOUT_PIECES else ()
            pieces = tuple(piece.place for piece in reading.unplaced if piece.heading_id in about)
            yield Issue(
                code, name, place, college_id=college, section_id=section, entry=answer.entry, pieces=pieces
            )


def _of_whole_sections(located: Located) -> frozenset[tuple[str, str]]:
    """Heading and code of each doubt that is about all entries under the heading."""
    checks = ((heading.heading_id, code) for heading in located.headings for code in heading.uncertain)
    rules = ((doubt.heading_id, str(doubt.code)) for doubt in located.doubts if not doubt.entry)
    return frozenset((*checks, *rules))
