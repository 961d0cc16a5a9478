// Puts the rule of an award into one sentence.
#include "leitai/base/list.hpp"
#include "leitai/report/awards/words.hpp"
#include "leitai/report/numbers.hpp"
#include "leitai/rubric/naming.hpp"

namespace leitai::report {

using base::Text;

namespace {

Text round_words(rubric::Shares::Round round) {
    switch (round) {
        case rubric::Shares::Round::down:
            return {"舍去", "rounded down"};
        case rubric::Shares::Round::up:
            return {"进上", "rounded up"};
        case rubric::Shares::Round::half:
            break;
    }
    return {"四舍五入", "rounded half up"};
}

Text circle_words(const rule::Among& among) {
    Text words;
    if (among.county) base::add_to(words, Text{"填报单位", "unit"});
    if (among.township) base::add_to(words, Text{"乡镇", "township"});
    if (among.village_class) base::add_to(words, Text{"类", "class"});
    return words;
}

Text places_words(const rubric::Award& award) {
    const rubric::Places& places = award.places;
    const std::string number = std::to_string(places.number);
    const Text circle = circle_words(award.among);
    const Text each = circle.empty() ? Text() : Text("每个" + circle.zh, " in each " + circle.en);
    switch (places.kind) {
        case rubric::Places::Kind::all:
            return {"符合条件的都评", "everyone who can have it"};
        case rubric::Places::Kind::number:
            return {each.zh + "评" + number + "个", number + each.en};
        case rubric::Places::Kind::share: {
            const std::string share = plain(places.share, true);
            const Text round = round_words(places.round);
            return {each.zh + "评" + share + "（" + round.zh + "）", share + each.en + " (" + round.en + ")"};
        }
        case rubric::Places::Kind::over:
            break;
    }
    const Text groups = circle_words(places.over);
    return {each.zh + "评" + number + "个，按最大余数法分到各" + groups.zh,
            number + each.en + ", divided over each " + groups.en + " by the largest remainder"};
}

Text edge_words(rubric::Shares::Edge edge) {
    switch (edge) {
        case rubric::Shares::Edge::all_in:
            return {"线上相等的都评上", "equals at the line are all in"};
        case rubric::Shares::Edge::all_out:
            return {"线上相等的都不评", "equals at the line are all out"};
        case rubric::Shares::Edge::ties:
            break;
    }
    return {"线上相等的再投票", "equals at the line vote again"};
}

Text by_words(const rubric::Rubric& rubric, const rubric::Award& award) {
    Text words;
    for (const rubric::QuantityId one : award.by) base::add_to(words, title_of(rubric, rubric.quantities[one]));
    const Text first = award.last_first ? Text("，落后的先评", ", those who trail first") : Text();
    return {"按" + words.zh + "排" + first.zh, "by " + words.en + first.en};
}

Text least_words(const rubric::Rubric& rubric, const rubric::Award& award) {
    Text words;
    for (const rubric::Least& one : award.least) {
        const rule::Worth::One& at = one.at.one(0);
        const Text name = title_of(rubric, rubric.quantities[one.of]);
        const std::string number = at.share ? plain(at.amount, true) : quantity_text(rubric, one.of, at.amount);
        base::add_to(words, Text{name.zh + "不低于" + (at.share ? "满分的" : "") + number,
                                 name.en + " at least " + number + (at.share ? " of the full mark" : "")});
    }
    return words;
}

}  // namespace

Text rule_words(const rubric::Rubric& rubric, const rubric::Award& award) {
    std::vector<Text> parts;
    if (award.needs_application) parts.emplace_back("要申报和乡镇评审", "by application and review");
    if (!award.who.always()) {
        const Text who = rule::words(award.who, rubric::RubricNaming(rubric), 0);
        parts.emplace_back("条件：" + who.zh, "if " + who.en);
    }
    if (!award.least.empty()) parts.push_back(least_words(rubric, award));
    if (award.no_veto) parts.emplace_back("没有否决", "no veto");
    if (!award.by.empty()) parts.push_back(by_words(rubric, award));
    parts.push_back(places_words(award));
    if (award.at_most.number > 0) {
        const std::string most = std::to_string(award.at_most.number);
        const Text of = circle_words(award.at_most.of);
        parts.emplace_back("每个" + of.zh + "最多" + most + "个", "at most " + most + " of a " + of.en);
    }
    if (award.places.kind != rubric::Places::Kind::all) parts.push_back(edge_words(award.edge));
    const Text words = base::listed(parts, base::between_clauses);
    return {words.zh + "。", words.en + "."};
}

}  // namespace leitai::report
