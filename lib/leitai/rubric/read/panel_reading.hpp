// The rules of one panel while they are being read; only for the files that read their parts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "leitai/rubric/read/reader.hpp"
#include "leitai/rubric/read/tables_panels.hpp"

namespace leitai::rubric {

/// One panel being read.
struct PanelReading {
    Reader& reader;
    const yaml::Mapping& mapping;
    Value key;
    Panel& panel;

    /// Reports that `row` is missing, which `because` needs.
    void need(std::size_t row, std::size_t because) {
        reader.report(
            Code::companion_key_missing(same(tables::panel::rows[row].key), quoted(tables::panel::rows[because].key)),
            mapping.key(because));
    }
};

// panels.cpp
/// A number above 0.
std::optional<base::Rational> read_weight(Reader& reader, Value value);
/// A rate as a percent figure: "95%" of 19/20.
std::string percent_words(const base::Rational& rate);
/// The ids of a panel's marks, as candidates for a misspelt one.
std::vector<std::string_view> mark_ids(const Panel& panel);

// panel_range.cpp
/// The least and the most that a measure can take from a panel; sums of panels must be free of circles.
rule::Interval panel_range(const Rubric& rubric, const PanelValue& value);

// panel_parts.cpp: who marks what, and how it is weighed
void read_panel_marks(PanelReading& reading);
void read_panel_ballots(PanelReading& reading);
void read_panel_groups(PanelReading& reading);

// panel_lines.cpp: what is left out, what must be there, and who takes a place
void read_panel_limits(PanelReading& reading);
void read_panel_lines(PanelReading& reading);

}  // namespace leitai::rubric
