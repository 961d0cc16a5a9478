// The words that the panel pages share.
#pragma once

#include <string>

#include "leitai/panel/contest.hpp"
#include "leitai/panel/count.hpp"
#include "leitai/report/panel/page.hpp"
#include "leitai/report/table_rows.hpp"

namespace leitai::report {

/// Why there is no result.
base::Text words(panel::Lack lack);
/// "去掉 1 个最高分、1 个最低分", "no mark is dropped".
base::Text drop_words(const rubric::Panel& rules);
base::Text recusal_words(rubric::Recusal recusal);
/// "2/3", "60%", "5".
base::Text quorum_words(const rubric::Quorum& quorum);
/// A mark as it is written in sheets: "90.5".
std::string mark_text(const rubric::PanelMark& rule, std::int64_t units);
/// "88.63"; empty without a result.
page::Cell result_cell(const rubric::Panel& rules, const std::optional<base::Rational>& result);
/// "=3" among equals of the contest; empty where it takes no place.
std::string place_words(const PanelInput& judged, const panel::Held& held, const panel::Standing& standing);
/// The same for facts: {"rank", "tied"}, none where it takes no place.
page::Cell place_cell(const PanelInput& judged, const panel::Held& held, const panel::Standing& standing);

/// One mark: of which contestant, by which judge, for what (positions).
struct MarkOf {
    std::size_t entry = 0, judge = 0, which = 0;
};
/// What a round is called: its own title, else that of its rules with the day; never its id.
base::Text title_of(const panel::Held& held);
/// What a contest is called: as its round, or by the rules of its last round where it has several.
base::Text title_of(const PanelInput& judged, const panel::Contest& contest);
/// The title of the contest that a round belongs to.
base::Text contest_title(const PanelInput& judged, const panel::Held& held);

/// What became of a mark: "counts", "highest" and "lowest" (dropped), "no_group", "incomplete", "recused", "none".
struct Fate {
    std::string_view id;
    base::Text words;
};
Fate fate_of(const panel::Held& held, const panel::MarkCount& count, const MarkOf& of);
/// What stands in the place of a judge: the mark, in brackets where it was dropped or does not count.
base::Text mark_words(const panel::Held& held, const panel::MarkCount& count, const MarkOf& of);

/// The word of a role in records: "party_delegate".
std::string_view role_word(rubric::Role role);

/// What stands beside a result: the prize, that it goes on, why there is none, why it takes no place.
base::Text note_words(const panel::Held& held, const panel::Entry& entry);
base::Text note_words(const panel::Held& held, const panel::Team& team);
std::string name_of(const PanelInput& judged, const panel::Entry& entry);
/// A team's title, with its id where another team of the round has the same.
std::string name_of(const panel::Held& held, const panel::Team& team);
/// Level, form, day and rules of a round.
void add_round_facts(const panel::Held& held, base::Lang lang, page::Facts& facts);
/// A round's contestants: those with a place, best first, then those without one.
std::vector<std::size_t> in_order(const panel::Held& held);

}  // namespace leitai::report
