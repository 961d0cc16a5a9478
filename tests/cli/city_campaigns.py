"""Random campaigns of several counties, as one folder with all records and split into a folder for each county; the first is
what a city's table must equal.
"""

import hashlib
import shutil

RUBRIC = """rubric: small
version: {version}
title: 小
scores: village
total: 100
rounding: {{at: {{indicator: 2, module: 2, total: 2}}}}
ties: [works, grown]
classes: {{strong: 先进村, plain: 一般村}}
instead: {{missing: {missing}, not_applicable: zero, zero_divisor: zero, zero_baseline: zero, negative_baseline: zero,
          missing_baseline: zero}}
facts:
  done: {{type: number, decimals: 2, better: more, absent: missing}}
  income: {{type: number, unit: 万元, decimals: 2, span: quarter, better: more, absent: missing, adds: yes}}
  talks: {{type: events, absent: none, fields: {{hours: {{type: number, decimals: 1}}, room: {{type: text}}}}}}
  accident: {{type: yes_no, absent: missing}}
measures:
  rise_of_income: {{growth: income, against: previous_period, decimals: 4, better: more}}
  place: {{rank: done, among: {among}, ties: best}}
  held: {{count: talks, better: more}}
vetoes:
  - {{id: unsafe, title: 安全事故, when: {{accident: yes}}, effect: fail}}
grades:
  - by: total
    list:
      - {{grade: good, title: 好, at_least: 60}}
      - {{grade: fair, title: 一般}}
  - by: each_module
    list:
      - {{grade: high, title: 高, at_least: 50%}}
      - {{grade: low, title: 低}}
modules:
- id: works
  title: 实绩
  indicators:
  - {{id: a, title: 办结, points: {{strong: 40, plain: 30}}, cap: full, measure: done, scale: {{linear: {{none_at: 0, full_at: 100}}}}}}
  - {{id: b, title: 名次, points: 20, measure: place, scale: {{table: {{1: full, 2: 12, 3: 7.5}}, else: 3}}}}
- id: grown
  title: 增量
  indicators:
  - {{id: c, title: 增收, points: {{strong: 30, plain: 40}}, cap: full, floor: 0, measure: rise_of_income, scale: {{linear: {{none_at: -10%, full_at: 30%}}}}}}
  - {{id: d, title: 讲堂, points: 10, cap: full, measure: held, scale: {{each: 2.5}}}}
"""
AWARDS = """awards: of_city
version: 1.0.0
title: 评先
since: 2023-Q1
list:
  - {award: star, title: 星级村, by: [rise_of_income, total], how_many: 3, edge: all_in}
  - {award: talker, title: 讲堂, by: [held, total], how_many: 4, edge: all_in}
  - {award: riser, title: 进步, by: [rise], how_many: 3, edge: all_in}
"""
PERIODS = ("2023-Q1", "2023-Q2")


def digest(folder, seal):
    """The hash by which a plan names a seal."""
    return hashlib.sha256((folder / "seals" / seal / "SHA256SUMS").read_bytes()).hexdigest()


class Campaign:
    """Villages of some counties, and what they handed in in two quarters."""

    def __init__(self, rng, counties, complete=True):
        self.rng, self.complete = rng, complete
        self.units = [f"3599{number:02}" for number in range(1, counties + 1)]
        self.villages, self.merged, self.handed_in = {}, {}, {}
        for unit in self.units:
            for township in range(101, 101 + rng.randint(1, 2)):
                for number in range(201, 201 + rng.randint(2, 4)):
                    self.villages[f"{unit}{township}{number}"] = rng.choice(("strong", "plain"))
        for code in list(self.villages):
            mate = code[:9] + "201"
            if code != mate and rng.random() < 0.08:
                self.merged[code] = mate
        for period in PERIODS:
            self.handed_in[period] = {code: self.returned() for code in self.villages if period == PERIODS[0] or code not in self.merged}

    def returned(self):
        rng = self.rng
        talks = [f"{{on: MONTH-{rng.randint(1, 28):02}, hours: {rng.randint(1, 8) / 2}, room: 第{rng.randint(1, 3)}室}}"
                 for _ in range(rng.randint(0, 4))]
        facts = {"done": f"{rng.choice([50, 60, rng.randint(0, 10000) / 100]):.2f}", "income": f"{rng.randint(100, 9000) / 100:.2f}",
                 "talks": "[" + ", ".join(talks) + "]", "accident": "yes" if rng.random() < 0.06 else "no"}
        if not self.complete and rng.random() < 0.15:
            del facts["done"]
        return facts

    def roster(self, units):
        """The roster of some counties; every county has townships of the same names."""
        codes = sorted(code for code in self.villages if code[:6] in units)
        towns = sorted({code[:9] for code in codes})
        text = "kind: roster\nfrom: 2023-01-01\nunits:\n" + "".join(f'- {{code: "{one}", name: 第{int(one[4:])}县}}\n' for one in units)
        text += "townships:\n" + "".join(f'- {{code: "{one}", name: 东{one[8]}镇}}\n' for one in towns) + "villages:\n"
        for code in codes:
            text += f'- {{code: "{code}", name: 村{code[9:]}, class: {self.villages[code]}, at: [{130 + int(code[4:6]) / 100}, 20.5]}}\n'
        gone = [code for code in codes if code in self.merged]
        if gone:
            text += "---\nkind: roster\nfrom: 2023-05-01\nvillages:\n" + "".join(
                f'- {{code: "{code}", name: 村{code[9:]}, class: {self.villages[code]}, merged: {{into: "{self.merged[code]}", on: 2023-05-01}}}}\n'
                for code in gone)
        return text

    def records(self, units, period):
        month = {"2023-Q1": "2023-02", "2023-Q2": "2023-05"}[period]
        return "---\n".join(
            f'kind: return\nperiod: {period}\nvillage: "{code}"\nby: {{level: county, name: 县}}\nfacts: {{' +
            ", ".join(f"{name}: {value.replace('MONTH', month)}" for name, value in facts.items()) + "}\n"
            for code, facts in self.handed_in[period].items() if code[:6] in units)

    def write(self, folder, units, rubric, period, awards=False):
        """A campaign's folder of some counties, as it stands in a period."""
        (folder / "records").mkdir(parents=True, exist_ok=True)
        (folder / "rubric.yaml").write_text(rubric, "utf-8")
        (folder / "roster.yaml").write_text(self.roster(units), "utf-8")
        if awards:
            (folder / "awards.yaml").write_text(AWARDS, "utf-8")
        (folder / f"records/{period}.yaml").write_text(self.records(units, period), "utf-8")
        (folder / "leitai.yaml").write_text(
            f"leitai: 1\ntitle: {folder.name}\nperiod: {period}\nrubric: rubric.yaml\n" + ("awards: awards.yaml\n" if awards else "") +
            "records: [roster.yaml, records, seals]\n", "utf-8")

    def split(self):
        """The counties at random into members, each of which has one or more."""
        units = self.units[:]
        self.rng.shuffle(units)
        parts = []
        while units:
            size = self.rng.randint(1, min(2, len(units)))
            parts.append(sorted(units[:size]))
            units = units[size:]
        return parts


def write_city(folder, rubric, members, awards=False, period="2023-Q2"):
    """A city's plan over folders beside it: (name, seals that are named)."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "rubric.yaml").write_text(rubric, "utf-8")
    if awards:
        (folder / "awards.yaml").write_text(AWARDS, "utf-8")
    entries = ""
    for name, seals in members:
        for seal in seals:
            entries += f"  - {{folder: ../{name}, seal: {seal}, sha256: {digest(folder.parent / name, seal)}}}\n"
        if not seals:
            entries += f"  - {{folder: ../{name}}}\n"
    (folder / "leitai.yaml").write_text(
        f"leitai: 1\ntitle: 全市\nperiod: {period}\nrubric: rubric.yaml\n" + ("awards: awards.yaml\n" if awards else "") +
        f"records: [seals]\nmembers:\n{entries}", "utf-8")


def leave_seals_alone(folder):
    """What a county hands in: its plan, its rubric and its seals."""
    shutil.rmtree(folder / "records")
    (folder / "roster.yaml").unlink()
