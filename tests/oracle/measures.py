"""Measures and references (the rule language, 1b; stages 2 and 5).

A measure is an exact fraction unless it declares `decimals` (then it is rounded half away from
zero where it is named, before anything reads it), or it raises NoNumber with its cause.
"""

from bisect import bisect_left, bisect_right
from fractions import Fraction

from conditions import holds
from contests import PanelRead
from seen import note
from values import PASTS, NoNumber, Period, RubricError, constant, is_number, round_half_away

PLACES = ("class", "county", "township", "village")

_WORDS = ("events", "count", "sum", "ratio", "difference", "growth", "rank", "climb",
          "points_of", "convert", "panel")


def word_of(measure):
    """Give the word that says what a measure takes."""
    (word,) = [word for word in _WORDS if word in measure]
    return word


def panel_read(measure):
    """Give what a measure over a panel reads."""
    return PanelRead(measure["panel"], measure.get("mark"))


class Column:
    """The values of one measure among one cohort, for ranks, means and bests."""

    def __init__(self, values):
        self.values = values
        self.ordered = sorted(values)

    def mean(self):
        return sum(self.values, Fraction(0)) / len(self.values)

    def best(self, better):
        return self.ordered[-1 if better == "more" else 0]

    def place(self, value, better, ties):
        """Give the place of a value, 1 = best; equals share the best or worst."""
        ahead = bisect_left(self.ordered, value)
        with_equals = bisect_right(self.ordered, value)
        if better == "more":
            ahead, with_equals = len(self.ordered) - with_equals, len(self.ordered) - ahead
        if with_equals - ahead > 1:
            note(f"place shared: {ties}")
        return Fraction(ahead + 1 if ties == "best" else with_equals)


class Measures:
    """Evaluates measures for villages and periods, each name once."""

    def __init__(self, campaign, points_now, leave_out_waived=False):
        self._campaign = campaign
        self._leave_out_waived = leave_out_waived
        self._rubric = campaign.rubric
        self._points_now = points_now
        self._values = {}
        self._columns = {}

    def lookup(self, village):
        """Give the function by which conditions find a name's value for a village."""
        def value(name):
            if name in PLACES:
                return village.key(name)
            return self.value(name, village, self._campaign.period)
        return value

    def value(self, name, village, period):
        """Give the value of a fact or a named measure."""
        place = (name, village.code, period)
        if place not in self._values:
            try:
                self._values[place] = self._named(name, village, period)
            except NoNumber as failure:
                self._values[place] = failure
        found = self._values[place]
        if isinstance(found, NoNumber):
            raise found
        return found

    def evaluate(self, measure, village, period):
        """Give the value of a measure, written as a name or as a mapping."""
        if isinstance(measure, str):
            return self.value(measure, village, period)
        result = getattr(self, "_" + word_of(measure))(measure, village, period)
        if "decimals" in measure:
            return round_half_away(result, int(measure["decimals"]))
        return result

    def _named(self, name, village, period):
        if name in self._rubric.measures:
            return self.evaluate(self._rubric.measures[name], village, period)
        return self._campaign.returns.value(name, village.code, period)

    # Events

    def events_of(self, measure):
        """Bring a measure that gives events into its mapping; None for one that gives a number."""
        if isinstance(measure, str):
            if measure in self._rubric.measures:
                return self.events_of(self._rubric.measures[measure])
            is_events = self._rubric.facts[measure]["type"] == "events"
            return {"events": measure} if is_events else None
        return measure if "events" in measure else None

    def select(self, fact, where, village, period):
        """List the events of a fact; an event whose `where` is unknown is left out."""
        events = self._campaign.returns.value(fact, village.code, period)
        if where is None:
            return events
        return [event for event in events
                if holds(where, event.fields.__getitem__, village.village_class)]

    def _added_up(self, word, measure, village, period):
        """List the events that a count or sum is over; a granted waiver may leave out some."""
        events = self.select(measure[word], measure.get("where"), village, period)
        return [event for event in events if not (self._leave_out_waived and event.waived == 1)]

    def _count(self, measure, village, period):
        return Fraction(len(self._added_up("count", measure, village, period)))

    def _sum(self, measure, village, period):
        """Sum a field; an event without it makes the sum missing."""
        events = self._added_up("sum", measure, village, period)
        if any(measure["of"] not in event.fields for event in events):
            raise NoNumber("missing")
        return sum((event.fields[measure["of"]] for event in events), Fraction(0))

    # Panels

    def _panel(self, measure, village, period):
        self._not_grown(village, period)
        return self._campaign.contests.value(panel_read(measure), village.code, period)

    # Comparisons

    def _ratio(self, measure, village, period):
        value = self.value(measure["ratio"], village, period)
        divisor = self._reference(measure, measure["ratio"], village, period)
        if divisor <= 0:
            raise NoNumber("zero_divisor")
        return value / divisor

    def _difference(self, measure, village, period):
        value = self.value(measure["difference"], village, period)
        return value - self._reference(measure, measure["difference"], village, period)

    def _growth(self, measure, village, period):
        value = self.value(measure["growth"], village, period)
        baseline = self._past(measure["growth"], village, period, measure["against"])
        if baseline == 0:
            raise NoNumber("zero_baseline")
        if baseline < 0:
            raise NoNumber("negative_baseline")
        return (value - baseline) / baseline

    def _reference(self, measure, name, village, period):
        """Give what `against` names: a constant, a past, the peers, or another name."""
        against = measure["against"]
        if isinstance(against, dict) or is_number(against):
            return constant(against, village.village_class)
        if against in PASTS:
            return self._past(name, village, period, against)
        if against in ("peers_mean", "peers_best"):
            column = self._column(name, measure["among"], village, period)
            return column.mean() if against == "peers_mean" else column.best(self.better(name))
        return self.value(against, village, period)

    def _past(self, name, village, period, reference):
        try:
            return self.value(name, village, period.past(reference))
        except NoNumber:
            raise NoNumber("missing_baseline") from None

    # Peers

    def better(self, measure):
        """Give the direction of a measure, its own or that of what it looks at."""
        if isinstance(measure, str):
            known = self._rubric.measures.get(measure) or self._rubric.facts[measure]
            return known["better"] if "better" in known else self.better(known)
        if "better" in measure:
            return measure["better"]
        word = word_of(measure)
        if word in ("ratio", "difference", "growth", "convert"):
            return self.better(measure[word])
        raise RubricError(f"no direction declared: {measure}")

    def cohort(self, among, village):
        """List the villages that are equal in what `among` names; itself included."""
        words = [] if among == "all" else among
        return [peer for peer in self._campaign.villages
                if all(peer.key(word) == village.key(word) for word in words)]

    def _cohort_key(self, among, village):
        return () if among == "all" else tuple((word, village.key(word)) for word in among)

    def _column(self, name, among, village, period):
        """Collect a measure among all peers with a value of their own."""
        place = (name, self._cohort_key(among, village), period)
        if place not in self._columns:
            self._columns[place] = Column(self._present(name, among, village, [period]))
        return self._columns[place]

    def _climb_columns(self, name, among, village, periods):
        """Collect both periods among those present in both."""
        place = (name, self._cohort_key(among, village), *periods)
        if place not in self._columns:
            pairs = self._present(name, among, village, periods)
            self._columns[place] = tuple(Column([pair[side] for pair in pairs]) for side in (0, 1))
        return self._columns[place]

    def _present(self, name, among, village, periods):
        """List the values (pairs of values for two periods) of the peers that have them."""
        found = []
        for peer in self.cohort(among, village):
            if len(periods) > 1 and self._grown(peer, periods[0]):
                continue
            try:
                values = tuple(self.value(name, peer, period) for period in periods)
            except NoNumber:
                continue
            found.append(values if len(periods) > 1 else values[0])
        return found

    def _grown(self, village, period):
        """Tell whether a village took in another after a period: its points and places of then are not its own."""
        return period != self._campaign.period and bool(self._campaign.mergers.since(village.code, period))

    def _not_grown(self, village, period):
        if self._grown(village, period):
            note("merger: no_place_then")
            raise NoNumber("missing_baseline")

    def _rank(self, measure, village, period):
        self._not_grown(village, period)
        name = measure["rank"]
        value = self.value(name, village, period)
        column = self._column(name, measure["among"], village, period)
        return column.place(value, self.better(name), measure["ties"])

    def _climb(self, measure, village, period):
        """Earlier place minus place now: more is better, whatever the direction of what is ranked."""
        name, ties = measure["climb"], measure["ties"]
        now = self.value(name, village, period)
        self._not_grown(village, period.past(measure["against"]))
        then = self._past(name, village, period, measure["against"])
        periods = (period.past(measure["against"]), period)
        earlier, current = self._climb_columns(name, measure["among"], village, periods)
        better = self.better(name)
        return earlier.place(then, better, ties) - current.place(now, better, ties)

    # Points and spans

    def _points_of(self, measure, village, period):
        """Sum points now, or for an earlier period those of its result record.

        Members that are not on the class's sheet count nothing.
        """
        members = [id_ for id_ in measure["points_of"]
                   if id_ == "total" or self._rubric.indicators[id_].on_sheet(village.village_class)]
        if period == self._campaign.period:
            return sum((self._points_now(village, id_) for id_ in members), Fraction(0))
        self._not_grown(village, period)
        record = self._campaign.results.get((village.code, period))
        if record is None:
            raise NoNumber("missing")
        written = {**record["indicators"], "total": record.get("total")}
        if any(written.get(id_) is None for id_ in members):
            raise NoNumber("missing")
        return sum((Fraction(written[id_]) for id_ in members), Fraction(0))

    def _convert(self, measure, village, period: Period):
        """Stage 2: a quarter out of year-to-date, or year-to-date as the sum of quarters."""
        name = measure["convert"]
        now = self.value(name, village, period)
        if measure["span"] == self._rubric.facts[name]["span"]:
            return now
        earlier = period.earlier_in_year()
        if measure["span"] == "year_to_date":
            return now + sum(self.value(name, village, quarter) for quarter in earlier)
        return now - self.value(name, village, earlier[-1]) if earlier else now
