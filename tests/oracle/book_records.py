"""Records of books: entries, later events and corrections, and what is known of them at the end of a period.

A value in error costs itself; `faults` lists what the program has to report as an error.
"""

from dataclasses import dataclass, field

from book_catalogue import PLACE_KEYS, Register, Wrong, first_day, reached
from book_conditions import holds
from book_places import NOWHERE, Places
from book_sources import built_in
from seen import note
from values import YES, Period


@dataclass(eq=False)
class Entry:
    """An entry of a register; `written` says whom it names, `values` are typed, what is not known is left out.

    `wrong` names the fields whose value is in error: neither known nor unknown.
    """

    register: Register
    id: str
    written: dict
    values: dict = field(default_factory=dict)
    wrong: set = field(default_factory=set)

    def of(self):
        """Whom it belongs to, as it writes that; None of nobody."""
        key = self.register.belongs_key
        return self.written.get(key) if key else None

    def named(self, name):
        """The values that stand under a name, a field or whom the entry names: none, one or many."""
        value = self.values.get(name, self.written.get(name))
        if value is None:
            return ()
        return value if isinstance(value, tuple) else (value,)


class Books:
    """The entries of the catalogue's own registers as the records of a period and of earlier ones leave them."""

    def __init__(self, catalogue, documents, period, plan_day):
        self._catalogue = catalogue
        self._plan_day = plan_day
        self.documents = [document for document in documents
                          if document["kind"] == "book" and Period.parse(document["period"]) <= period]
        self.entries = {id_: {} for id_ in catalogue.own}
        self.faults = []
        for part in sorted({Period.parse(document["period"]) for document in self.documents}):
            self._apply(part)
        for register in catalogue.own.values():
            self._check_references(register)

    def _apply(self, period):
        documents = [document for document in self.documents if document["period"] == str(period)]
        for document in documents:
            for written in document.get("entries", []):
                self._enter(self._catalogue.own[document["register"]], written, period)
        for document in documents:
            for written in document.get("updates", []):
                self._update(self._catalogue.own[document["register"]], written, period)
        corrections = [(written["on"], document["register"], written) for document in documents
                       for written in document.get("corrections", [])]
        for _, register, written in sorted(corrections, key=lambda found: found[0]):
            self._correct(self._catalogue.own[register], written, period)

    def _enter(self, register, written, period):
        if written["id"] in self.entries[register.id]:
            self.faults.append(f"{register.id} {written['id']} twice")
            return
        named = {key: written[key] for key in (*PLACE_KEYS, "person", "entry") if key in written}
        entry = Entry(register, written["id"], named)
        self.entries[register.id][entry.id] = entry
        for name in register.fields:
            if name in written:
                self._state(entry, name, written[name], period)

    def _state(self, entry, name, written, period):
        """Take over one value, or leave it unknown where it is in error."""
        declared = entry.register.fields[name]
        try:
            value = declared.read(written)
            if declared.happened and value and value > min(self._plan_day, period.last_day()):
                raise Wrong(f"{name}: {value} lies ahead")
        except Wrong as fault:
            self.faults.append(f"{entry.register.id} {entry.id} {fault}")
            note("value: in_error")
            entry.values.pop(name, None)
            entry.wrong.add(name)
            return False
        entry.wrong.discard(name)
        if value is not None:
            entry.values[name] = value
        return True

    def _update(self, register, written, period):
        entry = self.entries[register.id].get(written["entry"])
        if entry is None:
            self.faults.append(f"{register.id} {written['entry']} is not there")
            return
        for name in register.fields:
            if name in written and entry.values.get(name) is not None:
                self.faults.append(f"{register.id} {entry.id} {name} is known")
                note("update: of_known")
            elif name in written:
                self._state(entry, name, written[name], period)
                note("update: counts")

    def _correct(self, register, written, period):
        entry, name = self.entries[register.id].get(written["entry"]), written["field"]
        stood = entry.values.get(name) if entry else None
        if stood is None or register.fields[name].read(written["was"]) != stood:
            self.faults.append(f"{register.id} {written['entry']} {name} was not {written['was']}")
            return
        if self._state(entry, name, written["value"], period):
            note("correction: of_entry")

    def _check_references(self, register):
        for entry in self.entries[register.id].values():
            for name, declared in register.fields.items():
                known = self.entries.get(declared.refers_to, {})
                if declared.refers_to and any(one not in known for one in entry.named(name)):
                    self.faults.append(f"{register.id} {entry.id} {name} refers into nothing")
                    note("reference: into_nothing")
                    entry.values[name] = tuple(one for one in entry.named(name) if one in known) or None \
                        if declared.many else None
                    entry.wrong |= {name} if entry.values[name] is None else set()


class View:
    """What is known at the end of a period of records, on a day: `now`, and of the same time last year."""

    def __init__(self, catalogue, documents, period, day, plan_day):
        self.catalogue, self.period, self.day = catalogue, period, day
        self.books = Books(catalogue, documents, period, plan_day)
        self.rosters = [document for document in documents if document["kind"] == "roster"]
        self.documents = documents
        self.places = Places(self.rosters, day).report_as(Places(self.rosters, plan_day))
        self._built_in, self._states, self._where = {}, {}, {}

    def entries(self, register):
        """List the entries of a register, built-in or not."""
        if register in self.catalogue.own:
            return list(self.books.entries[register].values())
        if register not in self._built_in:
            self._built_in[register] = [
                Entry(self.catalogue.registers[register], id_, written, values)
                for id_, written, values in built_in(register, self)]
        return self._built_in[register]

    def place(self, entry):
        """Where an entry belongs."""
        if id(entry) not in self._where:
            self._where[id(entry)] = self._place(entry)
        return self._where[id(entry)]

    def _place(self, entry):
        of, named = entry.register.of, entry.of()
        if named is None:
            return NOWHERE
        if of in PLACE_KEYS or of == "person":
            return getattr(self.places, "of_" + of)(named)
        other = self.books.entries[of].get(named)
        return self.place(other) if other else NOWHERE

    def state(self, entry):
        """The last state that is reached; None of a register without states."""
        states = entry.register.states
        if id(entry) not in self._states:
            found = next(iter(states), None)
            for id_, state in list(states.items())[1:]:
                if holds(reached(state), entry, self) is True:
                    found = id_
            self._states[id(entry)] = found
        return self._states[id(entry)]

    def skipped(self, entry):
        """List the states before the entry's own that were left out and must not be."""
        states = entry.register.states
        if not states:
            return []
        before = list(states)[1:list(states).index(self.state(entry))]
        return [id_ for id_ in before if not YES[states[id_].get("may_skip", "no")]
                and holds(reached(states[id_]), entry, self) is not True]

    def missing(self, entry):
        """List the fields that must be known and are not."""
        found = []
        for name, declared in entry.register.fields.items():
            required = declared.required
            needed = holds(required, entry, self) is True if isinstance(required, dict) else YES[required]
            if needed and entry.values.get(name) is None and name not in entry.wrong:
                found.append(name)
        return found

    def faults(self):
        """List what is wrong in the entries themselves."""
        found = list(self.books.faults)
        for register in self.catalogue.own:
            for entry in self.entries(register):
                found += [f"{register} {entry.id} skips {state}" for state in self.skipped(entry)]
                found += [f"{register} {entry.id} lacks {name}" for name in self.missing(entry)]
        return found

    def ends(self, span):
        """First and last day that a flow counts, of the period or of the year to date."""
        begin = first_day(self.period) if span == "period" else f"{self.period.year}-01-01"
        return begin, min(self.period.last_day(), self.day)
