// Writes records of outcomes with the YAML writer.
#include "leitai/report/draw/outcome_records.hpp"

#include "leitai/yaml/write.hpp"

namespace leitai::report {

namespace {

void write_list(yaml::Writer& writer, const std::vector<std::string>& words) {
    writer.begin_sequence(true);
    for (const std::string& word : words) writer.quoted(word);
    writer.end_sequence();
}

}  // namespace

void write_outcome_records(const DrawInput& input, const page::Sink& sink) {
    for (const draw::Held* held : input.draws) {
        const record::Drawn outcome = draw::outcome_of(*held);
        yaml::Writer writer;
        writer.begin_mapping();
        writer.key("kind").plain("drawn");
        writer.key("period").plain(base::to_string(outcome.period));
        writer.key("draw").text(outcome.draw);
        writer.key("seed_sha256").quoted(outcome.seed_sha256);
        writer.key("candidates_sha256").quoted(outcome.candidates_sha256);
        writer.key("candidates");
        write_list(writer, outcome.candidates);
        writer.key("drawn").begin_sequence();
        for (const record::DrawnLine& line : outcome.lines) {
            writer.begin_mapping(true);
            if (!line.stratum.empty()) writer.key("stratum").quoted(line.stratum);
            writer.key("place").plain(std::to_string(line.place));
            writer.key("code").quoted(line.code);
            writer.key("key").quoted(line.key);
            if (!line.questions.empty()) {
                writer.key("questions");
                write_list(writer, line.questions);
            }
            writer.end_mapping();
        }
        writer.end_sequence();
        writer.end_mapping();
        sink(writer.take());
    }
}

}  // namespace leitai::report
