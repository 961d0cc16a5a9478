// Where a fact comes from that the toolkit itself supplies: registers, the roster, a date, or a panel.
#pragma once

#include <cstdint>
#include <string>

#include "leitai/base/text.hpp"
#include "leitai/rubric/book_condition.hpp"
#include "leitai/rubric/member_figure.hpp"
#include "leitai/rubric/panels.hpp"
#include "leitai/rule/measure.hpp"

namespace leitai::rubric {

/// What `from` of a fact says.
struct SuppliedFact {
    enum class Kind : std::uint8_t {
        signs_found,       ///< signs present at the start of the period, or found within it
        signs_resolved,    ///< those of them that are not present at its end
        criteria_met,      ///< criteria surely met at its end
        on_list,           ///< a case is open at its end
        duties_due,        ///< duties that fell due within it and were not excused
        duties_done,       ///< those of them that were done in full and in time
        breaches,          ///< confirmed breaches dated within it
        breaches_of,       ///< of one prohibition
        secretary_vacant,  ///< months, 0 while somebody is in office
        vacant_posts,      ///< seats of the team without a holder
        longest_vacancy,   ///< months of the one that has lasted longest, 0 without any
        months_since,      ///< months from a date to the end of the period
        in_cluster,        ///< the village is in a joint building at its end
        cluster_income,    ///< what the projects of that brought it in the year so far
        figure,            ///< a figure of the catalogue of books
        villages,          ///< what its villages came to in the campaigns that the plan names as members
        panel,             ///< what a panel says; only measures write it
    };
    Kind kind{};
    rule::FactId date = 0;        ///< months_since
    std::size_t prohibition = 0;  ///< breaches_of: position in the conduct catalogue
    FigureId figure = 0;          ///< figure
    MemberFigure member{};        ///< villages
    PanelValue value;             ///< panel
    std::string word;             ///< as the rubric wrote it
};

/// What supplies a fact: the toolkit always, or only when a certain catalogue was joined to the rubric.
enum class SuppliedBy : std::uint8_t { toolkit, weakness, duties, conduct, books };
/// The catalogue that must be there for a kind of fact; `toolkit` where none is needed.
SuppliedBy supplied_by(SuppliedFact::Kind kind);
/// Whether a kind is counted in months. These have two decimals, so that three months and a day are more than 3.
bool is_months(SuppliedFact::Kind kind);
/// What it is taken from, as it stands in a sentence: "the rectification records".
base::Text source_words(SuppliedFact::Kind kind);

}  // namespace leitai::rubric
