// What `verify` finds wrong with a seal: which file, and what about it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "leitai/base/text.hpp"

namespace leitai::seal {

/// One thing that is wrong with a seal.
struct Finding {
    enum class Kind : std::uint8_t {
        archive_missing,     ///< a file of the seal is gone
        archive_edited,      ///< it is not what its sum says
        archive_unexpected,  ///< a file that no seal has
        archive_unreadable,  ///< the manifest is none
        archive_linked,      ///< a file of the seal, or its folder, is a link or something else that is no file
        manifest_form,       ///< the manifest is not as the program writes one
        manifest_differs,    ///< it does not say what its folder and its results say
        later_form,          ///< a later program wrote it in a form that this one does not know
        input_missing,
        input_changed,
        rubric_changed,    ///< the rubric of a sealed period is another one now
        input_added,       ///< a record that came in after the seal, and changes the result
        inputs_invalid,    ///< the inputs have errors now
        other_results,     ///< the same inputs give other numbers
        rule_changed,      ///< they do because the program has another rule since then
        inputs_differ,     ///< the manifest does not list an input that the result rests on
        as_of_differs,     ///< the plan stands on the sealed period and counts terms to another day
        link_broken,       ///< the seal that it takes the place of is another one now
        rival,             ///< two seals of one period, neither of which refers to the other
        seal_missing,      ///< a step froze the period under this name, and there is no such seal
        step_names_other,  ///< the last step froze another seal than the one that holds
        seal_differs,      ///< the step that froze the period recorded another hash for it
        member_unsound,    ///< a member's seal, on which the result rests, is not what it was
        notice_differs,    ///< the sealed result gives another notice than the one whose hash is recorded
    };
    std::string seal;
    Kind kind{};
    std::string file;    ///< from the seal's folder, or from the plan's
    std::string detail;  ///< the first difference, and the like
};

/// The word of a kind for programs, and its words for people.
std::string_view id(Finding::Kind kind);
base::Text words(Finding::Kind kind);

/// The first line in which two texts differ, as "12: total: 3.00 / total: 9.00"; empty when none does.
struct LineDifference {
    std::uint32_t line = 0;  ///< from 1; 0: they are the same
    std::string words;
};
LineDifference first_line_difference(std::string_view sealed, std::string_view found);

/// The first place where two result files differ, as "villages.3.indicators.income: 7.41 / 7.42"; empty when none does.
std::string first_difference(std::string_view sealed, std::string_view found);

}  // namespace leitai::seal
