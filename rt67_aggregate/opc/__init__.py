"""OOXML packages from strangers: parts, relationships, content types, and XML that reaches nothing.

Standard: ECMA-376 part 2 (Open Packaging Conventions). Knows nothing of what a document says.
"""

from __future__ import annotations

from rt67_aggregate.opc.names import RELATIONSHIPS, TYPES, TYPES_PART, part_key, relationships_part
from rt67_aggregate.opc.package import Package, Relationship, open_package

__all__ = [
    "RELATIONSHIPS",
    "TYPES",
    "TYPES_PART",
    "Package",
    "Relationship",
    "open_package",
    "part_key",
    "relationships_part",
]
