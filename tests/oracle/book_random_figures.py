"""Random figures of a catalogue of books, of every kind."""

from book_catalogue import BUILT_IN, COUNTED


class RandomFigures:
    """Makes the figures of a random catalogue."""

    def __init__(self, rng, books):
        self._rng, self._books = rng, books
        self.figures = {}
        self._all()

    def _chance(self, share):
        return self._rng.random() < share

    def _all(self):
        rng = self._rng
        for name in self._books.registers:
            other = rng.choice(["count", "sum", "mean", "distinct"])
            for word in ("count", other, rng.choice(["sum", "distinct", "count"])):
                self._figure(name, word)
        for name in rng.sample(list(BUILT_IN), 3):
            self._figure(name, rng.choice(["count", "count", "distinct"]))
        counted = list(self.figures)
        summed = [id_ for id_ in counted if self._word(id_) in ("count", "sum")]
        for place in range(2):
            # A flow of a period and a number as it stands on a day are not added.
            first = rng.choice(summed)
            alike = [id_ for id_ in summed if self._standing(id_) == self._standing(first)]
            self._add(f"all.total{place}", {"total": rng.sample(alike, min(len(alike), rng.choice([2, 2, 3])))})
            summed.append(f"all.total{place}")
        ratios = [id_ for id_ in self.figures if self._word(id_) != "mean"]
        for place in range(3):
            one, other = rng.sample(ratios, 2)
            spec = {"ratio": one, "against": other}
            spec.update({"unit": "件"} if self._chance(0.3) else {})
            spec.update({"decimals": rng.choice(["0", "1", "3"])} if self._chance(0.4) else {})
            self._add(f"all.ratio{place}", spec)

    def _standing(self, id_):
        spec = self.figures[id_]
        return self._standing(spec["total"][0]) if "total" in spec else "at_end" in spec

    def _word(self, id_):
        return next(word for word in (*COUNTED, "total", "ratio") if word in self.figures[id_])

    def _figure(self, name, word):
        rng, public = self._rng, self._chance(0.4)
        spec = {"count": name}
        if word in ("sum", "mean"):
            numbers = self._books.of_kind(name, "number", "count")
            spec = {word: f"{name}.{rng.choice(numbers)}"} if numbers else spec
        elif word == "distinct":
            spec = {"distinct": f"{name}.{rng.choice(self._distinct(name))}"}
        if word == "mean" and "mean" in spec and self._chance(0.4):
            spec["decimals"] = rng.choice(["0", "1", "3"])
        dates = ["begun", "begun", "ended"] if name in self._books.registers else \
            [field for field, one in self._books.fields(name).items() if one["type"] == "date"]
        if name.startswith("panel.") or name != "roster.villages" and self._chance(0.65):
            spec["on"] = rng.choice(dates)
        else:
            spec["at_end"] = "yes"
            if "count" in spec and self._chance(0.6):
                since = "since" if name in BUILT_IN else rng.choice(["begun", "ended"])
                spec["ages"] = {"since": since, "days": ["30", "90"]}
        if self._chance(0.6):
            spec["where"] = self._books.condition(name, place=not public, state=not public)
        if public:
            spec["show"] = rng.choice([["report", "public"], ["public"]])
        elif self._chance(0.3):
            spec["show"] = ["report"]
        self._add(f"{name.split('.', maxsplit=1)[0]}.f{len(self.figures)}", spec)

    def _add(self, id_, spec):
        if self._chance(0.5):
            spec["title"] = {"zh": "数字", "en": f"figure {id_}"}
        if self._chance(0.2) and "ratio" not in spec:
            spec["unit"] = "件"
        self.figures[id_] = spec

    def _distinct(self, name):
        if name in BUILT_IN:
            words = ["village", "township", "county"] if BUILT_IN[name][0] == "village" else []
            fields = self._books.fields(name).items()
            return words + [field for field, spec in fields if spec["type"] in ("person", "choice")]
        words = self._books.belongs(name)
        words += ["township", "county"] if words == ["village"] else []
        return words + [field for field, spec in self._books.fields(name).items()
                        if spec.get("type", "reference") in ("person", "village", "choice", "reference")] or ["begun"]
