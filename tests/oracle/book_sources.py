"""The registers that are built in: posts held, reserve talents, villages of the roster, contests, joint building.

Each yields entries as (id, what it names, values). Contests are read for campaigns that score villages.
"""

from datetime import date, timedelta
from fractions import Fraction

from book_catalogue import MONTHS
from book_places import Places
from supplied import months_between
from values import YES, Period, round_half_away


def built_in(register, view):
    return {"team.terms": _terms, "team.reserves": _reserves, "roster.villages": _villages,
            "panel.contests": _contests, "panel.contestants": _contestants,
            "cluster.centres": _centres, "cluster.villages": _joined}[register](view)


def _known(**values):
    return {name: value for name, value in values.items() if value is not None}


# Teams

def _records_that_hold(view):
    """The last team record of each village up to the view's period."""
    found = {}
    for document in view.documents:
        if document["kind"] == "team" and Period.parse(document["period"]) <= view.period:
            held = found.get(document["village"])
            if held is None or Period.parse(held["period"]) < Period.parse(document["period"]):
                found[document["village"]] = document
    return sorted(found.items())


def _records(view, village):
    return [one for one in view.documents if one["kind"] == "team" and one["village"] == village
            and Period.parse(one["period"]) <= view.period]


def _day_after(day):
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def _terms(view):
    for village, latest in _records_that_hold(view):
        held = {}
        for record in sorted(_records(view, village), key=lambda one: Period.parse(one["period"])):
            for one in record.get("terms", []):
                if record is latest or "until" in one:
                    held[one["post"], one["id"], one["since"]] = _day_after(one["until"]) if "until" in one else None
        yield from _with_what_follows(village, [(*key, left) for key, left in held.items()])
    for village in sorted(view.places.villages):
        yield from _with_what_follows(village, _secretaries(view, village))


def _secretaries(view, village):
    """The terms of a village's secretaries: one ends where the office falls vacant or another one begins."""
    terms = []
    for roster in sorted(view.rosters, key=lambda document: document["from"]):
        if roster["from"] > view.day:
            continue
        for entry in (one for one in roster.get("villages", []) if one["code"] == village):
            secretary = entry.get("secretary", {})
            ends = secretary.get("vacant_since", secretary.get("since"))
            same = terms and terms[-1][1:3] == [secretary.get("id"), secretary.get("since")]
            if terms and terms[-1][3] is None and not same and ends:
                terms[-1][3] = ends
            if "id" in secretary and not same:
                terms.append(["secretary", secretary["id"], secretary["since"], None])
    return terms


def _with_what_follows(village, terms):
    """Each departure is followed by one later term of the post at most."""
    ends = sorted((left, post) for post, _, _, left in terms if left)
    for place, (post, person, since, left) in sorted(enumerate(terms), key=lambda pair: (pair[1][2], pair[0])):
        before = next((end for end in ends if end[1] == post and end[0] <= since), None)
        if before:
            ends.remove(before)
        yield (f"{village}-{post}-{place}", {"village": village},
               _known(person=person, post=post, since=since, left=left, follows=before is not None))


def _reserves(view):
    for village, record in _records_that_hold(view):
        if village not in view.places.standing():
            continue
        for one in record.get("reserve", []):
            yield f"{village}-{one['id']}", {"village": village}, {"person": one["id"], "since": one["since"]}


# Roster

def _villages(view):
    for code in view.places.standing():
        secretary = view.places.villages[code].get("secretary", {})
        since = secretary.get("since")
        months = None
        if since:
            months = round_half_away(months_between(date.fromisoformat(since), date.fromisoformat(view.day)), 2)
        newly = YES[secretary["newly_elected"]] if "newly_elected" in secretary else None
        yield code, {"village": code}, _known(**{"person": secretary.get("id"), "since": since, MONTHS: months,
                                                 "newly_elected": newly})


# Contests

def _rounds(view):
    """The rounds of each contest; one without a contest is its own."""
    found = {}
    for document in view.documents:
        if document["kind"] == "round" and Period.parse(document["period"]) <= view.period:
            found.setdefault((document["period"], document.get("contest", document["id"])), []).append(document)
    return sorted(found.items())


def _contests(view):
    for (period, id_), rounds in _rounds(view):
        last = max(rounds, key=lambda one: one["on"])
        yield f"{period}-{id_}", {}, {name: last[name] for name in ("level", "form", "on")}


def _contestants(view):
    for (period, id_), rounds in _rounds(view):
        last = max(rounds, key=lambda one: one["on"])
        places = Places(view.rosters, last["on"])
        for village in sorted({code for one in rounds for code in _codes(one)}):
            values = {name: last[name] for name in ("level", "form", "on")}
            yield (f"{period}-{id_}-{village}", {"village": village},
                   _known(person=places.secretary(village), **values))


def _codes(record):
    """Who takes part in a round; those who advance from other contests are left to the contests themselves."""
    for written in record.get("contestants", []):
        yield written["village"] if isinstance(written, dict) else written
    for team in record.get("teams", []):
        yield from team["members"]


# Joint building

def _clusters(view):
    """The record of each cluster that holds on the view's day, where the cluster is there."""
    held = {}
    for document in view.documents:
        if document["kind"] == "cluster" and Period.parse(document["period"]) <= view.period:
            before = held.get(document["cluster"])
            if before is None or Period.parse(before["period"]) < Period.parse(document["period"]):
                held[document["cluster"]] = document
    day = min(view.day, view.period.last_day())
    return [one for _, one in sorted(held.items()) if one["since"] <= day <= one.get("until", day)]


def _centres(view):
    for one in _clusters(view):
        leads = one.get("leads", [one["centre"]])
        yield (one["cluster"], {"village": one["centre"]},
               {"since": one["since"], "leads": Fraction(len(leads)), "assisted": Fraction(len(one["assisted"]))})


def _joined(view):
    for one in _clusters(view):
        for role, villages in (("lead", one.get("leads", [one["centre"]])), ("assisted", one["assisted"])):
            for code in villages:
                yield (f"{one['cluster']}-{code}", {"village": code},
                       _known(role=role, centre=code == one["centre"], since=one["since"],
                              income=_income(one, code, view.period)))


def _income(cluster, code, period):
    """What its projects brought a village; None where the record is an earlier one or does not tell."""
    projects = cluster.get("projects")
    if Period.parse(cluster["period"]) != period or projects is None or any("income" not in one for one in projects):
        return None
    return sum((Fraction(one["income"].get(code, "0")) for one in projects), Fraction(0))
