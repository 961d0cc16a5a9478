// Counts what hinders a result by kind, and names the first of each.
#include "leitai/campaign/finality.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "leitai/base/list.hpp"
#include "leitai/page/finality.hpp"
#include "leitai/report/labels.hpp"

namespace leitai::campaign {

using base::Text;
using issue::Hinders;
using issue::Part;

namespace {

constexpr std::size_t named = 3;

/// Whether a fact of the rubric is supplied from books.
bool feeds_on_books(const rubric::Rubric& rubric) {
    return std::any_of(rubric.facts.begin(), rubric.facts.end(), [](const rubric::Fact& fact) {
        return fact.supplied && fact.from->kind == rubric::SuppliedFact::Kind::figure;
    });
}

/// Whether a figure counts a built-in register that is made of some kind of records.
bool counts(const rubric::Rubric& rubric, std::initializer_list<rubric::BookSource> sources) {
    if (!rubric.books) return false;
    return std::any_of(rubric.books->figures.begin(), rubric.books->figures.end(), [&](const rubric::Figure& figure) {
        const rubric::BookSource source = rubric.books->registers[figure.of].source;
        return figure.is_counted() && std::find(sources.begin(), sources.end(), source) != sources.end();
    });
}

bool reads(const rubric::Rubric& rubric, Result result, Part part) {
    using Source = rubric::BookSource;
    switch (part) {
        case Part::all:
            return true;
        case Part::contests:
            return result != Result::draws &&
                   (result != Result::books || counts(rubric, {Source::contests, Source::contestants}));
        case Part::registers:
            if (result == Result::books) {
                return counts(rubric, {Source::terms, Source::reserves, Source::clusters, Source::cluster_villages});
            }
            return result != Result::contests && result != Result::draws;
        case Part::books:
            return result == Result::books ||
                   (result != Result::contests && result != Result::draws && feeds_on_books(rubric));
        case Part::awards:
            return result == Result::awards || (result == Result::notice && rubric.awards);
        case Part::draws:
            return result == Result::draws;
        case Part::process:  // a seal holds scores, and its process goes on after it
            return result == Result::notice || result == Result::contests;
        case Part::others:
            break;
    }
    return result != Result::contests && result != Result::books && result != Result::draws;
}

/// What a kind of messages is called, and what a number of them is said with.
struct Wording {
    Hinders hinders;
    std::string_view kind, zh_before, zh_after, en_one, en_many;
};

constexpr Wording wordings[] = {
    {Hinders::errors, "errors", "数据有错误", "处", "error in the data", "errors in the data"},
    {Hinders::absent, "absent", "计划写明而找不到的文件或文件夹", "个",
     "file or folder that the plan names is not there", "files or folders that the plan names are not there"},
    {Hinders::unread, "unread", "像是记录而没有读取的", "项", "entry that looks like records was not read",
     "entries that look like records were not read"},
    {Hinders::suspected, "suspected", "时期可疑的记录", "份", "record with a suspected period",
     "records with a suspected period"},
    {Hinders::undecided, "undecided", "未定的名额线", "条", "line is undecided", "lines are undecided"},
    {Hinders::unproven, "unproven", "没有证明是最好的", "处", "result is not proven to be the best",
     "results are not proven to be the best"},
    {Hinders::seals, "seals", "与封存不符的", "处", "seal is not what it was", "seals are not what they were"},
};

Text counted(std::size_t count, const Wording& wording) {
    const std::string number = std::to_string(count);
    return {std::string(wording.zh_before) + number + std::string(wording.zh_after),
            number + " " + std::string(count == 1 ? wording.en_one : wording.en_many)};
}

/// A list of at most `named`, and that there are more.
class Examples {
public:
    /// Once there are enough, more change nothing.
    void add(const std::string& one) { add(Text::same(one)); }
    void add(const Text& one) {
        if (seen_.size() > named || !seen_.insert(one.zh).second) return;
        if (seen_.size() <= named) base::add_to(words_, one);
    }
    Text words() const {
        if (seen_.size() <= named) return words_;
        return {words_.zh + "等", words_.en + " and others"};
    }

private:
    std::set<std::string> seen_;
    Text words_;
};

std::string place_words(const source::SourceMap& map, const issue::Issue& issue) {
    std::string words = report::place_text(map, issue.place);
    if (words.empty() && issue.place.file < map.size()) words = map[issue.place.file].name;  // of a whole file
    if (!words.empty()) words += ' ';
    return words + std::string(issue::name(issue.code()));
}

void add_issues(const Evidence& evidence, Result result, page::Finality& finality) {
    for (const Wording& wording : wordings) {
        std::size_t count = 0;
        Examples examples;
        for (const issue::Issues* issues : {&evidence.plan, &evidence.records}) {
            for (std::size_t part = 0; part < issue::part_count; ++part) {
                if (reads(evidence.rubric, result, static_cast<Part>(part)))
                    count += issues->hindering()[part][static_cast<std::size_t>(wording.hinders)];
            }
        }
        if (count == 0) continue;
        for (const issue::Issues* issues : {&evidence.plan, &evidence.records}) {
            for (const issue::Issue& one : issues->sorted()) {
                if (issue::hinders(one.code()) == wording.hinders && reads(evidence.rubric, result, one.part))
                    examples.add(place_words(evidence.map, one));
            }
        }
        finality.reasons.push_back({std::string(wording.kind), count, counted(count, wording), examples.words()});
    }
}

void add_owed(const Evidence& evidence, const std::vector<score::Missing>& missing, bool closed,
              std::vector<page::Reason>& reasons) {
    Examples examples;
    std::vector<cohort::VillageId> villages;
    for (const score::Missing& one : missing) {
        villages.push_back(one.village);
        examples.add(evidence.cohort.villages[one.village].label());
    }
    if (villages.empty()) return;
    std::sort(villages.begin(), villages.end());
    villages.erase(std::unique(villages.begin(), villages.end()), villages.end());
    const Text units = evidence.rubric.unit->counted(villages.size());
    const Text facts = report::counted(missing.size(), "项", "fact", "facts");
    Text words(units.zh + "还有数据未报，共" + facts.zh, facts.en + " still to be handed in for " + units.en);
    if (closed) words = {units.zh + "不再补报" + facts.zh, facts.en + " of " + units.en + " not handed in any more"};
    reasons.push_back({"owed", missing.size(), words, examples.words()});
}

void add_owed_books(const Evidence& evidence, const std::vector<book::OwedBook>& owed, bool closed,
                    std::vector<page::Reason>& reasons) {
    if (owed.empty()) return;
    Examples examples;
    for (const book::OwedBook& one : owed) {
        const Text& title = evidence.rubric.books->registers[one.of].title;
        const Text keeper = one.name.empty() ? Text() : Text::same(" " + one.name);
        examples.add(title + keeper);
    }
    const Text count = report::counted(owed.size(), "份", "book", "books");
    const Text words = closed ? Text("不再补报台账" + count.zh, count.en + " not handed in any more")
                              : Text("还有台账没有报，共" + count.zh, count.en + " still to be handed in");
    reasons.push_back({"owed_books", owed.size(), words, examples.words()});
}

/// Whether it was decided that rounds by these rules are not held: in a closing, or by the round's own record.
bool decided_not_to_hold(const Evidence& evidence, rule::FactId fact) {
    const auto& from = evidence.rubric.facts[fact].from;
    std::optional<rubric::PanelId> rules;  // none: a mark that is typed in
    if (from && from->kind == rubric::SuppliedFact::Kind::panel) rules = from->value.panel;
    const base::Period period = evidence.cohort.period;
    const auto by_closing = [&](const record::Closing& one) {
        const bool listed = std::find(one.facts.begin(), one.facts.end(), fact) != one.facts.end();
        return one.period == period && ((rules && one.rules == rules) || (one.village.number == 0 && listed));
    };
    const auto by_round = [&](const record::Round& one) {
        return one.period == period && !one.held && one.rules == rules;
    };
    const auto& closings = evidence.cohort.registers.closings;
    const auto& rounds = evidence.contests.records.rounds;
    return std::any_of(closings.begin(), closings.end(), by_closing) ||
           std::any_of(rounds.begin(), rounds.end(), by_round);
}

page::Reason not_held(std::size_t count, Text titles) {
    const std::string number = std::to_string(count);
    return {"not_held",
            count,
            {"没有举行的评议" + number + "项", number + (count == 1 ? " round was not held" : " rounds were not held")},
            std::move(titles)};
}

void add_not_held(const Evidence& evidence, page::Finality& finality) {
    std::size_t open = 0, closed = 0;
    Text open_titles, closed_titles;
    for (const rule::FactId fact : evidence.scored.not_held) {
        const bool decided = decided_not_to_hold(evidence, fact);
        if (++(decided ? closed : open) <= named)
            base::add_to(decided ? closed_titles : open_titles, evidence.rubric.facts[fact].title);
    }
    if (open > 0) finality.reasons.push_back(not_held(open, open_titles));
    if (closed > 0) finality.closed.push_back(not_held(closed, closed_titles));
}

/// Rounds of a contest that have nothing to count yet.
void add_unjudged(const Evidence& evidence, const std::optional<std::string>& contest, page::Finality& finality) {
    std::size_t count = 0;
    Text titles;
    for (const panel::Held& held : evidence.contests.rounds) {
        const record::Round& round = *held.record;
        const bool judged = !held.sheets.empty() || !held.ballots.empty() || !held.rules->sum.empty();
        const bool asked = evidence.contests.shows(round.period, evidence.cohort.period);
        if (!asked || judged || (contest && round.contest != *contest)) continue;
        if (++count <= named) base::add_to(titles, round.title);
    }
    if (count > 0) finality.reasons.push_back(not_held(count, titles));
    std::size_t closed = 0;
    Text closed_titles;
    for (const record::Round& round : evidence.contests.records.rounds) {
        const bool asked = evidence.contests.shows(round.period, evidence.cohort.period);
        if (round.held || !asked || (contest && round.contest != *contest)) continue;
        if (++closed <= named) base::add_to(closed_titles, round.title);
    }
    if (closed > 0) finality.closed.push_back(not_held(closed, closed_titles));
}

page::Reason trial_reason(const rubric::Rubric& rubric) {
    const std::string of = rubric.id + " " + rubric.version;
    return {std::string(trial_reason_kind),
            1,
            {"试算：用细则" + of + "代替计划的细则", "a trial by the rubric " + of + " in place of the plan's"},
            {}};
}

void add_quarters(const Evidence& evidence, page::Finality& finality) {
    const std::size_t count = evidence.scored.provisional_quarters;
    if (count == 0) return;
    const std::string number = std::to_string(count);
    finality.reasons.push_back(
        {"quarters",
         count,
         {"季度结果中暂定的" + number + "份",
          number + (count == 1 ? " result of a quarter is provisional" : " results of quarters are provisional")},
         {}});
}

/// Every result of a city lacks what a county has not handed in.
void add_owed_members(const Members& members, page::Finality& finality) {
    if (members.owed.empty()) return;
    Examples examples;
    for (const std::string& folder : members.owed) examples.add(folder);
    const std::string number = std::to_string(members.owed.size());
    finality.reasons.push_back({"members_owed",
                                members.owed.size(),
                                {"本期封存还没有报来的县区" + number + "个",
                                 number + (members.owed.size() == 1 ? " county has not handed in its seal"
                                                                    : " counties have not handed in their seals")},
                                examples.words()});
}

void add_members(const Members& members, page::Finality& finality) {
    const auto add = [&](std::string kind, const std::vector<std::string>& folders, const Text& words) {
        if (folders.empty()) return;
        Examples examples;
        for (const std::string& folder : folders) examples.add(folder);
        const std::string number = std::to_string(folders.size());
        finality.reasons.push_back({std::move(kind),
                                    folders.size(),
                                    {words.zh + " " + number + "个", words.en + ": " + number},
                                    examples.words()});
    };
    add("members_open", members.open, {"本期还没有封存的成员", "members that are not sealed yet"});
    add("members_provisional", members.provisional,
        {"封存的结果是暂定的成员", "members whose sealed results are provisional"});
}

}  // namespace

page::Finality finality(const Evidence& evidence, Result result, const std::optional<std::string>& contest) {
    page::Finality finality;
    if (evidence.trial) finality.reasons.push_back(trial_reason(evidence.rubric));
    add_issues(evidence, result, finality);
    if (evidence.members != nullptr) add_owed_members(*evidence.members, finality);
    if (result == Result::draws) return finality;
    if (result == Result::contests) add_unjudged(evidence, contest, finality);
    const bool books = result == Result::books || (result != Result::contests && feeds_on_books(evidence.rubric));
    if (books && evidence.books != nullptr) {
        add_owed_books(evidence, evidence.books->owed, false, finality.reasons);
        add_owed_books(evidence, evidence.books->closed, true, finality.closed);
    }
    if (result == Result::books) return finality;
    if (result == Result::contests || result == Result::registers) return finality;
    add_owed(evidence, evidence.scored.owed, false, finality.reasons);
    add_owed(evidence, evidence.scored.closed, true, finality.closed);
    add_not_held(evidence, finality);
    add_quarters(evidence, finality);
    if (evidence.members != nullptr) add_members(*evidence.members, finality);
    return finality;
}

}  // namespace leitai::campaign
