// Compares words with ids and titles as people see them.
#include "leitai/desk/lookup.hpp"

#include "leitai/base/failure.hpp"
#include "leitai/base/list.hpp"
#include "leitai/base/names.hpp"
#include "leitai/text/invisible.hpp"

namespace leitai::desk {

using base::Text;

namespace {

/// Something with an id and a title.
struct Known {
    std::string_view id;
    Text title;
};

std::size_t find(const std::vector<Known>& known, const std::string& word, const Text& what) {
    const std::string sought = text::seen(word);
    std::vector<std::string_view> near;
    for (std::size_t k = 0; k < known.size(); ++k) {
        const Known& one = known[k];
        if (one.id == sought || text::seen(one.title.zh) == sought || text::seen(one.title.en) == sought) return k;
        near.push_back(one.id);
        near.push_back(one.title.zh);
    }
    Text words("没有" + what.zh + " " + word, "there is no " + what.en + " " + word);
    if (const auto meant = base::nearest(word, near)) {
        words.zh += "，是不是 " + std::string(*meant) + "？";
        words.en += "; did you mean " + std::string(*meant) + "?";
    } else if (known.size() <= 12) {
        Text list;
        for (const Known& one : known) base::add_to(list, Text(one.title.zh, std::string(one.id)));
        words.zh += known.empty() ? "" : "，有：" + list.zh;
        words.en += known.empty() ? "" : ": there are " + list.en;
    }
    throw base::Failure(words);
}

template <class List>
std::vector<Known> known_of(const List& list) {
    std::vector<Known> known;
    known.reserve(list.size());
    for (const auto& one : list) known.push_back({one.id, one.title});
    return known;
}

const Text total_title("总分", "total");

}  // namespace

rule::FactId find_fact(const rubric::Rubric& rubric, const std::string& word) {
    return static_cast<rule::FactId>(find(known_of(rubric.facts), word, {"数据", "fact"}));
}

rubric::AwardId find_award(const rubric::Rubric& rubric, const std::string& word) {
    if (!rubric.awards)
        throw base::Failure({"计划没有写评先办法（awards）", "the plan names no file of awards (awards)"});
    return static_cast<rubric::AwardId>(find(known_of(rubric.awards->list), word, {"评先", "award"}));
}

rubric::RegisterId find_register(const rubric::Rubric& rubric, const std::string& word) {
    if (!rubric.books)
        throw base::Failure({"计划没有写台账目录（catalogues 的 books）", "the plan names no catalogue of books"});
    return static_cast<rubric::RegisterId>(find(known_of(rubric.books->registers), word, {"台账", "register"}));
}

rubric::PanelId find_panel(const rubric::Rubric& rubric, const std::string& word) {
    return static_cast<rubric::PanelId>(find(known_of(rubric.panels), word, {"评议", "round or panel"}));
}

std::string find_contested(const rubric::Rubric& rubric, const std::string& word) {
    std::vector<Known> known = {{"total", total_title}, {"rank", {"名次", "rank"}}, {"grade", {"等次", "grade"}}};
    for (const std::vector<Known>& list :
         {known_of(rubric.modules), known_of(rubric.indicators), known_of(rubric.panels)})
        known.insert(known.end(), list.begin(), list.end());
    return std::string(known[find(known, word, {"可以提异议的", "thing to object to"})].id);
}

std::string find_graded(const rubric::Rubric& rubric, const std::string& word) {
    std::vector<Known> known;
    for (const rubric::GradeColumn& one : rubric.grade_columns) {
        if (one.module) {
            known.push_back({rubric.modules[*one.module].id, rubric.modules[*one.module].title});
        } else {
            known.push_back({"total", total_title});
        }
    }
    if (known.empty())
        throw base::Failure({"细则里没有按名额评的等次，没有名额线", "the rubric gives no grades by shares: no line"});
    return std::string(known[find(known, word, {"这样评等次的：", "thing that is graded:"})].id);
}

}  // namespace leitai::desk
