// Counts the steps by which a number goes beyond a limit, computes their points, and puts the scale into words.
#include "leitai/rule/scale/each.hpp"

#include <algorithm>

#include "leitai/rule/scale/wording.hpp"

namespace leitai::rule {

using base::Rational;
using base::Text;

Rational steps(const Each& scale, const Rational& x, ClassId c) {
    const Rational& limit = scale.limit.of(c);
    Rational reach = x;
    if (scale.up_to) reach = std::min(reach, scale.up_to->of(c));
    const Rational distance = scale.below ? limit - reach : reach - limit;
    if (distance.beyond()) return distance;
    if (distance.sign() <= 0) return Rational(0);
    const Rational quotient = distance / scale.per.of(c);
    if (quotient.beyond()) return quotient;
    switch (scale.part) {
        case Part::whole:
            return base::floor(quotient);
        case Part::started:
            return base::ceil(quotient);
        case Part::exact:
            break;
    }
    return quotient;
}

Rational points(const Each& scale, const Rational& x, const Scope& scope) {
    return scale.worth.of(scope) * steps(scale, x, scope.village_class);
}

Interval interval(const Each& scale, const Reach& reach) {
    const Interval& x = reach.x;
    const Rational worth = scale.worth.of(reach.scope);
    const bool open = scale.below ? x.unbounded_below : x.unbounded_above && !scale.up_to;
    Rational far(0);
    if (!open) {
        const bool only_up_to = !scale.below && x.unbounded_above;
        const Rational& end = scale.below ? x.least : only_up_to ? scale.up_to->of(reach.scope.village_class) : x.most;
        far = points(scale, end, reach.scope);
    }
    Interval result;
    if (open) {
        result.unbounded_above = worth.sign() > 0;
        result.unbounded_below = worth.sign() < 0;
    } else if (!far.beyond()) {
        (far.sign() < 0 ? result.least : result.most) = far;
    }
    return result;
}

std::optional<Interval> single(const Each& scale, const Scope& scope) {
    const Rational worth = scale.worth.of(scope);
    return Interval{worth, worth};
}

std::optional<Slope> slope(const Each& scale, const Scope& scope, bool) {
    Slope slope;
    slope.add(scale.below ? -scale.worth.of(scope).sign() : scale.worth.of(scope).sign());
    return slope;
}

namespace {

/// The limits between which steps are counted: "（不足 5 次的部分）".
Text ends(const ScaleWording& w, const Each& each) {
    const Rational& limit = each.limit.of(w.village_class());
    Text text;
    if (limit.sign() != 0 || (each.below && !w.phrase.compared())) {
        const Text at = number_words(each.limit, w.village_class(), w.phrase.style);
        const bool place = w.phrase.style.kind == Style::Kind::place;
        text.zh =
            place ? at.zh + (each.below ? "以前" : "以后") : joined((each.below ? "不足" : "超过") + at.zh, "的部分");
        text.en = (place ? (each.below ? " before " : " behind ") : each.below ? " below " : " above ") + at.en;
    } else if (w.phrase.compared()) {
        text.en = each.below ? " below 0" : " above 0";
    }
    if (each.up_to) {
        const Text to = number_words(*each.up_to, w.village_class(), w.phrase.style);
        append(text, {(text.zh.empty() ? "" : "，") + joined("算到" + to.zh, "为止"), " up to " + to.en});
    }
    if (!text.zh.empty()) text.zh = "（" + text.zh + "）";
    return text;
}

/// "X 每少 1 次（不足 5 次的部分）扣 0.5 分".
Text step_words(const ScaleWording& w, const Each& each, const Text& worth) {
    const bool place = w.phrase.style.kind == Style::Kind::place;
    Text per = place ? Text{to_string(each.per.of(w.village_class())) + "名", "place"}
                     : number_words(each.per, w.village_class(), w.phrase.style);
    const bool bare = per == Text::same("1");  // things counted that have no unit
    if (bare) per.zh = "1个";
    const bool from_zero = !each.below && each.limit.of(w.village_class()).sign() == 0;
    const bool rate = w.phrase.style.kind == Style::Kind::percent || each.per.percent;
    std::string verb = each.below ? (rate ? "低" : "少") : (rate ? "高" : "多");
    if (w.phrase.compared()) verb = each.below ? w.phrase.less.zh : w.phrase.more.zh;
    if (place) verb = each.below ? "靠前" : "靠后";
    const bool plain = from_zero && !w.phrase.compared();
    const Text from = ends(w, each);
    const std::string step = w.phrase.lead.zh + "每" + (plain ? "" : verb) + per.zh + from.zh;
    const std::string every = bare ? " for each" : " for every " + per.en;
    return {joined(step, worth.zh), w.phrase.noun.en + ": " + worth.en + every + from.en};
}

Text part_words(const ScaleWording& w, const Each& each) {
    const bool by_ones = each.per.of(w.village_class()) == Rational(1) && each.part == Part::exact;
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

}  // namespace

Text words(const Each& each, const ScaleWording& w) {
    const Text worth = words(each.worth, w.scope);
    if (w.events() != nullptr) {
        const std::string unit = w.phrase.style.unit.zh;
        return {w.phrase.noun.zh + "每" + unit + worth.zh, w.phrase.noun.en + ": " + worth.en + " for each"};
    }
    if (w.yes_no()) return {w.phrase.noun.zh + "为“是”的" + worth.zh, w.phrase.noun.en + ": " + worth.en + " if yes"};
    Text text = step_words(w, each, worth);
    append(text, part_words(w, each));
    return text;
}

}  // namespace leitai::rule
