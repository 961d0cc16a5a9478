// Writes the outcomes of awards with the YAML writer.
#include "leitai/report/seal/award_records.hpp"

#include <algorithm>

#include "leitai/yaml/write.hpp"

namespace leitai::report {

std::string award_records(const Subject& subject, const award::Outcomes& outcomes, bool provisional, int seal) {
    const rubric::Awards& awards = *subject.rubric.awards;
    std::string text;
    for (const award::Outcome& outcome : outcomes.list) {
        std::vector<base::RegionCode> winners;
        for (const award::Decision& one : outcome.decisions) {
            if (one.state == award::State::chosen) winners.push_back(subject.cohort.villages[one.village].code);
        }
        std::sort(winners.begin(), winners.end());
        yaml::Writer writer;
        writer.begin_mapping();
        writer.key("kind").plain("award");
        writer.key("period").plain(base::to_string(subject.cohort.period));
        writer.key("award").text(awards.list[outcome.award].id);
        writer.key("version").text(awards.version);
        if (provisional) writer.key("provisional").plain("yes");
        if (seal > 1) writer.key("sealed").plain(std::to_string(seal));
        writer.key("villages").begin_sequence(true);
        for (const base::RegionCode one : winners) writer.quoted(base::to_string(one));
        writer.end_sequence();
        writer.end_mapping();
        text += writer.take();
    }
    return text;
}

}  // namespace leitai::report
