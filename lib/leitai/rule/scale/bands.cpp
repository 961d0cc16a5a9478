// Finds the first band that fits a number, and puts bands into words.
#include "leitai/rule/scale/bands.hpp"

#include <algorithm>

#include "leitai/rule/scale/wording.hpp"

namespace leitai::rule {

using base::Rational;
using base::Text;

std::optional<std::size_t> band_of(const Bands& scale, const Rational& x, ClassId c) {
    for (std::size_t i = 0; i < scale.bands.size(); ++i) {
        const Band& band = scale.bands[i];
        if (band.low && (band.low_inclusive ? x < band.low->of(c) : x <= band.low->of(c))) continue;
        if (band.high && (band.high_inclusive ? x > band.high->of(c) : x >= band.high->of(c))) continue;
        return i;
    }
    return std::nullopt;
}

Rational points(const Bands& scale, const Rational& x, const Scope& scope) {
    const auto band = band_of(scale, x, scope.village_class);
    return (band ? scale.bands[*band].worth : scale.otherwise).of(scope);
}

Interval interval(const Bands& scale, const Scope& scope) {
    Interval result{scale.otherwise.of(scope), scale.otherwise.of(scope)};
    for (const Band& band : scale.bands) {
        result.least = std::min(result.least, band.worth.of(scope));
        result.most = std::max(result.most, band.worth.of(scope));
    }
    return result;
}

std::optional<Slope> slope(const Bands& scale, const Scope& scope, bool) {
    std::vector<const Band*> sorted;
    for (const Band& band : scale.bands) sorted.push_back(&band);
    const ClassId c = scope.village_class;
    std::stable_sort(sorted.begin(), sorted.end(), [&](const Band* a, const Band* b) {
        const auto& key_a = a->low ? a->low : a->high;
        const auto& key_b = b->low ? b->low : b->high;
        return key_a->of(c) < key_b->of(c);
    });
    std::vector<Rational> points;
    points.reserve(sorted.size());
    for (const Band* band : sorted) points.push_back(band->worth.of(scope));
    Slope slope;
    slope.add(points);
    return slope;
}

bool any_fixed(const Bands& scale) {
    return std::any_of(scale.bands.begin(), scale.bands.end(), [](const Band& band) { return band.worth.fixed(); });
}

namespace {

Text range(const ScaleWording& w, const Band& band) {
    const auto number = [&](const Constant& c) { return number_words(c, w.village_class(), w.phrase.style); };
    const Text low = band.low ? number(*band.low) : Text();
    const Text high = band.high ? number(*band.high) : Text();
    if (!band.high) {
        return band.low_inclusive ? Text{joined(low.zh, "及以上"), low.en + " or more"}
                                  : Text{"超过" + low.zh, "above " + low.en};
    }
    if (!band.low) {
        return band.high_inclusive ? Text{joined(high.zh, "及以下"), "up to " + high.en}
                                   : Text{"不足" + high.zh, "below " + high.en};
    }
    if (band.low->of(w.village_class()) == band.high->of(w.village_class())) return {low.zh, low.en};
    const std::string from = (band.low_inclusive ? "" : "超过") + low.zh;
    const std::string to =
        band.high_inclusive ? (band.low_inclusive ? "至" : "、不超过") : (band.low_inclusive ? "以上、不足" : "、不足");
    return {
        (band.low_inclusive ? joined(from, to) : from + to) + high.zh,
        (band.low_inclusive ? "from " : "above ") + low.en + (band.high_inclusive ? " to " : " to below ") + high.en};
}

}  // namespace

Text words(const Bands& bands, const ScaleWording& w) {
    Text text{w.phrase.noun.zh + "：", w.phrase.noun.en + ": "};
    for (const Band& band : bands.bands) w.list(text, range(w, band), words(band.worth, w.scope));
    w.otherwise(text, bands.otherwise);
    return text;
}

}  // namespace leitai::rule
