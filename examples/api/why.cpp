// Prints a village's points and why it has them, in ten lines: example_why FOLDER VILLAGE.
#include <cstdio>

#include "leitai/leitai.hpp"

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    const leitai::Scores scores = leitai::open(argv[1]).score();
    const leitai::Village village = scores.village(argv[2]);
    std::printf("%s: %s, rank %u\n", village.name.c_str(), village.total.value_or("-").c_str(), village.rank);
    for (const leitai::IndicatorPoints& one : village.indicators)
        std::printf("  %s %s\n", one.title.en.c_str(), one.points.value_or("-").c_str());
    for (const std::string& line : scores.why(argv[2], leitai::Lang::en)) std::puts(line.c_str());
}
