// Names that stand in a record where a code may, and who knows which code is meant.
#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/issue/said.hpp"

namespace leitai::yaml {

/// In place of a number of digits: a code of 6, 9 or 12.
inline constexpr int any_digits = -1;

/// What names in records stand for. Several threads ask at once.
class CodeNames {
public:
    virtual ~CodeNames() = default;
    /// The code of so many digits (0: an id; or any_digits) that a name stands for on a day; else what is wrong with
    /// it.
    virtual std::variant<base::RegionCode, issue::Said> code_of(std::string_view name, int digits,
                                                                base::Date day) const = 0;
};

/// How names are read in the document at hand. A tape without one takes codes alone: rosters, which say what names
/// stand for, plans and rubrics.
struct Naming {
    const CodeNames* names = nullptr;  ///< nullptr: what names stand for is not known yet; they are only noted
    base::Date day{};                  ///< on which a name stands for something
    bool met = false;                  ///< a name stood where a code may
};

/// Whether a text that is no code of so many digits may be a name: it holds a Chinese character, or begins with a
/// letter. In place of an id, which has letters, it must hold a blank unless it is Chinese.
bool could_be_name(std::string_view text, int digits);

/// The code that a text is or stands for, without a word where it is none; `naming` may be nullptr.
std::optional<base::RegionCode> peek_code(std::string_view text, int digits, Naming* naming);

}  // namespace leitai::yaml
