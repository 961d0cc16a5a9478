// Invisible characters are known, named, and of no weight where names are compared.
#include "leitai/text/invisible.hpp"

#include <doctest/doctest.h>

using namespace leitai;
using namespace std::string_view_literals;

TEST_CASE("invisible characters are found and named") {
    const auto found = text::find_invisible("东\u200b阳村");
    REQUIRE(found);
    CHECK(found->at == 3);
    CHECK(text::invisible_name(found->code) == base::Text("U+200B 零宽空格", "U+200B (zero-width blank)"));
    CHECK(text::invisible_name(U'\u3000').zh == "U+3000 全角空格");
    for (const char* seen : {"东阳村 a b", "，。“”", "𠀀", "é"}) CHECK_FALSE(text::find_invisible(seen));
    for (const char32_t code : U"\u00A0\u00AD\u2002\u200E\u202E\u2060\u3164\uFE0F\uFEFF"sv)
        CHECK(text::is_invisible(code));
}

TEST_CASE("names are compared by what is seen of them") {
    CHECK(text::seen("\u3000东\u200b阳村\u00a0") == "东阳村");
    CHECK(text::seen("甲\u3000乙") == text::seen("甲 乙"));
    CHECK(text::seen("甲乙") != text::seen("甲 乙"));
}
