// Manual: the little Markdown that our pages use, as plain text.
#include "manual.hpp"

#include <doctest/doctest.h>

using namespace leitai;
using app::render;

TEST_CASE("a page's two halves") {
    CHECK(app::half("# 甲\n<!-- en -->\n# A\n", base::Lang::zh) == "# 甲\n");
    CHECK(app::half("# 甲\n<!-- en -->\n# A\n", base::Lang::en) == "# A\n");
    CHECK(app::half("# A\n", base::Lang::zh) == "# A\n");
}

TEST_CASE("options stand above their words, lists hang behind their dash, marks are left out") {
    CHECK(render("## 选项\n\n- `--lang zh|en`：语言。\n- 其他 `x`\n  续行\n", 40) ==
          "选项\n  --lang zh|en\n      语言。\n  - 其他 x 续行\n");
}

TEST_CASE("lines of a paragraph are joined: Chinese without a blank, English with one") {
    CHECK(render("甲\n乙\n\na\nb\n", 0) == "甲乙\n\na b\n");
}

TEST_CASE("a table's columns are aligned and its last one wraps beneath itself") {
    CHECK(render("| 码 | 含义 |\n| --- | --- |\n| 0 | 正常 |\n| 12 | a \\| b |\n", 0) ==
          "  码  含义\n  0   正常\n  12  a | b\n");
}

TEST_CASE("code is indented as it stands") {
    CHECK(render("```yaml\na: 1\r\n\n- b\n```\nx\n", 20) == "    a: 1\n\n    - b\nx\n");
}
