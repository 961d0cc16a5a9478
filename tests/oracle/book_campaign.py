"""Reads the books of a campaign folder: its plan, its catalogue of books and all of its records."""

import os

from book_figures import Figures
from reading import _read_yaml, _record_files, _rubric_file
from values import Period, RubricError


class BookCampaign:
    """What the figures of a campaign are counted from."""

    def __init__(self, catalogue, documents, period, as_of=None):
        self.period = Period.parse(period)
        self.documents = documents
        self.day = as_of or self.period.last_day()
        self.figures = Figures(catalogue, documents, self.period, self.day)
        self.catalogue = self.figures.catalogue


def read_books(folder, period=None):
    """Read the books in `folder`; another `period` than the plan's is looked at from its last day."""
    (plan,) = _read_yaml(os.path.join(folder, "leitai.yaml"))
    if "books" not in plan.get("catalogues", {}):
        raise RubricError("the plan names no catalogue of books")
    (catalogue,) = _read_yaml(_rubric_file(folder, plan["catalogues"]["books"]))
    files = {path for pattern in plan["records"] for path in _record_files(folder, pattern)}
    documents = [document for path in sorted(files, key=os.fsencode) for document in _read_yaml(path)]
    as_of = plan.get("as_of") if period in (None, plan["period"]) else None
    return BookCampaign(catalogue, documents, period or plan["period"], as_of)
