"""A form → the Word file to send out: every answer a content control that carries its section ID."""

from rt67_aggregate.blanks.package import blank_document

__all__ = ["blank_document"]
