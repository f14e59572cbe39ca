"""A whole page: its head, which lets nothing in from elsewhere, its style and its script."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import cache
from importlib.resources import files

from rt67_aggregate.language import THAI, Language, say
from rt67_aggregate.pages.markup import Html, joined, tag, text

_STYLE = "style.css"
# What the scripts say, as it stands in them.
_SAID = (
    say("แสดง ${shown} จาก ${rows.length} แห่ง"),
    say("ไม่มีจุดที่ต้องดู"),
    say("จุดที่ต้องดู ${eyes.length} จุด"),
    say("จุดที่ต้องดู ${at + 1} จาก ${eyes.length}"),
)


def whole_page(title: str, script: str, *content: Html, language: Language = THAI) -> bytes:
    """The page as it is stored. ``script``: the file of this room that is its only one. ``language``: of the
    page, and of what its script says."""
    head = (
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_policy(script, language)),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", text(title, one_line=True)),
        tag("style", _own(_STYLE)),
    )
    body = tag("body", *content, tag("script", _script(script, language)))
    page = joined((Html("<!doctype html>"), tag("html", tag("head", *head), body, lang=language.code)))
    return page.encode("utf-8")


@cache
def _policy(script: str, language: Language) -> str:
    """Nothing but this page's own style and script, known by their hashes, and pictures inside it."""
    style, code = _hash(_own(_STYLE)), _hash(_script(script, language))
    return (
        f"default-src 'none'; img-src data:; style-src '{style}'; script-src '{code}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(content: Html) -> str:
    digest = hashlib.sha256(content.encode("utf-8")).digest()
    return f"sha256-{b64encode(digest).decode('ascii')}"


@cache
def _script(name: str, language: Language) -> Html:
    """A script with what it says in a language."""
    script = _own(name)
    for said in _SAID:
        script = Html(script.replace(said, language.of(said)))
    return script


@cache
def _own(name: str) -> Html:
    """A file that comes with this room, with one kind of line end on every system."""
    found = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return Html(found.replace("\r\n", "\n").strip())
