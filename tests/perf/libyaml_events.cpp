// The practical ceiling: bare libyaml events over the same bytes, counted and thrown away.
#include <yaml.h>

#include <cstdio>
#include <exception>

#include "pieces.hpp"

namespace {

std::size_t events(std::string_view bytes) {
    yaml_parser_t parser;
    if (yaml_parser_initialize(&parser) == 0) throw std::runtime_error("no memory for a parser");
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    std::size_t count = 0;
    bool more = true;
    while (more) {
        yaml_event_t event;
        if (yaml_parser_parse(&parser, &event) == 0) break;
        ++count;
        more = event.type != YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    if (more)
        std::fprintf(stderr, "stopped at line %zu of a piece: %s\n", parser.problem_mark.line + 1, parser.problem);
    yaml_parser_delete(&parser);
    return count;
}

}  // namespace

int main(int argc, char** argv) try {
    std::vector<std::string> paths;
    const unsigned threads = bench::arguments(argc, argv, paths);
    std::printf("%zu events\n", bench::deal(bench::pieces(paths), threads, events));
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
}
