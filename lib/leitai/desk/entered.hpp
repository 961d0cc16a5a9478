// What earlier periods hold of the entries of registers, for whoever says more of them.
#pragma once

#include <optional>
#include <string>

#include "leitai/book/kept.hpp"
#include "leitai/rubric/rubric.hpp"

namespace leitai::desk {

/// The entries of earlier periods as they were known before `period`. Looks at `kept` and `rubric`; without them
/// nothing was entered.
class Entered {
public:
    Entered() = default;
    Entered(const book::Kept* kept, const rubric::Rubric& rubric, base::Period period)
        : kept_(kept), rubric_(&rubric), period_(period) {}

    /// Whether an entry of a register, both by their ids, is in a record of an earlier period.
    bool has(const std::string& of, const std::string& id) const;
    /// The value of one of its fields as records write it; empty where none was known, or there is no such field.
    std::optional<std::string> value(const std::string& of, const std::string& id, const std::string& field) const;

private:
    const book::Entry* find(const std::string& of, const std::string& id, rubric::RegisterId& at) const;

    const book::Kept* kept_ = nullptr;
    const rubric::Rubric* rubric_ = nullptr;
    base::Period period_;
};

}  // namespace leitai::desk
