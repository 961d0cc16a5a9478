// Appends the lists of one batch to those of another, kind by kind.
#include "leitai/record/records.hpp"

#include <iterator>

namespace leitai::record {

namespace {

template <class Item>
void move_behind(std::vector<Item>& to, std::vector<Item>& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

void append(Records& to, Records&& from) {
#define LEITAI_KIND(group, word, Type, ...) move_behind(list_of<Type>(to), list_of<Type>(from));
#define LEITAI_RETURN(...)
#include "leitai/record/kinds.def"
    move_behind(to.registers.faulty, from.registers.faulty);
    to.contests.faulty = to.contests.faulty || from.contests.faulty;
    to.contests.panel_faulty = to.contests.panel_faulty || from.contests.panel_faulty;
    to.contests.round_faulty = to.contests.round_faulty || from.contests.round_faulty;
    to.books.faulty = to.books.faulty || from.books.faulty;
    to.awards.faulty = to.awards.faulty || from.awards.faulty;
    to.draws.faulty = to.draws.faulty || from.draws.faulty;
    to.process.faulty = to.process.faulty || from.process.faulty;
}

}  // namespace leitai::record
