// The words of posts, and who left and followed whom.
#include "leitai/record/team.hpp"

#include <algorithm>

namespace leitai::record {

using base::Text;

Text words(Post post) {
    const PostWords& of = posts[static_cast<std::size_t>(post)];
    return {std::string(of.zh), std::string(of.en)};
}

std::optional<base::Date> left_on(const Term& term) {
    if (!term.until) return std::nullopt;
    return base::Date(std::chrono::sys_days(*term.until) + std::chrono::days(1));
}

std::vector<char> followers(const std::vector<Tenure>& tenures) {
    std::vector<std::size_t> order, ends;
    for (std::size_t t = 0; t < tenures.size(); ++t) {
        if (tenures[t].since) order.push_back(t);
        if (tenures[t].left) ends.push_back(t);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return *tenures[a].since < *tenures[b].since; });
    std::stable_sort(ends.begin(), ends.end(),
                     [&](std::size_t a, std::size_t b) { return *tenures[a].left < *tenures[b].left; });
    std::vector<char> follows(tenures.size());
    for (const std::size_t t : order) {
        const auto end = std::find_if(ends.begin(), ends.end(), [&](std::size_t e) {
            return e != t && tenures[e].post == tenures[t].post && *tenures[e].left <= *tenures[t].since;
        });
        if (end == ends.end()) continue;
        follows[t] = 1;
        ends.erase(end);
    }
    return follows;
}

}  // namespace leitai::record
