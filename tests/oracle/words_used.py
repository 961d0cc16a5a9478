"""Finds the words of the rule language that a campaign uses, as `place: word`."""

from measures import PLACES, word_of
from panel_words_used import of_panels
from values import PASTS, is_number

_LIMITS = ("at_least", "above", "at_most", "below")


def used(campaign):
    """Yield every use of a word in a campaign's rubric and plan, and in its rounds."""
    yield from _Uses(campaign.rubric).of(campaign)
    yield from of_panels(campaign)


class _Uses:
    def __init__(self, rubric):
        self._rubric = rubric

    def of(self, campaign):
        head = self._rubric.head
        yield f"scores: {self._rubric.unit}"
        yield from (f"head: {word}" for word in ("ties", "classes", "floor", "cap", "scored_by", "vetoes",
                                                 "grades", "measures", "instead") if head.get(word))
        yield from (f"rounding: {stage}" for stage in head["rounding"]["at"])
        if campaign.annual:
            yield f"missing_quarter: {campaign.annual['missing_quarter']}"
        if "unchecked" in head:
            yield f"unchecked: {head['unchecked']}"
        for spec in self._rubric.facts.values():
            yield from self._fact(spec)
        for spec in self._rubric.measures.values():
            yield from self._measure(spec)
        yield from self._outcomes("rubric instead of", head["instead"])
        for spec in head.get("vetoes", []):
            yield from self._veto(spec)
        for spec in head.get("grades", []):
            yield from self._grades(spec)
        for module in self._rubric.modules:
            yield from self._module(module)

    # Facts and measures

    def _fact(self, spec):
        yield f"fact: {spec['type']}"
        yield from (f"fact has: {word}" for word in ("unit", "min", "max", "scored_by", "round", "from", "plausible",
                                                     "kept_in") if word in spec)
        if spec.get("unit") == "%":
            yield "fact has: percent"
        if "better" in spec:
            yield f"fact has: better_{spec['better']}"
        if "absent" in spec:
            word = spec["absent"] if isinstance(spec["absent"], str) else "value"
            yield f"absent: {spec['type']}_{word}"
        if "span" in spec:
            yield f"span: {spec['span']}"
        if "unchecked" in spec:
            yield f"unchecked: {spec['unchecked']}"
        if "adds" in spec:
            yield f"fact has: adds_{spec['adds']}"
        yield from (f"field: {'percent' if field.get('unit') == '%' else field['type']}"
                    for field in spec.get("fields", {}).values())

    def _measure(self, spec):
        if isinstance(spec, str):
            yield "measure: name"
            if spec in self._rubric.measures:
                yield "measure has: named_measure"
            return
        word = word_of(spec)
        yield f"measure: {word}"
        if word == "panel":
            mark = spec.get("mark", "result")
            yield f"panel measure: {mark if mark in ('result', 'team', 'grade') else 'mark'}"
            yield f"panel measure: {'named' if spec in self._rubric.measures.values() else 'inline'}"
        yield from (f"measure has: {key}" for key in ("where", "by", "of", "decimals", "better") if key in spec)
        if "where" in spec:
            yield from self._condition("where", spec["where"])
        if spec.get("points_of") == ["total"]:
            yield "measure has: points_of_total"
        if "against" in spec:
            yield f"against: {self._reference(spec['against'])}"
        among = spec.get("among", [])
        yield from (f"among: {key}" for key in ([among] if isinstance(among, str) else among))
        if "ties" in spec:
            yield f"ties: {spec['ties']}"
        if word == "convert":
            yield f"convert to: {spec['span']}"

    @staticmethod
    def _reference(against):
        if isinstance(against, dict):
            return "class_map"
        if is_number(against):
            return "percent" if against.endswith("%") else "constant"
        return against if against in (*PASTS, "peers_mean", "peers_best") else "name"

    # Values

    def _constant(self, written):
        if isinstance(written, dict):
            yield "constant: class_map"
        for text in written.values() if isinstance(written, dict) else [written]:
            if is_number(text):
                yield "constant: " + ("percent" if text.endswith("%") else
                                      "fraction" if "/" in text else "plain")

    def _points(self, written):
        if isinstance(written, dict):
            yield "points: class_map"
        for text in written.values() if isinstance(written, dict) else [written]:
            yield "points: " + ("full" if text == "full" else "percent" if text.endswith("%") else "plain")
            if text.startswith("-"):
                yield "points: negative"

    def _condition(self, place, condition):
        yield f"condition in: {place}"
        if len(condition) > 1:
            yield "condition: several"
        for name, test in condition.items():
            if name in ("any", "all"):
                yield f"condition: {name}"
                for part in test:
                    yield from self._condition(place, part)
                continue
            if place != "where":
                yield from self._subject(name)
            if isinstance(test, dict) and any(word in _LIMITS for word in test):
                yield from (f"condition: {word}" for word in test)
                for limit in test.values():
                    yield from self._constant(limit)
            else:
                yield f"condition: {'list' if isinstance(test, list) else 'value'}"

    def _subject(self, name):
        if name in PLACES:
            yield f"condition: {name}"
        elif name in self._rubric.measures:
            yield "condition: measure"
            yield "condition on: measure"
        else:
            yield "condition: fact"
            yield f"condition on: {self._rubric.facts[name]['type']}"

    # Scales

    def _scale(self, spec, rule):
        (word,) = [word for word in ("each", "linear", "bands", "table", "cases", "judged") if word in spec]
        yield f"scale: {word}"
        yield from getattr(self, "_" + word)(spec, rule)
        if "else" in spec:
            yield from self._points(spec["else"])

    def _each(self, spec, _rule):
        yield from self._points(spec["each"])
        for key in ("above", "below", "up_to", "per"):
            if key in spec:
                yield f"each: {key}"
                yield from self._constant(spec[key])
        if "part" in spec:
            yield f"each: part_{spec['part']}"

    def _linear(self, spec, _rule):
        for limit in spec["linear"].values():
            yield from self._constant(limit)

    def _bands(self, spec, _rule):
        for band in spec["bands"]:
            yield from self._points(band["points"])
            for key in band.keys() - {"points"}:
                yield f"band: {key}"
                yield from self._constant(band[key])

    def _table(self, spec, rule):
        measure = rule["measure"]
        if isinstance(measure, dict) and "by" in measure:
            yield "table of: event"
        elif isinstance(measure, str) and measure in self._rubric.facts:
            yield f"table of: {self._rubric.facts[measure]['type']}"
        else:
            yield "table of: place"
        for written in spec["table"].values():
            yield from self._points(written)

    def _cases(self, spec, _rule):
        for case in spec["cases"]:
            yield from self._condition("cases", case["when"])
            yield "case: judged" if "judged" in case else "case: points"

    def _judged(self, spec, _rule):
        for end in spec["judged"]:
            yield from self._points(end)

    # Rules, indicators, modules

    def _rule(self, rule, several):
        if "measure" in rule:
            yield from self._measure(rule["measure"])
        yield from self._scale(rule["scale"], rule)
        own = ("when", "times", "waiver", "highest_per", "cap_per")
        yield from (f"rule: {word}" for word in (*own, *(("floor", "cap", "points") if several else ()))
                    if word in rule)
        if "when" in rule:
            yield from self._condition("when", rule["when"])
        for multiplier in rule.get("times", []):
            if "where" in multiplier:
                yield from self._condition("where", multiplier["where"])
            yield "times: " + ("where" if "where" in multiplier else "always")
            yield "times: " + ("by_number" if is_number(multiplier["by"]) else "by_name")
        if len(rule.get("times", [])) > 1:
            yield "times: several"
        yield from self._waiver("waiver: ", rule)
        yield from (f"cap_per: {span}" for span in rule.get("cap_per", {}))

    def _waiver(self, prefix, spec):
        if "waiver" in spec:
            yield prefix + ("granted" if spec["waiver"] == "granted" else "when")
        if isinstance(spec.get("waiver"), dict):
            yield from self._condition("waiver", spec["waiver"]["when"])

    def _outcomes(self, prefix, outcomes):
        for cause, outcome in outcomes.items():
            yield f"{prefix}: {cause}"
            word, detail = (outcome, None) if isinstance(outcome, str) else next(iter(outcome.items()))
            yield "outcome: " + (f"respread_{detail}" if word == "respread" else word)
            if word == "by":
                yield from self._rule(detail, False)

    def _indicator(self, indicator):
        spec = indicator.spec
        words = ("points", "applies", "instead", "start", "floor", "cap", "rules")
        yield from (f"indicator: {word}" for word in words if word in spec)
        if indicator.highest_per:
            yield "indicator: highest_per"
        points = spec.get("points")
        yield "indicator points: " + ("none" if points is None else "by_class" if isinstance(points, dict) else "one")
        if isinstance(points, dict) and "0" in points.values():
            yield "indicator points: zero_for_a_class"
        if "applies" in spec:
            yield from self._condition("applies", spec["applies"])
        for key in ("start", "floor", "cap"):
            if key in spec:
                yield from self._points(spec[key])
        yield from self._outcomes("instead of", spec.get("instead", {}))
        for rule in indicator.rules:
            yield from self._rule(rule, "rules" in spec)

    def _module(self, module):
        words = ("points", "in", "applies", "start", "floor", "cap", "unit")
        yield from (f"module: {word}" for word in words if word in module.spec)
        if module.place != "total":
            yield f"in: {module.place}"
        if "applies" in module.spec:
            yield from self._condition("applies", module.spec["applies"])
        for indicator in module.indicators:
            yield from self._indicator(indicator)

    # Verdicts

    def _veto(self, spec):
        effect = spec["effect"]
        yield "effect: " + (effect if isinstance(effect, str) else next(iter(effect)))
        yield from (f"veto: {word}" for word in ("title", "besides", "instead_of") if word in spec)
        yield from self._condition("veto", spec["when"])
        yield from self._waiver("veto: waiver_", spec)

    def _grades(self, spec):
        yield f"grades by: {spec['by']}"
        if "precedence" in spec:
            yield f"precedence: {spec['precedence']}"
        shares = spec.get("shares", {})
        of = shares.get("of", [])
        yield from (f"share of: {word}" for word in ([of] if isinstance(of, str) else of))
        yield from (f"share {word}: {shares[word]}" for word in ("count", "round", "edge") if word in shares)
        for entry in spec["list"]:
            yield from (f"grade: {word}" for word in ("at_least", "above", "share", "when", "title") if word in entry)
            yield from (f"grade: modules_{word}" for word in entry.get("modules", {}))
            if "when" in entry:
                yield from self._condition("grade", entry["when"])
