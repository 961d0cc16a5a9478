// Uses an installed leitai by its face alone: opens a folder, scores it, prints the villages and why one has its
// points.
#include <cstdio>

#include "leitai/leitai.hpp"

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    const leitai::Scores scores = leitai::open(argv[1]).score();
    const std::vector<leitai::Village> villages = scores.villages();
    std::printf("leitai %s\n", std::string(leitai::version).c_str());
    for (const leitai::Village& village : villages)
        std::printf("%3u %s %s\n", village.rank, village.total.value_or("-").c_str(), village.name.c_str());
    const std::vector<std::string> why = scores.why(villages.front().code);
    for (const std::string& line : why) std::puts(line.c_str());
    return villages.size() == 30 && villages.front().rank == 1 && why.size() > 100 ? 0 : 1;
}
