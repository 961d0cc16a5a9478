// Groups calendar months by 1, 3, 6 or 12.
#include "leitai/cohort/spans.hpp"

namespace leitai::cohort {

namespace {

unsigned months_in(rubric::Every every) {
    switch (every) {
        case rubric::Every::month:
            return 1;
        case rubric::Every::quarter:
            return 3;
        case rubric::Every::half_year:
            return 6;
        case rubric::Every::year:
            break;
    }
    return 12;
}

}  // namespace

std::pair<base::Date, base::Date> span_of(rubric::Every every, base::Date day) {
    const unsigned length = months_in(every);
    const unsigned first = (static_cast<unsigned>(day.month()) - 1) / length * length + 1;
    const base::Date last_month(day.year() / std::chrono::month(first + length - 1) / std::chrono::last);
    return {base::Date(day.year(), std::chrono::month(first), std::chrono::day(1)), last_month};
}

}  // namespace leitai::cohort
