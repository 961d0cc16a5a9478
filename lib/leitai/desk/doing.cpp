// Finds out what was not said, or asks for it.
#include "leitai/desk/doing.hpp"

#include "leitai/campaign/lookup.hpp"
#include "leitai/source/documents.hpp"

namespace leitai::desk {

using base::Failure;
using base::Text;

std::string needed(const std::optional<std::string>& given, const Text& ask, std::string_view option) {
    if (given && !given->empty()) return *given;
    const std::string add(option);
    throw Unsaid({ask.zh + "加 " + add, ask.en + " add " + add});
}

std::string Doing::by() const {
    if (said.by) return needed(said.by, {"哪个单位？", "which office?"}, "--by");
    const std::string last = last_office(scored());
    return needed(last, {"哪个单位？", "which office?"}, "--by");
}

cohort::VillageId Doing::village() const {
    const Text noun = rubric().unit->noun();
    const std::string word = needed(said.village, {"哪个" + noun.zh + "？", "which " + noun.en + "?"}, "--village");
    return campaign::find_village(cohort(), *rubric().unit, word);
}

Named Doing::named(cohort::VillageId village) const {
    const cohort::Village& one = cohort().villages[village];
    return {to_string(one.code), one.name};
}

std::string Doing::in_plan(const Text& word) const { return word.in(campaign().plan->lang.value_or(base::Lang::zh)); }

PlannedFile Doing::record(Shelf shelf, base::Period period, const Text& word, std::string text) const {
    PlannedFile file;
    file.path = campaign().plan->folder + path_of_new(campaign(), shelf, period, in_plan(word));
    file.text = std::move(text);
    file.is_record = true;
    return file;
}

PlannedFile Doing::plan(std::span<const KeyValue> keys) const {
    const source::Place place = campaign().plan->place;
    const source::Source& file = campaign().map[place.file];
    const std::string text = source::read_file(file.path);
    constexpr std::string_view behind[] = {"as_of", "period"};
    auto edited = with_keys(text, place.line, keys, behind);
    if (!edited) {
        Text list;
        for (const KeyValue& one : keys) {
            if (!one.only_there) list = Text::same(list.zh + "\n  " + std::string(one.key) + ": " + one.value);
        }
        throw Failure({file.name + " 的写法程序改不了，请先把这几项写成一行一项" + list.zh,
                       file.name +
                           " is written so that the program cannot change it: write these keys on lines of "
                           "their own" +
                           list.en});
    }
    return {file.raw_name(), std::move(edited->text), PlannedFile::Change::edited, std::move(edited->lines)};
}

}  // namespace leitai::desk
