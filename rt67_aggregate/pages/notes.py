"""What stands beside a stretch of a return: whose it is, and why a person should look."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache

from rt67_aggregate.issues import CATALOGUE
from rt67_aggregate.issues.words import STATUS
from rt67_aggregate.language import Language, say
from rt67_aggregate.model import Answer, Form, Heading, Owner, OwnerKind, Severity, Status
from rt67_aggregate.pages.markup import NOTHING, Html, joined, tag, text, words
from rt67_aggregate.text import anchor

NOBODYS = say("โปรแกรมไม่รู้ว่าเป็นของส่วนใด")
_AS_ABOVE = say("ข้อสงสัยเดียวกับรายการก่อนหน้าของหัวข้อนี้")
_UNPLACED = say("ไม่อยู่ในหัวข้อใด")
_LOOKS = {OwnerKind.PRINTED: "printed", OwnerKind.ANSWER: "answer"}


def looks(owner: Owner) -> str:
    """The class of a stretch: ``printed``, ``answer``, ``aside`` (left out as it should be), ``loose``
    (left out, and a person should look)."""
    look = _LOOKS.get(owner.kind)
    return look or ("loose" if asks(owner.what) else "aside")


def asks(code: str) -> bool:
    """Whether a person should look at what has this code; what has none is nobody's."""
    kind = CATALOGUE.get(code)
    return kind is None or kind.severity is not Severity.INFO


def answer_note(
    form: Form, owner: Owner, answer: Answer | None, language: Language, told: Collection[str] = ()
) -> Html:
    """Which answer this is, and what is doubtful about it. ``told``: doubts that were told already of an
    entry of this section; they are only marked."""
    heading = form.by_id.get(owner.heading_id)
    title, more = section_words(form, heading) if heading else (owner.heading_id, "")
    parts = [tag("b", text(title)), tag("span", text(more), class_="where") if more else NOTHING]
    if owner.entry > 1:
        parts.append(tag("span", words(say("รายการที่ {entry}", entry=owner.entry), language), class_="where"))
    if answer is not None and answer.status is not Status.ANSWERED:
        parts.append(tag("span", words(STATUS[answer.status], language), class_="status"))
    codes = answer.review if answer is not None else ()
    if any(code in told and asks(code) for code in codes):
        parts.append(tag("b", text("!"), class_="again", title=language.of(_AS_ABOVE)))
    key = tag("a", *parts, href=f"#{anchor(owner.heading_id)}", class_="key")
    return joined((key, doubt_notes((code for code in codes if code not in told), language)))


def unplaced_note(owner: Owner, language: Language) -> Html:
    """Why no section takes it."""
    kind = CATALOGUE.get(owner.what)
    if kind is None:
        return joined(
            (tag("b", words(_UNPLACED, language)), tag("span", words(NOBODYS, language), class_="do"))
        )
    parts = [tag("b", words(_UNPLACED, language)), tag("span", words(kind.title, language), class_="where")]
    if asks(owner.what):
        parts.append(tag("span", words(kind.action, language), class_="do"))
    return joined(parts)


def doubt_notes(codes: Iterable[str], language: Language) -> Html:
    """What a person should look at, each with what to do."""
    return joined(_doubt(code, language) for code in dict.fromkeys(codes) if code in CATALOGUE)


def section_words(form: Form, heading: Heading) -> tuple[str, str]:
    """A section in two lines: its topic and kind; its heading, where that says more."""
    topic = form.by_id.get(heading.topic_id)
    kind = dict(form.kinds).get(heading.kind, "")
    number = topic.number if topic is not None else ""
    called = form.names.alone(heading)
    first = " ".join(word for word in (number, kind or called) if word)
    return first, called if kind and called != kind else ""


@lru_cache(maxsize=512)
def _doubt(code: str, language: Language) -> Html:
    kind = CATALOGUE[code]
    name = say("ดูตรงนี้") if kind.needs_eye else say("แจ้งให้ทราบ")
    told = (
        tag("b", words(say("{name}: {title}", name=name, title=kind.title), language)),
        tag("span", words(kind.action, language), class_="do"),
    )
    return tag("span", *told, class_="doubt", **({"data_eye": True} if kind.needs_eye else {}))
