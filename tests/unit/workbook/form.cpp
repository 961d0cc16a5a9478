// What a workbook to fill in holds, before it is written.
#include "leitai/workbook/form.hpp"

#include <doctest/doctest.h>

using namespace leitai;

TEST_CASE("a column is there to be filled in unless it says otherwise") {
    const workbook::Column column;
    CHECK(column.use == workbook::Use::fill);
    CHECK_FALSE(column.required);
}
