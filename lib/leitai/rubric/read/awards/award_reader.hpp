// What the files that read awards share: the awards entered so far, and how quantities are found.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "leitai/rubric/read/reader.hpp"

namespace leitai::rubric {

/// Where an award was written, for what is resolved when all of them are known.
struct AwardSource {
    yaml::Mapping mapping;
    std::optional<yaml::Mapping> theme;
    AwardId first_theme = 0;  ///< the first theme of the same award; the award itself where it has none
};

/// Reports that the file of awards says something that cannot be.
inline void refuse_award(Reader& reader, base::Text words, Value at) {
    reader.report(Code::awards_declared_wrongly(std::move(words)), at);
}
/// The same of the file that is being read, of awards or of joint building.
inline void refuse_declared(Reader& reader, base::Text words, Value at) {
    if (!reader.in_pairing) return refuse_award(reader, std::move(words), at);
    reader.report(Code::pairing_declared_wrongly(std::move(words)), at);
}

/// What a quantity is called in messages, and what kind of number it is.
struct QuantityLook {
    QuantityId id = 0;
    Look look;
};

// quantities.cpp
/// Whether a word may be a quantity of awards alone, and no fact or measure: "rise", "won.red_flag".
bool is_quantity_word(const Reader& reader, std::string_view word);
/// Reports that an award of a year looks at something that is known of quarters alone.
void refuse_for_year(Reader& reader, Value at);
/// The quantity of a word, entered where it is new; reported where there is none, or none that an award of a year can
/// look at (`of_year`).
std::optional<QuantityLook> find_quantity(Reader& reader, Value at, bool of_year);
/// An award or a family by its word; reported where there is none.
std::optional<AwardRef> find_award(Reader& reader, Value at);

// counts.cpp
/// `how_many`.
Places read_places(Reader& reader, Value value);
/// `at_most`.
AtMost read_at_most(Reader& reader, Value value);
/// `brings`.
Brings read_brings(Reader& reader, Value value);

// award.cpp
/// Everything of an award but what it refers to, when all ids are known.
void read_award_body(Reader& reader, const yaml::Mapping& mapping, Award& award);
/// What a theme says in place of its award, whose body `award` has.
void read_theme(Reader& reader, const yaml::Mapping& mapping, const yaml::Mapping& theme, Award& award);
/// What an award refers to, when it is known of all in which periods they are decided.
void read_award_refs(Reader& reader, const yaml::Mapping& mapping, Award& award);

}  // namespace leitai::rubric
