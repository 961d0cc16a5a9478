// Puts points into words, and hands each scale to the function that puts it into words.
#include "leitai/rule/scale/wording.hpp"

namespace leitai::rule {

using base::Rational;
using base::Text;

Text points_words(const Rational& points) {
    return {to_string(points) + "分", to_string(points) + (points == Rational(1) ? " point" : " points")};
}

Text words(const Worth& worth, const Scope& scope) {
    const Worth::One& one = worth.one(scope.village_class);
    const Rational points = worth.of(scope);
    if (points.beyond()) return {"得分超出可计算的范围", "beyond what can be computed"};
    if (points.sign() == 0) return {"不得分", "nothing"};
    const Text amount = points_words(abs(points));
    if (one.share && one.amount == Rational(1)) return {"得满分" + amount.zh, "the full mark of " + amount.en};
    Text text = points.sign() < 0 ? Text{"扣" + amount.zh, "minus " + amount.en} : Text{"得" + amount.zh, amount.en};
    if (one.share) {
        const std::string share = to_string(abs(one.amount) * Rational(100)) + "%";
        append(text, {"（满分的" + share + "）", " (" + share + " of the full mark)"});
    }
    return text;
}

Text scale_words(const Scale& scale, const Measure& measure, const Naming& naming, const Scope& scope,
                 const std::optional<Constant>& points) {
    const ScaleWording wording{measure, naming, scope, points};
    return std::visit([&](const auto& one) { return words(one, wording); }, scale);
}

}  // namespace leitai::rule
