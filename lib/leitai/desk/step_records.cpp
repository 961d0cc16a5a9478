// Plans the records of objections, decisions, conferrals, withdrawals and closings.
#include <algorithm>
#include <charconv>

#include "leitai/desk/doing.hpp"
#include "leitai/desk/lookup.hpp"

namespace leitai::desk {

using base::Failure;
using base::Text;

namespace {

constexpr std::string_view id_before = "OB-";

/// One more than the greatest number of an objection of the period.
std::string next_id(const process::Timeline* timeline) {
    int greatest = 0;
    if (timeline != nullptr) {
        for (const process::Contested& one : timeline->contested) {
            const std::string& id = one.objection.id;
            int number = 0;
            if (id.starts_with(id_before)) std::from_chars(id.data() + id_before.size(), id.data() + id.size(), number);
            greatest = std::max(greatest, number);
        }
    }
    return std::string(id_before) + std::to_string(greatest + 1);
}

/// The position of a word that the command line has checked already.
template <class Words>
std::size_t position_of(const Words& words, const std::string& word) {
    return static_cast<std::size_t>(std::find(words.begin(), words.end(), word) - words.begin());
}

const process::Contested& undecided(const Doing& doing) {
    const auto& open = doing.standing.undecided;
    if (!doing.said.objection) {
        if (open.size() == 1) return *open.front();
        needed(std::nullopt, {"答复哪一件异议？", "which objection?"}, "--objection");
    }
    for (const process::Contested* one : open) {
        if (one->objection.id == *doing.said.objection) return *one;
    }
    Text list;
    for (const process::Contested* one : open) list = list + Text::same((list.empty() ? "" : " ") + one->objection.id);
    throw Failure({"没有未答复的异议 " + *doing.said.objection + "；未答复的有 " + list.zh,
                   "no undecided objection " + *doing.said.objection + "; undecided are " + list.en});
}

template <class Record>
bool is_of(const Record& one, base::Period period, base::RegionCode village, rubric::AwardId award) {
    return one.period == period && one.village == village && one.award == award;
}

/// The head of a conferral or a withdrawal.
template <class Record>
Record award_record(const Doing& doing, cohort::VillageId village) {
    Record record;
    record.award = find_award(doing.rubric(), needed(doing.said.award, {"哪一项评先？", "which award?"}, "--award"));
    record.village = doing.cohort().villages[village].code;
    record.period = doing.said.period.value_or(doing.standing.period());
    record.on = doing.on();
    record.by = doing.by();
    return record;
}

bool owes_any(const Doing& doing, const record::Closing& closing) {
    const campaign::ScoredCampaign& scored = doing.scored();
    const auto& owed = scored.scored.owed;
    const auto has = [](const auto& list, auto one) {
        return list.empty() || std::find(list.begin(), list.end(), one) != list.end();
    };
    const bool facts = !closing.facts.empty() || closing.books.empty();
    if (facts && std::any_of(owed.begin(), owed.end(), [&](const score::Missing& one) {
            const base::RegionCode code = doing.cohort().villages[one.village].code;
            return (closing.village.number == 0 || closing.village == code) && has(closing.facts, one.fact);
        })) {
        return true;
    }
    if (closing.books.empty() || !scored.reading.books) return false;
    const auto& books = scored.reading.books->owed;
    return std::any_of(books.begin(), books.end(),
                       [&](const book::OwedBook& one) { return has(closing.books, one.of); });
}

}  // namespace

PlannedFile plan_objection(const Doing& doing) {
    const cohort::VillageId village = doing.village();
    record::Objection one;
    one.period = doing.standing.period();
    one.id = next_id(doing.standing.timeline);
    one.on = doing.on();
    one.village = doing.cohort().villages[village].code;
    one.about = find_contested(doing.rubric(), doing.said.about.value_or("total"));
    const std::string by = needed(doing.said.by,
                                  {"谁提出？self 本村，peer 其他村，office 单位，resident 群众：",
                                   "who objects: self, peer, office or resident?"},
                                  "--by");
    const std::size_t role = position_of(record::objector_words, by);
    if (role == record::objector_words.size())
        throw Unsaid({"--by 在异议里写 self 本村、peer 其他村、office 单位或 resident 群众，不写姓名",
                      "--by of an objection is self, peer, office or resident, and no name"});
    one.by = static_cast<record::Objector>(role);
    one.what = needed(doing.said.what, {"异议的内容？", "what does it say?"}, "--what");
    return doing.record(Shelf::process, one.period, {"异议-" + one.id, "objection-" + one.id},
                        objection_text(one, *doing.rubric().unit, doing.named(village)));
}

PlannedFile plan_decision(const Doing& doing) {
    const process::Contested& about = undecided(doing);
    record::Decision one;
    one.period = doing.standing.period();
    one.objection = about.objection.id;
    one.on = doing.on();
    one.by = doing.by();
    one.person = needed(doing.said.person, {"签批人的编号？", "the id of who signed?"}, "--person");
    const std::string upheld =
        needed(doing.said.upheld, {"是否成立？yes、partly 或 no：", "is it upheld: yes, partly or no?"}, "--upheld");
    one.upheld = static_cast<record::Decision::Upheld>(position_of(record::upheld_words, upheld));
    one.why = needed(doing.said.why, {"理由？", "why?"}, "--why");
    return doing.record(Shelf::process, one.period, {"答复-" + one.objection, "decision-" + one.objection},
                        decision_text(one));
}

namespace {

bool is_conferred(const Doing& doing, const record::Conferral& one) {
    const auto& all = doing.scored().reading.conferrals;
    return std::any_of(all.begin(), all.end(), [&](const record::Conferral& other) {
        return is_of(other, one.period, one.village, one.award);
    });
}

/// The winners of the scored period whose conferral is not recorded yet; of the village and the award that were said,
/// where they were.
std::vector<record::Conferral> to_confer(const Doing& doing) {
    const Said& said = doing.said;
    std::optional<cohort::VillageId> only;
    if (said.village) only = doing.village();
    const auto award = said.award ? std::optional(find_award(doing.rubric(), *said.award)) : std::nullopt;
    std::vector<record::Conferral> list;
    if (!doing.scored().awards) find_award(doing.rubric(), "");
    for (const award::Outcome& outcome : doing.scored().awards->list) {
        if (award && outcome.award != *award) continue;
        for (const award::Decision& one : outcome.decisions) {
            if (one.state != award::State::chosen || (only && one.village != *only)) continue;
            record::Conferral conferral;
            conferral.village = doing.cohort().villages[one.village].code;
            conferral.period = doing.standing.period();
            conferral.award = outcome.award;
            conferral.on = doing.on();
            conferral.by = doing.by();
            if (!is_conferred(doing, conferral)) list.push_back(std::move(conferral));
        }
    }
    return list;
}

}  // namespace

PlannedFile plan_conferral(const Doing& doing) {
    const bool earlier = doing.said.period && *doing.said.period != doing.standing.period();
    std::vector<record::Conferral> list;
    if (earlier) {
        auto one = award_record<record::Conferral>(doing, doing.village());
        if (!is_conferred(doing, one)) list.push_back(std::move(one));
    } else {
        list = to_confer(doing);
    }
    if (list.empty())
        throw Failure(
            {"没有要登记的授予：没有评上，或已经登记过", "there is nothing to record: not won, or recorded already"});
    std::string text;
    for (const record::Conferral& one : list) {
        text += text.empty() ? "" : "---\n";
        text += conferral_text(one, doing.rubric(), doing.named(*doing.cohort().find(one.village)));
    }
    return doing.record(Shelf::process, list.front().period, {"授予", "conferral"}, std::move(text));
}

PlannedFile plan_withdrawal(const Doing& doing) {
    const cohort::VillageId village = doing.village();
    auto one = award_record<record::Withdrawal>(doing, village);
    one.why = needed(doing.said.why, {"为什么撤销？", "why is it withdrawn?"}, "--why");
    const auto& conferrals = doing.scored().reading.conferrals;
    if (std::none_of(conferrals.begin(), conferrals.end(),
                     [&](const auto& other) { return is_of(other, one.period, one.village, one.award); })) {
        throw Failure({doing.named(village).name + "没有登记过这项授予，不能撤销",
                       "no conferral of it is recorded, so there is nothing to withdraw"});
    }
    return doing.record(Shelf::process, one.period, {"撤销", "withdrawal"},
                        withdrawal_text(one, doing.rubric(), doing.named(village)));
}

PlannedFile plan_closing(const Doing& doing) {
    const Said& said = doing.said;
    record::Closing one;
    one.period = doing.standing.period();
    std::optional<Named> village;
    if (said.village) {
        const cohort::VillageId id = doing.village();
        one.village = doing.cohort().villages[id].code;
        village = doing.named(id);
    }
    for (const std::string& word : said.facts) one.facts.push_back(find_fact(doing.rubric(), word));
    for (const std::string& word : said.registers) one.books.push_back(find_register(doing.rubric(), word));
    if (!village && one.facts.empty() && one.books.empty())
        throw Unsaid({"什么不再补报？用 --village、--fact 或 --register 写明",
                      "what will not come? name it with "
                      "--village, --fact or --register"});
    one.on = doing.on();
    one.by = doing.by();
    one.why = needed(said.why, {"为什么不再补报？", "why will it not come?"}, "--why");
    if (!owes_any(doing, one))
        throw Failure({"没有这样未报的数据，不用决定；未报名单见 leitai validate",
                       "nothing of it is owed, so there is nothing to close: leitai validate lists what is"});
    return doing.record(Shelf::inputs, one.period, {"销报", "closing"}, closing_text(one, doing.rubric(), village));
}

}  // namespace leitai::desk
