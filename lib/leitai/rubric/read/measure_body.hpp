// One measure while it is being read; only for the files that read the words of measures.
#pragma once

#include "leitai/rubric/read/reader.hpp"
#include "leitai/rubric/read/tables.hpp"

namespace leitai::rubric {

/// One measure being read.
struct MeasureBody {
    Reader& reader;
    const yaml::Mapping& mapping;
    std::size_t word;
    rule::Measure& measure;
    MeasureSource& source;

    std::string_view name() const { return tables::measure::rows[word].key; }
    /// The value of a row that this word needs; empty, and reported at the word, when it is not there.
    std::optional<Value> need(std::size_t row) {
        return need(row, Code::companion_key_missing(same(tables::measure::rows[row].key), quoted(name())));
    }
    std::optional<Value> need(std::size_t row, issue::Said missing) {
        if (mapping.has(row)) return mapping.at(row);
        if (mapping.complete()) reader.report(std::move(missing), mapping.key(word));
        return std::nullopt;
    }
};

// event_words.cpp
void read_events(MeasureBody& body);
void read_count(MeasureBody& body);
void read_sum(MeasureBody& body);
// panel_value.cpp
void read_panel_value(MeasureBody& body);

}  // namespace leitai::rubric
