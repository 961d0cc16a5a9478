"""The numbers of the quarterly report, worked out again from the score table and the sealed results of the quarter before.

    python3 tests/cli/analysis.py --leitai PROGRAM

Means, medians, bins, rates, movements with the indicators behind them, growth beside stock, what classes are weighed by, and the
losses that could be made good. Reported numbers are read by the oracle and not by the program.
"""

import json
import pathlib
import re
import sys
from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests/oracle")]

import golden  # noqa: E402
from measures import Measures  # noqa: E402
from reading import read_campaign  # noqa: E402
from values import NoNumber, Period  # noqa: E402

_COUNTY = str(ROOT / "examples/county")


def _rounded(value, places=2):
    """Half away from zero, on the magnitude, as spreadsheets do."""
    exact = Decimal(abs(value).numerator) / Decimal(abs(value).denominator)
    text = str(exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))
    return "-" + text if value < 0 and Decimal(text) else text


def _signed(value):
    return ("+" if value > 0 else "") + _rounded(value)


class _Score:
    """The score table, with exact points."""

    def __init__(self, program):
        ran = golden.run_program(program, ["score", _COUNTY, "--period", "2023-Q1", "--format", "json"], ROOT)
        self.villages = json.loads(ran.stdout, parse_float=Fraction, parse_int=Fraction)["villages"]
        for one in self.villages:  # null: the item is not on the sheet of the village, or does not apply to it
            one["indicators"] = {name: points for name, points in one["indicators"].items() if points is not None}
            one.update(code=one["village"]["code"], township=one["township"]["code"])
            one["class"] = one["class"]["id"]
        sealed = (ROOT / "examples/county/seals/2022-Q4.2/results.yaml").read_text("utf-8")
        # Numbers as they are written: 5.20 and not the nearest double.
        records = yaml.load_all(sealed, Loader=yaml.BaseLoader)
        self.past = {record["village"]: record for record in records}
        rubric = yaml.load((ROOT / "lib/leitai/catalogue/contest.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
        self.full = {one["id"]: one["points"] for module in rubric["modules"] for one in module["indicators"]}
        self.title = {one["id"]: one["title"]["zh"] for module in rubric["modules"] for one in module["indicators"]}

    def full_mark(self, indicator, village):
        points = self.full[indicator]
        return Fraction(points[village["class"]] if isinstance(points, dict) else points)

    def steps(self, village):
        """By indicator, what moved a village since the quarter before."""
        past = self.past[village["code"]]["indicators"]
        now = village["indicators"]
        return {one: now.get(one, 0) - Fraction(past.get(one, "0")) for one in self.full
                if now.get(one, 0) != Fraction(past.get(one, "0"))}


def _level(score):
    totals = sorted(one["total"] for one in score.villages)
    middle = len(totals) // 2
    median = totals[middle] if len(totals) % 2 else (totals[middle - 1] + totals[middle]) / 2
    return _rounded(sum(totals) / len(totals)), _rounded(median), _rounded(totals[0]), _rounded(totals[-1])


def _bins(score):
    bins = defaultdict(int)
    for one in score.villages:
        bins[int(one["total"] // 5)] += 1
    return [{"count": bins[at], "from": 5 * at, "to": 5 * at + 5} for at in range(min(bins), max(bins) + 1)]


def _moved(score):
    """The five largest rises and falls, with up to three steps that go the same way."""
    changes = [(one["total"] - Fraction(score.past[one["code"]]["total"]), one) for one in score.villages
               if one["code"] in score.past]
    changes.sort(key=lambda pair: (-pair[0], pair[1]["code"]))
    rows = [pair for pair in changes[:5] if pair[0] > 0] + [pair for pair in changes[-5:] if pair[0] < 0]
    for change, one in rows:
        order = list(score.full)
        steps = sorted(((step, name) for name, step in score.steps(one).items() if (step > 0) == (change > 0)),
                       key=lambda pair: (-abs(pair[0]), order.index(pair[1])))[:3]
        yield one["code"], _signed(change), [{"change": float(_signed(step)), "id": name, "title": score.title[name]} for step, name in steps]


def _rates(score):
    for name in score.full:
        scored = [(one["indicators"][name], score.full_mark(name, one)) for one in score.villages if name in one["indicators"]]
        scored = [pair for pair in scored if pair[1] > 0]
        share = sum(points for points, _ in scored) / sum(full for _, full in scored)
        yield name, _rounded(share * 100, 1) + "%", sum(points == full for points, full in scored), len(scored)


def _by_township(score):
    """By indicator and township, the rate of score; None where nobody there has the item."""
    townships = sorted({one["township"] for one in score.villages})
    for name in score.full:
        rates = {}
        for township in townships:
            scored = [(one["indicators"][name], score.full_mark(name, one)) for one in score.villages
                      if one["township"] == township and name in one["indicators"]]
            full = sum(most for _, most in scored)
            rates[township] = _rounded(sum(had for had, _ in scored) / full * 100, 1) + "%" if full else None
        yield name, rates


# What the built-in rubric compares with its past: indicator, number, the past, and whether it is summed or a mean.
_GROWTH = [("income", "collective_income", "2022-Q2", "sum"), ("operating", "operating_share", "2022-Q2", "rate"),
           ("joint", "joint_income", "2022-Q2", "sum"), ("reserve", "reserve_talents", "2022-Q2", "mean"),
           ("activities", "culture_count", "2022-Q2", "mean"), ("hall", "hall_open_hours", "2022-Q2", "sum"),
           ("environment", "environment_score", "2023-Q1", "mean"), ("sewage", "sewage_rate", "2022-Q2", "rate")]


def _growth():
    """By number: then, now, change, how many rose and fell, and how many have both."""
    campaign = read_campaign(_COUNTY, "2023-Q2")
    measures = Measures(campaign, None)

    def value(name, village, period):
        try:
            return Fraction(measures.value(name, village, Period.parse(period)))
        except NoNumber:
            return None
    for indicator, name, past, kind in _GROWTH:
        pairs = [(value(name, village, past), value(name, village, "2023-Q2")) for village in campaign.villages]
        pairs = [pair for pair in pairs if None not in pair]
        then, now = (sum(side) / (1 if kind == "sum" else len(pairs)) for side in zip(*pairs))
        shown = (lambda x: _rounded(x * 100) + "%") if kind == "rate" else _rounded
        sign = "+" if now > then else ""
        change = {"sum": lambda: sign + _rounded((now - then) / then * 100, 1) + "%",
                  "rate": lambda: sign + _rounded((now - then) * 100),
                  "mean": lambda: sign + _rounded(now - then)}[kind]()
        against = "previous_period" if past == "2023-Q1" else "same_period_last_year"
        yield (indicator, "sum" if kind == "sum" else "mean", against, shown(then), shown(now), change, sum(b > a for a, b in pairs), sum(b < a for a, b in pairs), len(pairs))


def _emphasis(score):
    """By class, the three indicators whose full mark exceeds the mean of the other classes' most."""
    classes = ["advanced", "ordinary", "weak"]
    for one in classes:
        def full(name, of):
            return score.full_mark(name, {"class": of})

        def more(name):
            return full(name, one) - sum(full(name, other) for other in classes if other != one) / 2
        order = list(score.full)
        most = sorted((name for name in order if more(name) > 0), key=lambda name: (-more(name), order.index(name)))[:3]
        for name in most:
            points = [(each["indicators"][name], full(name, one)) for each in score.villages
                      if each["class"] == one and name in each["indicators"]]
            share = sum(had for had, _ in points) / sum(most_of for _, most_of in points)
            yield one, name, _signed(more(name)), _rounded(share * 100, 1) + "%"


def _periods():
    """The totals and places of one village in the four quarters before, as their records have them."""
    results = ROOT / "examples/county"
    for period, path in (("2022-Q2", "results/2022-Q2.yaml"), ("2022-Q3", "seals/2022-Q3/results.yaml"),
                         ("2022-Q4", "seals/2022-Q4.2/results.yaml"), ("2023-Q1", "seals/2023-Q1/results.yaml")):
        for record in yaml.load_all((results / path).read_text("utf-8"), Loader=yaml.BaseLoader):
            if record and record.get("village") == "359902103205":
                yield period, f"{Decimal(record['total']):.2f}", int(record["ranks"]["all"])


def _recoverable(score):
    circles = defaultdict(list)
    for one in score.villages:
        circles[one["township"], one["class"]].append(one)
    lost = defaultdict(Fraction)
    behind = defaultdict(int)
    for circle in circles.values():
        for name in score.full:
            points = [one["indicators"][name] for one in circle if name in one["indicators"]]
            for value in points:
                lost[name] += max(points) - value
                behind[name] += max(points) > value
    order = list(score.full)
    found = sorted((name for name in lost if behind[name]), key=lambda name: (-lost[name], order.index(name)))
    return [(name, _rounded(lost[name]), behind[name]) for name in found[:10]]


_TOOK_IN = "359902103202"  # another village, on 2023-01-15: its total of the quarter before is no comparison


def _changes(score, villages):
    return [one["total"] - Fraction(score.past[one["code"]]["total"]) for one in villages
            if one["code"] in score.past and one["code"] != _TOOK_IN]


def _figures(score):
    """The key figures of the first page; in this quarter all is handed in."""
    changes = _changes(score, score.villages)
    return {"villages": len(score.villages), "mean": _level(score)[0], "change": _signed(sum(changes) / len(changes)),
            "up": sum(one > 0 for one in changes), "down": sum(one < 0 for one in changes), "complete": len(score.villages)}


def _townships(score):
    """By township: how many, their mean, and the mean of their changes."""
    for township in sorted({one["township"] for one in score.villages}):
        those = [one for one in score.villages if one["township"] == township]
        changes = _changes(score, those)
        yield (township, len(those), _rounded(sum(one["total"] for one in those) / len(those)),
               _signed(sum(changes) / len(changes)))


def _ends(score):
    """Who came first and last, three of each, with their totals; in this quarter nobody is equal to the third."""
    def words(some):
        return "、".join(f"{one['village']['name']}（{_rounded(one['total'])}分）" for one in some)
    return words(score.villages[:3]), words(score.villages[-3:])


def _numbers(value):
    """What is printed as a number, as one: people read +24.07 and 50.0%, programs 24.07 and 50.0."""
    if isinstance(value, str):
        return float(value.rstrip("%")) if re.fullmatch(r"[-+]?\d+(\.\d+)?%?", value) else value
    if isinstance(value, dict):
        return {name: _numbers(one) for name, one in value.items()}
    return [_numbers(one) for one in value] if isinstance(value, (list, tuple)) else value


def main():
    given = golden.arguments("Work the report's numbers out again.")
    score = _Score(given.leitai)
    ran = golden.run_program(given.leitai, ["report", _COUNTY, "--period", "2023-Q1", "--format", "json"], ROOT)
    page = json.loads(ran.stdout)
    # The quarter before 2023-Q1 has its returns, the year before has none: growth is looked at where both are there.
    later = golden.run_program(given.leitai, ["report", _COUNTY, "--period", "2023-Q2", "--provisional", "--format", "json"], ROOT)
    text = golden.run_program(given.leitai, ["report", _COUNTY, "--period", "2023-Q1", "--width", "0", "--lang", "zh"], ROOT)
    words = text.stdout.decode()
    village = golden.run_program(given.leitai, ["report", _COUNTY, "--period", "2023-Q2", "--provisional", "--village",
                                                "359902103205", "--format", "json"], ROOT)
    moved = [(one["village"]["code"], one["change"], one["reasons"]) for one in page["moved"]]
    first_page = words.split("三、")[0]
    summary = re.search(r"平均(\S+?)分，中位数(\S+?)分，最高(\S+?)分（.*?），最低(\S+?)分", words).groups()
    mean, median, lowest, highest = _level(score)
    checks = {
        "level": (summary, (mean, median, highest, lowest)),
        "bins": (page["distribution"], _bins(score)),
        "moved": (moved, list(_moved(score))),
        "rates": ([(one["indicator"]["id"], one["rate"], one["at_full"], one["count"]) for one in page["indicators"]],
                  list(_rates(score))),
        "growth": ([(one["indicator"], one["as"], one["against"]["id"], *(v if isinstance(v := one[side], str) else f"{Decimal(str(v)):.2f}"
                                                      for side in ("then", "now")), one["change"], one["up"], one["down"], one["count"])
                    for one in json.loads(later.stdout)["growth"]], list(_growth())),
        "emphasis": ([(one["class"]["id"], one["indicator"]["id"], one["more"], one["rate"]) for one in page["emphasis"]],
                     list(_emphasis(score))),
        "periods": ([(one["period"], f"{Decimal(str(one['total'])):.2f}", one["rank"])
                     for one in json.loads(village.stdout)["periods"][:-1]], list(_periods())),
        "by township": ([(one["indicator"]["id"], one["townships"]) for one in page["region_indicators"]], list(_by_township(score))),
        "ranking": ([(one["village"]["code"], one["total"]) for one in page["villages"]],
                    [(one["code"], float(one["total"])) for one in score.villages]),
        "recoverable": ([(one["indicator"]["id"], f"{Decimal(str(one['points'])):.2f}", one["count"]) for one in page["recoverable"]],
                        _recoverable(score)),
        "figures": (page["figures"], _figures(score)),
        "townships": ([(one["township"]["code"], one["count"], one["mean"], one["change"]) for one in page["regions"]],
                      list(_townships(score))),
        "losses that need attention": (
            [one["words"].split("；")[0] for one in page["attention"] if one["matter"]["id"] == "loss"],
            [f"{behind}个村低于同乡镇同类最好的，合计{points}分" for _, points, behind in _recoverable(score)[:3]]),
        "greatest rise and fall": (all(f"{'上升' if float(change) > 0 else '下降'}{change.lstrip('+-')}分（主要是" in first_page
                                       for _, change, _ in (list(_moved(score))[0], list(_moved(score))[-1])), True),
        "first and last": (re.search("前三名：(.*?)；名次靠后：(.*?)。", first_page).groups(), _ends(score)),
    }
    failures = [f"{what}: {found}\nwanted {wanted}" for what, (found, wanted) in checks.items() if _numbers(found) != _numbers(wanted)]
    print("\n".join([*failures, f"{len(checks)} checks, {len(failures)} failures"]))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
