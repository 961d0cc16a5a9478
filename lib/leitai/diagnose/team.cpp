// Pairs those who left a post with those who came after them, seat by seat.
#include "leitai/diagnose/team.hpp"

#include <algorithm>

#include "leitai/base/months.hpp"

namespace leitai::diagnose {

using base::Date;
using record::Post;
using record::Term;

namespace {

Date next_day(Date day) { return std::chrono::sys_days(day) + std::chrono::days(1); }

bool holds(const Term& term, Date day) { return term.since <= day && (!term.until || *term.until >= day); }

/// The days from which seats of a post stand empty: every end that no later beginning fills, the earliest filled first.
std::vector<Date> open_ends(const record::Team& team, Post post, Date day) {
    std::vector<Date> ends, begins;
    for (const Term& term : team.terms) {
        if (term.post != post || term.since > day) continue;
        begins.push_back(term.since);
        if (term.until && *term.until < day) ends.push_back(next_day(*term.until));
    }
    std::sort(ends.begin(), ends.end());
    std::sort(begins.begin(), begins.end());
    for (const Date begin : begins) {
        const auto filled = std::find_if(ends.begin(), ends.end(), [&](Date end) { return end <= begin; });
        // The seat that has been empty longest is filled first.
        if (filled != ends.end()) ends.erase(filled);
    }
    return ends;
}

std::size_t band_of_age(const record::Profile& profile, Date day) {
    if (!profile.born) return age_bands - 1;
    const int age = static_cast<int>(day.year()) - *profile.born;
    return age <= 35 ? 0 : age <= 45 ? 1 : age <= 55 ? 2 : age <= 60 ? 3 : 4;
}

std::size_t band_of_term(const record::Profile& profile) {
    if (!profile.term) return term_bands - 1;
    return static_cast<std::size_t>(std::min(*profile.term, 3) - 1);
}

void add_team(const record::Team& team, base::Period period, Date day, TeamAnalysis& analysis) {
    for (std::size_t p = 0; p < record::post_count; ++p) analysis.posts[p].seats += team.seats[p];
    std::vector<record::Tenure> tenures;
    for (const Term& term : team.terms)
        tenures.push_back({static_cast<std::int64_t>(term.post), term.since, record::left_on(term)});
    const std::vector<char> follows = record::followers(tenures);
    for (std::size_t t = 0; t < team.terms.size(); ++t) {
        const Term& term = team.terms[t];
        PostCount& post = analysis.posts[static_cast<std::size_t>(term.post)];
        if (holds(term, day)) {
            ++post.holders;
            analysis.others.add(term.profile, day);
        }
        const std::optional<Date> left = record::left_on(term);
        if (left && contains(period, *left) && *left <= day) ++post.left;
        if (contains(period, term.since) && term.since <= day && follows[t] != 0) ++post.replaced;
    }
    analysis.reserve.push_back(team.reserve.size());
    analysis.few_reserve += team.reserve.size() < 2 ? 1U : 0U;
    analysis.no_reserve += team.reserve.empty() ? 1U : 0U;
}

void add_secretary(const cohort::Village& of, cohort::VillageId v, base::Period period, Date day,
                   TeamAnalysis& analysis) {
    PostCount& post = analysis.posts[record::post_count];
    ++post.seats;
    const bool vacant = of.secretary_vacant_since && *of.secretary_vacant_since <= day;
    if (vacant) {
        const Date since = *of.secretary_vacant_since;
        ++post.vacant;
        if (contains(period, since)) ++post.left;
        analysis.vacancies.push_back({v, {std::nullopt, since, base::months_between(since, day)}});
        return;
    }
    if (of.secretary.empty()) return;
    ++post.holders;
    if (of.secretary_since && contains(period, *of.secretary_since)) {
        post.left += of.uncommon->secretary_before.empty() ? 0U : 1U;
        post.replaced += !of.uncommon->secretary_before.empty() || of.vacant_before ? 1U : 0U;
    }
    analysis.secretaries.add(of.uncommon->secretary_profile, day);
    if (!of.newly_elected) return;
    ++analysis.newly_elected;
    if (of.uncommon->mentor.empty()) {
        analysis.without_mentor.push_back(v);
    } else {
        ++analysis.mentored;
    }
}

bool longer(const Vacancy& a, const Vacancy& b) {
    if (a.since.has_value() != b.since.has_value()) return a.since.has_value();
    return a.since && *a.since < *b.since;
}

}  // namespace

const record::Team* team_record(const cohort::Cohort& cohort, cohort::VillageId village, base::Period period) {
    const record::Team* latest = nullptr;
    for (const record::Team& team : record::of_village(cohort.registers.teams, cohort.villages[village].code)) {
        if (team.period <= period) latest = &team;
    }
    return latest;
}

std::vector<Vacancy> vacant_seats(const record::Team& team, Date day) {
    std::vector<Vacancy> result;
    for (std::size_t p = 0; p < record::post_count; ++p) {
        const auto post = static_cast<Post>(p);
        const auto holders =
            static_cast<std::size_t>(std::count_if(team.terms.begin(), team.terms.end(), [&](const Term& term) {
                return term.post == post && holds(term, day);
            }));
        const std::size_t vacant = team.seats[p] > holders ? team.seats[p] - holders : 0;
        const std::vector<Date> ends = open_ends(team, post, day);
        // More people left than seats are empty: the post has fewer seats than before, so the latest to leave left
        // today's vacancies.
        const std::size_t known = std::min(vacant, ends.size());
        for (std::size_t i = ends.size() - known; i < ends.size(); ++i)
            result.push_back({post, ends[i], base::months_between(ends[i], day)});
        for (std::size_t i = known; i < vacant; ++i) result.push_back({post, std::nullopt, std::nullopt});
    }
    std::stable_sort(result.begin(), result.end(), longer);
    return result;
}

std::optional<Vacancies> vacancies_of(const cohort::Cohort& cohort, cohort::VillageId village, base::Period period,
                                      Date day) {
    const record::Team* team = team_record(cohort, village, period);
    if (team == nullptr) return std::nullopt;
    const std::vector<Vacancy> vacant = vacant_seats(*team, day);
    Vacancies result{vacant.size(), std::nullopt, team->place};
    const bool unknown = std::any_of(vacant.begin(), vacant.end(), [](const Vacancy& one) { return !one.since; });
    if (!vacant.empty() && !unknown) result.longest = vacant.front().months;
    return result;
}

void Profiles::add(const record::Profile& profile, Date day) {
    ++persons;
    ++age[band_of_age(profile, day)];
    ++education[static_cast<std::size_t>(profile.education)];
    ++term[band_of_term(profile)];
}

PostCount TeamAnalysis::total() const {
    PostCount sum;
    for (const PostCount& post : posts) {
        sum.seats += post.seats;
        sum.holders += post.holders;
        sum.vacant += post.vacant;
        sum.left += post.left;
        sum.replaced += post.replaced;
    }
    return sum;
}

TeamAnalysis analyse_team(const cohort::Cohort& cohort, const std::vector<cohort::VillageId>& villages) {
    TeamAnalysis analysis;
    for (const cohort::VillageId v : villages) {
        add_secretary(cohort.villages[v], v, cohort.period, cohort.as_of, analysis);
        const record::Team* team = team_record(cohort, v, cohort.period);
        if (team == nullptr) {
            analysis.without_record.push_back(v);
            continue;
        }
        add_team(*team, cohort.period, cohort.as_of, analysis);
        for (const Vacancy& vacancy : vacant_seats(*team, cohort.as_of)) {
            ++analysis.posts[static_cast<std::size_t>(*vacancy.post)].vacant;
            analysis.vacancies.push_back({v, vacancy});
        }
    }
    std::stable_sort(analysis.vacancies.begin(), analysis.vacancies.end(),
                     [](const VillageVacancy& a, const VillageVacancy& b) { return longer(a.vacancy, b.vacancy); });
    return analysis;
}

}  // namespace leitai::diagnose
