// Reads what a file of returns says, and asks the cohort for what others say at the same level.
#include "leitai/desk/present.hpp"

#include <algorithm>

#include "leitai/base/decimal.hpp"
#include "leitai/report/labels.hpp"
#include "leitai/rubric/value.hpp"
#include "leitai/yaml/keys.hpp"
#include "leitai/yaml/parse.hpp"

namespace leitai::desk {

using yaml::Value;

namespace {

/// Every key with its value, but for evidence, which may stand in another cell the next time.
std::string told(Value value) {
    if (value.is_scalar()) return std::string(value.text());
    std::string text;
    for (Value one = value.first(); !(one == value.last()); one = one.next()) {
        if (!value.is_mapping()) {
            text += told(one) + ";";
            continue;
        }
        const Value key = one;
        one = one.next();
        if (key.text() != "evidence") text += std::string(key.text()) + "=" + told(one) + ";";
    }
    return text;
}

PresentValue events_in(Value list) {
    PresentValue value;
    for (Value one = list.first(); !(one == list.last()); one = one.next()) {
        value.text += told(one) + "\n";
        ++value.events;
    }
    return value;
}

/// What stands under the name of a fact: a value, a list of events, or a mapping that has one.
std::optional<PresentValue> value_of(Value fact) {
    if (fact.is_scalar()) return PresentValue{std::string(fact.text())};
    if (fact.is_sequence()) return events_in(fact);
    if (const auto events = yaml::value_under(fact, "events")) return events_in(*events);
    if (const auto value = yaml::value_under(fact, "value"))
        return PresentValue{std::string(value->is_scalar() ? value->text() : "")};
    return std::nullopt;
}

PresentValue days_of(const cohort::Cohort& cohort, const cohort::Cell& cell) {
    PresentValue value{{}, cell.events().count, true};
    for (const cohort::Event& event : cohort.events_of(cell))
        value.text += base::to_string(base::date_of(event.day)) + "\n";
    return value;
}

}  // namespace

Present::Present(const campaign::Campaign& campaign, const cohort::Cohort& cohort, const Owner& owner,
                 base::Period period, std::string_view text)
    : campaign_(campaign), cohort_(cohort), owner_(owner), period_(period) {
    const source::Batch batch = source::cut(text, 0);
    issue::Issues ignored;
    yaml::Parser parser;
    yaml::Tape tape;
    for (const source::Document& document : batch.documents) {
        if (parser.parse(batch, document, tape, ignored) && !tape.nodes.empty()) read_return({&tape, 0});
    }
}

void Present::read_return(Value root) {
    const std::string period = to_string(period_);
    const auto by = yaml::value_under(root, "by"), facts = yaml::value_under(root, "facts");
    if (yaml::text_under(root, "kind") != "return" || yaml::text_under(root, "period") != period || !by || !facts)
        return;
    if (yaml::text_under(*by, "level") != report::id(owner_.level) || !facts->is_mapping()) return;
    const std::string code(yaml::text_under(root, campaign_.rubric->unit->key));
    for (Value key = facts->first(); !(key == facts->last()); key = key.next().next()) {
        const auto value = value_of(key.next());
        if (value) in_file_[{code, std::string(key.text())}] = *value;
    }
}

std::optional<PresentValue> Present::in_cohort(const std::string& code, const rubric::Fact& fact) const {
    const auto region = base::parse_code(code, campaign_.rubric->unit->digits);
    const auto village = region ? cohort_.find(*region) : std::nullopt;
    const auto id = campaign_.rubric->fact(fact.id);
    const cohort::Slot slot = cohort_.needs.slot(period_);
    if (!village || !id || slot == cohort::no_slot) return std::nullopt;
    const auto of = [&](const cohort::Cell& cell) -> std::optional<PresentValue> {
        const bool reported =
            cell.state() == cohort::Cell::State::value || cell.state() == cohort::Cell::State::unchecked;
        if (!reported || cell.level() != owner_.level || cohort_.place(cell).line == 0) return std::nullopt;
        if (fact.type == rubric::FactType::events) return days_of(cohort_, cell);
        return PresentValue{rubric::value(fact, cell.units)};
    };
    if (const cohort::Cell* cell = cohort_.cell(*village, slot, *id)) {
        if (auto value = of(*cell)) return value;
    }
    for (const cohort::OtherLevel& other : cohort_.others) {
        if (other.village != *village || other.slot != slot || other.fact != *id) continue;
        if (auto value = of(other.cell)) return value;
    }
    return std::nullopt;
}

std::optional<PresentValue> Present::value(const std::string& code, const rubric::Fact& fact) const {
    const auto found = in_file_.find({code, fact.id});
    return found != in_file_.end() ? std::optional(found->second) : in_cohort(code, fact);
}

bool is_same_number(const std::string& a, const std::string& b) {
    const auto x = base::parse_decimal(a), y = base::parse_decimal(b);
    if (x.fault != base::DecimalFault::none || y.fault != base::DecimalFault::none) return false;
    const auto same = base::rescale(x.value, base::max_decimals);
    return same && same == base::rescale(y.value, base::max_decimals);
}

bool is_same_value(const rubric::Fact& fact, const std::string& a, const std::string& b) {
    if (a == b) return true;
    const auto plain = [&](std::string text) {
        if (fact.percent && text.ends_with('%')) text.pop_back();
        if (text == "是") return std::string("yes");
        return text == "否" ? std::string("no") : text;
    };
    const std::string one = plain(a), other = plain(b);
    return one == other || is_same_number(one, other);
}

}  // namespace leitai::desk
