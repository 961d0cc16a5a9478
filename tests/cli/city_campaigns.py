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
panels:
  ring: {{marks: {{site: {{range: [0, 100], decimals: 0}}}}, drop: none, quorum: none, recusal: none, rounding: {{result: 2}},
         absent: not_applicable, rank_on: rounded, prizes: [{{id: holder, title: 擂主, take: 1, edge: all_in}}]}}
measures:
  arena: {{panel: ring, better: more}}
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
  - {award: holder, title: 擂主, by: [arena], how_many: 3, edge: all_in}
  - {award: riser, title: 进步, by: [rise], how_many: 3, edge: all_in}
"""
BOOKS = """books: of_city
version: 1.0.0
title: 台账
registers:
  courses:
    {title: 培训班, of: county, owed: never, fields: {begun: {type: date, required: yes}, attended: {type: count, unit: 人次},
     days: {type: number, decimals: 1, unit: 天}}}
  visits:
    {title: 走访, of: village, owed: never, fields: {cadres: {type: person, many: yes, required: yes}, came: {type: date, required: yes}, done: {type: date}}}
figures:
  courses.held: {count: courses, on: begun, unit: 期, title: 培训班}
  courses.attended: {sum: courses.attended, on: begun, title: 受训}
  courses.days: {mean: courses.days, on: begun, title: 平均天数}
  visits.made: {count: visits, on: came, unit: 次, title: 走访}
  visits.done: {count: visits, on: came, where: {done: known}, unit: 次, title: 办结}
  visits.open: {count: visits, at_end: yes, where: {done: unknown}, unit: 次, title: 未办结}
  visits.share: {ratio: visits.done, against: visits.made, title: 办结率}
  visits.cadres: {distinct: visits.cadres, on: came, unit: 人, title: 走访干部}
  villages.all: {count: roster.villages, at_end: yes, unit: 个, title: 村}
  contests.held: {count: panel.contests, on: on, unit: 次, title: 比武}
  all: {total: [courses.held, visits.made, contests.held], unit: 项, title: 合计}
"""
PERIODS = ("2023-Q1", "2023-Q2")
MONTHS = {"2023-Q1": "2023-02", "2023-Q2": "2023-05"}


def digest(folder, seal):
    """The hash by which a plan names a seal."""
    return hashlib.sha256((folder / "seals" / seal / "SHA256SUMS").read_bytes()).hexdigest()


class Campaign:
    """Villages of some counties, and what they handed in in two quarters."""

    def __init__(self, rng, counties, complete=True):
        self.rng, self.complete = rng, complete
        self.units = [f"3599{number:02}" for number in range(1, counties + 1)]
        self.villages, self.merged, self.handed_in, self.beside = {}, {}, {}, {}
        for unit in self.units:
            for township in range(101, 101 + rng.randint(1, 2)):
                for number in range(201, 201 + rng.randint(2, 4)):
                    self.villages[f"{unit}{township}{number}"] = rng.choice(("strong", "plain"))
        for code in list(self.villages):
            mate = code[:9] + "201"
            if code != mate and rng.random() < 0.08:
                self.merged[code] = mate
        for period in PERIODS:
            present = [code for code in self.villages if period == PERIODS[0] or code not in self.merged]
            self.handed_in[period] = {code: self.returned() for code in present}
            self.beside[period] = {unit: self.judged(unit, present, period) + self.kept(unit, present, period) for unit in self.units}

    def returned(self):
        rng = self.rng
        talks = [f"{{on: MONTH-{rng.randint(1, 28):02}, hours: {rng.randint(1, 8) / 2}, room: 第{rng.randint(1, 3)}室}}"
                 for _ in range(rng.randint(0, 4))]
        facts = {"done": f"{rng.choice([50, 60, rng.randint(0, 10000) / 100]):.2f}", "income": f"{rng.randint(100, 9000) / 100:.2f}",
                 "talks": "[" + ", ".join(talks) + "]", "accident": "yes" if rng.random() < 0.06 else "no"}
        if not self.complete and rng.random() < 0.15:
            del facts["done"]
        return facts

    def judged(self, unit, present, period):
        """A contest of a county, which two judges marked; some counties hold none."""
        rng, name = self.rng, f"ring-{unit}"
        takers = [code for code in present if code[:6] == unit and rng.random() < 0.7]
        if not takers or rng.random() < 0.2:
            return ""
        text = f"---\nkind: panel\nperiod: {period}\nid: p-{unit}\njudges: [{{id: J1, role: expert}}, {{id: J2, role: expert}}]\n"
        text += (f"---\nkind: round\nperiod: {period}\nid: {name}\ntitle: 擂台{unit}\nlevel: {rng.choice(['township', 'county'])}\nform: drill\n"
                 f"on: {MONTHS[period]}-20\nrules: ring\npanel: p-{unit}\ncontestants: [" + ", ".join(f'"{one}"' for one in takers) + "]\n")
        for judge in ("J1", "J2"):
            text += f"---\nkind: sheet\nperiod: {period}\nround: {name}\njudge: {judge}\nmarks: {{" + \
                    ", ".join(f'"{one}": {rng.randint(60, 66)}' for one in takers) + "}\n"
        return text

    def kept(self, unit, present, period):
        """The registers of a county in a quarter. The same persons visit villages of several counties."""
        rng, month, own = self.rng, MONTHS[period], [code for code in present if code[:6] == unit]
        text = f"---\nkind: book\nperiod: {period}\nregister: courses\nby: {{level: county}}\nentries:\n" + "".join(
            f'- {{id: K{unit}{period[-1]}{n}, county: "{unit}", begun: {month}-{n + 10}, attended: {rng.randint(1, 90)}, days: {rng.randint(2, 9) / 2}}}\n'
            for n in range(1, rng.randint(2, 4)))
        return text + f"---\nkind: book\nperiod: {period}\nregister: visits\nby: {{level: county}}\nentries:\n" + "".join(
            f'- {{id: V{unit}{period[-1]}{n}, village: "{rng.choice(own)}", cadres: [Z{rng.randint(1, 6)}], came: {month}-{n + 10}' +
            (f", done: {month}-28" if rng.random() < 0.6 else "") + "}\n" for n in range(1, rng.randint(2, 6)))

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
        month = MONTHS[period]
        return "".join(self.beside[period][unit] for unit in units) + "---\n" + "---\n".join(
            f'kind: return\nperiod: {period}\nvillage: "{code}"\nby: {{level: county, name: 县}}\nfacts: {{' +
            ", ".join(f"{name}: {value.replace('MONTH', month)}" for name, value in facts.items()) + "}\n"
            for code, facts in self.handed_in[period].items() if code[:6] in units)

    def write(self, folder, units, rubric, period, awards=False):
        """A campaign's folder of some counties, as it stands in a period."""
        (folder / "records").mkdir(parents=True, exist_ok=True)
        (folder / "rubric.yaml").write_text(rubric, "utf-8")
        (folder / "books.yaml").write_text(BOOKS, "utf-8")
        (folder / "roster.yaml").write_text(self.roster(units), "utf-8")
        if awards:
            (folder / "awards.yaml").write_text(AWARDS, "utf-8")
        (folder / f"records/{period}.yaml").write_text(self.records(units, period), "utf-8")
        (folder / "leitai.yaml").write_text(
            f"leitai: 1\ntitle: {folder.name}\nperiod: {period}\nrubric: rubric.yaml\n" + ("awards: awards.yaml\n" if awards else "") +
            "catalogues: {books: books.yaml}\nrecords: [roster.yaml, records, seals]\n", "utf-8")

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
    (folder / "books.yaml").write_text(BOOKS, "utf-8")
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
        f"catalogues: {{books: books.yaml}}\nrecords: [seals]\nmembers:\n{entries}", "utf-8")


def leave_seals_alone(folder):
    """What a county hands in: its plan, its rubric and its seals."""
    shutil.rmtree(folder / "records")
    (folder / "roster.yaml").unlink()
