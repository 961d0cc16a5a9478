// The seats, holders and vacancies of villages' committees, who left and who came, and profiles in totals.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "leitai/base/rational.hpp"
#include "leitai/cohort/cohort.hpp"

namespace leitai::diagnose {

/// One seat that nobody holds.
struct Vacancy {
    std::optional<record::Post> post;      ///< empty: the secretary
    std::optional<base::Date> since;       ///< the day after the last holder left; empty where no record tells it
    std::optional<base::Rational> months;  ///< up to the day
};

/// The vacant seats of one village's team without the secretary, for supplied facts.
struct Vacancies {
    std::size_t seats = 0;
    std::optional<base::Rational> longest;  ///< months; empty where none is vacant, or nobody knows since when
    source::Place place;                    ///< of the team record
};

/// The team record that holds for a period: the latest up to it.
const record::Team* team_record(const cohort::Cohort& cohort, cohort::VillageId village, base::Period period);

/// The seats of a team that nobody holds on a day, longest first; those of unknown beginning last.
std::vector<Vacancy> vacant_seats(const record::Team& team, base::Date day);

/// Empty where the village has no team record up to the period.
std::optional<Vacancies> vacancies_of(const cohort::Cohort& cohort, cohort::VillageId village, base::Period period,
                                      base::Date day);

inline constexpr std::size_t age_bands = 6;   ///< 35 and under, 36-45, 46-55, 56-60, over 60, unknown
inline constexpr std::size_t term_bands = 4;  ///< first, second, third and more, unknown

/// Persons by age, education and term: totals only.
struct Profiles {
    std::size_t persons = 0;
    std::array<std::size_t, age_bands> age{};
    std::array<std::size_t, record::education_count> education{};
    std::array<std::size_t, term_bands> term{};

    void add(const record::Profile& profile, base::Date day);
};

/// Seats and holders of one post over villages.
struct PostCount {
    std::size_t seats = 0, holders = 0, vacant = 0;
    std::size_t left = 0;      ///< left within the period
    std::size_t replaced = 0;  ///< came within the period after somebody had left
};

/// A vacancy with the village that has it.
struct VillageVacancy {
    cohort::VillageId village = 0;
    Vacancy vacancy;
};

/// The teams of several villages on the day of the scored period.
struct TeamAnalysis {
    std::array<PostCount, record::post_count + 1> posts{};  ///< by Post; the last one is the secretary
    std::vector<VillageVacancy> vacancies;                  ///< longest first; unknown beginnings last
    Profiles secretaries, others;
    std::vector<std::size_t> reserve;             ///< talents of each village with a team record
    std::size_t few_reserve = 0, no_reserve = 0;  ///< villages with fewer than two; of these, with none
    std::size_t newly_elected = 0, mentored = 0;
    std::vector<cohort::VillageId> without_record, without_mentor;

    PostCount total() const;
};
/// Analyses the teams of `villages`, and lists those without a team record.
TeamAnalysis analyse_team(const cohort::Cohort& cohort, const std::vector<cohort::VillageId>& villages);

}  // namespace leitai::diagnose
