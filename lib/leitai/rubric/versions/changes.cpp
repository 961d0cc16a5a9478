// Compares the fingerprints of two rubrics, and checks that the version rises as the difference demands.
#include "leitai/rubric/versions/changes.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <set>

namespace leitai::rubric {

namespace {

using issue::Code;
using State = Change::State;

/// The keys whose texts differ, or that only one side has. An outcome that only one side has does not count: the other
/// side cannot have its cause, and whatever brought that cause is a difference of its own.
std::set<Reason> differences(const Parts& old, const Parts& now) {
    std::set<Reason> keys;
    const auto against = [&](const Parts& a, const Parts& b) {
        for (const auto& [key, text] : a) {
            const auto other = b.find(key);
            if (other == b.end() ? key.first != Aspect::instead : other->second != text) keys.insert(key);
        }
    };
    against(old, now);
    against(now, old);
    return keys;
}

/// Two rubrics being compared, class by class.
class Comparison {
public:
    Comparison(const Rubric& old, const Rubric& now) : old_(old), now_(now) {
        for (const VillageClass& one : now.classes) {
            if (old.village_class(one.id)) both_.push_back(one);
        }
    }

    Changes all() && {
        head();
        named(Change::Kind::module, old_.modules, now_.modules);
        named(Change::Kind::indicator, old_.indicators, now_.indicators);
        measures();
        named(Change::Kind::fact, old_.facts, now_.facts);
        return std::move(changes_);
    }

private:
    /// Enters a change if there is one. `parts(rubric is the new one, class)` gives the fingerprint of a side.
    bool enter(Change change, const std::function<Parts(bool, rule::ClassId)>& parts) {
        std::set<Reason> reasons;
        for (const VillageClass& one : both_) {
            const std::set<Reason> here =
                differences(parts(false, *old_.village_class(one.id)), parts(true, *now_.village_class(one.id)));
            if (std::any_of(here.begin(), here.end(), [](const Reason& r) { return r.first != Aspect::words; })) {
                change.classes.push_back(one);
            }
            reasons.insert(here.begin(), here.end());
        }
        if (reasons.empty()) return false;
        change.reasons.assign(reasons.begin(), reasons.end());
        enter(std::move(change));
        return true;
    }

    void enter(Change change) {
        // Facts and measures give no points themselves; the indicators that look at them have rows of their own.
        if (change.kind == Change::Kind::measure || change.kind == Change::Kind::fact) change.classes.clear();
        change.every_class = !change.classes.empty() && change.classes.size() >= now_.classes.size();
        changes_.list.push_back(std::move(change));
    }

    void head() {
        Change change;
        change.id = now_.id;
        change.title = now_.title;
        const auto parts = [&](bool now, rule::ClassId c) { return parts_of(now ? now_ : old_, c); };
        if (both_.empty()) {
            change.classes = now_.classes;
            change.reasons = {{Aspect::classes, ""}};
            enter(std::move(change));
            return;
        }
        enter(std::move(change), parts);
    }

    static Parts parts(const Rubric& rubric, const Module& module, rule::ClassId c) {
        return parts_of(rubric, module, c);
    }
    static Parts parts(const Rubric& rubric, const Indicator& indicator, rule::ClassId c) {
        return parts_of(rubric, indicator, c);
    }
    static Parts parts(const Rubric& rubric, const Fact& fact, rule::ClassId) { return parts_of(rubric, fact); }

    /// The classes on whose sheets an indicator is that only one of the rubrics has.
    static std::vector<VillageClass> concerned(const Rubric& rubric, const Indicator& indicator) {
        std::vector<VillageClass> classes;
        for (std::size_t c = 0; c < rubric.classes.size(); ++c) {
            if (rubric.on_sheet(indicator, static_cast<rule::ClassId>(c))) classes.push_back(rubric.classes[c]);
        }
        return classes;
    }
    template <class Thing>
    static std::vector<VillageClass> concerned(const Rubric& rubric, const Thing&) {
        return rubric.classes;
    }

    template <class Thing>
    void named(Change::Kind kind, const std::vector<Thing>& old, const std::vector<Thing>& now) {
        const auto same_id = [](const std::vector<Thing>& list, const std::string& id) {
            const auto found = std::find_if(list.begin(), list.end(), [&](const Thing& t) { return t.id == id; });
            return found == list.end() ? nullptr : &*found;
        };
        for (const Thing& one : now) {
            Change change{kind, State::added, one.id, one.title, {}, false, {}};
            if (const Thing* before = same_id(old, one.id)) {
                change.state = State::changed;
                const auto of = [&](bool is_now, rule::ClassId c) {
                    return is_now ? parts(now_, one, c) : parts(old_, *before, c);
                };
                enter(std::move(change), of);
            } else {
                change.classes = concerned(now_, one);
                enter(std::move(change));
            }
        }
        for (const Thing& one : old) {
            if (same_id(now, one.id) != nullptr) continue;
            enter({kind, State::removed, one.id, one.title, concerned(old_, one), false, {}});
        }
        if (kind == Change::Kind::indicator) count_same();
    }

    void count_same() {
        changes_.same_indicators = now_.indicators.size();
        for (const Change& change : changes_.list) {
            const bool counted = change.kind == Change::Kind::indicator && change.state != State::removed;
            if (counted && (change.can_change_results() || change.state == State::added)) --changes_.same_indicators;
        }
    }

    void measures() {
        const auto names = [](const Rubric& rubric) {
            std::vector<std::pair<std::string, rule::MeasureId>> list;
            for (std::size_t i = 0; i < rubric.measures.size(); ++i) {
                const rule::Measure& one = rubric.measures[i];
                const bool own_name = !one.name.empty() && !rubric.fact(one.name);
                if (own_name) list.emplace_back(one.name, static_cast<rule::MeasureId>(i));
            }
            return list;
        };
        const auto old = names(old_), now = names(now_);
        const auto find = [](const auto& list, const std::string& name) {
            return std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.first == name; });
        };
        for (const auto& [name, id] : now) {
            Change change{Change::Kind::measure, State::added, name, base::Text::same(name), {}, false, {}};
            const auto before = find(old, name);
            if (before == old.end()) {
                enter(std::move(change));
                continue;
            }
            change.state = State::changed;
            const auto of = [&, is = id](bool is_now, rule::ClassId) {
                return is_now ? parts_of(now_, is) : parts_of(old_, before->second);
            };
            enter(std::move(change), of);
        }
        for (const auto& [name, id] : old) {
            if (find(now, name) != now.end()) continue;
            enter({Change::Kind::measure, State::removed, name, base::Text::same(name), {}, false, {}});
        }
    }

    const Rubric& old_;
    const Rubric& now_;
    std::vector<VillageClass> both_;
    Changes changes_;
};

/// "1.10.0" as numbers; a version that was read without an issue has three.
std::array<int, 3> numbers(const std::string& version) {
    std::array<int, 3> parts{};
    const char* at = version.data();
    const char* const end = at + version.size();
    for (int& part : parts) {
        at = std::from_chars(at, end, part).ptr;
        if (at != end) ++at;
    }
    return parts;
}

}  // namespace

bool Changes::can_change_results() const {
    return std::any_of(list.begin(), list.end(), [](const Change& change) { return change.can_change_results(); });
}

std::size_t Changes::changed_indicators() const {
    return static_cast<std::size_t>(std::count_if(list.begin(), list.end(), [](const Change& change) {
        return change.kind == Change::Kind::indicator && change.can_change_results();
    }));
}

Changes compare(const Rubric& old, const Rubric& now) { return Comparison(old, now).all(); }

void check_version(const Rubric& old, const Rubric& now, const Changes& changes, const source::SourceMap& map,
                   issue::Issues& issues) {
    const std::array<int, 3> before = numbers(old.version), after = numbers(now.version);
    const base::Text was = base::Text::same(old.version), is = base::Text::same(now.version);
    std::optional<issue::Said> said;
    if (changes.can_change_results() && after[0] <= before[0]) {
        said = Code::major_version_not_raised(was, is, base::Text::same(std::to_string(before[0] + 1) + ".0.0"));
    } else if (after < before || (after == before && !changes.list.empty())) {
        said = Code::version_not_raised(was, is);
    }
    if (said) issues.add(issue::quoting({std::move(*said), now.version_place}, map));
}

}  // namespace leitai::rubric
