// Reading: one document parsed for a test case, with what was said about it in short lines.
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/issue/issues.hpp"
#include "leitai/source/documents.hpp"
#include "leitai/yaml/parse.hpp"

namespace leitai::test {

/// The first document of some bytes, read as file 0.
struct Reading {
    source::Batch batch;
    yaml::Tape tape;
    issue::Issues issues;
    bool accepted = false;

    yaml::Value root() const { return {&tape, 0}; }

    /// Issues as "E0301 2:5", in order, with blanks between.
    std::string said() const {
        std::string out;
        for (const issue::Issue& issue : issues.sorted()) {
            out += (out.empty() ? "" : "; ") + std::string(issue::name(issue.code())) + " " +
                   std::to_string(issue.place.line) + ":" + std::to_string(issue.place.column);
        }
        return out;
    }

    std::string words(base::Lang lang = base::Lang::en) const {
        std::string out;
        for (const issue::Issue& issue : issues.sorted()) out += (out.empty() ? "" : "; ") + issue::words(issue, lang);
        return out;
    }
};

/// On the heap: values point into it.
inline std::unique_ptr<Reading> read(std::string_view bytes) {
    auto reading = std::make_unique<Reading>();
    reading->batch = source::cut(bytes, 0);
    yaml::Parser parser;
    if (reading->batch.documents.empty()) {
        reading->accepted = true;
        return reading;
    }
    reading->accepted = parser.parse(reading->batch, reading->batch.documents.front(), reading->tape, reading->issues);
    return reading;
}

/// The tree in one line: {key: value}, [item], quoted scalars in quotes.
inline std::string tree(yaml::Value value) {
    std::string out;
    if (value.is_scalar()) {
        const std::string text(value.text());
        return value->kind == yaml::Kind::plain ? text : '"' + text + '"';
    }
    bool key = value.is_mapping();
    for (yaml::Value child = value.first(); !(child == value.last()); child = child.next()) {
        out += tree(child) + (key ? ": " : ", ");
        if (value.is_mapping()) key = !key;
    }
    if (!out.empty()) out.resize(out.size() - 2);
    return value.is_mapping() ? "{" + out + "}" : "[" + out + "]";
}

}  // namespace leitai::test
