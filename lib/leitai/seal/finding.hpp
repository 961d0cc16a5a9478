// Finding: what verify says about a seal: which file, and what about it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "leitai/base/text.hpp"

namespace leitai::seal {

struct Finding {
    enum class Kind : std::uint8_t {
        archive_missing,     ///< a file of the seal is gone
        archive_edited,      ///< it is not what its sum says
        archive_unexpected,  ///< a file that no seal has
        archive_unreadable,  ///< the manifest is none
        input_missing,
        input_changed,
        input_added,     ///< a record that came in after the seal, and changes the result
        inputs_invalid,  ///< the inputs have errors now
        other_results,   ///< the same inputs give other numbers
        link_broken,     ///< the seal that it takes the place of is another one now
        rival,           ///< two seals of one period, neither of which refers to the other
    };
    std::string seal;
    Kind kind{};
    std::string file;    ///< from the seal's folder, or from the plan's
    std::string detail;  ///< the first difference, and the like
};

std::string_view id(Finding::Kind kind);
base::Text words(Finding::Kind kind);

/// The first place where two result files differ, as "villages.3.indicators.income: 7.41 / 7.42"; empty when none does.
std::string first_difference(std::string_view sealed, std::string_view found);

}  // namespace leitai::seal
