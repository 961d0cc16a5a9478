// Reads `instead`: what an indicator is worth for each cause of having no number.
#include "leitai/rubric/read/reader.hpp"
#include "leitai/rubric/read/tables.hpp"

namespace leitai::rubric {

namespace {

using Kind = rule::Outcome::Kind;

std::optional<rule::Outcome> plain_outcome(std::string_view word) {
    rule::Outcome outcome;
    if (word == "zero") {
        outcome.kind = Kind::zero;
    } else if (word == "full") {
        outcome.kind = Kind::full;
    } else if (word == "refuse") {
        outcome.kind = Kind::refuse;
    } else if (word == "not_applicable") {
        outcome.kind = Kind::not_applicable;
    } else {
        return std::nullopt;
    }
    return outcome;
}

std::optional<rule::Outcome> read_by(Reader& reader, Value value, bool has_full) {
    namespace b = tables::by;
    const yaml::Mapping mapping(value, b::rows, {"by", "by"}, reader.issues);
    if (!mapping.ok()) return std::nullopt;
    const std::size_t before = reader.troubles();
    rule::Outcome outcome;
    outcome.kind = Kind::by;
    Look look;
    if (mapping.has(b::measure)) {
        if (const auto id = read_measure_of(reader, mapping.at(b::measure))) {
            outcome.measure = *id;
            look = look_at(reader, *id);
            if (!look.known) ++reader.silent;
            if (look.known && look.kind == Look::Kind::events) {
                reader.report(Code::scale_cannot_price(same("by"), title_of(FactType::events)), mapping.at(b::measure));
                look.known = false;
            }
        }
    }
    if (mapping.has(b::scale)) {
        if (auto scale = read_scale(reader, mapping.at(b::scale), {look, has_full})) {
            outcome.scale = std::make_shared<const rule::Scale>(std::move(*scale));
        }
    }
    if (reader.troubles() != before || !mapping.complete()) return std::nullopt;
    return outcome;
}

std::optional<rule::Outcome> read_mapped(Reader& reader, Value value, bool has_full) {
    namespace o = tables::outcome;
    const yaml::Mapping mapping(value, o::rows, {"instead 的结果", "outcome of instead"}, reader.issues);
    if (!mapping.ok() || !mapping.complete()) return std::nullopt;
    const int written =
        mapping.has(o::points) + mapping.has(o::peers_mean) + mapping.has(o::respread) + mapping.has(o::by);
    if (written != 1) {
        reader.report(
            Code::not_an_instead_outcome({written == 0 ? "{}" : "两种结果", written == 0 ? "{}" : "two at once"}),
            value);
        return std::nullopt;
    }
    if (mapping.has(o::by)) return read_by(reader, mapping.at(o::by), has_full);
    rule::Outcome outcome;
    if (mapping.has(o::points)) {
        auto worth = read_worth(reader, mapping.at(o::points), has_full);
        if (!worth) return std::nullopt;
        outcome.kind = Kind::points;
        outcome.points = std::move(*worth);
    } else if (mapping.has(o::peers_mean)) {
        const yaml::Mapping mean(mapping.at(o::peers_mean), tables::peers_mean::rows, {"peers_mean", "peers_mean"},
                                 reader.issues);
        if (!mean.ok() || !mean.has(tables::peers_mean::among)) return std::nullopt;
        const auto among = read_among(reader, mean.at(tables::peers_mean::among));
        if (!among) return std::nullopt;
        outcome.kind = Kind::peers_mean;
        outcome.among = *among;
    } else {
        const auto where = mapping.choice(o::respread);
        if (!where) return std::nullopt;
        outcome.kind = *where == 0 ? Kind::respread_module : Kind::respread_rubric;
    }
    return outcome;
}

}  // namespace

void read_instead(Reader& reader, Value value, bool has_full, rule::Instead& instead) {
    const yaml::Mapping mapping(value, tables::instead::rows, {"instead", "instead"}, reader.issues);
    if (!mapping.ok()) return;
    for (std::size_t cause = 0; cause < rule::cause_count; ++cause) {
        if (!mapping.has(cause)) continue;
        const Value written = mapping.at(cause);
        std::optional<rule::Outcome> outcome;
        if (written.is_scalar()) {
            outcome = plain_outcome(written.text());
            if (!outcome) reader.report(Code::not_an_instead_outcome(same(written.text())), written);
        } else if (written.is_mapping()) {
            outcome = read_mapped(reader, written, has_full);
        } else {
            reader.report(Code::not_an_instead_outcome({"列表", "a list"}), written);
        }
        if (!outcome) continue;
        const bool itself = cause == static_cast<std::size_t>(rule::Cause::not_applicable);
        if (itself && outcome->kind == Kind::not_applicable) {
            reader.report(Code::not_applicable_leads_to_itself, written);
            continue;
        }
        instead[cause] = std::move(*outcome);
    }
}

}  // namespace leitai::rubric
