// What `verify` says of draws: each with its recorded outcome, held against the draw as it is repeated.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/text.hpp"
#include "leitai/page/page.hpp"

namespace leitai::report {

/// One draw that was looked at.
struct VerifiedDraw {
    enum class Found : std::uint8_t {
        unrecorded,          ///< no outcome is among the records: nothing to repeat
        same,                ///< the same list, keys and questions
        rule_missing,        ///< the outcome is there, and the rule is not
        not_repeated,        ///< the rule cannot be carried out any more
        candidates_changed,  ///< others can be drawn now
        outcome_differs,     ///< the same candidates give another outcome
    };
    std::string id;
    base::Text title;
    std::string on;  ///< empty where the rule is missing
    Found found{};
    base::Text detail;  ///< the first difference, and the like
    std::string file;   ///< of the outcome, or of the rule where there is none

    bool recorded() const { return found != Found::unrecorded; }
    bool is_finding() const { return found > Found::same; }
};

/// The word of what was found, for programs; and its words for people.
std::string_view id(VerifiedDraw::Found found);
base::Text words(VerifiedDraw::Found found);

/// How many of them are not as they were recorded.
std::size_t findings_of(const std::vector<VerifiedDraw>& draws);

/// People see the table where there are draws.
page::Table draw_checks_table(const std::vector<VerifiedDraw>& draws, base::Lang lang);

/// What repeating a draw proves, and what it cannot.
page::Paragraph proof_of_draws();

}  // namespace leitai::report
