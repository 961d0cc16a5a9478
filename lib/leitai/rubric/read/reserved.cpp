// The words that the rule language keeps for itself, which no name may be.
#include <algorithm>
#include <array>

#include "leitai/rubric/read/reader.hpp"

namespace leitai::rubric {

namespace {

/// Words of the rule language. A fact or measure with such a name would be mistaken for the word.
constexpr std::array reserved = {
    "events",
    "where",
    "by",
    "count",
    "sum",
    "of",
    "ratio",
    "against",
    "difference",
    "growth",
    "rank",
    "among",
    "ties",
    "climb",
    "points_of",
    "panel",
    "mark",
    "convert",
    "span",
    "decimals",
    "better",
    "previous_period",
    "same_period_last_year",
    "peers_mean",
    "peers_best",
    "all",
    "any",
    "each",
    "above",
    "below",
    "up_to",
    "per",
    "part",
    "whole",
    "started",
    "exact",
    "linear",
    "none_at",
    "full_at",
    "bands",
    "from",
    "to",
    "points",
    "else",
    "table",
    "cases",
    "when",
    "judged",
    "at_least",
    "at_most",
    "class",
    "county",
    "township",
    "village",
    "full",
    "yes",
    "no",
    "times",
    "waiver",
    "granted",
    "highest_per",
    "cap_per",
    "month",
    "year",
    "start",
    "floor",
    "cap",
    "in",
    "total",
    "outside",
    "beside",
    "applies",
    "instead",
    "missing",
    "not_applicable",
    "zero_baseline",
    "negative_baseline",
    "missing_baseline",
    "zero_divisor",
    "missing_round",
    "zero",
    "respread",
    "refuse",
    "rounding",
    "scored_by",
    "unchecked",
    "counts",
    "vetoes",
    "panels",
    "grades",
    "determination",
};
/// Words that no module or indicator may have as its id. Ids stand only in lists of ids, where no others can stand.
constexpr std::array reserved_ids = {"total", "class", "county", "township", "village"};

template <class Words>
bool contains(const Words& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool is_reserved(Name::Kind kind, std::string_view word) {
    const bool is_value = kind == Name::Kind::fact || kind == Name::Kind::measure;
    return is_value ? contains(reserved, word) : contains(reserved_ids, word);
}

}  // namespace leitai::rubric
