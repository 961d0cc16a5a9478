// Whom a cell names: contestants, townships and units by their code or their name.
#pragma once

#include <string>

#include "leitai/base/scored_unit.hpp"
#include "leitai/base/text.hpp"
#include "leitai/cohort/name_book.hpp"

namespace leitai::desk {

/// Whom a text names. A code that nobody has is a code all the same: the readers of records say so.
struct NamedUnit {
    std::string code;       ///< as records write it
    std::string name = {};  ///< on the roster; empty where it knows none
    base::Text wrong = {};  ///< why it is nobody, or more than one
    bool by_name = false;   ///< it was no code
};

/// The roster by names, made once for an import.
class Contestants {
public:
    Contestants(const cohort::Cohort& cohort, const base::ScoredUnit& unit);

    /// A contestant; `township`: the name of its township, where another cell says it.
    NamedUnit contestant(const std::string& text, const std::string& township = {}) const;
    /// A township, or a reporting unit.
    NamedUnit township(const std::string& text) const;
    NamedUnit county(const std::string& text) const;
    const base::ScoredUnit& unit() const { return unit_; }

private:
    /// `before`: the name of the region that tells two of one name apart; `find`: what campaign/lookup says of a word
    /// that is no name of today.
    template <class Find>
    NamedUnit named(const std::string& text, const std::string& before, int digits, const Find& find) const;

    const cohort::Cohort& cohort_;
    const base::ScoredUnit& unit_;
    cohort::NameBook book_;
};

}  // namespace leitai::desk
