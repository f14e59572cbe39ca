"""The words that all stages speak: frozen values and enums, no behaviour beyond looking things up.

Nothing here knows Word, Excel, pandas or the form รต. 67 itself. A stage takes some of these
values and gives others; only the pipeline hands them on.
"""

from __future__ import annotations

from rt67_aggregate.model.document import (
    Block,
    Cell,
    Control,
    Document,
    Format,
    Paragraph,
    Picture,
    SourceFile,
    Table,
)
from rt67_aggregate.model.form import BEST_PRACTICE, Form, Heading, Shape, ValueType
from rt67_aggregate.model.frames import (
    RECORD_COLUMNS,
    RETURN_COLUMNS,
    REVIEW_COLUMNS,
    UNPLACED_COLUMNS,
    VALUE_COLUMNS,
    Frames,
    PictureFile,
    RowGroup,
    SharedMatter,
    Summary,
    record_columns,
)
from rt67_aggregate.model.issues import Issue, Part, Place, Read
from rt67_aggregate.model.locating import (
    Doubt,
    DoubtCode,
    Fragment,
    Line,
    Located,
    Piece,
    Role,
)
from rt67_aggregate.model.office import Signer
from rt67_aggregate.model.owners import Owned, Owner, OwnerKind, Printed
from rt67_aggregate.model.pictures import Bitmap, PreparedPicture
from rt67_aggregate.model.results import Answer, Balance, Mark, ReturnReading, Unplaced, Why
from rt67_aggregate.model.review import (
    APART,
    LEDGER_COLUMNS,
    LEDGER_KEY_OF,
    LEDGER_SHEET,
    MARK_BYTES,
    MARKED_PICTURES,
    MARKS,
    MARKS_SHEET,
    NEW_ROW,
    CollegeState,
    Review,
    Reviewed,
    Verdict,
)
from rt67_aggregate.model.roster import Clues, College, IdentifiedBy, Identity, Roster
from rt67_aggregate.model.states import Severity, State, Status, strongest

__all__ = [
    "APART",
    "BEST_PRACTICE",
    "LEDGER_COLUMNS",
    "LEDGER_KEY_OF",
    "LEDGER_SHEET",
    "MARKED_PICTURES",
    "MARKS",
    "MARKS_SHEET",
    "MARK_BYTES",
    "NEW_ROW",
    "RECORD_COLUMNS",
    "RETURN_COLUMNS",
    "REVIEW_COLUMNS",
    "UNPLACED_COLUMNS",
    "VALUE_COLUMNS",
    "Answer",
    "Balance",
    "Bitmap",
    "Block",
    "Cell",
    "Clues",
    "College",
    "CollegeState",
    "Control",
    "Document",
    "Doubt",
    "DoubtCode",
    "Form",
    "Format",
    "Fragment",
    "Frames",
    "Heading",
    "IdentifiedBy",
    "Identity",
    "Issue",
    "Line",
    "Located",
    "Mark",
    "Owned",
    "Owner",
    "OwnerKind",
    "Paragraph",
    "Part",
    "Picture",
    "PictureFile",
    "Piece",
    "Place",
    "PreparedPicture",
    "Printed",
    "Read",
    "ReturnReading",
    "Review",
    "Reviewed",
    "Role",
    "Roster",
    "RowGroup",
    "Severity",
    "Shape",
    "SharedMatter",
    "Signer",
    "SourceFile",
    "State",
    "Status",
    "Summary",
    "Table",
    "Unplaced",
    "ValueType",
    "Verdict",
    "Why",
    "record_columns",
    "strongest",
]
