"""Worked examples of vetoes, rounds of a contest and grades."""

from example_campaign import Example, expect

_LINE = """
facts: {years_without: {type: count, absent: missing}, county_waived: {type: yes_no, absent: none}}
vetoes:
- {id: no_new_member, when: {years_without: {at_least: 3}}, effect: fail, waiver: {when: {county_waived: yes}}, WORD: [line]}
modules:
- id: all
  indicators:
  - {id: line, points: 10, start: 10, floor: 0, cap: 10, rules: [
       {measure: years_without, scale: {bands: [{from: 3, points: -5}], else: 0}},
       {measure: years_without, scale: {each: -1, above: 3}}]}
"""


def e11_vetoes():
    for word, waived, points, vetoes in (("besides", "no", "4.00", ["no_new_member"]),
                                         ("instead_of", "no", "10.00", ["no_new_member"]),
                                         ("instead_of", "yes", "4.00", [])):
        example = Example(_LINE.replace("WORD", word))
        example.returned("01", f"years_without: 4, county_waived: {waived}")
        example.returned("02", "years_without: 12, county_waived: yes")
        rows = example.scores()
        expect((rows["01"]["total"], rows["01"]["vetoes"]), (points, vetoes))
        expect(rows["01"]["rank"]["all"], 2 if vetoes else 1)


def e14_rounds():
    for outcome, total in (("{points: 95%}", "91.55"), ("{respread: module}", "90.07")):
        example = Example("""
facts: {first: {type: mark, round: yes}, second: {type: mark, round: yes}, third: {type: mark, round: yes}}
modules:
- id: all
  indicators:
  - {id: r1, points: 40, measure: first, scale: {linear: {none_at: 0, full_at: 100}}}
  - {id: r2, points: 30, measure: second, scale: {linear: {none_at: 0, full_at: 100}}}
  - {id: r3, points: 30, measure: third, scale: {linear: {none_at: 0, full_at: 100}}, instead: {missing_round: OUTCOME}}
""".replace("OUTCOME", outcome))
        example.returned("01", "first: 88.625, second: 92")
        rows = example.scores()
        expect((rows["01"]["indicators"]["r1"], rows["01"]["indicators"]["r2"]), ("35.45", "27.60"))
        expect(example.totals(), {"01": total})
        expect(example.provisional(), True)  # the third round was not held, and nobody decided that it will not be
        example.returned("02", "first: 80, second: 80, third: 80")
        expect(example.provisional(), True)


def e15_grades():
    totals = {"1": "96", "2": "95", "3": "95", "4": "93.1", "5": "91", "6": "88", "7": "80", "8": "75", "9": "60"}
    for edge, barred, top in (("ties", "1", ["2", "3"]), ("ties", None, ["1", "3"]),
                              ("all_in", None, ["1", "2", "3"]), ("all_out", None, ["1"])):
        example = Example("""
facts: {points: {type: number, decimals: 1}, merit: {type: count, absent: none}, grave: {type: yes_no, absent: none}}
ties: [merit]
vetoes: [{id: grave, when: {grave: yes}, effect: not_top}]
grades:
- by: total
  precedence: both
  shares: {of: all, count: each, round: down, edge: EDGE}
  list: [{grade: top, at_least: 90, share: 25%}, {grade: good, at_least: 80}, {grade: rest}]
modules:
- {id: all, indicators: [{id: points, points: 100, measure: points, scale: {linear: {none_at: 0, full_at: 100}}}]}
- {id: aside, in: beside, indicators: [{id: merit, points: 1, measure: merit, scale: {each: 1}, cap: 1}]}
""".replace("EDGE", edge))
        for short, total in totals.items():
            merit, grave = "1" if short == "3" else "0", "yes" if short == barred else "no"
            example.returned(short, f"points: {total}, merit: {merit}, grave: {grave}")
        grades = {short: row["grade"] for short, row in example.scores().items()}
        expect([short for short, grade in grades.items() if grade == "top"], top)
        expect([short for short, grade in grades.items() if grade == "rest"], ["8", "9"])
