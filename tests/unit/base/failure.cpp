// Failures: words in both languages.
#include "leitai/base/failure.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cerrno>

using namespace leitai::base;

TEST_CASE("a failure speaks both languages, and English to who does not ask") {
    const Failure failure({"打不开 a.yaml", "cannot open a.yaml"});
    CHECK(failure.words().in(Lang::zh) == "打不开 a.yaml");
    CHECK(failure.words().in(Lang::en) == "cannot open a.yaml");
    CHECK(std::string_view(failure.what()) == "cannot open a.yaml");
}

TEST_CASE("the reasons of the system are translated, and unknown ones are passed on") {
    CHECK(system_reason(ENOENT) == Text("没有这个文件或文件夹", "No such file or directory"));
    CHECK(system_reason(ENOSPC).zh == "磁盘已满");
    CHECK(system_reason(EFBIG).zh == "文件太大，超过了系统的限额");
    CHECK(system_reason(ENOTEMPTY).zh == "文件夹不是空的");
    // Nothing in English stands in a Chinese sentence, whatever the number is.
    for (int error = 1; error < 134; ++error) {
        const std::string zh = system_reason(error).zh;
        CAPTURE(zh);
        CHECK(std::none_of(zh.begin(), zh.end(), [](char c) { return c >= 'a' && c <= 'z'; }));
    }
}
