"""Fills in workbooks as a person would: by the heads of their columns, choosing from drop-downs, adding rows at the end."""

import decimal

from twin import flat, typed

PLAIN = {"kind", "period", "by", "facts"}


def _tells(key):
    """Whether a column tells one row from others."""
    return key.startswith("record.") and key != "record.name" or key in ("village", "case", "id", "duty", "sign", "code")


def data_rows(sheet):
    """The numbers of the rows below the heads in which something stands."""
    head = sheet.head_row()
    return [row for row in sorted(sheet.rows) if row > head and any(sheet.value(row, column) is not None for column in sheet.rows[row][1])]


class Filling:
    """One workbook; `left` are the values for which it has no column."""

    def __init__(self, book, titles):
        self.book, self.titles = book, titles
        self.left = []
        self.used = set()   # rows that were filled in already
        self.typed = {}     # what was typed: {(sheet, row, column): value}

    def type(self, sheet, row, key, value):
        """Types a value of a record into the column of a key."""
        column = sheet.keys().get(key)
        if column is None:
            self.left.append((sheet.form(), key, value))
            return
        sheet.set(row, column, self.shown(sheet, key, value))
        self.typed[sheet.name, row, column] = value

    def shown(self, sheet, key, value):
        """A value as a person chooses or types it."""
        choices = sheet.offered(sheet.keys()[key]) if key in sheet.keys() else []
        name = key.rpartition(".")[2]
        if choices and isinstance(value, str) and name not in ("village", "township", "county"):
            return self.titles.offered(key, value, choices)
        if key == "covers" and value == "all":
            return "全部"
        return typed(name, value)

    # Facts and events.

    def facts(self, said, skip=()):
        """What was reported, {(village, fact): …}; gives the pairs for which it has a cell."""
        taken = set()
        for sheet in self.book.forms():
            if sheet.form() == "facts":
                taken |= self._facts(sheet, said, skip)
            if sheet.form() == "return.events":
                taken |= self._events(sheet, said)
        return taken

    def _facts(self, sheet, said, skip):
        keys, taken = sheet.keys(), set()
        wanted = [key[5:] for key in keys if key.startswith("fact.")]
        for row in data_rows(sheet):
            village = sheet.value(row, keys["village"])
            for fact in wanted:
                one = said.get((village, fact))
                if one is None or (village, fact) in skip:
                    continue
                taken.add((village, fact))
                self.type(sheet, row, f"fact.{fact}", one["value"])
                for key in ("reason", "evidence", "same_period_last_year", "previous_period"):
                    if key in one and f"{key}.{fact}" in keys:
                        self.type(sheet, row, f"{key}.{fact}", one[key])
        return taken

    def _events(self, sheet, said):
        keys, taken = sheet.keys(), set()
        kinds = sheet.offered(keys["fact"])
        title = {fact: one for fact in {fact for _, fact in said} for one in kinds if one == self.titles.facts.get(fact)}
        wanted = {(village, fact): events for (village, fact), events in said.items() if fact in title}
        rows = {(sheet.value(row, keys["village"]), sheet.value(row, keys["fact"])): row for row in data_rows(sheet)}
        for (village, fact), events in sorted(wanted.items()):
            events = events if isinstance(events, list) else events.get("events", [])
            taken.add((village, fact))
            row = rows.get((village, title[fact]))
            if not events and row is not None:
                sheet.set(row, keys["what"], "无")
            for event in events:
                if row is None:
                    row = self.add(sheet)
                    sheet.set(row, keys["village"], village)
                    sheet.set(row, keys["fact"], title[fact])
                for key, value in flat(event).items():
                    self.type(sheet, row, key if key in keys else f"own.{key}", value)
                row = None
        return taken

    def add(self, sheet):
        """The number of the first row behind all others."""
        return max([sheet.head_row(), *data_rows(sheet)]) + 1

    # Records and their lists.

    def put(self, sheet, values):
        """A row with these values, by the keys of columns: one that is there already and says no other, else a new one."""
        keys = sheet.keys()
        shown = {}
        for key in [key for key in values if key in keys]:
            try:
                shown[key] = self.shown(sheet, key, values[key])
            except LookupError as wrong:    # its drop-down does not offer it
                self.left.append((sheet.form(), key, str(wrong)[:160]))
        for row in data_rows(sheet):
            if (sheet.name, row) in self.used or not self._fits(sheet, row, shown):
                continue
            break
        else:
            row = self.add(sheet)
        self.used.add((sheet.name, row))
        for key, value in values.items():
            if key not in keys:
                self.left.append((sheet.form(), key, value))
            elif key in shown and sheet.value(row, keys[key]) != shown[key]:
                self.type(sheet, row, key, value)
        return row

    def _fits(self, sheet, row, shown):
        """Whether a row is prepared for these values: it says nothing else, and tells the same record and item."""
        there = {key: sheet.value(row, column) for key, column in sheet.keys().items()}
        there = {key: value for key, value in there.items() if value is not None and (key in shown or _tells(key))}
        return bool(there) and all(shown.get(key) == value for key, value in there.items())

    def clear(self, sheet):
        """Empties all rows below the heads, as who writes a list anew."""
        for row in data_rows(sheet):
            sheet.clear_row(row)

    def records(self, kind, records, telling, anew=()):
        """All records of a kind; `telling`: the keys that tell one from others; `anew`: forms whose rows are written anew."""
        self.used = set()
        for sheet in self.book.forms():
            if sheet.form() in anew:
                self.clear(sheet)
        forms = {sheet.form(): sheet for sheet in self.book.forms()}
        for record in records:
            own = {key: value for key, value in flat({key: value for key, value in record.items() if key not in PLAIN}).items()}
            if kind in forms:
                self.put(forms[kind], own)
            else:
                self.left += [(kind, key, value) for key, value in own.items() if key not in telling]
            for key, items in record.items():
                if isinstance(items, list) and items and isinstance(items[0], dict):
                    self._items(forms, kind, key, items, {f"record.{word}": record[word] for word in telling})

    def _items(self, forms, kind, key, items, told):
        sheet = forms.get(f"{kind}.{key}")
        for item in items:
            if sheet is None:
                self.left.append((kind, key, item))
            else:
                self.put(sheet, {**told, **flat(item)})

    def entries(self, records, anew=False):
        """The entries and updates of registers; corrected fields as they were first."""
        self.used = set()
        forms = {sheet.form(): sheet for sheet in self.book.forms()}
        for record in records:
            sheet = forms.get(f"book.{record['register']}")
            first = {(one["entry"], one["field"]): one["was"] for one in record.get("corrections", [])}
            for item in record.get("entries", []):
                self.put(sheet, {key: first.get((item["id"], key), value) for key, value in flat(item).items()})
            for item in record.get("updates", []):
                self._update(sheet, item, first)

    def _update(self, sheet, item, first):
        """What became known of an entry: in its row, else in one that begins with its id."""
        keys = sheet.keys()
        row = next((row for row in data_rows(sheet) if sheet.value(row, keys["id"]) == item["entry"]), None)
        if row is None:
            row = self.add(sheet)
            sheet.set(row, keys["id"], item["entry"])
        for key, value in flat(item).items():
            if key != "entry":
                self.type(sheet, row, key, first.get((item["entry"], key), value))

    # Marks.

    def marks(self, sheets):
        """The marks of judges, {(judge, contestant): {part: mark}, or one mark where there is but one part}; gives how many."""
        count = 0
        for sheet in self.book.forms():
            keys = sheet.keys()
            parts = [key[5:] for key in keys if key.startswith("mark.")]
            for row in data_rows(sheet):
                said = sheets.get((sheet.value(row, keys["judge"]), sheet.value(row, keys["village"])), {})
                said = said if isinstance(said, dict) else {parts[0]: said}
                for part, mark in said.items():
                    sheet.set(row, keys[f"mark.{part}"], decimal.Decimal(mark))
                    count += 1
        return count
