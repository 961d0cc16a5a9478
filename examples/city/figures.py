"""The figures of the published article, and how a computed number is held against one of them.

They stand here and nowhere else: the program and its catalogues know none of them.
"""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Figure:
    """One number of the article. `more` is the width of a number that the article gives as "more than" (余, 多): it is met by
    what reaches it and stays below the next one. `made` is what the generator makes of such a number. A figure that does not
    scale is a rule and not an amount: it is the same for a city of any size."""

    key: str
    system: str
    zh: str
    en: str
    number: Decimal
    more: Decimal = Decimal(0)
    made: Decimal | None = None
    scales: bool = True

    def scaled(self, scale):
        return self if scale == 1 or not self.scales else Figure(
            self.key, self.system, self.zh, self.en, _part(self.number, scale), _part(self.more, scale),
            None if self.made is None else _part(self.made, scale), self.scales)

    def target(self):
        """What the records add up to."""
        return self.number if self.made is None else self.made

    def met(self, computed):
        if computed is None:
            return False
        return self.number <= computed < self.number + self.more if self.more else computed == self.number

    def words(self):
        return f"{self.number:,}" + ("+" if self.more else "")


def _part(number, scale):
    return (number * scale + Decimal("0.5")) // 1


def _rule(key, system, zh, en, number):
    return Figure(key, system, zh, en, Decimal(number), scales=False)


def _amount(key, system, zh, en, number, more=0, made=None):
    return Figure(key, system, zh, en, Decimal(number), Decimal(more), None if made is None else Decimal(made))


ARTICLE = (
    _rule("modules", "S1", "比武模块", "modules", 5),
    _rule("indicators", "S1", "比武指标", "indicators", 16),
    _rule("points", "S1", "百分制总分", "points in all", 100),
    _rule("classes", "S3", "村的类别", "classes of villages", 3),
    _amount("contests", "S5", "擂台比武活动", "contests held", 680, 10, 684),
    _amount("trained", "S5", "锻炼提升的村党组织书记", "secretaries trained", 808),
    _amount("projects", "S5", "谋划实施乡村振兴项目", "projects planned", 845),
    _amount("tour", "S7", "拉练观摩的村", "villages of the tour", 16),
    _rule("groups", "S7", "观摩分组", "groups of the tour", 2),
    _amount("again", "S9", "再练兵补课的书记", "secretaries trained again", 18),
    _amount("best", "S9", "典型案例汇编的书记", "secretaries compiled as cases", 30),
    _rule("flag_quarters", "S10", "一年评红旗村的次数（每季度一次）", "quarters with red flags in a year", 4),
    _rule("duties", "S11", "履责清单", "duties", 10),
    _rule("prohibitions", "S12", "八不准", "prohibitions", 8),
    _rule("criteria", "S13", "软弱涣散认定标准", "criteria of weakness", 11),
    _rule("signs", "S13", "表现情形", "signs of weakness", 32),
    _amount("left", "S14", "离职的村“两委”干部", "members who left", 90),
    _amount("filled", "S14", "已补齐", "posts filled", 90),
    _amount("reserves", "S14", "后备人才", "reserve talents", 1200, 100, 1236),
    _amount("leads", "S16", "带动村", "lead villages", 81),
    _amount("assisted", "S16", "被带村", "assisted villages", 103),
    _amount("centres", "S16", "中心村党委", "centre committees", 61),
    _amount("joined", "S16", "联建的村", "villages in joint building", 184),
    _rule("gain", "S16", "联建村集体收入平均增加（万元）", "mean gain of collective income (10,000 yuan)", "8.4"),
    _amount("courses", "S17", "培训班", "courses held", 230),
    _amount("attended", "S17", "受训人次", "attendances", 18000),
    _amount("mentors", "S17", "帮带导师", "mentors", 408),
    _rule("unmentored", "S17", "没有导师的新任书记（全覆盖）", "new secretaries without a mentor", 0),
    _amount("students", "S17", "参加学历提升", "students of degree classes", 800, 100, 812),
    _amount("cadres", "S18", "组工干部", "cadres in teams", 350),
    _rule("odd_teams", "S18", "不是三到四人的组（每3-4名为一组）", "teams that are not of three or four", 0),
    _rule("uncovered", "S18", "没有联系服务组的村（全覆盖）", "villages without a team", 0),
    _amount("matters", "S18", "民生问题", "matters of the people", 620),
    _amount("opinions", "S18", "群众意见", "opinions", 1320),
    _amount("diaries", "S18", "驻村日记", "diaries", 3620),
    _amount("reports", "S18", "蹲点调研报告", "research reports", 210),
    _rule("kinds", "S18", "海岛单位梳理的问题类别", "kinds of matters on the island", 20),
    _rule("measures", "S18", "海岛单位提出的措施建议", "measures proposed on the island", 16),
    _amount("promised", "S19", "领办承诺事项", "commitments made", 532),
    _amount("delivered", "S19", "已协调落实", "of these delivered", 389),
    _amount("first_secretaries", "S20", "驻村第一书记", "first secretaries in residence", 215),
    _amount("funds", "S20", "筹措资金（万元）", "funds raised (10,000 yuan)", 20000, 10000, "20486"),
    _amount("support", "S20", "帮扶项目", "support projects", 500, 100, 512),
    _amount("sales", "S21", "销售农产品（吨）", "produce sold (tonnes)", 150000),
    _rule("areas_each", "S22", "每名领导挂钩的示范片区", "areas linked by each leader", 1),
    _rule("villages_each", "S22", "每名领导挂钩的重点村", "key villages linked by each leader", 1),
)


def figures(scale):
    """The figures of a city of this size: 1 is the article's own."""
    made = {figure.key: figure.scaled(Decimal(str(scale))) for figure in ARTICLE}
    joined = made["leads"].number + made["assisted"].number      # parts that are rounded one by one
    made["joined"] = _amount("joined", "S16", made["joined"].zh, made["joined"].en, joined)
    return made
