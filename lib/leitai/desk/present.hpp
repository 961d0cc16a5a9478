// What the campaign holds already of what a workbook says: values that are there are not written again, and others are
// corrections.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "leitai/campaign/reading.hpp"
#include "leitai/desk/meta.hpp"

namespace leitai::desk {

/// A value as records write it; of events all of them, each as its keys and values but for its evidence.
struct PresentValue {
    std::string text;
    std::size_t events = 0;  ///< how many, where it is a list of them
    bool days_only = false;  ///< of events that stand in another file: their days alone, one on a line
};

/// The returns of one file, as the values that hold in it.
class Present {
public:
    /// `text`: what the file holds. Documents that cannot be read hold nothing, and are told of elsewhere.
    Present(const campaign::Campaign& campaign, const cohort::Cohort& cohort, const Owner& owner, base::Period period,
            std::string_view text);

    /// What an owner's level says of a fact of a contestant for the period; empty: nothing.
    std::optional<PresentValue> value(const std::string& code, const rubric::Fact& fact) const;

private:
    void read_return(yaml::Value root);
    std::optional<PresentValue> in_cohort(const std::string& code, const rubric::Fact& fact) const;

    const campaign::Campaign& campaign_;
    const cohort::Cohort& cohort_;
    Owner owner_;
    base::Period period_;
    std::map<std::pair<std::string, std::string>, PresentValue> in_file_;  ///< by code and fact
};

/// Whether two texts are one number: 86.2 and 86.20.
bool is_same_number(const std::string& a, const std::string& b);

/// Whether two values of a fact are one: 86.2 and 86.20, 是 and yes.
bool is_same_value(const rubric::Fact& fact, const std::string& a, const std::string& b);

}  // namespace leitai::desk
