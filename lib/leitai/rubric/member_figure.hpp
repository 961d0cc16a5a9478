// What the villages of the members come to: the one table of what can stand behind `from: villages.`.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace leitai::rubric {

/// A figure of the villages that lie in a scored township or county, over all members that a plan names.
enum class MemberFigure : std::uint8_t {
    all,                ///< villages of the members
    scored,             ///< of these, with a total
    unscored,           ///< of these, without one
    mean,               ///< of the totals
    median,             ///< likewise; of an even number the mean of the middle two
    compared,           ///< villages with a total now and in the period before
    growth,             ///< mean of total now minus total then, of those that are compared
    improved,           ///< share of those that are compared whose total rose
    weak,               ///< villages that were on the list of weak ones on some day of the period
    rectified,          ///< of these, those that left it in the period
    on_time,            ///< share of villages of which nothing was owed when the period was sealed
    contests,           ///< contests with a result in which one of the villages has one
    contests_village,   ///< of these, drills in villages
    contests_township,  ///< trainings in townships
    contests_county,    ///< county contests
    contests_city,      ///< city showcases
    taking_part,        ///< villages with a result in a contest
    objections,         ///< made to results of the villages
    upheld,             ///< of these, upheld, be it in part
    flags,              ///< awards won for which one applies, each theme once
};
inline constexpr std::size_t member_figure_count = 20;

/// What a figure's number is, so that the fact is declared as it.
enum class MemberNumber : std::uint8_t { count, number, percent };

/// Behind `villages.`; what the number is.
struct MemberFigureRow {
    std::string_view word;
    MemberFigure figure;
    MemberNumber number;
};

/// In the order of MemberFigure. A further figure is a row here, a case in campaign/member_counts.cpp, and a line of
/// the manual (`leitai help members`).
inline constexpr std::array<MemberFigureRow, member_figure_count> member_figures = {{
    {"all", MemberFigure::all, MemberNumber::count},
    {"scored", MemberFigure::scored, MemberNumber::count},
    {"unscored", MemberFigure::unscored, MemberNumber::count},
    {"mean", MemberFigure::mean, MemberNumber::number},
    {"median", MemberFigure::median, MemberNumber::number},
    {"compared", MemberFigure::compared, MemberNumber::count},
    {"growth", MemberFigure::growth, MemberNumber::number},
    {"improved", MemberFigure::improved, MemberNumber::percent},
    {"weak", MemberFigure::weak, MemberNumber::count},
    {"rectified", MemberFigure::rectified, MemberNumber::count},
    {"on_time", MemberFigure::on_time, MemberNumber::percent},
    {"contests", MemberFigure::contests, MemberNumber::count},
    {"contests_village", MemberFigure::contests_village, MemberNumber::count},
    {"contests_township", MemberFigure::contests_township, MemberNumber::count},
    {"contests_county", MemberFigure::contests_county, MemberNumber::count},
    {"contests_city", MemberFigure::contests_city, MemberNumber::count},
    {"taking_part", MemberFigure::taking_part, MemberNumber::count},
    {"objections", MemberFigure::objections, MemberNumber::count},
    {"upheld", MemberFigure::upheld, MemberNumber::count},
    {"flags", MemberFigure::flags, MemberNumber::count},
}};

}  // namespace leitai::rubric
