// Scores a campaign folder and writes the table, or why one village has its points, as `leitai score` and `leitai
// explain` do.
//
//     example_score FOLDER [FORMAT [VILLAGE]]
#include <cstdio>
#include <string>
#include <string_view>

#include "leitai/leitai.hpp"

namespace {

void print(std::string_view bytes) { std::fwrite(bytes.data(), 1, bytes.size(), stdout); }

int run(const std::string& folder, const std::string& format, const std::string& village) {
    const leitai::Campaign campaign = leitai::open(folder);
    if (!campaign.usable()) {
        std::fputs(campaign.issue_lines(leitai::Lang::en).c_str(), stderr);
        return 2;
    }
    const leitai::Scores scores = campaign.score();
    if (village.empty()) {
        scores.write({.format = format}, print);
    } else {
        scores.write_why(village, {.format = format}, print);
    }
    // What is wrong with the data is a list, never an exception.
    std::fputs(scores.issue_lines(leitai::Lang::en).c_str(), stderr);
    return scores.has_errors() ? 1 : 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc > 1 ? argv[1] : ".", argc > 2 ? argv[2] : "text", argc > 3 ? argv[3] : "");
    } catch (const leitai::Failure& failure) {  // the surroundings: there is no such folder or village
        std::fprintf(stderr, "%s\n", failure.words().en.c_str());
        return 2;
    }
}
