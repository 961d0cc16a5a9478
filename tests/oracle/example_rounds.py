"""A small campaign of rounds in memory, for the worked examples of panels."""

from example_campaign import Example, code
from reading import parse_yaml

MODULES = "modules: [{id: all, indicators: [{id: item, points: 100, measure: {panel: P}, " \
          "scale: {linear: {none_at: 0, full_at: 100}}}]}]"
ONE_MARK = "marks: {m: {title: m, range: [0, 100], decimals: 1}}, quorum: none, recusal: none, rank_on: exact, absent: missing"
TWO_MARKS = "marks: {a: {title: a, range: [0, 100], decimals: 1, weight: 60%}, b: {title: b, range: [0, 100], decimals: 1, " \
            "weight: 40%}}, quorum: none, recusal: none, rank_on: exact, absent: missing"
DELEGATES_AND_PEERS = "groups: [{id: delegates, roles: [party_delegate], weight: 70%}, {id: peers, roles: [secretary], " \
                      "weight: 30%}]"


class PanelExample(Example):
    """A campaign of rounds; `panels` is YAML text, and P is the panel that the only indicator reads."""

    def __init__(self, panels, modules=MODULES):
        super().__init__(f"panels:\n{panels}\n{modules}")

    def judged(self, round_, rules, sheets, judges=None, who=None, **extra):
        """Add a round; `sheets` lists what each judge gave: marks by short names of villages."""
        judges = judges or [{"id": f"J{place}", "role": "expert"} for place in range(len(sheets))]
        shorts = list(dict.fromkeys(short for sheet in sheets for short in sheet))
        self.held(round_, rules, who or shorts, panel=f"of-{round_}", **extra)
        self.records.append({"kind": "panel", "period": self.period, "id": f"of-{round_}", "judges": judges})
        self.records += [{"kind": "sheet", "period": self.period, "round": round_, "judge": judge["id"],
                          "marks": {code(short): marks for short, marks in sheet.items()}}
                         for judge, sheet in zip(judges, sheets) if sheet]

    def held(self, round_, rules, who, **extra):
        """Add a round without sheets; `who` lists short names, or has the record's own words."""
        who = who if isinstance(who, dict) else {"contestants": [self._unit(short) for short in who]}
        self.records.append({"kind": "round", "period": self.period, "id": round_, "rules": rules, **who, **extra})

    def _unit(self, short):
        if short not in self.villages:
            self.village(short)
        return code(short)

    def ballots(self, round_, eligible, present, counts, group=None):
        """Add the ballots of a round, of one group where there are groups."""
        self.records.append({"kind": "ballots", "period": self.period, "round": round_, "eligible": str(eligible),
                             "present": str(present), **({"group": group} if group else {}),
                             "counts": {code(short): given for short, given in counts.items()}})

    def results(self, round_, *words):
        """Give what the words name of every row of a round, by short name or team."""
        campaign = self.campaign()
        names = {code(short): short for short in self.villages}
        found = {names.get(row["code"], row["code"]): tuple(row[word] for word in words or ["result"])
                 for row in campaign.contests.results(campaign.period) if row["round"] == round_}
        return {name: row if len(row) > 1 else row[0] for name, row in found.items()}

    def problems(self):
        """List what is an error in the rounds."""
        campaign = self.campaign()
        return campaign.contests.problems(campaign.period)


def flow(text):
    return parse_yaml("{" + text + "}")[0]


def sheets_of(marks):
    """List one sheet a mark, for the village A."""
    return [{"A": mark} for mark in marks.split()]


def judges_of_two_groups(delegates, peers):
    return [{"id": f"J{place}", "role": "party_delegate" if place < delegates else "secretary"}
            for place in range(delegates + peers)]
