"""Which files can be no return, whatever is in them, and what becomes of them."""

from __future__ import annotations

from rt67_aggregate.model import Format, Issue, SourceFile, State

_REFUSED = {
    Format.ZIP: (State.IGNORED, "archive_listed"),
    Format.ZIP_EMPTY: (State.UNREADABLE, "archive_empty"),
    Format.LOCK: (State.IGNORED, "lock_file"),
    Format.LEFT: (State.IGNORED, "temporary_document"),
    Format.EMPTY: (State.UNREADABLE, "empty_file"),
    Format.BROKEN: (State.UNREADABLE, "broken_file"),
    Format.UNREADABLE: (State.UNREADABLE, "file_unreadable"),
    Format.PATH_TOO_LONG: (State.UNREADABLE, "file_path_too_long"),
    Format.ENCRYPTED: (State.UNREADABLE, "encrypted_file"),
    Format.HTML: (State.UNREADABLE, "html_page"),
    Format.TOO_LARGE: (State.UNREADABLE, "file_too_large"),
    Format.HUGE: (State.UNREADABLE, "file_huge"),
    Format.NO_ROOM: (State.UNREADABLE, "no_room"),
    Format.NESTED: (State.UNSUPPORTED, "archive_in_archive"),
    Format.ARCHIVE: (State.UNSUPPORTED, "archive_not_zip"),
    Format.PDF: (State.UNSUPPORTED, "pdf_file"),
    Format.IMAGE: (State.UNSUPPORTED, "image_file"),
    Format.OWN_WORKBOOK: (State.IGNORED, "own_workbook"),
    Format.SPREADSHEET: (State.UNSUPPORTED, "spreadsheet_file"),
    Format.PRESENTATION: (State.UNSUPPORTED, "presentation_file"),
    Format.MAIL: (State.UNSUPPORTED, "mail_file"),
    Format.LINK: (State.UNSUPPORTED, "link_file"),
    Format.UNPACKED: (State.UNSUPPORTED, "unpacked_document"),
    Format.SPECIAL: (State.UNSUPPORTED, "special_file"),
    Format.OTHER: (State.UNSUPPORTED, "other_file"),
}


def refusal(file: SourceFile) -> tuple[State, Issue] | None:
    """The file's final state and why; None where it may be a return and has to be read
    (``docx``) or converted first (``doc``, ``odt``, ``rtf``).

    A zip is ``ignored``: its members stand in the list beside it.
    """
    found = _REFUSED.get(file.format)
    if found is None:
        return None
    state, code = found
    values = {
        Format.ZIP: (("archive", file.name),),
        Format.HUGE: (("size", f"{file.size / (1 << 30):,.1f} GB"),),
    }
    return state, Issue(code, file.name, values=values.get(file.format, ()))
