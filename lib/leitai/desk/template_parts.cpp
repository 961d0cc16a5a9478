// Puts villages in groups, and words above their sheets.
#include "leitai/desk/template_parts.hpp"

#include <algorithm>
#include <map>

#include "leitai/campaign/reading.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/seal/digest.hpp"

namespace leitai::desk {

using base::Text;
using workbook::Column;
using workbook::Form;
using workbook::Use;

std::optional<cohort::Cohort> read_previous(const campaign::Campaign& campaign) {
    if (campaign.reads_stdin() || campaign.city) return std::nullopt;
    campaign::Campaign earlier = campaign;
    earlier.plan->period = base::previous(campaign.plan->period);
    earlier.plan->as_of = base::last_day(earlier.plan->period);
    earlier.inputs.reading = {};
    return campaign::read(earlier, {.steps = false}).cohort;
}

std::string rubric_sha256(const campaign::Campaign& campaign) {
    const source::FileId file = campaign.rubric->place.file;
    if (const auto bytes = campaign.map.embedded(file)) return seal::digest(*bytes).sha256;
    return seal::digest_file(campaign.map[file].path).sha256;
}

Text heading_words(base::Period period) {
    Text words = report::words(period);
    std::erase(words.zh, ' ');
    return words;
}

Text heading_of(const Text& whose, const Text& what, base::Period period) {
    const Text of = heading_words(period);
    if (whose.empty()) return {what.zh + "（" + of.zh + "）", what.en + " (" + of.en + ")"};
    return {whose.zh + "：" + what.zh + "（" + of.zh + "）", whose.en + ": " + what.en + " (" + of.en + ")"};
}

Meta meta_of(const TemplateInput& input, Owner owner) {
    const campaign::Campaign& campaign = input.scored.campaign;
    return {campaign.rubric->id, campaign.rubric->version, input.sha256, campaign.plan->period, std::move(owner)};
}

std::vector<Group> groups_of(const TemplateInput& input, const ForWhom& whom) {
    const cohort::Cohort& cohort = input.scored.reading.cohort;
    const base::ScoredUnit& unit = *input.scored.campaign.rubric->unit;
    const bool by_township = whom.per == Per::township && unit.in_township;
    std::vector<Group> groups;
    std::map<std::uint32_t, std::size_t> of_township;
    for (cohort::VillageId v = 0; v < cohort.villages.size(); ++v) {
        if (!whom.villages.empty() && !whom.villages[v]) continue;
        const cohort::Village& village = cohort.villages[v];
        if (whom.per == Per::village) {
            groups.push_back({village.label(), Text::same(village.label()), {rubric::Level::self, village.name}, {v}});
            continue;
        }
        if (by_township) {
            const auto [known, is_new] = of_township.try_emplace(village.township, groups.size());
            const cohort::Region& township = cohort.townships[village.township];
            if (is_new)
                groups.push_back(
                    {township.label, Text::same(township.label), {rubric::Level::township, township.name}, {}});
            groups[known->second].villages.push_back(v);
            continue;
        }
        if (groups.empty())
            groups.push_back({whom.name, Text::same(whom.name), {rubric::Level::county, whom.name}, {}});
        groups.front().villages.push_back(v);
    }
    return groups;
}

std::size_t position_of(const Form& form, std::string_view key) {
    const auto found =
        std::find_if(form.columns.begin(), form.columns.end(), [&](const Column& column) { return column.key == key; });
    return static_cast<std::size_t>(found - form.columns.begin());
}

workbook::Row row_of(const TemplateInput& input, const Form& form, cohort::VillageId id) {
    const cohort::Cohort& cohort = input.scored.reading.cohort;
    const base::ScoredUnit& unit = *input.scored.campaign.rubric->unit;
    const cohort::Village& village = cohort.villages[id];
    workbook::Row row;
    row.cells.resize(form.columns.size());
    row.asked.resize(form.columns.size(), true);
    for (std::size_t c = 0; c < form.columns.size(); ++c) {
        const std::string& key = form.columns[c].key;
        if (key == unit.key || key == "record." + std::string(unit.key)) row.cells[c] = base::to_string(village.code);
        if (key == "name") row.cells[c] = village.name;
        if (key == "in" && unit.in_township) row.cells[c] = cohort.townships[village.township].name;
    }
    return row;
}

std::size_t asked_cells(const Form& form) {
    std::size_t count = 0;
    for (const workbook::Row& row : form.rows) {
        for (std::size_t c = 0; c < form.columns.size(); ++c) {
            if (form.columns[c].use == Use::fill && (c >= row.asked.size() || row.asked[c])) ++count;
        }
    }
    return count;
}

void keep_columns(Form& form, const std::vector<bool>& keep) {
    const auto thin = [&](auto& list) {
        std::size_t next = 0;
        for (std::size_t c = 0; c < list.size(); ++c) {
            if (keep[c]) {
                if (next != c) list[next] = std::move(list[c]);
                ++next;
            }
        }
        list.resize(next);
    };
    for (workbook::Row& row : form.rows) {
        thin(row.cells);
        if (row.asked.empty()) continue;
        std::vector<bool> asked;
        for (std::size_t c = 0; c < keep.size(); ++c) {
            if (keep[c]) asked.push_back(row.asked[c]);
        }
        row.asked = std::move(asked);
    }
    thin(form.columns);
}

void offer_villages(const TemplateInput& input, const std::vector<cohort::VillageId>& villages, Column& column) {
    const cohort::Cohort& cohort = input.scored.reading.cohort;
    column.choices.clear();
    for (const cohort::VillageId v : villages) {
        const cohort::Village& village = cohort.villages[v];
        column.choices.push_back({base::to_string(village.code), Text::same(village.label())});
    }
}

}  // namespace leitai::desk
