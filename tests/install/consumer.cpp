// Uses a header and a function of each kind: a builtin catalogue, exact numbers, a page written as text.
#include <cstdio>
#include <string>

#include "leitai/base/decimal.hpp"
#include "leitai/catalogue/catalogue.hpp"
#include "leitai/page/format.hpp"
#include "leitai/version.hpp"

int main() {
    const bool has_rubric = leitai::catalogue::find("contest").has_value();
    const std::string points = leitai::base::to_string(leitai::base::Decimal{8346, 2});

    leitai::page::Page page;
    page.title = leitai::base::Text::same(points);
    std::string written;
    leitai::page::find_format("text")->write(page, {}, [&](std::string_view bytes) { written += bytes; });
    std::printf("leitai %s: %s", std::string(leitai::version).c_str(), written.c_str());
    return has_rubric && written.find("83.46") != std::string::npos ? 0 : 1;
}
