// Scale words: one function for each of the six scales.
#include "leitai/report/explain/scale_words.hpp"

#include <fmt/format.h>

#include "leitai/base/list.hpp"
#include "leitai/report/numbers.hpp"
#include "leitai/rubric/naming.hpp"

namespace leitai::report {

using base::Rational;
using base::Text;

namespace {

bool is_yes_no(const Priced& p) {
    const auto* value = std::get_if<rule::FactValue>(&p.rubric.measures[p.rule.measure].what);
    return value != nullptr && p.rubric.facts[value->fact].type == rubric::FactType::yes_no;
}

bool is_place(const Priced& p) { return std::holds_alternative<rule::Placed>(p.rubric.measures[p.rule.measure].what); }

Text gives(const Rational& points) {
    const Text number = shown(abs(points));
    if (points.sign() < 0) return {"扣" + number.zh, "deducts " + number.en};
    return {"得" + number.zh, "gives " + number.en};
}

Text words_of(const Priced& p, const rule::Linear& scale) {
    const rule::ClassId c = p.scope.village_class;
    const bool rate = in_percent(p.rubric, p.rule);
    const Rational full = p.rule.points ? p.rule.points->of(c) : p.scope.full_mark;
    const Rational& none = scale.none_at.of(c);
    const Rational& top = scale.full_at.of(c);
    const bool rising = top > none;
    if (rising ? p.x <= none : p.x >= none) {
        const std::string limit = plain(none, rate);
        return rising ? Text("没有超过" + limit + "，得0", "not above " + limit + ": 0")
                      : Text("没有低于" + limit + "，得0", "not below " + limit + ": 0");
    }
    if (rising ? p.x >= top : p.x <= top) {
        const std::string limit = plain(top, rate), points = plain(p.points);
        return {"达到" + limit + "，得满分" + points, limit + " reached: full mark " + points};
    }
    if (none.sign() == 0) {
        return result_words(fmt::format("{} x {} / {}", plain(full), plain(p.x, rate), plain(top, rate)), p.points);
    }
    const auto minus = [&](const Rational& value) {
        return none.sign() < 0 ? fmt::format("({} + {})", plain(value, rate), plain(-none, rate))
                               : fmt::format("({} - {})", plain(value, rate), plain(none, rate));
    };
    return result_words(fmt::format("{} x {} / {}", plain(full), minus(p.x), minus(top)), p.points);
}

Text words_of(const Priced& p, const rule::Each& scale) {
    const rule::ClassId c = p.scope.village_class;
    const bool rate = in_percent(p.rubric, p.rule);
    const Rational count = rule::steps(scale, p.x, c);
    const Rational& limit = scale.limit.of(c);
    const Rational& per = scale.per.of(c);
    Text product = result_words(fmt::format("{} x {}", plain(scale.worth.of(p.scope)), plain(count)), p.points);
    const bool obvious = limit.sign() == 0 && per == Rational(1) && !scale.below && !scale.up_to;
    if (is_yes_no(p)) {
        const Text result = gives(p.points);
        return p.x.sign() != 0 ? Text("是：" + result.zh, "yes: " + result.en) : Text("否：得0", "no: gives 0");
    }
    if (scale.below ? p.x >= limit : p.x <= limit && !(obvious && p.x == limit)) {
        const std::string at = plain(limit, rate);
        if (is_place(p)) {
            return scale.below ? Text("不在第" + at + "名以前，得0", "not before place " + at + ": 0")
                               : Text("不在第" + at + "名以后，得0", "not behind place " + at + ": 0");
        }
        return scale.below ? Text("没有低于" + at + "，得0", "not below " + at + ": 0")
                           : Text("没有超过" + at + "，得0", "not above " + at + ": 0");
    }
    if (obvious) return product;
    const Rational reached = scale.up_to ? std::min(p.x, scale.up_to->of(c)) : p.x;
    std::string distance = scale.below && p.x.sign() < 0
                               ? fmt::format("{} - ({})", plain(limit, rate), plain(p.x, rate))
                           : scale.below       ? fmt::format("{} - {}", plain(limit, rate), plain(p.x, rate))
                           : limit.sign() == 0 ? plain(reached, rate)
                                               : fmt::format("{} - {}", plain(reached, rate), plain(limit, rate));
    if (!(per == Rational(1))) {
        const bool difference = scale.below || limit.sign() != 0;
        distance = (difference ? "(" + distance + ")" : distance) + " / " + plain(per, rate);
    }
    const char* zh = scale.part == rule::Part::whole     ? "，不足一步不计"
                     : scale.part == rule::Part::started ? "，不足一步按一步计"
                                                         : "";
    const Text steps = shown(count);
    return {distance + zh + "，合" + steps.zh + "步；" + product.zh,
            distance + " makes " + steps.en + (count == Rational(1) ? " step; " : " steps; ") + product.en};
}

Text band_words(const rule::Band& band, rule::ClassId c, bool rate) {
    Text text;
    if (band.low && band.high && band.low->of(c) == band.high->of(c)) return Text::same(plain(band.low->of(c), rate));
    if (band.low) {
        const std::string low = plain(band.low->of(c), rate);
        text = band.low_inclusive ? Text(low + "以上", "from " + low) : Text("超过" + low, "above " + low);
    }
    if (band.high) {
        const std::string high = plain(band.high->of(c), rate);
        const Text end =
            band.high_inclusive ? Text("不超过" + high, "up to " + high) : Text("不到" + high, "below " + high);
        base::add_to(text, end);
    }
    return text;
}

Text words_of(const Priced& p, const rule::Bands& scale) {
    const rule::ClassId c = p.scope.village_class;
    const bool rate = in_percent(p.rubric, p.rule);
    const Text number = shown(p.x, rate), result = gives(p.points);
    const auto band = rule::band_of(scale, p.x, c);
    if (!band) return {number.zh + "不在各档之内，" + result.zh, number.en + " is in no band, " + result.en};
    const Text where = band_words(scale.bands[*band], c, rate);
    return {number.zh + "在“" + where.zh + "”一档，" + result.zh,
            number.en + " is in the band " + where.en + ", " + result.en};
}

/// A table's key: a declared value, yes or no, or a place.
Text key_of(const Priced& p) {
    const rule::Measure& measure = p.rubric.measures[p.rule.measure];
    const std::string number = plain(p.x);
    if (is_place(p)) return {"第" + number + "名", "place " + number};
    const auto* value = std::get_if<rule::FactValue>(&measure.what);
    if (value == nullptr) return Text::same(number);
    const bool worded = is_yes_no(p) || p.rubric.facts[value->fact].type == rubric::FactType::choice;
    return worded ? rubric::RubricNaming(p.rubric).value(value->fact, p.x) : Text::same(number);
}

Text words_of(const Priced& p, const rule::Table&) {
    const Text key = key_of(p), result = gives(p.points);
    return {key.zh + "：" + result.zh, key.en + ": " + result.en};
}

Text words_of(const Priced& p, const rule::Cases& scale) {
    const Text result = gives(p.points);
    if (!p.chosen) return {"各种情形都不符合，" + result.zh, "no case holds: " + result.en};
    const rule::Case& one = scale.cases[*p.chosen];
    const Text when = rule::words(one.when, rubric::RubricNaming(p.rubric), p.scope.village_class);
    const bool judged = std::holds_alternative<rule::Judged>(one.then);
    return {"符合“" + when.zh + (judged ? "”，按评分" : "”，") + result.zh,
            when.en + (judged ? ": the mark " : ": ") + result.en};
}

Text words_of(const Priced& p, const rule::Judged&) {
    const Text result = gives(p.points);
    return {"按评分" + result.zh, "the mark " + result.en};
}

bool percent(const rule::Each& scale) { return scale.per.percent || scale.limit.percent; }
bool percent(const rule::Linear& scale) { return scale.none_at.percent || scale.full_at.percent; }
bool percent(const rule::Bands& scale) {
    for (const rule::Band& band : scale.bands) {
        if ((band.low && band.low->percent) || (band.high && band.high->percent)) return true;
    }
    return false;
}
template <class Scale>
bool percent(const Scale&) {
    return false;
}

}  // namespace

bool in_percent(const rubric::Rubric& rubric, const rule::Rule& rule) {
    if (std::visit([](const auto& one) { return percent(one); }, rule.scale)) return true;
    return rule::in_percent(rubric.measures[rule.measure], rubric::RubricNaming(rubric));
}

Text scale_words(const Priced& priced) {
    return std::visit([&](const auto& scale) { return words_of(priced, scale); }, priced.rule.scale);
}

Text result_words(const std::string& arithmetic, const Rational& result, bool rate) {
    const std::string number = plain(result, rate);
    if (arithmetic == number) return Text::same(number);
    const bool exact = shown(result, rate).zh == number;
    if (exact) return Text::same(arithmetic + " = " + number);
    return {arithmetic + "，约" + number, arithmetic + " = about " + number};
}

}  // namespace leitai::report
