// Puts the entries of built-in registers together; only for the files that make them.
#pragma once

#include <optional>
#include <string>

#include "leitai/book/view.hpp"

namespace leitai::book {

/// Puts entries together; values are given field by field, in the order of rubric::built_in_books().
class Making {
public:
    Making(const Sources& sources, const Moment& moment) : sources_(sources), moment_(moment) {}

    /// `code`: the village itself, or one that it took in later.
    Entry& begin(cohort::VillageId village, base::RegionCode code, source::Place place) {
        Entry& entry = begin(place);
        const cohort::Village& of = sources_.cohort.villages[village];
        entry.where = {village, of.code.number, sources_.cohort.townships[of.township].code.number,
                       sources_.cohort.counties[of.county].code.number, code.number};
        return entry;
    }
    Entry& begin(source::Place place) {
        Entry entry;
        entry.period = moment_.period;
        entry.place = place;
        entry.first_cell = static_cast<std::uint32_t>(sheet_.cells.size());
        sheet_.entries.push_back(entry);
        return sheet_.entries.back();
    }
    Making& value(std::int64_t units) {
        sheet_.cells.push_back({units, 0, 0, BookCell::State::value});
        return *this;
    }
    Making& unknown() {
        sheet_.cells.emplace_back();
        return *this;
    }
    Making& person(const std::string& id) {
        const auto known = id.empty() ? std::nullopt : sources_.ledger.texts.find(id);
        return known ? value(*known) : unknown();
    }
    Making& date(const std::optional<base::Date>& day) { return day ? value(base::days_of(*day)) : unknown(); }
    Sheet done() { return std::move(sheet_); }

private:
    const Sources& sources_;
    const Moment& moment_;
    Sheet sheet_;
};

/// The registers of what records of joint building tell: its centres, and the villages in it.
Sheet cluster_centres(const Sources& sources, const Moment& moment);
Sheet cluster_villages(const Sources& sources, const Moment& moment);

}  // namespace leitai::book
