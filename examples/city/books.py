"""The entries of registers, collected by unit, register and quarter, and written as records of books."""

from city import QUARTERS, period, quarter_of
from text import record, write


class Books:
    """The registers of one unit (or of the city itself, where there is none)."""

    def __init__(self, city, unit):
        self.city, self.unit = city, unit
        self.entries, self.updates, self.count = {}, {}, {}

    def add(self, register, letter, quarter, **fields):
        """Add an entry in the record of this quarter and give its id."""
        number = self.count[register] = self.count.get(register, 0) + 1
        own = self.unit.id(letter, number) if self.unit else f"{letter}0{number:04d}"
        self.entries.setdefault((register, quarter), []).append({"id": own} | fields)
        return own

    def later(self, register, entry, day, **fields):
        """Say what became known of an entry on a day after the quarter of its record."""
        self.updates.setdefault((register, quarter_of(day)), []).append({"entry": entry} | fields)

    def write(self):
        folder = self.city.folder(self.unit) if self.unit else self.city.out
        by = self.unit.by() if self.unit else {"level": "county", "name": "市委组织部"}
        for quarter in QUARTERS:
            made = [record({"kind": "book", "period": period(quarter), "register": register, "by": by},
                           entries=self.entries.get((register, quarter), []), updates=self.updates.get((register, quarter), []))
                    for register in sorted({key[0] for key in [*self.entries, *self.updates] if key[1] == quarter})]
            if made:
                write(folder / "records" / period(quarter) / "台账.yaml", "工作台账，群众反映的事不记是谁反映的", made)


def happened(books, register, letter, day, fields, then):
    """Add an entry of a day with what happened `then` (day, fields), which may lie in a later quarter."""
    later_day, later_fields = then if then else (None, {})
    same = later_day is not None and quarter_of(later_day) == quarter_of(day)
    entry = books.add(register, letter, quarter_of(day), **fields, **(later_fields if same else {}))
    if later_day is not None and not same:
        books.later(register, entry, later_day, **later_fields)
    return entry
