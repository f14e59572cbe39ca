"""The sections of a return beside its document: what is answered, what is not, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rt67_aggregate.issues import CATALOGUE
from rt67_aggregate.issues.words import SIGN, STATUS
from rt67_aggregate.language import Language, say
from rt67_aggregate.model import Answer, Form, Heading, strongest
from rt67_aggregate.pages.markup import Html, joined, tag, text, words
from rt67_aggregate.pages.read_return import ReadReturn
from rt67_aggregate.text import anchor

_TITLE = say("หัวข้อของแบบ")


def section_list(form: Form, found: ReadReturn, language: Language) -> Html:
    """Every section of the form by topic; those that stand in the document as links."""
    answers: dict[str, list[Answer]] = {section.id: [] for section in form.sections}
    for answer in found.answers.values():
        answers[answer.section_id].append(answer)
    groups = []
    for topic_id, sections in groupby(form.sections, key=lambda section: section.topic_id):
        topic = form.by_id.get(topic_id)
        title = tag("h3", text(form.names.alone(topic))) if topic else Html("")
        items = joined(_item(form, found, section, answers[section.id], language) for section in sections)
        groups.append(tag("li", title, tag("ul", items)))
    listed = tag(
        "details", tag("summary", words(_TITLE, language)), tag("ul", *groups), class_="sections", open=True
    )
    return tag("nav", listed, aria_label=language.of(_TITLE))


def _item(
    form: Form, found: ReadReturn, section: Heading, answers: Sequence[Answer], language: Language
) -> Html:
    status = strongest(answer.status for answer in answers)
    eyed = any(code in CATALOGUE and CATALOGUE[code].needs_eye for a in answers for code in a.review)
    kind = dict(form.kinds).get(section.kind, "")
    called = " · ".join(dict.fromkeys(word for word in (kind, form.names.alone(section)) if word))
    sign = tag("span", words(SIGN[status], language), class_="sign", title=language.of(STATUS[status]))
    name = anchor(section.id)
    if section.id in found.found:
        shown = tag("a", text(called), href=f"#{name}", class_="words")
        return tag("li", sign, shown, class_="eyed" if eyed else False)
    shown = tag(
        "span",
        words(say("{called} ({status})", called=called, status=STATUS[status]), language),
        class_="words",
    )
    return tag("li", sign, shown, id=name, class_="gone")
