// Words of scales: what the numbers, choices and events of a measure are worth.
#include "leitai/rule/phrases.hpp"

namespace leitai::rule {

using base::Rational;
using base::Text;

namespace {

/// A number behind a verb, "增长 15%", "下降 6 位", in English with its sign; without a verb just the number.
Text moved(const Phrase& phrase, const Rational& value, bool percent) {
    Text plain = number_words(value, phrase.style, percent);
    if (!phrase.compared()) return plain;
    const std::string& verb = value.sign() < 0 ? phrase.less.zh : phrase.more.zh;
    return {verb + " " + number_words(abs(value), phrase.style, percent).zh, (value.sign() > 0 ? "+" : "") + plain.en};
}

/// One scale being worded for one class.
struct Wording {
    const Measure& measure;
    const Naming& naming;
    const Scope& scope;
    const std::optional<Constant>& points;
    Phrase phrase = phrase_of(measure, naming);

    ClassId village_class() const { return scope.village_class; }
    const EventList* events() const { return std::get_if<EventList>(&measure.what); }
    std::optional<FactId> fact() const {
        const auto* value = std::get_if<FactValue>(&measure.what);
        if (value == nullptr) return std::nullopt;
        return value->fact;
    }
    bool yes_no() const { return fact() && naming.nature(*fact()) == Naming::Nature::yes_no; }

    Text operator()(const Each& each) const {
        const Text worth = words(each.worth, scope);
        if (events() != nullptr) {
            const std::string unit = phrase.style.unit.zh;
            return {phrase.noun.zh + "每" + unit + worth.zh, phrase.noun.en + ": " + worth.en + " for each"};
        }
        if (yes_no()) return {phrase.noun.zh + "为“是”的" + worth.zh, phrase.noun.en + ": " + worth.en + " if yes"};
        Text text = steps(each, worth);
        append(text, parts(each));
        return text;
    }

    /// "X 每少 1 次（不足 5 次的部分）扣 0.5 分".
    Text steps(const Each& each, const Text& worth) const {
        const bool place = phrase.style.kind == Style::Kind::place;
        Text per = place ? Text{to_string(each.per.of(village_class())) + " 名", "place"}
                         : number_words(each.per, village_class(), phrase.style);
        const bool bare = per == Text::same("1");  // things counted that have no unit
        if (bare) per.zh = "1 个";
        const bool from_zero = !each.below && each.limit.of(village_class()).sign() == 0;
        const bool rate = phrase.style.kind == Style::Kind::percent || each.per.percent;
        std::string verb = each.below ? (rate ? "低" : "少") : (rate ? "高" : "多");
        if (phrase.compared()) verb = each.below ? phrase.less.zh : phrase.more.zh;
        if (place) verb = each.below ? "靠前" : "靠后";
        const bool plain = from_zero && !phrase.compared();
        const Text from = ends(each);
        const std::string step = phrase.lead.zh + "每" + (plain ? "" : verb) + " " + per.zh + from.zh;
        const std::string every = bare ? " for each" : " for every " + per.en;
        return {joined(step, worth.zh), phrase.noun.en + ": " + worth.en + every + from.en};
    }

    /// Where steps begin and end: "（不足 5 次的部分）".
    Text ends(const Each& each) const {
        const Rational& limit = each.limit.of(village_class());
        Text text;
        if (limit.sign() != 0 || (each.below && !phrase.compared())) {
            const Text at = number_words(each.limit, village_class(), phrase.style);
            const bool place = phrase.style.kind == Style::Kind::place;
            text.zh = place ? at.zh + (each.below ? "以前" : "以后")
                            : joined((each.below ? "不足 " : "超过 ") + at.zh, "的部分");
            text.en = (place ? (each.below ? " before " : " behind ") : each.below ? " below " : " above ") + at.en;
        } else if (phrase.compared()) {
            text.en = each.below ? " below 0" : " above 0";
        }
        if (each.up_to) {
            const Text to = number_words(*each.up_to, village_class(), phrase.style);
            append(text, {(text.zh.empty() ? "" : "，") + joined("算到 " + to.zh, "为止"), " up to " + to.en});
        }
        if (!text.zh.empty()) text.zh = "（" + text.zh + "）";
        return text;
    }

    Text parts(const Each& each) const {
        const bool by_ones = each.per.of(village_class()) == Rational(1) && each.part == Part::exact;
        if (by_ones) return {};
        switch (each.part) {
            case Part::whole:
                return {"，不满一步的不计", ", whole steps only"};
            case Part::started:
                return {"，不满一步按一步计", ", a started step counts in full"};
            case Part::exact:
                break;
        }
        return {"，不满一步按比例计", ", parts of a step in proportion"};
    }

    Text operator()(const Linear& linear) const {
        const Rational& none = linear.none_at.of(village_class());
        const Rational& full = linear.full_at.of(village_class());
        const Text from = moved(phrase, none, linear.none_at.percent);
        Text to = moved(phrase, full, linear.full_at.percent);
        if (phrase.compared() && full.sign() == 0) {
            to.zh = "持平";
        } else if (!phrase.compared() || (none.sign() < 0) == (full.sign() < 0)) {
            const Rational size = phrase.compared() ? abs(full) : full;
            to.zh = (full < none ? "降到 " : "达到 ") + number_words(size, phrase.style, linear.full_at.percent).zh;
        }
        const Text most = points_words(points ? points->of(village_class()) : scope.full_mark);
        const Text mark =
            points ? Text{"得 " + most.zh, most.en} : Text{"得满分 " + most.zh, "the full mark of " + most.en};
        const std::string start = phrase.lead.zh + (phrase.compared() ? "" : "为 ") + from.zh;
        return {
            joined(start, "得 0 分，") + joined(to.zh, mark.zh) + "，其间按比例计分",
            phrase.noun.en + ": nothing at " + from.en + ", " + mark.en + " at " + to.en + ", in proportion between"};
    }

    Text range(const Band& band) const {
        const auto number = [&](const Constant& c) { return number_words(c, village_class(), phrase.style); };
        const Text low = band.low ? number(*band.low) : Text();
        const Text high = band.high ? number(*band.high) : Text();
        if (!band.high) {
            return band.low_inclusive ? Text{joined(low.zh, "及以上"), low.en + " or more"}
                                      : Text{"超过 " + low.zh, "above " + low.en};
        }
        if (!band.low) {
            return band.high_inclusive ? Text{joined(high.zh, "及以下"), "up to " + high.en}
                                       : Text{"不足 " + high.zh, "below " + high.en};
        }
        if (band.low->of(village_class()) == band.high->of(village_class())) return {low.zh, low.en};
        const std::string from = (band.low_inclusive ? "" : "超过 ") + low.zh;
        const std::string to = band.high_inclusive ? (band.low_inclusive ? "至 " : "、不超过 ")
                                                   : (band.low_inclusive ? "以上、不足 " : "、不足 ");
        return {(band.low_inclusive ? joined(from, to) : from + to) + high.zh,
                (band.low_inclusive ? "from " : "above ") + low.en + (band.high_inclusive ? " to " : " to below ") +
                    high.en};
    }

    static void list(Text& text, const Text& what, const Text& worth) {
        append(text, {joined(what.zh, worth.zh) + "；", what.en + ": " + worth.en + "; "});
    }

    void otherwise(Text& text, const Worth& worth) const {
        const Text other = words(worth, scope);
        append(text, {"其余" + other.zh, "otherwise: " + other.en});
    }

    Text operator()(const Bands& bands) const {
        Text text{phrase.noun.zh + "：", phrase.noun.en + ": "};
        for (const Band& band : bands.bands) list(text, range(band), words(band.worth, scope));
        otherwise(text, bands.otherwise);
        return text;
    }

    static Text quoted(const Text& value) { return {"“" + value.zh + "”", value.en}; }

    Text key(std::int64_t position) const {
        if (events() != nullptr && events()->by) {
            return quoted(naming.field_value(events()->fact, *events()->by, Rational(position)));
        }
        const bool worded = yes_no() || (fact() && naming.nature(*fact()) == Naming::Nature::choice);
        if (worded) return quoted(naming.value(*fact(), Rational(position)));
        return number_words(Rational(position), phrase.style);
    }

    Text operator()(const Table& table) const {
        Text text{phrase.noun.zh, phrase.noun.en};
        if (events() != nullptr && events()->by) {
            const Text field = naming.field(events()->fact, *events()->by);
            append(text, {"每" + phrase.style.unit.zh + "按" + field.zh, ", each by " + field.en});
        }
        append(text, {"：", ": "});
        for (const Table::Entry& entry : table.entries) list(text, key(entry.key), words(entry.worth, scope));
        if (table.otherwise) {
            otherwise(text, *table.otherwise);
        } else {
            text.zh.resize(text.zh.size() - std::string_view("；").size());
            text.en.resize(text.en.size() - 2);
        }
        return text;
    }

    Text operator()(const Cases& cases) const {
        Text text{"按最先满足的情形：", "the first case that holds: "};
        for (const Case& one : cases.cases) {
            const Text when = words(one.when, naming, village_class());
            const auto* judged = std::get_if<Judged>(&one.then);
            const Text worth = judged != nullptr ? range(*judged) : words(std::get<Worth>(one.then), scope);
            list(text, {joined(when.zh, "的"), when.en}, worth);
        }
        otherwise(text, cases.otherwise);
        return text;
    }

    /// "在 0 至 5 分之间评定"; a deduction is named by its size.
    Text range(const Judged& judged) const {
        const Rational low = judged.lowest.of(scope);
        const Rational high = judged.highest.of(scope);
        if (high.sign() <= 0 && low.sign() < 0) {
            return {"酌情扣 " + to_string(abs(high)) + " 至 " + points_words(abs(low)).zh,
                    "minus " + to_string(abs(high)) + " to " + points_words(abs(low)).en + " as judged"};
        }
        return {"在 " + to_string(low) + " 至 " + points_words(high).zh + "之间评定",
                to_string(low) + " to " + points_words(high).en + " as judged"};
    }

    Text operator()(const Judged& judged) const {
        const Text how = range(judged);
        return {phrase.noun.zh + "：" + how.zh, phrase.noun.en + ": " + how.en};
    }
};

}  // namespace

Text points_words(const Rational& points) {
    return {to_string(points) + " 分", to_string(points) + (points == Rational(1) ? " point" : " points")};
}

Text words(const Worth& worth, const Scope& scope) {
    const Worth::One& one = worth.one(scope.village_class);
    const Rational points = worth.of(scope);
    if (points.beyond()) return {"得分超出可计算的范围", "beyond what can be computed"};
    if (points.sign() == 0) return {"不得分", "nothing"};
    const Text amount = points_words(abs(points));
    if (one.share && one.amount == Rational(1)) return {"得满分 " + amount.zh, "the full mark of " + amount.en};
    Text text = points.sign() < 0 ? Text{"扣 " + amount.zh, "minus " + amount.en} : Text{"得 " + amount.zh, amount.en};
    if (one.share) {
        const std::string share = to_string(abs(one.amount) * Rational(100)) + "%";
        append(text, {"（满分的 " + share + "）", " (" + share + " of the full mark)"});
    }
    return text;
}

Text scale_words(const Scale& scale, const Measure& measure, const Naming& naming, const Scope& scope,
                 const std::optional<Constant>& points) {
    return std::visit(Wording{measure, naming, scope, points}, scale);
}

}  // namespace leitai::rule
