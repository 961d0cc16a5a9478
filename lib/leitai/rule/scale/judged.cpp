// Compares a judged mark with its range, and puts the range into words.
#include "leitai/rule/scale/judged.hpp"

#include "leitai/rule/scale/wording.hpp"

namespace leitai::rule {

using base::Rational;
using base::Text;

bool within(const Judged& scale, const base::Rational& mark, const Scope& scope) {
    return scale.lowest.of(scope) <= mark && mark <= scale.highest.of(scope);
}

Interval interval(const Judged& scale, const Scope& scope) { return {scale.lowest.of(scope), scale.highest.of(scope)}; }

Text range_words(const Judged& judged, const Scope& scope) {
    const Rational low = judged.lowest.of(scope);
    const Rational high = judged.highest.of(scope);
    if (high.sign() <= 0 && low.sign() < 0) {
        return {"酌情扣" + to_string(abs(high)) + "至" + points_words(abs(low)).zh,
                "minus " + to_string(abs(high)) + " to " + points_words(abs(low)).en + " as judged"};
    }
    return {"在" + to_string(low) + "至" + points_words(high).zh + "之间评定",
            to_string(low) + " to " + points_words(high).en + " as judged"};
}

Text words(const Judged& judged, const ScaleWording& w) {
    const Text how = range_words(judged, w.scope);
    return {w.phrase.noun.zh + "：" + how.zh, w.phrase.noun.en + ": " + how.en};
}

}  // namespace leitai::rule
