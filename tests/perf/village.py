"""Makes one village and its returns as text, the same for the same seed, number and period, whatever else is made."""

import calendar
from dataclasses import dataclass
from random import Random

TOWNSHIP, COUNTY = 20, 1000          # villages in each
FIRST, SECOND = "东西南北上下前后大新青白龙凤金玉", "阳溪山湖岭桥洋塘坂林埔厝泉峰洲园"
CLASSES = (0, 0, 1, 1, 1, 1, 1, 1, 1, 2)                      # of ten villages: two of the first class, one of the last
EVENTS = (
    "端午文艺晚会", "农家书屋读书会", "非遗剪纸培训班", "村歌合唱比赛", "广场舞展演", "老党员讲村史", "篮球友谊赛", "电影下乡放映", "家风故事分享会",
    "木偶戏进村", "支部主题党日学习", "组织生活会", "志愿者清洁家园行动", "政策宣讲会")
PROJECTS = (
    "文旦柚分拣中心", "村道提升工程", "民宿集群改造", "冷链仓储", "光伏屋顶", "滩涂养殖示范区", "枇杷采摘园", "污水管网二期")
NOTES = (
    "较上年同期有增长，主要来自集体厂房出租和光伏分红", "已与镇经管站核对一致，附会计签字页", "数据取自季末台账，村务监督委员会已审核",
    "其中新增部分见附件第二页明细表", "受台风影响工期顺延两周，七月补齐", "与上季度口径一致，未作调整", "由驻村第一书记复核，原件存村部档案柜",
    "按镇里统一模板填报，如有出入以台账为准", "本项由包村干部现场查看后确认", "已在村务公开栏公示七天，无异议")
REASONS = (
    "思路清楚，能结合本村实际讲办法", "数字准确，措施具体，时间略超", "案例生动，群众听得懂", "对短板讲得透，下步打算可行")


@dataclass(frozen=True)
class Village:
    """Where a village lies and what it is called."""
    code: str
    name: str
    township: str
    class_index: int


def county_code(number):
    """Counties of a city that does not exist: 359901 to 359999, then 359801 and so on."""
    county = number // COUNTY
    return f"35{99 - county // 99:02d}{county % 99 + 1:02d}"


def township_code(number):
    return f"{county_code(number)}{101 + number % COUNTY // TOWNSHIP}"


def name(number):
    return FIRST[number % 16] + SECOND[number // 16 % 16]


def village(seed, number):
    within = number % TOWNSHIP
    return Village(f"{township_code(number)}{201 + within}", name(number * 7 + within) + "村",
                   name(number // TOWNSHIP) + "镇", CLASSES[Random(seed << 32 | number).randrange(10)])


def amounts(facts, seed, number, year, quarter):
    """The numbers of one village in one period, by fact: each village starts somewhere and grows at its own pace."""
    random = Random(seed << 33 | number).random
    years = year - 2022 + (quarter - 2) / 4
    found = {}
    for fact in facts:
        start, pace = random(), random() * 0.2 - 0.04
        if fact.type not in ("number", "count", "mark") or fact.part_of:
            continue
        amount = (fact.low + start * (fact.high - fact.low)) * (1 + pace) ** years
        if fact.to_date:
            amount *= quarter / 4
        found[fact.id] = clipped(fact, int(amount + 0.5))
    random = Random(seed << 34 | number).random
    for fact in facts:
        if fact.part_of:
            share = min(1.0, 0.7 + 0.3 * random() + 0.02 * years)
            found[fact.id] = clipped(fact, int(found[fact.part_of] * share))
    return found


def clipped(fact, amount):
    if fact.most is not None:
        amount = min(amount, fact.most)
    return max(amount, fact.least or 0)


def written(amount, decimals):
    if decimals == 0:
        return str(amount)
    return f"{amount // 10**decimals}.{amount % 10**decimals:0{decimals}d}"


class Writer:
    """Writes the returns of one period; everything that does not depend on the village is prepared once."""

    def __init__(self, rubric, seed, period):
        self.facts, self.seed, self.period = rubric.facts, seed, period
        self.year, self.quarter = int(period[:4]), int(period[6:] or 4)
        self.months = [self.quarter * 3 - 2 + i for i in range(3)]
        self.evidence = {fact.id: self.titles(fact) for fact in self.facts}

    def titles(self, fact):
        period = f"{self.year}年{'一二三四'[self.quarter - 1]}季度"
        whole = [f"{source}{period}" for source in fact.sources]
        return ["", whole[0] + ".pdf", f"{whole[-1]}第3页", f"{whole[0]}.pdf, {whole[-1]}核对表"]

    def events(self, fact, random):
        lines = []
        for month in self.months[:fact.at_most]:
            day = int(random() * calendar.monthrange(self.year, month)[1]) + 1
            more = "".join(f", {key}: {pick(values or PROJECTS, random)}" for key, values in fact.fields.items())
            lines.append(f"    - {{on: {self.year}-{month:02d}-{day:02d}, what: {pick(EVENTS, random)}{more}}}")
        return "\n".join([f"  {fact.id}:", *lines])

    def plain(self, fact, amount, random):
        if fact.type == "yes_no":
            return "yes" if random() < 0.85 else "no"
        if fact.type == "choice":
            return pick(fact.values, random)
        if fact.type == "date":
            return f"{self.year}-{self.months[0]:02d}-15"
        return written(amount, fact.decimals)

    def fact(self, fact, amount, note, random):
        if fact.type == "events":
            return self.events(fact, random)
        more = f", reason: {pick(REASONS, random)}" if fact.type == "mark" else ""
        evidence = self.evidence[fact.id][1 + int(random() * 3) if fact.evidence else int(random() * 4)]
        if evidence:
            more += f", evidence: [{evidence}]"
        if note:
            more += f", note: {note}"
        value = self.plain(fact, amount, random)
        return f"  {fact.id}: {{value: {value}{more}}}" if more else f"  {fact.id}: {value}"

    def record(self, number):
        place = village(self.seed, number)
        values = amounts(self.facts, self.seed, number, self.year, self.quarter)
        random = Random((self.seed << 32 | number) * 10000 + self.year * 4 + self.quarter).random
        lines = ["kind: return", f"period: {self.period}", f'village: "{place.code}"',
                 f"by: {{level: township, name: {place.township}党委}}", "facts:"]
        for fact in self.facts:
            note = pick(NOTES, random) if random() < 0.12 else ""
            lines.append(self.fact(fact, values.get(fact.id), note, random))
        return "\n".join(lines) + "\n"


def pick(words, random):
    return words[int(random() * len(words))]
