// The sentence that says how much has not been handed in.
#include "leitai/base/list.hpp"
#include "leitai/report/validate/missing_page.hpp"

namespace leitai::report {

using base::Text;

std::optional<Text> missing_words(const Subject& subject) {
    const auto units = [&](const std::vector<score::Missing>& owed) {
        std::size_t villages = 0;
        for (std::size_t i = 0; i < owed.size(); ++i) {
            if (i == 0 || owed[i - 1].village != owed[i].village) ++villages;
        }
        return subject.rubric.unit->counted(villages);
    };
    const std::vector<score::Missing>&owed = subject.scored.owed, &unread = subject.scored.unread;
    if (owed.empty() && unread.empty()) return std::nullopt;
    Text words;
    if (!owed.empty()) {
        const Text of = units(owed);
        words = {"还有" + of.zh + "、" + std::to_string(owed.size()) + "项数据未报",
                 counted(owed.size(), "", "fact is", "facts are").en + " still to be handed in for " + of.en};
    }
    if (unread.empty()) return words;
    const Text of = units(unread);
    base::add_to(words,
                 {of.zh + "、" + std::to_string(unread.size()) + "项数据报了但读不出",
                  counted(unread.size(), "", "fact", "facts").en + " of " + of.en + " cannot be read"},
                 base::between_phrases);
    return words;
}

}  // namespace leitai::report
