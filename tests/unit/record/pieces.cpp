// Pieces: everything that was put in comes out once, in order, at the ends of pieces too.
#include "leitai/record/pieces.hpp"

#include <doctest/doctest.h>

#include <cstddef>

using leitai::record::Pieces;

TEST_CASE("a list in pieces holds what a list holds") {
    for (const std::size_t count : {0U, 1U, 64U, 65U, 8191U, 8192U, 8193U, 16384U, 20000U}) {
        Pieces<std::size_t> pieces;
        for (std::size_t i = 0; i < count; ++i) pieces.push_back(i);
        CHECK(pieces.empty() == (count == 0));
        std::size_t next = 0;
        bool in_order = true;
        for (const std::size_t value : pieces) in_order = in_order && value == next++;
        CHECK(in_order);
        CHECK(next == count);
        if (count != 0) CHECK(pieces[count - 1] == count - 1);
    }
}

TEST_CASE("draining a list gives each value once and leaves nothing") {
    Pieces<std::size_t> pieces;
    for (std::size_t i = 0; i < 10000; ++i) pieces.push_back(i);
    std::size_t next = 0;
    bool in_order = true;
    pieces.drain([&](std::size_t& value) { in_order = in_order && value == next++; });
    CHECK(in_order);
    CHECK(next == 10000);
    CHECK(pieces.empty());
}
