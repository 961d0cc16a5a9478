// Reads a file of joint building: who leads, who is assisted, how many centres, how large, how near, at what cost.
#include "leitai/rubric/read/pairing/pairing.hpp"

#include <algorithm>
#include <set>

#include "leitai/rubric/read/awards/award_reader.hpp"
#include "leitai/rubric/read/tables_pairing.hpp"

namespace leitai::rubric {

namespace {

namespace t = tables::pairing;

constexpr std::int64_t most_villages = 100'000, most_metres = 10'000'000, most_cost = 1'000'000,
                       most_nodes = 10'000'000;

/// A whole number between two bounds; reported where it is none, and empty then.
std::optional<std::int64_t> read_between(Reader& reader, Value at, std::int64_t least, std::int64_t most) {
    const auto number = yaml::read_whole(at, reader.issues);
    if (!number || (*number >= least && *number <= most)) return number;
    const std::string low = std::to_string(least), high = std::to_string(most);
    reader.report(
        Code::expected_content_missing({low + " 到 " + high + " 的整数", "a whole number from " + low + " to " + high}),
        at);
    return std::nullopt;
}

std::optional<NamedVillage> read_named(Reader& reader, Value at) {
    const auto code = yaml::read_village(at, reader.issues);
    return code ? std::optional(NamedVillage{*code, at.place()}) : std::nullopt;
}

Side read_side(Reader& reader, Value value, const base::Text& what) {
    namespace s = tables::pairing_side;
    Side side;
    side.place = value.place();
    const yaml::Mapping mapping(value, s::rows, what, reader.issues);
    if (!mapping.ok() || !mapping.complete()) return side;
    if (mapping.has(s::who) && mapping.has(s::villages)) {
        report_both(reader, mapping, s::rows, s::who, s::villages);
    } else if (mapping.has(s::who)) {
        const Names names{{}, Names::Awards::of_quarter};
        if (auto who = read_condition(reader, mapping.at(s::who), names)) side.who = std::move(*who);
    } else if (mapping.has(s::villages)) {
        std::set<std::uint64_t> seen;
        for (const Value item : mapping.list(s::villages)) {
            const auto village = read_named(reader, item);
            if (!village) continue;
            if (seen.insert(village->code.number).second) {
                side.villages.push_back(*village);
            } else {
                reader.report(Code::key_stands_twice(same(item.text())), item);
            }
        }
        const Value list = mapping.at(s::villages);
        if (list.is_sequence() && list.first() == list.last())
            reader.report(Code::expected_content_missing({"至少一个村", "at least one village"}), list);
    } else {
        reader.report(Code::expected_content_missing({"who 或 villages", "who or villages"}), value);
    }
    return side;
}

void read_centres(Reader& reader, const yaml::Mapping& head, Pairing& pairing) {
    namespace c = tables::pairing_centres;
    if (!head.has(t::centres)) return;
    const Value value = head.at(t::centres);
    pairing.centres_place = value.place();
    if (value.is_scalar() && value.text() == "all") {
        pairing.all_centres = true;
    } else if (value.is_mapping()) {
        const yaml::Mapping mapping(value, c::rows, {"centres", "centres"}, reader.issues);
        if (!mapping.ok() || !mapping.complete()) return;
        pairing.fewest = read_between(reader, mapping.at(c::at_least), 1, most_villages).value_or(0);
        pairing.most = read_between(reader, mapping.at(c::at_most), 1, most_villages).value_or(pairing.fewest);
        if (pairing.fewest > pairing.most)
            refuse_declared(reader, {"centres 的 at_least 比 at_most 大", "at_least of centres is more than at_most"},
                            mapping.at(c::at_least));
    } else {
        pairing.fewest = pairing.most = read_between(reader, value, 1, most_villages).value_or(0);
    }
    if (pairing.all_centres && head.has(t::unchosen)) {
        reader.report(Code::key_does_not_go_with(same("unchosen"), quoted("centres: all")), head.key(t::unchosen));
    } else if (!pairing.all_centres && !head.has(t::unchosen)) {
        reader.report(Code::companion_key_missing(same("unchosen"), quoted("centres")), head.key(t::centres));
    }
    pairing.unchosen_join = head.choice(t::unchosen).value_or(0) == 1;
}

void read_size(Reader& reader, Value value, Pairing& pairing) {
    namespace s = tables::pairing_size;
    pairing.size_place = value.place();
    const yaml::Mapping mapping(value, s::rows, {"size", "size"}, reader.issues);
    if (!mapping.ok() || !mapping.complete()) return;
    pairing.assisted_at_least = read_between(reader, mapping.at(s::assisted), 1, most_villages).value_or(1);
    const auto members = read_between(reader, mapping.at(s::members), 2, most_villages);
    pairing.members_at_most = members.value_or(most_villages);
    if (members && *members <= pairing.assisted_at_least)
        refuse_declared(
            reader,
            {"members 连中心村在内，要比 assisted 大", "members counts the centre, so it must be more than assisted"},
            mapping.at(s::members));
}

void read_within(Reader& reader, Value value, Pairing& pairing) {
    namespace w = tables::pairing_within;
    const yaml::Mapping mapping(value, w::rows, {"within", "within"}, reader.issues);
    if (!mapping.ok() || !mapping.complete()) return;
    if (mapping.has(w::distance)) pairing.metres = read_between(reader, mapping.at(w::distance), 1, most_metres);
    if (mapping.has(w::circle)) {
        if (const auto among = read_among(reader, mapping.at(w::circle))) pairing.circle = *among;
        if (pairing.circle.village_class)
            refuse_declared(reader,
                            {"circle 写 county 或 township，不写 class", "circle is county or township, not class"},
                            mapping.at(w::circle));
    }
    if (!mapping.has(w::distance) && !mapping.has(w::circle))
        reader.report(Code::expected_content_missing({"distance 或 circle", "distance or circle"}), value);
}

void read_neighbours(Reader& reader, const std::vector<Value>& list, Pairing& pairing) {
    pairing.only_neighbours = true;
    for (const Value item : list) {
        if (!yaml::expect_list(item, {"一对相邻的村", "a pair of neighbours"}, reader.issues)) continue;
        std::vector<NamedVillage> pair;
        std::size_t written = 0;
        for (const Value one : items(item)) {
            ++written;
            if (const auto village = read_named(reader, one)) pair.push_back(*village);
        }
        if (written != 2 || (pair.size() == 2 && pair[0].code.number == pair[1].code.number)) {
            reader.report(Code::expected_content_missing({"两个不同的村", "two different villages"}), item);
        } else if (pair.size() == 2) {
            pairing.neighbours.push_back({pair[0], pair[1]});
        }
    }
}

void read_cost(Reader& reader, Value value, Pairing& pairing) {
    namespace c = tables::pairing_cost;
    const yaml::Mapping mapping(value, c::rows, {"cost", "cost"}, reader.issues);
    if (!mapping.ok() || !mapping.complete()) return;
    const std::pair<std::size_t, std::int64_t*> rows[] = {{c::distance, &pairing.cost.distance},
                                                          {c::industry, &pairing.cost.industry},
                                                          {c::needs, &pairing.cost.needs},
                                                          {c::township, &pairing.cost.township},
                                                          {c::link, &pairing.cost.link}};
    bool any = false;
    for (const auto& [row, into] : rows) {
        if (!mapping.has(row)) continue;
        any = true;
        *into = read_between(reader, mapping.at(row), 1, most_cost).value_or(1);
    }
    if (!any) reader.report(Code::expected_content_missing({"至少一项代价", "at least one cost"}), value);
    if (mapping.has(c::township) && pairing.circle.township)
        refuse_declared(reader,
                        {"within 已经只许同一个乡镇，township 的代价永远用不上",
                         "within allows one township alone, so the cost of township is never paid"},
                        mapping.key(c::township));
}

void read_effect(Reader& reader, Value value, Pairing& pairing) {
    namespace e = tables::pairing_effect;
    const yaml::Mapping mapping(value, e::rows, {"effect", "effect"}, reader.issues);
    if (!mapping.ok() || !mapping.complete()) return;
    if (!reader.all_there) return;
    const auto fact = find_fact(reader, mapping.at(e::fact), "fact");
    const auto against = mapping.choice(e::against);
    if (!fact || !against) return;
    const FactType type = reader.rubric.facts[*fact].type;
    if (type != FactType::number && type != FactType::count) {
        refuse_declared(reader,
                        {"“" + reader.rubric.facts[*fact].id + "”不是数，比不出增减",
                         "“" + reader.rubric.facts[*fact].id + "” is no number, so it neither rises nor falls"},
                        mapping.at(e::fact));
        return;
    }
    pairing.effect =
        PairingEffect{*fact, *against == 0 ? rule::Past::previous_period : rule::Past::same_period_last_year};
}

}  // namespace

void read_pairing(Reader& reader, Value root) {
    const yaml::Mapping head(root, t::rows, {"跨村联建办法", "file of joint building"}, reader.issues);
    if (!head.ok()) return;
    reader.in_pairing = true;
    Pairing pairing;
    pairing.place = root.place();
    pairing.id = head.word(t::pairing).value_or("");
    pairing.version = read_version(reader, head, t::version);
    pairing.title = head.both(t::title).value_or(base::Text());
    pairing.note = head.both(t::note).value_or(base::Text());
    if (head.has(t::lead)) pairing.lead = read_side(reader, head.at(t::lead), {"lead（带动村）", "lead"});
    if (head.has(t::assisted))
        pairing.assisted = read_side(reader, head.at(t::assisted), {"assisted（被带村）", "assisted"});
    read_centres(reader, head, pairing);
    if (head.has(t::size)) read_size(reader, head.at(t::size), pairing);
    if (head.has(t::within)) read_within(reader, head.at(t::within), pairing);
    if (head.has(t::neighbours)) read_neighbours(reader, head.list(t::neighbours), pairing);
    if (head.has(t::cost)) read_cost(reader, head.at(t::cost), pairing);
    if (head.has(t::nodes)) pairing.nodes = read_between(reader, head.at(t::nodes), 1, most_nodes).value_or(1);
    if (head.has(t::effect)) read_effect(reader, head.at(t::effect), pairing);
    reader.in_pairing = false;
    reader.rubric.pairing = std::move(pairing);
}

}  // namespace leitai::rubric
