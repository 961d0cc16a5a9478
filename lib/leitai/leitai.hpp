// The face of the library: opens a campaign folder, scores it, says why, seals it and verifies its seals.
//
//     const leitai::Campaign campaign = leitai::open("examples/county");
//     const leitai::Scores scores = campaign.score();
//     for (const std::string& line : scores.why("东阳村")) std::puts(line.c_str());
//     scores.write_report({.village = "东阳村"}, {.format = "html"}, [](std::string_view bytes) { … });
//     if (!scores.provisional()) campaign.seal({.on = "2023-07-05"});
//
// Points are exact and printed as text, with the decimals that the rubric declares ("83.46"), or as a fraction where it
// does not round ("64/3"); places count from 1. What stands behind each number, and in which file and line, is what
// why() and the issues tell.
//
// What is wrong with plan, rubric or records is a list of issues, never an exception. What the surroundings refuse (no
// such folder, a file that cannot be read, no village of that name) is thrown as leitai::Failure, whose words() are for
// people. All text is UTF-8. Handles are cheap to copy and share what they hold; one handle may be used by several
// threads as long as each call is made by one of them at a time.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/failure.hpp"
#include "leitai/base/text.hpp"
#include "leitai/version.hpp"

namespace leitai {

using base::Failure;
using base::Lang;
using base::Text;

/// Takes the next bytes of a document.
using Sink = std::function<void(std::string_view bytes)>;

/// One thing that is wrong with plan, rubric or records.
struct Issue {
    std::string code;                    ///< "E0301"; one that begins with W is a warning, and hinders nothing
    Text words;                          ///< what is wrong
    Text advice;                         ///< what to do about it
    std::string file;                    ///< as it was named, or as the plan names it
    std::uint32_t line = 0, column = 0;  ///< from 1, columns in characters; 0: the whole file, or line
};

/// The points of one indicator.
struct IndicatorPoints {
    std::string id;
    Text title;
    std::optional<std::string> points;  ///< exact, as printed: "7.41", "64/3"; empty where nothing could be scored
};

/// One village, or another unit that the rubric scores.
struct Village {
    std::string code, name;
    std::optional<std::string> total;         ///< exact, as printed: "83.46"; empty: it has no total, and no rank
    std::uint32_t rank = 0;                   ///< among all, from 1; equals share a place (1, 2, 2, 4); 0: none
    std::vector<IndicatorPoints> indicators;  ///< in the rubric's order
};

/// How a result is written.
struct Shape {
    std::string format = "text";    ///< one of formats()
    std::optional<Lang> lang = {};  ///< none: the plan's, else Chinese
    std::optional<int> width = {};  ///< text: columns, 0 for no limit; none: as the program does where it is piped
};

/// The names of the formats that results can be written in: text, csv, json, jsonl, markdown, html, xlsx.
std::vector<std::string> formats();
/// Those of reports: the same, and docx. (A PDF is printed from one by a program that the user has.)
std::vector<std::string> report_formats();

/// Whom a report is about: all, or one of these, by code or name.
struct Whom {
    std::string village = {}, township = {}, county = {};
};

/// What is sealed, and how.
struct SealOptions {
    std::string on = {};                        ///< the day of sealing, as "2023-07-05"
    bool provisional = false;                   ///< a result of which something is owed is sealed too, and stamped
    std::optional<std::string> why_again = {};  ///< a sealed period is sealed once more, for this reason
};

/// A seal that was written, or why none was.
struct Sealed {
    Text refused;        ///< empty: it was sealed. Otherwise the data has errors, something is owed, …
    std::string folder;  ///< "…/seals/2023-Q2"
    std::string sha256;  ///< of its SHA256SUMS, which stands for the whole seal
    bool done() const { return refused.empty(); }
};

/// Something in a seal, or behind it, that is not what it was.
struct Finding {
    std::string seal;    ///< "2023-Q2"
    Text words;          ///< what is wrong
    std::string file;    ///< from the seal's folder, or from the plan's; may be empty
    std::string detail;  ///< the first difference, and the like; may be empty
};

/// All seals of a campaign, and what was found. They are sound where nothing was.
struct Verification {
    std::vector<std::string> seals;  ///< by period; a second one of a period is "2023-Q2.2"
    std::vector<Finding> findings;
};

/// A scored campaign, as it was when it was read.
class Scores {
public:
    /// Whether something has not been handed in or is in error, so that places may still change (暂定).
    bool provisional() const;
    /// Whether plan, rubric or records have errors.
    bool has_errors() const;
    /// Those of plan, rubric and records, by place; at most OpenOptions::issue_limit.
    std::vector<Issue> issues() const;
    /// The same as lines: "file:line:column: error[E0301]: words".
    std::string issue_lines(Lang lang) const;

    /// All villages: best first, equals by code, and those without a total last.
    std::vector<Village> villages() const;
    /// The one of a code or a name. Throws Failure when there is none, or more than one.
    Village village(const std::string& code_or_name) const;
    /// Why it has its points, as lines to print: every step from the facts and their places to the total, and what
    /// would raise it. Reads the records once more. Throws Failure like village().
    std::vector<std::string> why(const std::string& code_or_name, std::optional<Lang> lang = {}) const;

    /// Writes the table of scores, as `leitai score` does. Throws Failure where there is no such format.
    void write(const Shape& shape, const Sink& sink) const;
    /// Writes why one village has its points, as `leitai explain` does: sentences in text and markdown, otherwise every
    /// step as a row. Reads the records once more. Throws Failure like village() and write().
    void write_why(const std::string& code_or_name, const Shape& shape, const Sink& sink) const;
    /// Writes the analysis of the period, as `leitai report` does: of all, of a township or reporting unit, or of one
    /// village. A provisional one is stamped with its reasons; the program refuses it unless asked, so ask
    /// provisional() first. The first report of a village reads the records once more, with results of four more
    /// periods, and the others are made from that. Throws Failure where there is no such format, village, township or
    /// unit, more than one is asked for, or there is nobody to report on.
    void write_report(const Whom& whom, const Shape& shape, const Sink& sink) const;

private:
    friend class Campaign;
    struct Held;
    explicit Scores(std::shared_ptr<const Held> held) : held_(std::move(held)) {}
    std::shared_ptr<const Held> held_;
};

/// How a campaign is opened.
struct OpenOptions {
    std::string period = {};  ///< the one to score, as "2023-Q2" or "2023"; empty: the plan's
    std::string rubric = {};  ///< a file, or "builtin:contest", that is tried in place of the plan's rubric: what
                              ///< comes of it is provisional and is not sealed; empty: the plan's
    unsigned jobs = 1;        ///< threads, at least 1; no result depends on it
    std::size_t issue_limit = 1000;  ///< how many issues are kept; all are counted
};

/// An opened campaign: its plan and rubric were read, its records are found and not read yet.
class Campaign {
public:
    /// Whether plan and rubric can be used. Where they cannot, issues() says why, and all below throws Failure.
    bool usable() const;
    /// What is wrong with plan and rubric.
    std::vector<Issue> issues() const;
    /// The same as lines: "file:line:column: error[E0301]: words".
    std::string issue_lines(Lang lang) const;
    /// What the plan calls the campaign.
    Text title() const;
    /// The scored period: "2023-Q2", or "2023" for a year.
    std::string period() const;

    /// Reads the records and scores them. Throws Failure when a file cannot be read.
    Scores score() const;
    /// Reads, scores and freezes the period in a folder below the plan's: results, records that later periods build on,
    /// and the hashes of every input. Throws Failure when a file cannot be read or the folder cannot be written.
    Sealed seal(const SealOptions& options) const;
    /// Holds every seal against its files, its inputs, a new computation, the other seals and the recorded steps.
    Verification verify() const;

private:
    friend Campaign open(const std::string& folder, const OpenOptions& options);
    struct Held;
    explicit Campaign(std::shared_ptr<const Held> held) : held_(std::move(held)) {}
    const Held& usable_held() const;
    std::shared_ptr<const Held> held_;
};

/// Opens the campaign in a folder (or that of a plan's file). Throws Failure when there is none, no rubric of the name
/// that is tried, or a period that is none.
Campaign open(const std::string& folder, const OpenOptions& options = {});

}  // namespace leitai
