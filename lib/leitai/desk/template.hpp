// Workbooks to fill in, made of a campaign: what is owed is asked, and what is known is not.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/campaign/scoring.hpp"
#include "leitai/desk/forms.hpp"
#include "leitai/desk/meta.hpp"
#include "leitai/workbook/form.hpp"

namespace leitai::desk {

/// How workbooks are divided.
enum class Per : std::uint8_t {
    owner,     ///< one for each office that is responsible for facts; of registers one for all
    township,  ///< one for each, with its villages
    village,
};

/// Whom workbooks are for, and of whom they ask.
struct ForWhom {
    Per per = Per::owner;
    std::vector<base::Text> owners = {};  ///< offices; empty: all
    std::vector<bool> villages = {};      ///< by VillageId; empty: all
    std::string name = {};                ///< of the township or village that was named; empty: none
};

/// Finds whom words mean: an office that the rubric names, a township, a village; by name or code. `per` is what was
/// asked for; without it a township or a village gets one workbook of its own. Throws base::Failure where a word is
/// none of these, or could be several.
ForWhom find_whom(const campaign::ScoredCampaign& scored, const std::vector<std::string>& words,
                  std::optional<Per> per);

/// What workbooks are made of.
struct TemplateInput {
    const campaign::ScoredCampaign& scored;
    const cohort::Cohort* previous = nullptr;  ///< all that was reported for the period before; null: nothing
    base::Lang lang = base::Lang::zh;          ///< of names that stand in cells
    std::string sha256 = {};                   ///< of the rubric's file
};

/// What a campaign was told of the period before its own, for TemplateInput::previous; empty where that period is none
/// of the plan's, or where standard input cannot be read twice. Throws base::Failure when an input cannot be read.
std::optional<cohort::Cohort> read_previous(const campaign::Campaign& campaign);

/// SHA-256 of the file of its rubric. Throws base::Failure when it cannot be read any more.
std::string rubric_sha256(const campaign::Campaign& campaign);

/// A workbook, and how its file is called (without its ending).
struct Filled {
    std::string name;
    workbook::Forms forms;
    std::size_t asked = 0;  ///< cells that are asked for in it
};

/// Facts and dated events that nobody reported yet, a workbook for each owner, township or village that is asked for
/// something.
std::vector<Filled> fact_workbooks(const TemplateInput& input, const ForWhom& whom);

/// The sheets of a round's judges: one for each judge, or one of all for whoever keeps the panel's records. Marks that
/// were handed in are shown and not asked for, and neither are those of a judge who is recused. Throws base::Failure
/// where there is no such round in the period, nobody marks in it, or its contestants are not known yet.
std::vector<Filled> mark_workbooks(const TemplateInput& input, const std::string& round, bool each_judge);

/// A kind of records (check, team, book), or one form of it (check.found, book.visits), with what is known: one
/// workbook, or one for each township or village. Throws base::Failure where there is no such kind or form.
std::vector<Filled> record_workbooks(const TemplateInput& input, std::string_view kind, const ForWhom& whom);

/// The kinds and forms that record_workbooks takes.
std::vector<std::string> record_form_words(const rubric::Rubric& rubric);

}  // namespace leitai::desk
