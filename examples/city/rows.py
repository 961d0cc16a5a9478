"""The rows of the table: under which figure of the article, by which command, and where in its answer the number stands."""

from dataclasses import dataclass
from decimal import Decimal

import places
from city import QUARTERS, period
from runner import words

UNITS = [unit[1] for unit in places.UNITS]


@dataclass(frozen=True)
class Row:
    """`key` is a figure of the article, or None for a system that the article describes without a number; then the words
    stand here, and the row is met by any number above zero."""

    key: str | None
    commands: tuple
    member: str                          # what to look for in the answer: a figure's name, an award, a list
    number: object                       # takes the answers of the commands and gives the number
    system: str = ""
    zh: str = ""
    en: str = ""

    def computed(self, runner):
        return Decimal(self.number(*(runner.run(*command) for command in self.commands)))

    def command(self):
        return words(self.commands[0]) + (" …" if len(self.commands) > 1 else "") + " → " + self.member


# Of the whole city:
SCORE = ("score", ".")
BOOKS = ("books", ".")
SELECT = ("select", ".")
DRAW = ("draw", ".")
PAIR, EFFECT = ("pair", "."), ("pair", ".", "--effect")
# Of one unit, where the article tells of one or all are alike:
DUTIES = ("duties", UNITS[0])
CRITERIA = ("diagnose", UNITS[0], "--public")
LEAGUES, TEAMS = ("panel", UNITS[places.LEAGUES]), ("panel", UNITS[places.TEAMS])
ISLAND = ("books", UNITS[places.ISLAND])
# Of each unit:
EACH_BOOKS = tuple(("books", unit) for unit in UNITS)
EACH_SELECT = tuple(("select", unit, "--period", period(quarter)) for unit in UNITS for quarter in QUARTERS)
EACH_CONTESTS = tuple(("panel", unit) for unit in UNITS)


def _figure(name):
    """A flow of the year to date, or a standing number."""
    def number(books):
        found = next(figure for figure in books["figures"] if figure["figure"]["id"] == name)
        return found["value"] if found["standing"] else found["year_to_date"]
    return number


def _book(key, name, command=BOOKS):
    return Row(key, (command,), name, _figure(name))


def _told(name, system, zh, en):
    """A figure of the books that the article tells of without a number."""
    return Row(None, (BOOKS,), name, _figure(name), system, zh, en)


def _each(over, under):
    return lambda books: _figure(over)(books) / _figure(under)(books)


def _breaches(register, rule):
    return lambda *units: sum(found["breaches"] for books in units for found in books["rules"]
                              if found["register"]["id"] == register and found["rule"]["id"] == rule)


def _left_out(register, rule):
    return lambda *units: sum(1 for books in units for found in books["left_out"]
                              if found["register"]["id"] == register and found["rule"]["id"] == rule)


def _chosen(*awards):
    return lambda select: sum(award["chosen"] for award in select["awards"] if award["award"]["id"] in awards)


def _full(score):
    """The points of all indicators, which are the same for every class."""
    totals = {name: sum(indicator["full"][name] for indicator in score["indicators"]) for name in score["indicators"][0]["full"]}
    return next(iter(totals.values())) if len(set(totals.values())) == 1 else -1


def _quarters_with_flags(*selects):
    """In how many quarters every unit has a red flag."""
    without = {select["period"] for select in selects for award in select["awards"]
               if award["award"]["id"] == "red_flag" and award["chosen"] == 0}
    return len({select["period"] for select in selects} - without)


def _prizes(*prizes):
    return lambda panel: sum(1 for found in panel["results"] if found["prize"] and found["prize"]["id"] in prizes)


def _sound(*verified):
    return sum(seal["sound"] and seal["computed"] for found in verified for seal in found["seals"])


CONTEST_ROWS = (
    Row("modules", (SCORE,), "modules", lambda score: len(score["modules"])),
    Row("indicators", (SCORE,), "indicators", lambda score: len(score["indicators"])),
    Row("points", (SCORE,), "indicators.full", _full),
    Row(None, (SCORE,), "villages.change", lambda score: sum(village["change"] is not None for village in score["villages"]),
        "S2", "与自己上季相比的村", "villages compared with their own last quarter"),
    Row("classes", (SCORE,), "villages.class", lambda score: len({village["class"]["id"] for village in score["villages"]})),
    Row(None, EACH_CONTESTS, "levels.sheets", lambda *panels: sum(level["sheets"] for panel in panels for level in panel["levels"]),
        "S4", "评委评分表", "judges' sheets"),
    _book("contests", "contests.held"),
    _book("trained", "contests.secretaries"),
    _book("projects", "projects.planned"),
    Row(None, (LEAGUES,), "results.prize", _prizes("ring_holder"), "S6", "片区联赛的擂主村", "ring holders of the league"),
    Row(None, (LEAGUES,), "results.prize", _prizes("winner"), "S6", "片区联赛的优胜村", "winners of the league"),
    Row(None, (TEAMS,), "results.prize", _prizes("team_winner"), "S6", "组团打擂优胜队的村", "villages of the winning team"),
    Row("tour", (SELECT,), "tour", _chosen("tour")),
    Row("groups", (SELECT,), "tours.group", lambda select: len({stop["group"] for stop in select["tours"]})),
    Row(None, (("score", "appraisal"),), "units", lambda score: sum(unit["total"] is not None for unit in score["units"]),
        "S8", "述职评议的县（区）", "units appraised"),
    Row("again", (("select", UNITS[places.LECTURES]),), "lecture_again, tour_again", _chosen("lecture_again", "tour_again")),
    Row("best", (("select", UNITS[places.CASES]),), "cases", _chosen("cases")),
    Row("flag_quarters", EACH_SELECT, "red_flag", _quarters_with_flags),
)

TEAM_ROWS = (
    Row("duties", (DUTIES,), "duties", lambda duties: len(duties["duties"])),
    Row("prohibitions", (DUTIES,), "conduct", lambda duties: len(duties["conduct"])),
    Row("criteria", (CRITERIA,), "signs.criterion", lambda criteria: len({sign["criterion"]["id"] for sign in criteria["signs"]})),
    Row("signs", (CRITERIA,), "signs", lambda criteria: len(criteria["signs"])),
    _book("left", "team.departures"),
    _book("filled", "team.filled"),
    _book("reserves", "team.reserves"),
    Row(None, (DRAW,), "drawn", lambda draw: len(draw["drawn"]), "S15", "抽中提级述职的乡镇党委书记", "township secretaries drawn"),
    Row(None, (DRAW,), "questions", lambda draw: len(draw["questions"]), "S15", "点题问询", "questions drawn"),
    _book("leads", "joint.leads"),
    _book("assisted", "joint.assisted"),
    _book("centres", "joint.centres"),
    _book("joined", "joint.villages"),
    Row("gain", (EFFECT,), "mean", lambda effect: effect["mean"]),
    Row(None, (PAIR,), "centres", lambda pair: pair["centres"] if pair["state"] == "optimal" else 0,
        "S16", "证明总代价最小的中心村党委", "centres proven to cost least"),
)

PROGRAMME_ROWS = (
    _book("courses", "courses.held"),
    _book("attended", "courses.attended"),
    _told("courses.university", "S17", "与高校合办的新农人课程", "courses with a university"),
    _book("mentors", "mentoring.mentors"),
    Row("unmentored", EACH_BOOKS, "left_out: mentoring.covered", _left_out("mentoring", "covered")),
    _book("students", "studies.students"),
    _book("cadres", "teams.cadres"),
    Row("odd_teams", EACH_BOOKS, "rules: teams.size", _breaches("teams", "size")),
    Row("uncovered", EACH_BOOKS, "left_out: teams.covered", _left_out("teams", "covered")),
    _told("visits.stays", "S18", "蹲点调研", "stays"),
    _told("visits.meetings", "S18", "列席“两委”会议", "meetings sat in on"),
    _book("matters", "matters.raised"),
    _book("opinions", "opinions.gathered"),
    _book("diaries", "visits.diaries"),
    _book("reports", "reports.written"),
    _book("kinds", "matters.kinds", ISLAND),
    _book("measures", "measures.proposed", ISLAND),
    _book("promised", "commitments.made"),
    _book("delivered", "commitments.delivered"),
    _book("first_secretaries", "first_secretaries.now"),
    _book("funds", "funds.raised"),
    _book("support", "support.begun"),
    _book("sales", "sales.tonnes"),
    _told("publicity.published", "S21", "晒实绩专栏", "publicity columns"),
    Row("areas_each", (BOOKS,), "leaders.areas, leaders.linked", _each("leaders.areas", "leaders.linked")),
    Row("villages_each", (BOOKS,), "leaders.villages, leaders.linked", _each("leaders.villages", "leaders.linked")),
    _told("links.villages", "S22", "有机关结对的村", "villages linked with an office"),
    Row(None, (("validate", "."),), "files", lambda checked: checked["files"] if checked["errors"] == 0 else 0,
        "", "检查无误的文件", "files checked without an error"),
    Row(None, tuple(("verify", unit) for unit in UNITS), "seals", _sound, "", "封存核对无误", "seals that hold"),
)

ROWS = CONTEST_ROWS + TEAM_ROWS + PROGRAMME_ROWS
