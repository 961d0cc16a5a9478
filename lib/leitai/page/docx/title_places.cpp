// Judges each place of a title by what stands before and behind it, and keeps words and periods whole.
#include "leitai/page/docx/title_places.hpp"

#include "leitai/text/utf8.hpp"
#include "leitai/text/width.hpp"

namespace leitai::page {

namespace {

// What it costs to break a line somewhere.
constexpr double at_joint = 0, at_blank = 0.5, good = 1, fair = 3, poor = 6, never = 1000;

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
/// Of any script that sets its words apart, and the signs among them.
bool is_letter(char32_t c) { return c < 0x2000 && text::width_of(c) == 1 && c != U' ' && !is_digit(c); }
bool is_wide(char32_t c) { return text::width_of(c) == 2; }
bool is_blank(char32_t c) { return c == U' ' || c == U'　'; }
bool among(std::u32string_view list, char32_t c) { return list.find(c) != list.npos; }

constexpr std::u32string_view closing = U"，。、；：！？）】》〉」』”’…—％·,.;:!?)]}%";
constexpr std::u32string_view opening = U"（【《〈「『“‘([{";
constexpr std::u32string_view numerals = U"〇零一二三四五六七八九十百千两";
/// What stands before a number and belongs to it: 第3次, 近3年, 前10名.
constexpr std::u32string_view before_numbers = U"第近前后约共达超各每满逢足";

/// Words of the field and of offices that titles are made of; none of them is broken.
constexpr std::u32string_view whole_words[] = {
    U"党组织",   U"党支部", U"党总支", U"党委", U"书记",     U"村级", U"农村", U"乡村", U"乡镇", U"街道",
    U"社区",     U"练兵",   U"比武",   U"擂台", U"擂台赛",   U"竞赛", U"分析", U"报告", U"成绩", U"成绩表",
    U"得分",     U"说明",   U"公示",   U"通报", U"通知",     U"公告", U"情况", U"总体", U"名单", U"一览表",
    U"汇总表",   U"统计表", U"明细",   U"评分", U"细则",     U"考核", U"指标", U"模块", U"季度", U"年度",
    U"上半年",   U"下半年", U"半年",   U"关于", U"工作",     U"建设", U"发展", U"振兴", U"党建", U"组织",
    U"组织部",   U"委员会", U"领导",   U"小组", U"办公室",   U"结果", U"排名", U"名次", U"升降", U"变化",
    U"分布",     U"总分",   U"得分率", U"平均", U"软弱涣散", U"整顿", U"履责", U"清单", U"问题", U"整改",
    U"奖励",     U"表彰",   U"先进",   U"集体", U"经济",     U"产业", U"治理", U"服务", U"群众", U"环境",
    U"整治",     U"共建",   U"结对",   U"片区", U"联建",     U"帮扶", U"评议", U"评委", U"现场", U"选手",
    U"一票否决", U"附件",   U"失分",   U"挽回", U"比较",     U"全部", U"全县", U"全市", U"全区",
};
/// What a document is, at the end of its title: a line may begin with it.
constexpr std::u32string_view kinds[] = {
    U"分析报告", U"工作报告", U"成绩表", U"成绩公示", U"得分说明", U"情况通报", U"结果公示",
    U"结果通报", U"情况说明", U"一览表", U"汇总表",   U"公示",     U"通报",     U"通知",
};

}  // namespace

TitlePlaces::TitlePlaces(std::string_view words) : words_(words) {
    for (std::size_t at = 0; at < words.size();) {
        const text::Character one = text::character_at(words, at);
        add(one.code, at);
        at += one.length;
    }
    costs_.assign(size() + 1, poor);
    for (std::size_t i = 1; i < size(); ++i) costs_[i] = cost_before(i);
    keep_words();
    keep_periods();
}

bool TitlePlaces::joint(std::size_t i) const { return i < size() && costs_[i] == at_joint; }

double TitlePlaces::columns(std::size_t from, std::size_t to) const {
    double sum = 0, to_last = 0;
    for (std::size_t i = from; i < to; ++i) {
        sum += all_[i].columns + (all_[i].after_gap && i > from ? 0.5 : 0);
        if (!is_blank(all_[i].code)) to_last = sum;
    }
    return to_last;
}

std::string TitlePlaces::words(std::size_t from, std::size_t to) const {
    while (from < to && is_blank(all_[from].code)) ++from;
    while (to > from && is_blank(all_[to - 1].code)) --to;
    const std::size_t begin = from < size() ? all_[from].at : words_.size();
    return std::string(words_.substr(begin, (to < size() ? all_[to].at : words_.size()) - begin));
}

void TitlePlaces::add(char32_t code, std::size_t at) {
    Character one{code, at, 0, false};
    constexpr double letter = 1.25;  // fonts that stand in for missing ones are wider
    const bool latin = is_digit(code) || is_letter(code);
    one.columns = latin ? letter : among(U"“”‘’—…", code) ? 2 : text::width_of(code);
    if (!all_.empty()) {
        const char32_t before = all_.back().code;
        one.after_gap = (is_wide(before) && latin) || (is_wide(code) && (is_digit(before) || is_letter(before)));
    }
    all_.push_back(one);
}

bool TitlePlaces::stands(std::size_t at, std::u32string_view word) const {
    if (at + word.size() > size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (all_[at + i].code != word[i]) return false;
    }
    return true;
}

/// Where the digits end that begin at `i`.
std::size_t TitlePlaces::digits_end(std::size_t i) const {
    while (i < size() && is_digit(code(i))) ++i;
    return i;
}

double TitlePlaces::cost_before(std::size_t i) const {
    const char32_t before = code(i - 1), here = code(i);
    if (is_blank(here) || text::width_of(here) == 0) return never;
    if (is_blank(before)) return cost_behind_blank(i);
    if (!is_wide(before) && !is_wide(here)) return never;
    if (among(closing, here) || among(opening, before)) return never;
    if (among(opening, here) || among(closing, before)) return good;
    if (is_wide(before) && is_wide(here)) return cost_between_chinese(i);
    return is_wide(here) ? cost_behind_latin(i) : cost_before_latin(i);
}

double TitlePlaces::cost_behind_blank(std::size_t i) const {
    std::size_t last = i - 1;
    while (last > 0 && is_blank(code(last))) --last;
    const char32_t before = code(last), here = code(i);
    if (is_wide(before) || is_wide(here) || before == U':') return at_joint;
    return is_digit(here) || is_digit(before) ? fair : at_blank;
}

/// A number stays with its unit; a code (2023-Q2) has none.
double TitlePlaces::cost_behind_latin(std::size_t i) const {
    std::size_t first = i;
    bool number = true;
    while (first > 0 && !is_wide(code(first - 1)) && !is_blank(code(first - 1))) {
        --first;
        number = number && (is_digit(code(first)) || among(U".,%+-", code(first)));
    }
    return number && code(i - 1) != U'%' ? never : fair;
}

double TitlePlaces::cost_before_latin(std::size_t i) const {
    const std::size_t end = digits_end(i);
    if (end == i) return fair;
    if (among(before_numbers, code(i - 1)) || !is_wide(code(end))) return never;  // 附件1
    return code(end) == U'年' ? good : fair;
}

double TitlePlaces::cost_between_chinese(std::size_t i) const {
    const char32_t before = code(i - 1), here = code(i);
    if (before == U'第') return never;
    if (among(numerals, before)) return never;
    if (among(U"的和与及暨等之", here)) return never;
    if (among(U"的和与及暨", before)) return good;
    if (stands(i, U"关于")) return good;
    for (const std::u32string_view kind : kinds) {
        if (stands(i, kind)) return good + at_blank;
    }
    return among(U"县区市镇乡", before) ? fair : poor;
}

void TitlePlaces::keep(std::size_t from, std::size_t to) {
    for (std::size_t i = from + 1; i < to && i < size(); ++i) costs_[i] = never;
}

void TitlePlaces::keep_words() {
    for (std::size_t i = 0; i < size(); ++i) {
        for (const std::u32string_view word : whole_words) {
            if (stands(i, word)) keep(i, i + word.size());
        }
    }
}

/// 2023年第二季度, 2023年6月30日, 第三轮: from the first digit to the last unit.
void TitlePlaces::keep_periods() {
    for (std::size_t i = 0; i < size(); ++i) {
        std::size_t end = i;
        if (is_digit(code(i)) && (i == 0 || !is_digit(code(i - 1))))
            end = period_end(i);
        else if (code(i) == U'第')
            end = ordinal_end(i);
        if (end == i) continue;
        keep(i, end);
        if (end < size() && costs_[end] != never && costs_[end] > good) costs_[end] = good;
    }
}

/// Where a period ends that begins with digits and 年; `i` itself where none does.
std::size_t TitlePlaces::period_end(std::size_t i) const {
    std::size_t end = digits_end(i);
    if (code(end) != U'年') return i;
    ++end;
    for (const std::u32string_view part : {U"度", U"上半年", U"下半年", U"全年", U"年度"}) {
        if (stands(end, part)) return end + part.size();
    }
    if (code(end) == U'第') return ordinal_end(end);
    if (among(numerals, code(end)) && stands(end + 1, U"季度")) return end + 3;
    for (const char32_t unit : {U'月', U'日'}) {
        const std::size_t digits = digits_end(end);
        if (digits > end && code(digits) == unit) end = digits + 1;
    }
    return end;
}

/// Behind 第, a number and its unit.
std::size_t TitlePlaces::ordinal_end(std::size_t i) const {
    std::size_t end = i + 1;
    while (is_digit(code(end)) || among(numerals, code(end))) ++end;
    if (end == i + 1) return end;
    return stands(end, U"季度") || stands(end, U"阶段") ? end + 2 : end + (is_wide(code(end)) ? 1 : 0);
}

}  // namespace leitai::page
