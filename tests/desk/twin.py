"""The records of a campaign's period as its files have them: what a person types when the same comes in by workbooks."""

import datetime
import decimal
import pathlib
import re

import yaml

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_LEVELS = ("self", "township", "department", "county")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
# Codes and ids stay texts, whatever they look like.
_CODES = {"village", "code", "county", "township", "id", "case", "entry", "person", "key_village", "other", "in"}


def documents(path):
    """All documents of a file; every scalar stays text."""
    return [one for one in yaml.load_all(path.read_text("utf-8-sig"), Loader=_LOADER) if one]


def typed(key, value):
    """What a person types for a value of a record: a day as a day, a number as a number, a list with 、 between."""
    if isinstance(value, list):
        return "、".join(value)
    if _DAY.fullmatch(value):
        return datetime.date.fromisoformat(value)
    if key.rpartition(".")[2] not in _CODES and _NUMBER.fullmatch(value):
        return decimal.Decimal(value)
    return value


def flat(mapping, before=""):
    """The keys of a mapping and of those in it: {"signed.on": …}; lists of mappings are left out."""
    made = {}
    for key, value in mapping.items():
        if isinstance(value, dict):
            made.update(flat(value, f"{before}{key}."))
        elif not (isinstance(value, list) and value and isinstance(value[0], dict)):
            made[before + key] = value
    return made


class Twin:
    """The records of one period below a folder."""

    def __init__(self, folder, period):
        self.records = [one for path in sorted(folder.rglob("*.yaml")) for one in documents(path)
                        if one.get("period") == period or one.get("kind") == "roster"]

    def of_kind(self, kind):
        return [one for one in self.records if one.get("kind") == kind]

    def facts(self):
        """{(village, fact): what was reported first by the level that counts, as a mapping or a list of events}."""
        found = {}
        for one in self.of_kind("return"):
            level = _LEVELS.index(one["by"]["level"])
            for fact, said in one["facts"].items():
                said = said if isinstance(said, (dict, list)) else {"value": said}
                if isinstance(said, dict) and "correction" in said:
                    said = {**said, "value": said["correction"]["was"]}
                old = found.get((one["village"], fact))
                if old is None or level > old[0]:
                    found[one["village"], fact] = (level, said)
        return {key: said for key, (_, said) in found.items()}

    def corrections(self):
        """(village, fact, new value, correction) of all that was corrected, in the order of their days."""
        found = [(one["village"], fact, said["value"], said["correction"]) for one in self.of_kind("return")
                 for fact, said in one["facts"].items() if isinstance(said, dict) and "correction" in said]
        return sorted(found, key=lambda one: one[3]["on"])


def _chinese(title):
    return title.get("zh") or _chinese(title["title"]) if isinstance(title, dict) else title


class Titles:
    """What drop-downs show for the words of records, from the rubric and its catalogues as files."""

    _FIXED = {"self": "本村", "township": "乡镇", "department": "部门", "county": "县级", "full": "全部完成", "partial": "部分完成",
              "reported": "反映", "confirmed": "查实", "cleared": "不实", "progress": "有进展", "stalled": "停滞", "steady": "稳定",
              "slipping": "滑坡", "primary": "小学", "junior": "初中", "senior": "高中（中专）", "college": "大专", "bachelor": "本科",
              "postgraduate": "研究生", "deputy": "副书记", "party_member": "支委（党委）委员", "director": "村委会主任", "deputy_director": "村委会副主任",
              "village_member": "村委会委员", "yes": "是", "no": "否", "village": "村", "community": "社区"}

    def __init__(self, *files):
        self.by_name = {}       # of a fact, or of a field of a register or of events: {word: title}
        self.facts = {}
        for path in files:
            for document in documents(pathlib.Path(path)):
                self._take(document)
                if "rubric" in document and isinstance(document.get("facts"), dict):
                    self.facts.update({fact: _chinese(one.get("title", fact)) for fact, one in document["facts"].items()})
                classes = document.get("classes") if isinstance(document.get("classes"), dict) else {}
                self.by_name.setdefault("class", {}).update({word: _chinese(one) for word, one in classes.items()})

    def _take(self, node, name=""):
        if not isinstance(node, dict):
            return
        values = node.get("values")
        if isinstance(values, dict):
            self.by_name.setdefault(name, {}).update({word: _chinese(one) for word, one in values.items() if one})
        for key, inner in node.items():
            self._take(inner, key)

    def offered(self, key, word, choices):
        """The one of a drop-down's titles that means a word; a LookupError where it has none."""
        titles = [self.by_name.get(key.rpartition(".")[2], {}).get(word), self._FIXED.get(word), word]
        fitting = [one for title in titles for one in choices if one == title]
        fitting = fitting or [one for one in choices if str(one).startswith(f"{word} ")]
        if not fitting:
            raise LookupError(f"{key}: none of {choices} is {word}")
        return fitting[0]
