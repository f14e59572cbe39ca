"""A whole page: its head, which lets nothing in from elsewhere, its style and its script."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import cache
from importlib.resources import files

from rt67_aggregate.pages.markup import Html, joined, tag, text

_STYLE = "style.css"


def whole_page(title: str, script: str, *content: Html) -> bytes:
    """The page as it is stored. ``script``: the file of this room that is its only one."""
    head = (
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_policy(script)),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", text(title, one_line=True)),
        tag("style", _own(_STYLE)),
    )
    body = tag("body", *content, tag("script", _own(script)))
    page = joined((Html("<!doctype html>"), tag("html", tag("head", *head), body, lang="th")))
    return page.encode("utf-8")


@cache
def _policy(script: str) -> str:
    """Nothing but this page's own style and script, known by their hashes, and pictures inside it."""
    return (
        f"default-src 'none'; img-src data:; style-src '{_hash(_STYLE)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(name: str) -> str:
    digest = hashlib.sha256(_own(name).encode("utf-8")).digest()
    return f"sha256-{b64encode(digest).decode('ascii')}"


@cache
def _own(name: str) -> Html:
    """A file that comes with this room, with one kind of line end on every system."""
    found = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return Html(found.replace("\r\n", "\n").strip())
