// Who has not handed in what yet, by township and responsible department (催报).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/base/text.hpp"
#include "leitai/cohort/cohort.hpp"
#include "leitai/page/page.hpp"
#include "leitai/report/labels.hpp"

namespace leitai::report {

/// What one owner still owes for one village.
struct Behind {
    cohort::VillageId village = 0;
    base::Text owner;
    std::vector<rule::FactId> facts;   ///< in the order of the rubric
    std::vector<rule::FactId> unread;  ///< likewise, those that were handed in and cannot be read
};

/// All that is owed, by township, then owner (in the order of the rubric), then village.
std::vector<Behind> behind(const Subject& subject);

/// The table of what is owed, a row for each owner and village; what `subject` refers to must outlive it.
page::Table missing_table(const Subject& subject, base::Lang lang, page::Audience audience);

/// The same of some of these rows, as a table of another name.
page::Table behind_table(std::string id, std::vector<Behind> rows, const Subject& subject, base::Lang lang,
                         page::Audience audience);

/// The same for people: villages of a township for which an owner owes the same stand in one row. Of all, or of some
/// rows.
page::Table missing_groups(const Subject& subject, base::Lang lang);
page::Table missing_groups(std::vector<Behind> rows, const Subject& subject, base::Lang lang);

/// "还有 3 个村、12 项数据未报，2 项报了但读不出"; empty when nothing is owed.
std::optional<base::Text> missing_words(const Subject& subject);

}  // namespace leitai::report
