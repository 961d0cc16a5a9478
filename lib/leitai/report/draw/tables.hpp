// The tables of draws: for programs those of all draws together, for people those of each.
#pragma once

#include "leitai/report/draw/page.hpp"

namespace leitai::report {

// For programs. Whoever is named in them may be published, but for passed_over_table and questions_table.
/// Who is drawn: draw, stratum, place, candidate, key, questions.
page::Table drawn_table(const DrawInput& input, base::Lang lang);
/// How many of each stratum, and who is next in line.
page::Table strata_table(const DrawInput& input, base::Lang lang);
/// Every candidate in the order of the keys, and what became of it.
page::Table order_table(const DrawInput& input, base::Lang lang);
/// What a draw is made of: candidates, seed, hashes, and the recipe.
page::Table draws_table(const DrawInput& input, base::Lang lang);
/// Who is passed over, why, and who decided.
page::Table passed_over_table(const DrawInput& input, base::Lang lang);
/// The questions of each who is drawn, with their words.
page::Table questions_table(const DrawInput& input, base::Lang lang);
/// Who is passed over, and no more than whether recused or absent.
page::Table public_passed_over_table(const DrawInput& input, base::Lang lang);
/// Whether each draw was recorded, whether it comes out the same, and where it stands.
page::Table records_table(const DrawInput& input, base::Lang lang);

// For people, of one draw.
page::Table drawn_for_people(const draw::Held& held, base::Lang lang);
page::Table strata_for_people(const draw::Held& held, base::Lang lang);
page::Table passed_over_for_people(const draw::Held& held, base::Lang lang);
page::Table public_passed_over_for_people(const draw::Held& held, base::Lang lang);
page::Table questions_for_people(const draw::Held& held, base::Lang lang);

}  // namespace leitai::report
