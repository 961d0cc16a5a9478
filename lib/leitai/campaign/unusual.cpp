// Counts what the catalogues hold.
#include "leitai/campaign/unusual.hpp"

#include <string>

namespace leitai::campaign {

namespace {

report::PassedOver line(std::string_view id, const base::Text& has, const base::Text& usual) {
    const std::string name(id);
    return {"catalogue",
            {"目录 " + name + " 有 " + has.zh + "，通行的是 " + usual.zh,
             "the catalogue " + name + " has " + has.en + "; usual are " + usual.en},
            {name}};
}

base::Text items(std::size_t count) {
    const std::string number = std::to_string(count);
    return {number + " 项", number + (count == 1 ? " item" : " items")};
}

}  // namespace

std::vector<report::PassedOver> unusual_catalogues(const rubric::Rubric& rubric) {
    std::vector<report::PassedOver> lines;
    if (rubric.duties && rubric.duties->list.size() != rubric::usual_duties)
        lines.push_back(line("duties", items(rubric.duties->list.size()), items(rubric::usual_duties)));
    if (rubric.conduct && rubric.conduct->list.size() != rubric::usual_prohibitions)
        lines.push_back(line("conduct", items(rubric.conduct->list.size()), items(rubric::usual_prohibitions)));
    if (!rubric.weakness) return lines;
    const std::size_t criteria = rubric.weakness->criteria.size(), signs = rubric.weakness->signs.size();
    if (criteria == rubric::usual_criteria && signs == rubric::usual_signs) return lines;
    const std::string c = std::to_string(criteria), s = std::to_string(signs);
    lines.push_back(line("weakness",
                         {c + " 条标准、" + s + " 种表现情形",
                          c + (criteria == 1 ? " criterion, " : " criteria, ") + s + (signs == 1 ? " sign" : " signs")},
                         {"11 条、32 种", "11 and 32"}));
    return lines;
}

}  // namespace leitai::campaign
