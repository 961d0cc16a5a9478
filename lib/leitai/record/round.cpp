// The words of a round's level and form.
#include "leitai/record/round.hpp"

namespace leitai::record {

using base::Text;

Text words(RoundLevel level) {
    constexpr std::string_view zh[] = {"村级练", "镇级训", "县级比", "市级晒"};
    constexpr std::string_view en[] = {"village drill", "township training", "county contest", "city show"};
    const auto i = static_cast<std::size_t>(level);
    return {std::string(zh[i]), std::string(en[i])};
}

Text words(RoundForm form) {
    constexpr std::string_view zh[] = {"练兵", "联赛打擂", "组团打擂", "书记讲堂", "观摩", "决赛"};
    constexpr std::string_view en[] = {"drill", "league", "teams", "lecture", "tour", "final"};
    const auto i = static_cast<std::size_t>(form);
    return {std::string(zh[i]), std::string(en[i])};
}

}  // namespace leitai::record
