// Writes the analysis of a campaign, as `leitai report --provisional` does: of all, or of one village or township, and
// by the plan's rubric or by one that is tried.
//
//     example_report FOLDER [FORMAT [all | village CODE | township CODE [RUBRIC]]]
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/leitai.hpp"

namespace {

void print(std::string_view bytes) { std::fwrite(bytes.data(), 1, bytes.size(), stdout); }

int run(const std::vector<std::string>& words) {
    const auto word = [&](std::size_t at) { return at < words.size() ? words[at] : std::string(); };
    const leitai::Campaign campaign = leitai::open(word(0), {.rubric = word(4)});
    if (!campaign.usable()) {
        std::fputs(campaign.issue_lines(leitai::Lang::en).c_str(), stderr);
        return 2;
    }
    const leitai::Scores scores = campaign.score();
    leitai::Whom whom;
    if (word(2) == "village") whom.village = word(3);
    if (word(2) == "township") whom.township = word(3);
    scores.write_report(whom, {.format = word(1).empty() ? "text" : word(1)}, print);
    // A provisional result is written all the same, and stamped; whether it goes out is the caller's to say.
    std::fputs(scores.issue_lines(leitai::Lang::en).c_str(), stderr);
    return scores.has_errors() ? 1 : 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run({argv + (argc > 0 ? 1 : 0), argv + argc});
    } catch (const leitai::Failure& failure) {  // the surroundings: there is no such folder, village or rubric
        std::fprintf(stderr, "%s\n", failure.words().en.c_str());
        return 2;
    }
}
