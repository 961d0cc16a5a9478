// How the program speaks on standard error: everything that it says there passes through this header.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "command.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/issue/emit.hpp"
#include "leitai/issue/issues.hpp"

namespace leitai::app {

/// A command line that cannot be carried out as it stands; every other base::Failure is the surroundings' refusal.
class UsageFailure : public base::Failure {
public:
    explicit UsageFailure(base::Text words, std::vector<std::string> near = {})
        : Failure(std::move(words)), near_(std::move(near)) {}
    /// What was probably meant: words that may stand in the place of the wrong one.
    const std::vector<std::string>& near() const { return near_; }

private:
    std::vector<std::string> near_;
};

/// Something said. Lines of `words` after the first are advice.
struct Message {
    enum class Kind : std::uint8_t {
        usage,        ///< the command line is wrong: ends the run with status 2
        environment,  ///< the surroundings refuse something: likewise
        bug,          ///< a mistake of the program: likewise
        note,         ///< what is worth knowing of a run that goes on
        totals,       ///< how many issues there are
        opened,       ///< which plan, rubric, period and inputs a run has: --verbose
    };
    Kind kind = Kind::note;
    base::Text words;
    std::vector<std::string> near = {};
    std::vector<std::pair<std::string, page::Cell>> data = {};  ///< further members for programs

    bool ends_the_run() const { return kind <= Kind::bug; }
};

/// Says it: "leitai: ..." for people, one JSON object on a line where `--messages json` asks.
void say(Env& env, const Message& message);

/// A note.
void tell(Env& env, const Languages& languages, const base::Text& words);

/// Issues with their totals; nothing when there are none. For programs, the objects of `validate --format jsonl`. On a
/// terminal like warnings are one block, which counts what `units` says.
void tell_issues(Env& env, const Languages& languages, const source::SourceMap& map, const issue::Issues& issues,
                 const issue::Units& units = {});
/// The same where all of them are told one by one: behind the totals stands what to do, if anything.
void tell_all_issues(Env& env, const Languages& languages, const source::SourceMap& map, const issue::Issues& issues,
                     const base::Text& then);

/// "错误 3 个，警告 1 个", "3 errors, 1 warning"; and the numbers as members of a message.
base::Text totals(const issue::Issues& issues);
std::vector<std::pair<std::string, page::Cell>> totals_data(const issue::Issues& issues);

/// "leitai: ..." with its line end. All but the first line are indented, so that nothing within (the name of a file
/// can hold a line end) passes for a line of the program, and no character moves a terminal's cursor.
std::string spoken(const base::Text& words, base::Lang lang);

}  // namespace leitai::app
