// Looks names up in the roster; a name that two have is told apart by the township beside it.
#include "leitai/desk/contestants.hpp"

#include <algorithm>

#include "leitai/base/failure.hpp"
#include "leitai/campaign/lookup.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/text/gate.hpp"

namespace leitai::desk {

using base::Text;

namespace {

/// A sentence of the command line on one line, as a remark beside a cell.
std::string joined(std::string words) {
    for (std::size_t at = words.find('\n'); at != std::string::npos; at = words.find('\n')) {
        std::size_t end = at + 1;
        while (end < words.size() && words[end] == ' ') ++end;
        words.replace(at, end - at, " ");
    }
    return words;
}

NamedUnit nobody(const base::Failure& failure) {
    const Text words = failure.words();
    return {{}, {}, {joined(words.zh), joined(words.en)}};
}

/// The name of the region that a code names, if it is one of these.
std::string name_of(const std::vector<cohort::Region>& regions, base::RegionCode code) {
    const auto found =
        std::find_if(regions.begin(), regions.end(), [&](const cohort::Region& one) { return one.code == code; });
    return found == regions.end() ? std::string() : found->name;
}

template <class Find>
NamedUnit region(const std::vector<cohort::Region>& regions, const std::string& text, const Find& find) {
    if (const auto code = base::parse_region(text)) return {text, name_of(regions, *code)};
    try {
        const base::RegionCode code = find(text);
        return {to_string(code), name_of(regions, code), {}, true};
    } catch (const base::Failure& failure) {
        return nobody(failure);
    }
}

}  // namespace

Contestants::Contestants(const cohort::Cohort& cohort, const base::ScoredUnit& unit) : cohort_(cohort), unit_(unit) {
    for (cohort::VillageId v = 0; v < cohort.villages.size(); ++v)
        by_name_[text::look_of(cohort.villages[v].name)].push_back(v);
}

NamedUnit Contestants::contestant(const std::string& text, const std::string& township) const {
    if (const auto code = base::parse_code(text, unit_.digits)) {
        const auto known = cohort_.find(*code);
        return {text, known ? cohort_.villages[*known].name : std::string()};
    }
    std::vector<cohort::VillageId> found;
    const auto named = by_name_.find(text::look_of(text));
    if (named != by_name_.end()) found = named->second;
    const std::string where = text::look_of(township);
    if (found.size() > 1 && !where.empty()) {
        std::erase_if(found, [&](cohort::VillageId v) {
            const cohort::Region* region = report::region_of(cohort_, unit_, v);
            return region == nullptr || text::look_of(region->name) != where;
        });
    }
    try {
        const cohort::VillageId one = found.size() == 1 ? found.front() : campaign::find_village(cohort_, unit_, text);
        return {to_string(cohort_.villages[one].code), cohort_.villages[one].name, {}, true};
    } catch (const base::Failure& failure) {
        return nobody(failure);
    }
}

NamedUnit Contestants::township(const std::string& text) const {
    return region(cohort_.townships, text,
                  [&](const std::string& word) { return campaign::find_township(cohort_, word); });
}

NamedUnit Contestants::county(const std::string& text) const {
    return region(cohort_.counties, text,
                  [&](const std::string& word) { return campaign::find_county(cohort_, word); });
}

}  // namespace leitai::desk
