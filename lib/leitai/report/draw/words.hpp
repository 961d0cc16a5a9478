// How the rule of a draw and what became of candidates are worded.
#pragma once

#include <string_view>
#include <vector>

#include "leitai/draw/held.hpp"
#include "leitai/page/page.hpp"

namespace leitai::report {

/// What a candidate or a stratum is called: "东溪镇（359902101）" is two columns, so this is the name alone.
const base::Text& name_of(const draw::Held& held, const draw::Line& line);

/// The rule, a sentence or two each: who can be drawn, how many; the seed; how the order is made; questions; earlier
/// draws.
/// Hashes are notes, which no format spreads over the line.
std::vector<page::Paragraph> rule_words(const draw::Held& held);

/// What stands behind the order: the recipe, in a sentence before it.
base::Text recipe_words(const draw::Held& held);
base::Text question_recipe_words(const draw::Held& held);

/// Whether the outcome is among the records, and whether the draw comes out the same.
base::Text recorded_words(const draw::Held& held);

/// The word of a fate for programs, and its words for people. Of one who is passed over it is why: recused or absent.
std::string_view id(draw::Fate fate);
std::string_view id(record::PassedOverFor reason);
base::Text words(draw::Fate fate);
base::Text words(record::PassedOverFor reason);

}  // namespace leitai::report
