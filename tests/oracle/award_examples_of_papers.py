"""Worked examples of applications and reviews, of awards that look at others, of themes, and of awards won before."""

from award_example import AwardExample

_FLAG = "- {award: flag, title: {zh: 旗, en: flag}, by: [total], how_many: 1, edge: ties%s}\n"


def _application(village, award="flag", verdict="for", period="2023-Q2"):
    text = f"kind: application\nperiod: {period}\nvillage: {village}\naward: {award}\non: {period[:4]}-06-10\n"
    review = f"---\nkind: review\nperiod: {period}\nvillage: {village}\naward: {award}\non: {period[:4]}-06-20\n" \
             f"by: {{level: township, name: 镇党委}}\nverdict: {verdict}\nwhy: 研究\n"
    return text + (review if verdict else "")


def applications():
    totals = {"A1": "90", "A2": "89", "B1": "88", "B2": "87"}
    required = _FLAG % ", application: required"
    records = "---\n".join([_application("A2", verdict="against"), _application("B1", verdict=None), _application("B2")])
    AwardExample(required, totals, records=records).check(
        chosen="B2", no_application="A1", review_against="A2", not_reviewed="B1")
    # An application for the quarter before is none.
    records = "---\n".join([_application("A1", period="2023-Q1"), _application("B2")])
    AwardExample(required, totals, records=records).check(chosen="B2", no_application="A1 A2 B1")
    # For one theme, and for all of them.
    themes = _FLAG % (", application: required, themes: [{theme: farm, title: {zh: 农, en: farm}}, "
                      "{theme: art, title: {zh: 文, en: art}}]")
    records = "---\n".join([_application("A1", "flag.art"), _application("B2", "flag")])
    example = AwardExample(themes, totals, records=records)
    example.check("flag.farm", chosen="B2", no_application="A1 A2 B1")
    example.check("flag.art", chosen="A1", no_place="B2")


def with_and_not_with():
    totals = {"A1": "90", "A2": "89", "B1": "88"}
    others = "- {award: other, title: {zh: 另, en: other}, by: [total], how_many: 1, edge: ties%s}\n"
    AwardExample(_FLAG % "" + others % ", with: [flag]", totals).check("other", chosen="A1", **{"with": "A2 B1"})
    AwardExample(_FLAG % "" + others % ", not_with: [flag]", totals).check("other", chosen="A2", not_with="A1")
    # What is named may stand behind it in the file.
    AwardExample(others % ", not_with: [flag]" + _FLAG % "", totals).check("other", chosen="A2", not_with="A1")
    # A1 and A2 are equal at the line of flag: other is open too. With 0.01 more it is not.
    equal = {**totals, "A2": "90"}
    AwardExample(_FLAG % "" + others % ", not_with: [flag]", equal).check("other", open_="A1 A2 B1")
    AwardExample(_FLAG % "" + others % ", not_with: [flag]", {**equal, "A1": "90.01"}).check("other", chosen="A2")
    # with: who may have flag or not waits too, who surely has it not is out.
    AwardExample(_FLAG % "" + others % ", with: [flag]", equal).check("other", open_="A1 A2", **{"with": "B1"})
    AwardExample(_FLAG % "" + others % ", with: [flag]", {**equal, "A1": "90.01"}).check(
        "other", chosen="A1", **{"with": "A2 B1"})
    # Who won one of its themes won it.
    themes = ", themes: [{theme: farm, title: {zh: 农, en: farm}}, {theme: art, title: {zh: 文, en: art}}], one_theme_each: yes"
    example = AwardExample(_FLAG % themes + others % ", not_with: [flag]", totals)
    example.check("flag.farm", chosen="A1")
    example.check("flag.art", chosen="A2", theme="A1")
    example.check("other", chosen="B1", not_with="A1 A2")
    example = AwardExample(_FLAG % themes.replace("yes", "no") + others % ", not_with: [flag.art]", totals)
    example.check("flag.art", chosen="A1")
    example.check("other", chosen="A2", not_with="A1")


def everyone():
    everyone_ = "- {award: flag, title: {zh: 旗, en: flag}, how_many: all, who: {total: {at_least: 89}}}"
    AwardExample(everyone_, {"A1": "90", "A2": "89.00", "B1": "88.99"}).check(chosen="A1 A2", all="A1 A2", who="B1")


def themes_of_their_own():
    # Each theme by its own quantity; the second has two places and no limit of its own.
    themes = _FLAG % (", themes: [{theme: farm, title: {zh: 农, en: farm}, by: [jobs]}, "
                      "{theme: art, title: {zh: 文, en: art}, how_many: 2, who: {class: weak}, least: {work: 60%}}], "
                      "one_theme_each: yes")
    totals, facts = {"A1": "90", "A2": "60.00", "B1": "70", "B2": "59.99"}, {"A1": "jobs: 1", "B1": "jobs: 2"}
    classes = {"A2": "weak", "B1": "weak", "B2": "weak"}
    example = AwardExample(themes, totals, facts=facts, classes=classes)
    example.check("flag.farm", chosen="B1", unknown_quantity="A2 B2", no_place="A1")
    example.check("flag.art", chosen="A2", theme="B1", who="A1", least="B2")


def themes_that_wait():
    # Equals at the line of the first theme: the second waits. One hundredth more, and it does not.
    themes = _FLAG % (", themes: [{theme: farm, title: {zh: 农, en: farm}}, {theme: art, title: {zh: 文, en: art}}], "
                      "one_theme_each: yes")
    totals = {"A1": "90", "A2": "90", "B1": "80"}
    AwardExample(themes, totals).check("flag.art", open_="A1 A2 B1")
    AwardExample(themes, {**totals, "A1": "90.01"}).check("flag.art", chosen="A2", theme="A1")
    # Townships of one size, and nobody who can have the first theme: no line is open, and nothing waits.
    nobody = themes.replace("title: {zh: 农, en: farm}", "title: {zh: 农, en: farm}, who: {total: {above: 95}}, "
                            "how_many: {number: 1, over: [township]}")
    totals = {"A1": "90", "A2": "89", "B1": "80", "B2": "75"}
    AwardExample(nobody, totals).check("flag.farm", who="A1 A2 B1 B2")
    AwardExample(nobody, totals).check("flag.art", chosen="A1", no_place="A2 B1 B2")


def since():
    # Given for the first time in the quarter after: nothing is decided. In this quarter: it is.
    AwardExample(_FLAG % "", {"A1": "90"}, since="2023-Q3").check_nothing()
    AwardExample(_FLAG % "", {"A1": "90"}, since="2023-Q2").check(chosen="A1")


def won_before():
    # Counted in the one quarter before; a second seal of it replaces the first; before `since` nobody won.
    counted = _FLAG % ", who: {won.flag: {at_least: 1}}"
    totals = {"A1": "90", "A2": "89", "B1": "88"}
    sealed = "kind: award\nperiod: 2023-Q1\naward: flag\nversion: 1.0.0\nvillages: [%s]\n"
    AwardExample(counted, totals, records=sealed % "B1").check(chosen="B1", who="A1 A2")
    twice = sealed % "B1" + "---\n" + sealed % "A2" + "sealed: 2\n"
    AwardExample(counted, totals, records=twice).check(chosen="A2", who="A1 B1")
    AwardExample(counted, totals).check(who_unknown="A1 A2 B1")
    AwardExample(counted, totals, since="2023-Q2").check(who="A1 A2 B1")
    AwardExample(counted.replace("at_least", "below"), totals, since="2023-Q2").check(chosen="A1")
    # As a quantity: two themes of the quarter before count together.
    themes = "themes: [{theme: farm, title: {zh: 农, en: farm}}, {theme: art, title: {zh: 文, en: art}}]"
    other = "- {award: other, title: {zh: 另, en: other}, by: [won_before.flag], how_many: 1, edge: ties}\n"
    records = "---\n".join((sealed % villages).replace("flag", f"flag.{theme}") for theme, villages in
                           (("farm", "A2, B1"), ("art", "B1")))
    AwardExample(_FLAG % (", " + themes) + other, totals, records=records).check("other", chosen="B1", no_place="A1 A2")
    AwardExample(_FLAG % (", " + themes) + other, totals, records=records.replace("[B1]", "[]")).check("other", open_="A2 B1")


EXAMPLES = (applications, with_and_not_with, everyone, themes_of_their_own, themes_that_wait, since, won_before)
