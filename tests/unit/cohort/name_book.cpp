// The name book: every way in which people write a place, what it was called before, and what was meant.
#include "leitai/cohort/name_book.hpp"

#include <doctest/doctest.h>

using namespace leitai;
using cohort::NameBook;
using cohort::NamedPlace;

namespace {

base::Date on(int year, unsigned month, unsigned day) {
    return {std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
}

const base::Date day = on(2023, 6, 30);

NamedPlace place(const char* code, const char* name, const char* township = "", const char* county = "") {
    return {*base::parse_region(code), name, {}, township, county, {}};
}

NameBook small_book() {
    NameBook book;
    book.add(place("359901101201", "东阳村", "东溪镇", "东区"));
    book.add(place("359901102201", "东阳村", "西溪镇", "东区"));
    book.add(place("359902101201", "东阳村", "东溪镇", "西区"));
    book.add(place("359901101202", "北礁村", "东溪镇", "东区"));
    NamedPlace renamed = place("359901101203", "金沙村", "东溪镇", "东区");
    renamed.former_names = {"沙堤村"};
    book.add(renamed);
    NamedPlace merged = place("359901101204", "旧埕村", "东溪镇", "东区");
    merged.merged_on = on(2023, 1, 15);
    book.add(merged);
    book.add(place("359901101", "东溪镇", "", "东区"));
    return book;
}

/// The codes that a word may mean, with blanks between; "before: " ahead of what it meant before.
std::string found(const NameBook& book, const char* word, int digits = 12, base::Date on = day) {
    const cohort::Meant meant = book.find(word, digits, on);
    std::string list = meant.before && !meant.places.empty() ? "before:" : "";
    for (const NamedPlace* one : meant.places) list += (list.empty() ? "" : " ") + to_string(one->code);
    return list;
}

}  // namespace

TEST_CASE("name book: a name alone, whatever its blanks, width and case") {
    NameBook book = small_book();
    book.add(place("359901101209", "A村"));
    CHECK(found(book, "北礁村") == "359901101202");
    CHECK(found(book, " 北 礁村\u200b") == "359901101202");
    CHECK(found(book, "ａ村") == "359901101209");
    CHECK(found(book, "东阳村") == "359901101201 359901102201 359902101201");
    CHECK(found(book, "北礁") == "");
    CHECK(found(book, "") == "");
}

TEST_CASE("name book: the township, the county or both tell places of one name apart") {
    const NameBook book = small_book();
    for (const char* word :
         {"西溪镇东阳村", "西溪镇/东阳村", "西溪镇／东阳村", "西溪镇 东阳村", "东阳村（西溪镇）", "东阳村 (西溪镇)",
          "东区西溪镇东阳村", "东区/西溪镇/东阳村", "东阳村（东区 西溪镇）", "东阳村 (359901102201)"})
        CHECK_MESSAGE(found(book, word) == "359901102201", word);
    CHECK(found(book, "东溪镇东阳村") == "359901101201 359902101201");
    CHECK(found(book, "西区东阳村") == "359902101201");
    CHECK(found(book, "北礁村（西溪镇）") == "");
    CHECK(found(book, "南溪镇北礁村") == "");
}

TEST_CASE("name book: levels are apart") {
    const NameBook book = small_book();
    CHECK(found(book, "东溪镇", 9) == "359901101");
    CHECK(found(book, "东区东溪镇", 9) == "359901101");
    CHECK(found(book, "东溪镇", 12) == "");
}

TEST_CASE("name book: what was called so before, or merged away, counts where nobody is called so now") {
    NameBook book = small_book();
    CHECK(found(book, "沙堤村") == "before: 359901101203");
    CHECK(found(book, "东溪镇沙堤村") == "before: 359901101203");
    CHECK(found(book, "旧埕村") == "before: 359901101204");
    CHECK(found(book, "旧埕村", 12, on(2023, 1, 14)) == "359901101204");
    book.add(place("359901102202", "沙堤村", "西溪镇", "东区"));
    CHECK(found(book, "沙堤村") == "359901102202");
    CHECK(found(book, "东溪镇沙堤村") == "before: 359901101203");
}

TEST_CASE("name book: the nearest name, with its township where the word has one") {
    const NameBook book = small_book();
    CHECK(book.nearest("北焦村", 12, day)->name == "北礁村");
    CHECK(book.nearest("西溪镇东洋村", 12, day)->place->code == *base::parse_region("359901102201"));
    CHECK_FALSE(book.nearest("旧城村", 12, day));  // it is none any more
    CHECK_FALSE(book.nearest("完全无关", 12, day));
}
