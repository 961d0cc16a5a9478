// Computes points in proportion to the way from `none_at` to `full_at`, and puts the scale into words.
#include "leitai/rule/scale/linear.hpp"

#include "leitai/rule/scale/wording.hpp"

namespace leitai::rule {

using base::Rational;
using base::Text;

Rational points(const Linear& scale, const Rational& x, ClassId c, const Rational& full) {
    const Rational& none = scale.none_at.of(c);
    const Rational way = scale.full_at.of(c) - none;
    const Rational share = (x - none) / way;
    if (share.beyond()) return share;
    if (share.sign() <= 0) return Rational(0);
    if (share >= Rational(1)) return full;
    return full * share;
}

Interval interval(const Linear&, const Reach& reach) {
    Interval result;
    (reach.full.sign() < 0 ? result.least : result.most) = reach.full;
    return result;
}

std::optional<Slope> slope(const Linear& scale, const Scope& scope, bool) {
    Slope slope;
    slope.add(scale.none_at.of(scope.village_class) < scale.full_at.of(scope.village_class) ? 1 : -1);
    return slope;
}

namespace {

/// A number with its verb ("增长 15%", "下降 6 位"), in English with its sign; only the number where there is no verb.
Text moved(const Phrase& phrase, const Rational& value, bool percent) {
    Text plain = number_words(value, phrase.style, percent);
    if (!phrase.compared()) return plain;
    const std::string& verb = value.sign() < 0 ? phrase.less.zh : phrase.more.zh;
    return {verb + number_words(abs(value), phrase.style, percent).zh, (value.sign() > 0 ? "+" : "") + plain.en};
}

}  // namespace

Text words(const Linear& linear, const ScaleWording& w) {
    const Rational& none = linear.none_at.of(w.village_class());
    const Rational& full = linear.full_at.of(w.village_class());
    const Text from = moved(w.phrase, none, linear.none_at.percent);
    Text to = moved(w.phrase, full, linear.full_at.percent);
    if (w.phrase.compared() && full.sign() == 0) {
        to.zh = "持平";
    } else if (!w.phrase.compared() || (none.sign() < 0) == (full.sign() < 0)) {
        const Rational size = w.phrase.compared() ? abs(full) : full;
        to.zh = (full < none ? "降到" : "达到") + number_words(size, w.phrase.style, linear.full_at.percent).zh;
    }
    const Text most = points_words(w.points ? w.points->of(w.village_class()) : w.scope.full_mark);
    const Text mark =
        w.points ? Text{"得" + most.zh, most.en} : Text{"得满分" + most.zh, "the full mark of " + most.en};
    const std::string start = w.phrase.lead.zh + (w.phrase.compared() ? "" : "为") + from.zh;
    return {joined(start, "得0分，") + joined(to.zh, mark.zh) + "，其间按比例计分",
            w.phrase.noun.en + ": nothing at " + from.en + ", " + mark.en + " at " + to.en + ", in proportion between"};
}

}  // namespace leitai::rule
