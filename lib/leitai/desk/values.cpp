// Values as rubric/value prints them, percent figures without their sign.
#include "leitai/desk/values.hpp"

#include "leitai/rubric/value.hpp"

namespace leitai::desk {

std::string value_text(const rubric::Fact& fact, const record::Cell& cell) {
    using State = record::Cell::State;
    if (cell.state() != State::value && cell.state() != State::unchecked) return {};
    std::string text = rubric::value(fact, record::stated(fact, cell));
    if (text.ends_with('%')) text.pop_back();
    return text;
}

}  // namespace leitai::desk
