// Puts the page of joint building together.
#include "leitai/report/pair/page.hpp"

#include <algorithm>

#include "leitai/report/pair/tables.hpp"

namespace leitai::report {

using base::Lang;
using base::Text;
using page::Cell;
using pair::Role;
using State = pair::Solution::State;

namespace {

Cell whole(std::int64_t number) { return Cell::number(std::to_string(number)); }

std::size_t count(const PairInput& input, Role role) {
    return static_cast<std::size_t>(std::count_if(input.outcome.villages.begin(), input.outcome.villages.end(),
                                                  [&](const pair::Placed& one) { return one.role == role; }));
}

void add_state(const PairInput& input, Lang lang, page::Facts& facts) {
    const pair::Outcome& outcome = input.outcome;
    const bool optimal = outcome.state == State::optimal;
    facts.items.push_back({.id = "state",
                           .label = {"结果代号", "State"},
                           .value = Cell::of(optimal ? "optimal" : "not_proven"),
                           .data_only = true});
    facts.items.push_back({"cost", {"总代价", "Total cost"}, whole(outcome.cost)});
    facts.items.push_back({.id = "bound", .label = {"证明不低于", "Proven not below"}, .value = whole(outcome.bound)});
    facts.items.push_back({"gap", {"相差", "Gap"}, whole(outcome.cost - outcome.bound)});
    facts.items.push_back({.id = "equals_compared",
                           .label = {"比过相等的几种", "Equals compared"},
                           .value = Cell::yes_no(outcome.compared),
                           .data_only = true});
    facts.items.push_back({"nodes", {"搜索的节点", "Nodes searched"}, whole(outcome.nodes)});
    facts.items.push_back({"nodes_at_most", {"最多搜索", "At most"}, whole(input.pairing().nodes)});
    const std::size_t centres = count(input, Role::centre), leads = count(input, Role::lead);
    facts.items.push_back({"centres", {"中心村党委", "Centres"}, number_cell(centres)});
    facts.items.push_back(
        {"leads", {"带动村（连中心村）", "Lead villages, centres counted"}, number_cell(centres + leads)});
    facts.items.push_back({"assisted", {"被带村", "Assisted villages"}, number_cell(count(input, Role::assisted))});
    facts.items.push_back({"joined", {"联建的村", "Villages joined"}, number_cell(outcome.villages.size())});
    if (!input.pairing().note.empty())
        facts.items.push_back({"note", {"说明", "Note"}, text_cell(input.pairing().note, lang)});
}

/// What is proven, as a sentence.
Text proof_words(const pair::Outcome& outcome) {
    if (outcome.state == State::optimal && !outcome.compared)
        return {"总代价最小，已经证明；逐个村用整数核对过。节点不够，相等的几种没有比完。",
                "The least total cost, proven, and checked with whole numbers village by village. The nodes were not "
                "enough to compare all equals."};
    if (outcome.state == State::optimal)
        return {
            "总代价最小，已经证明；逐个村用整数核对过。相等的几种按办法所写的规则取定。",
            "The least total cost, proven, and checked with whole numbers village by village. Of equals the one that "
            "the rule names was taken."};
    return {"没有证明总代价最小：节点用完了。相等的几种没有比过。",
            "The least total cost is not proven: the nodes ran out. Equals were not compared."};
}

Text price_words(const PairInput& input, const pair::Price& price) {
    const std::string name = input.village(price.village).label();
    const auto placed = std::find_if(input.outcome.villages.begin(), input.outcome.villages.end(),
                                     [&](const pair::Placed& one) { return one.village == price.village; });
    const bool is_centre = placed->role == Role::centre;
    const std::string centre = input.village(placed->centre).label();
    const Text forbidden = is_centre ? Text("不让" + name + "当中心村", "Without " + name + " as a centre")
                                     : Text("不让" + name + "加入" + centre, "Without " + name + " joining " + centre);
    if (!price.cost)
        return {forbidden.zh + (price.proven ? "，就没有别的排法。" : "：节点用完了，没有找到别的排法。"),
                forbidden.en + (price.proven ? " there are no clusters at all."
                                             : " no clusters were found before the nodes ran out.")};
    const std::string more = std::to_string(*price.cost - input.outcome.cost), all = std::to_string(*price.cost);
    Text words(forbidden.zh + "，总代价是" + all + "，多" + more,
               forbidden.en + " the total cost is " + all + ", " + more + " more");
    if (price.centre == price.village) {
        words = {words.zh + "；它自己当中心村。", words.en + "; it is a centre itself."};
    } else if (price.centre) {
        const std::string other = input.village(*price.centre).label();
        words = {words.zh + "；它加入" + other + "。", words.en + "; it joins " + other + "."};
    } else {
        words = {words.zh + "；它不参加。", words.en + "; it takes no part."};
    }
    if (!price.proven) words = {words.zh + "没有证明是最少的。", words.en + " That it is the least is not proven."};
    return words;
}

void add_price(const PairInput& input, page::Facts& facts) {
    if (!input.outcome.price) return;
    const pair::Price& price = *input.outcome.price;
    const auto add = [&](const char* id, Text label, Cell value) {
        facts.items.push_back({.id = std::string("price.") + id,
                               .label = std::move(label),
                               .value = std::move(value),
                               .data_only = true});
    };
    add("village", {"村", "Village"}, Cell::of(base::to_string(input.village(price.village).code)));
    add("cost", {"没有这一对的总代价", "Total cost without it"}, price.cost ? whole(*price.cost) : Cell{});
    add("more", {"多多少", "More"}, price.cost ? whole(*price.cost - input.outcome.cost) : Cell{});
    add("centre", {"改为加入", "Joins instead"},
        price.centre ? Cell::of(base::to_string(input.village(*price.centre).code)) : Cell{});
    add("proven", {"是否证明", "Proven"}, Cell::yes_no(price.proven));
}

}  // namespace

page::Facts pairing_facts(const Subject& subject) {
    page::Facts facts;
    facts.items.push_back({"period", {"期间", "Period"}, Cell::of(base::to_string(subject.cohort.period))});
    facts.items.push_back({"file.id", {"联建办法", "File of joint building"}, Cell::of(subject.rubric.pairing->id)});
    facts.items.push_back({"file.version", {"版本", "Version"}, Cell::of(subject.rubric.pairing->version)});
    return facts;
}

page::Page pair_page(const PairInput& input, Lang lang) {
    page::Page page;
    page.kind = "pair";
    page.finality = input.finality;
    page.title = headed(input.subject.title, input.pairing().title);
    page::Facts facts = pairing_facts(input.subject);
    add_state(input, lang, facts);
    add_price(input, facts);
    page.blocks.emplace_back(std::move(facts));
    page.blocks.emplace_back(page::Paragraph{proof_words(input.outcome)});
    if (input.outcome.price) page.blocks.emplace_back(page::Paragraph{price_words(input, *input.outcome.price)});
    page.blocks.emplace_back(clusters_table(input));
    page.blocks.emplace_back(unplaced_table(input, lang));
    page.blocks.emplace_back(standing_by_table(input));
    page.blocks.emplace_back(paired_villages_table(input, lang));
    return page;
}

}  // namespace leitai::report
