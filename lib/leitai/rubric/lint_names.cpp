// Lint of names: two facts that people cannot tell apart.
#include <string>
#include <unordered_map>

#include "leitai/rubric/lint.hpp"

namespace leitai::rubric {

namespace {

void same_titles(Lint& lint) {
    std::unordered_map<std::string, std::size_t> first;
    const std::vector<Fact>& facts = lint.reader.rubric.facts;
    for (std::size_t f = 0; f < facts.size(); ++f) {
        const auto [it, fresh] = first.emplace(facts[f].title.zh, f);
        if (fresh) continue;
        lint.reader.report(Code::W0861, lint.reader.fact_at[f],
                           {same(facts[it->second].id), same(facts[f].id), facts[f].title}, facts[it->second].place);
    }
}

}  // namespace

void lint_names(Lint& lint) { same_titles(lint); }

}  // namespace leitai::rubric
