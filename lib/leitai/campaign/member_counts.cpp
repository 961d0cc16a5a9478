// Adds up villages, and takes means and shares of exact totals.
#include "leitai/campaign/member_counts.hpp"

#include <algorithm>

namespace leitai::campaign {

using base::Rational;
using rubric::MemberFigure;

namespace {

/// What is counted before anything is divided.
struct Sums {
    std::vector<Rational> totals;
    Rational total, growth;
    std::int64_t villages = 0, compared = 0, improved = 0, weak = 0, rectified = 0, on_time = 0, taking_part = 0;
    std::int64_t objections = 0, upheld = 0, contests = 0, flags = 0;
    std::array<std::int64_t, record::round_level_words.size()> by_level{};
};

void add(const MemberVillage& village, Sums& sums) {
    ++sums.villages;
    sums.weak += village.weak ? 1 : 0;
    sums.rectified += village.rectified ? 1 : 0;
    sums.on_time += village.on_time ? 1 : 0;
    sums.objections += static_cast<std::int64_t>(village.objections);
    sums.upheld += static_cast<std::int64_t>(village.upheld);
    sums.flags += static_cast<std::int64_t>(village.flags);
    if (!village.total) return;
    sums.totals.push_back(*village.total);
    sums.total += *village.total;
    if (!village.before) return;
    ++sums.compared;
    sums.growth += *village.total - *village.before;
    sums.improved += *village.total > *village.before ? 1 : 0;
}

/// The contests in which one of the unit's villages has a result, and those villages, each once.
void add_contests(const MemberRead& member, base::RegionCode unit, Sums& sums) {
    std::vector<char> took_part(member.villages.size());
    for (const MemberContest& contest : member.contests) {
        bool any = false;
        for (const std::size_t v : contest.villages) {
            if (!lies_in(member.villages[v], unit)) continue;
            any = true;
            took_part[v] = 1;
        }
        if (!any) continue;
        ++sums.contests;
        ++sums.by_level[static_cast<std::size_t>(contest.level)];
    }
    sums.taking_part += std::count(took_part.begin(), took_part.end(), 1);
}

std::optional<Rational> share(const Rational& of, std::int64_t among) {
    if (among == 0) return std::nullopt;
    return of / Rational(among);
}

std::optional<Rational> median(std::vector<Rational> totals) {
    if (totals.empty()) return std::nullopt;
    std::sort(totals.begin(), totals.end());
    const std::size_t middle = totals.size() / 2;
    if (totals.size() % 2 == 1) return totals[middle];
    return (totals[middle - 1] + totals[middle]) / Rational(2);
}

std::optional<Rational> value_of(MemberFigure figure, const Sums& sums) {
    const auto scored = static_cast<std::int64_t>(sums.totals.size());
    const auto level = [&](record::RoundLevel of) { return Rational(sums.by_level[static_cast<std::size_t>(of)]); };
    switch (figure) {
        case MemberFigure::all:
            return Rational(sums.villages);
        case MemberFigure::scored:
            return Rational(scored);
        case MemberFigure::unscored:
            return Rational(sums.villages - scored);
        case MemberFigure::mean:
            return share(sums.total, scored);
        case MemberFigure::median:
            return median(sums.totals);
        case MemberFigure::compared:
            return Rational(sums.compared);
        case MemberFigure::growth:
            return share(sums.growth, sums.compared);
        case MemberFigure::improved:
            return share(Rational(sums.improved), sums.compared);
        case MemberFigure::weak:
            return Rational(sums.weak);
        case MemberFigure::rectified:
            return Rational(sums.rectified);
        case MemberFigure::on_time:
            return share(Rational(sums.on_time), sums.villages);
        case MemberFigure::contests:
            return Rational(sums.contests);
        case MemberFigure::contests_village:
            return level(record::RoundLevel::village);
        case MemberFigure::contests_township:
            return level(record::RoundLevel::township);
        case MemberFigure::contests_county:
            return level(record::RoundLevel::county);
        case MemberFigure::contests_city:
            return level(record::RoundLevel::city);
        case MemberFigure::taking_part:
            return Rational(sums.taking_part);
        case MemberFigure::objections:
            return Rational(sums.objections);
        case MemberFigure::upheld:
            return Rational(sums.upheld);
        case MemberFigure::flags:
            break;
    }
    return Rational(sums.flags);
}

}  // namespace

bool lies_in(const MemberVillage& village, base::RegionCode unit) {
    return unit.digits == 9 ? village.township == unit : village.county == unit;
}

diagnose::FiguresOfUnit count_villages(const std::vector<MemberRead>& members, base::RegionCode unit) {
    Sums sums;
    for (const MemberRead& member : members) {
        for (const MemberVillage& village : member.villages) {
            if (lies_in(village, unit)) add(village, sums);
        }
        add_contests(member, unit, sums);
    }
    diagnose::FiguresOfUnit figures;
    figures.known = sums.villages > 0;
    for (const rubric::MemberFigureRow& row : rubric::member_figures) {
        auto& value = figures.of[static_cast<std::size_t>(row.figure)];
        value = value_of(row.figure, sums);
        if (value && value->beyond()) {  // a number that 128 bits cannot hold cannot be told
            value.reset();
            figures.untold[static_cast<std::size_t>(row.figure)] = true;
        }
    }
    return figures;
}

}  // namespace leitai::campaign
