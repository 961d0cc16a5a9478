// Takes candidates from the rosters in force on a day, from panels or from a list, and finds the stratum of each.
#include "leitai/draw/candidates.hpp"

#include <algorithm>
#include <map>

namespace leitai::draw {

using base::RegionCode;
using base::Text;
using issue::Code;
using record::DrawBy;
using record::DrawFrom;

namespace {

/// The rosters in force on a day, later ones over earlier ones.
struct InForce {
    std::map<RegionCode, const record::Unit*> units;
    std::map<RegionCode, const record::Township*> townships;
    std::map<RegionCode, const record::Entry*> entries;
    std::map<std::uint64_t, RegionCode> unit_of;  // by code or prefix

    InForce(const std::vector<record::Roster>& rosters, base::Date day) {
        std::vector<const record::Roster*> in_force;
        for (const record::Roster& roster : rosters) {
            if (roster.from <= day) in_force.push_back(&roster);
        }
        std::stable_sort(in_force.begin(), in_force.end(),
                         [](const auto* a, const auto* b) { return a->from < b->from; });
        for (const record::Roster* roster : in_force) {
            for (const record::Unit& one : roster->units) units[one.code] = &one;
            for (const record::Township& one : roster->townships) townships[one.code] = &one;
            for (const record::Entry& one : roster->contestants) entries[one.code] = &one;
        }
        const auto gone = [&](const std::optional<base::Date>& merged_on) { return merged_on && *merged_on <= day; };
        std::erase_if(townships, [&](const auto& row) { return gone(row.second->merged_on); });
        std::erase_if(entries, [&](const auto& row) { return gone(row.second->merged->on); });
        for (const auto& [code, unit] : units) unit_of[code.number] = code;
        for (const auto& [code, unit] : units) {
            for (const RegionCode prefix : unit->reports_for) unit_of[prefix.number] = code;
        }
    }

    /// The reporting unit of a region: the longest prefix wins; one that no unit lists is known by its first digits.
    RegionCode county(RegionCode code) const {
        for (const int digits : {12, 9, 6}) {
            if (digits > code.digits) continue;
            const auto found = unit_of.find(base::prefix(code, digits).number);
            if (found != unit_of.end()) return found->second;
        }
        return base::county_of(code);
    }
};

Text noun_of(DrawFrom from) {
    switch (from) {
        case DrawFrom::townships:
            return {"乡镇", "townships"};
        case DrawFrom::villages:
            return {"村", "villages"};
        case DrawFrom::secretaries:
            return {"书记", "secretaries"};
        case DrawFrom::judges:
            return {"评委", "judges"};
        case DrawFrom::list:
            break;
    }
    return {"候选", "candidates"};
}

Text noun_of(DrawBy by) {
    switch (by) {
        case DrawBy::county:
            return {"县（填报单位）", "county (reporting unit)"};
        case DrawBy::township:
            return {"乡镇", "township"};
        default:
            return {"组", "group"};
    }
}

/// Collects the candidates of one draw.
class Collector {
public:
    Collector(const record::Draw& rule, const Sources& sources, issue::Issues& issues)
        : rule_(rule), sources_(sources), issues_(issues), in_force_(sources.rosters, rule.on) {}

    std::optional<Candidates> collect() {
        const bool of_roster = rule_.from != DrawFrom::list && rule_.from != DrawFrom::judges;
        if (of_roster && !sources_.rosters_sound)
            return hindered({"名册有错误，或有文件不能读取", "the roster is in error, or some file could not be read"});
        if (rule_.from == DrawFrom::judges && rule_.period > sources_.panels_until)
            return hindered({"年度不读评议团，用 --period 指明季度",
                             "panels are not read for a year; name its quarter with --period"});
        if (rule_.from == DrawFrom::judges && !sources_.panels_sound)
            return hindered({"评议团的记录有错误", "a record of a panel is in error"});
        const std::size_t before = issues_.errors();
        if (!take()) return std::nullopt;
        if (rule_.from != DrawFrom::judges && rule_.from != DrawFrom::list) add_strata_of_roster();
        if (issues_.errors() != before) return std::nullopt;
        Candidates all;
        for (auto& [code, one] : found_) all.list.push_back(std::move(one));
        for (auto& [id, name] : strata_) all.strata.push_back({id, std::move(name), 0, {}});
        return all;
    }

private:
    static std::optional<Candidates> hindered(Text why) {
        Candidates none;
        none.hindered = std::move(why);
        return none;
    }

    /// False where there is nobody, which is reported.
    bool take() {
        const base::ScoredUnit& unit = *sources_.rubric.unit;
        const std::size_t before = issues_.errors();
        switch (rule_.from) {
            case DrawFrom::list:
                for (const record::DrawCandidate& one : rule_.listed)
                    add(one.code, one.name, base::parse_region(one.code), one.group, one.place);
                break;
            case DrawFrom::townships:
                for (const auto& [code, one] : in_force_.townships) add(to_string(code), Text::same(one->name), code);
                break;
            case DrawFrom::villages:
                if (unit.digits != 12) {
                    issues_.add(Code::draw_from_unscored(noun_of(rule_.from), unit.many()), rule_.candidates_place);
                    return false;
                }
                for (const auto& [code, one] : in_force_.entries) add(to_string(code), Text::same(one->name), code);
                break;
            case DrawFrom::secretaries:
                for (const auto& [code, one] : in_force_.entries) {
                    const std::optional<RegionCode> at = code.digits > 0 ? std::optional(code) : std::nullopt;
                    if (!one->secretary.empty()) add(one->secretary, Text::same(one->name), at);
                }
                break;
            case DrawFrom::judges:
                for (const record::Panel& panel : sources_.panels) {
                    if (panel.period != rule_.period) continue;
                    for (const record::Judge& one : panel.judges) add(one.id, Text::same(one.id), one.home);
                }
        }
        if (!found_.empty() || issues_.errors() != before) return true;
        issues_.add(Code::draw_without_candidates(Text::same(base::to_string(rule_.on)), noun_of(rule_.from)),
                    rule_.candidates_place);
        return false;
    }

    /// A person who holds two offices is one candidate.
    void add(const std::string& code, const Text& name, std::optional<RegionCode> region, const std::string& group = {},
             std::optional<source::Place> place = {}) {
        const source::Place at = place.value_or(rule_.candidates_place);
        const auto stratum = stratum_of(region, group);
        if (!stratum) {
            issues_.add(Code::draw_stratum_unknown(Text::same(code), noun_of(rule_.by)), at);
            return;
        }
        const auto [known, is_new] = found_.try_emplace(code, Candidate{code, name, *stratum, {}});
        if (is_new) return;
        if (known->second.stratum != *stratum) {
            issues_.add(
                Code::draw_candidate_in_two_strata(Text::same(code), strata_[known->second.stratum], strata_[*stratum]),
                at);
        } else if (known->second.name != name) {
            known->second.name = known->second.name + Text("、", ", ") + name;
        }
    }

    /// The id of the stratum of a candidate, whose name is kept; empty where nothing says which it is.
    std::optional<std::string> stratum_of(std::optional<RegionCode> region, const std::string& group) {
        switch (rule_.by) {
            case DrawBy::none:
                strata_.try_emplace("");
                return "";
            case DrawBy::group:
                if (group.empty()) return std::nullopt;
                strata_.try_emplace(group, Text::same(group));
                return group;
            case DrawBy::county:
                if (!region) return std::nullopt;
                return add_county(in_force_.county(*region));
            case DrawBy::township:
                if (!region || region->digits < 9) return std::nullopt;
                return add_township(base::township_of(*region));
        }
        return std::nullopt;
    }

    std::string add_county(RegionCode code) {
        const auto unit = in_force_.units.find(code);
        std::string id = to_string(code);
        strata_.try_emplace(id, Text::same(unit == in_force_.units.end() ? id : unit->second->name));
        return id;
    }

    std::string add_township(RegionCode code) {
        const auto township = in_force_.townships.find(code);
        std::string id = to_string(code);
        strata_.try_emplace(id, Text::same(township == in_force_.townships.end() ? id : township->second->name));
        return id;
    }

    /// Where candidates come from the roster, each of its counties or townships is a stratum, though it may have none.
    void add_strata_of_roster() {
        if (rule_.by == DrawBy::county) {
            for (const auto& [code, unit] : in_force_.units) add_county(code);
        } else if (rule_.by == DrawBy::township) {
            for (const auto& [code, township] : in_force_.townships) add_township(code);
        }
    }

    const record::Draw& rule_;
    const Sources& sources_;
    issue::Issues& issues_;
    InForce in_force_;
    std::map<std::string, Candidate> found_;  // by code
    std::map<std::string, Text> strata_;      // names by id
};

}  // namespace

std::optional<Candidates> candidates_of(const record::Draw& rule, const Sources& sources, issue::Issues& issues) {
    return Collector(rule, sources, issues).collect();
}

}  // namespace leitai::draw
