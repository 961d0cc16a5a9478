// What the sentences of all scales are made with; only for the files of the scales.
#pragma once

#include <optional>

#include "leitai/rule/phrases.hpp"

namespace leitai::rule {

/// What is needed to put one scale into words for one class.
struct ScaleWording {
    const Measure& measure;
    const Naming& naming;
    const Scope& scope;
    const std::optional<Constant>& points;  ///< full mark of the rule, where it is not the indicator's
    Phrase phrase = phrase_of(measure, naming);

    ClassId village_class() const { return scope.village_class; }
    const EventList* events() const { return std::get_if<EventList>(&measure.what); }
    std::optional<FactId> fact() const {
        const auto* value = std::get_if<FactValue>(&measure.what);
        if (value == nullptr) return std::nullopt;
        return value->fact;
    }
    bool yes_no() const { return fact() && naming.nature(*fact()) == Naming::Nature::yes_no; }

    /// Adds a line of a list: "国家级得 4 分；", "national: 4 points; ".
    static void list(base::Text& text, const base::Text& what, const base::Text& worth) {
        append(text, {joined(what.zh, worth.zh) + "；", what.en + ": " + worth.en + "; "});
    }
    /// Adds the end of the list: "其余不得分", "otherwise: nothing".
    void otherwise(base::Text& text, const Worth& worth) const {
        const base::Text other = words(worth, scope);
        append(text, {"其余" + other.zh, "otherwise: " + other.en});
    }
};

}  // namespace leitai::rule
