// Writes determination records with the YAML writer.
#include "leitai/report/diagnose/determination_records.hpp"

#include "leitai/report/diagnose/words.hpp"
#include "leitai/yaml/write.hpp"

namespace leitai::report {

void write_determination_records(const Diagnosed& d, const page::Sink& sink) {
    for (const cohort::VillageId v : d.villages) {
        const diagnose::Standing& standing = d.diagnosis.villages[v];
        yaml::Writer writer;
        writer.begin_mapping();
        writer.key("kind").plain("determination");
        writer.key("period").plain(base::to_string(d.diagnosis.moment.period));
        writer.key("village").quoted(base::to_string(d.subject.cohort.villages[v].code));
        writer.key("catalogue").begin_mapping(true);
        writer.key("id").text(d.weakness().id);
        writer.key("version").text(d.weakness().version);
        writer.end_mapping();
        writer.key("state").plain(record::spelled(standing.state));
        writer.key("criteria").begin_sequence(true);
        for (const std::string& id : criteria_ids(d.weakness(), standing, rule::Truth::yes)) writer.text(id);
        writer.end_sequence();
        if (d.finality.provisional()) writer.key("provisional").plain("yes");
        writer.end_mapping();
        sink(writer.take());
    }
}

}  // namespace leitai::report
