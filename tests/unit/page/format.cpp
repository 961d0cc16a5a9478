// Tests of the list of formats.
#include "leitai/page/format.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

#include "pages.hpp"

namespace leitai::page {

TEST_CASE("formats: found by name and by the ending of a file") {
    for (const FormatRow& row : formats()) {
        CHECK(find_format(row.name) == &row);
        CHECK(format_of_file("out/scores" + std::string(row.ending)) == &row);
    }
    CHECK(find_format("pdfs") == nullptr);
    CHECK(find_format("") == nullptr);
    CHECK(format_of_file("scores") == nullptr);
    CHECK(format_of_file("scores.json.gz") == nullptr);
}

TEST_CASE("formats: a writer makes what no command and no printer makes; one form is that of notices") {
    int notices = 0;
    for (const FormatRow& row : formats()) {
        CHECK((row.write != nullptr) == (row.by == FormatRow::By::writer));
        notices += row.notice ? 1 : 0;
    }
    CHECK(notices == 1);
    CHECK(notice_format().name == "json");
    CHECK(formats().front().name == "text");
}

TEST_CASE("formats: every writer ends its last line, and writes nothing more when the sink fails") {
    for (const FormatRow& row : formats()) {
        if (row.write == nullptr) continue;
        const std::string bytes = written(page_of({two_villages()}), row.name.data());
        CHECK((row.binary ? bytes.starts_with("PK") : bytes.ends_with("\n")));
        int calls = 0;
        const Sink full = [&](std::string_view) {
            ++calls;
            throw std::runtime_error("disk full");
        };
        CHECK_THROWS_AS(row.write(page_of({two_villages()}), {}, full), std::runtime_error);
        CHECK(calls == 1);
    }
}

}  // namespace leitai::page
