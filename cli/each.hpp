// `--each`: the same page for each village, township or reporting unit, a file for each and format, from one read.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "output_folder.hpp"
#include "results.hpp"

namespace leitai::app {

/// `--each WHAT` and `--name PATTERN`.
struct EachOptions {
    std::optional<std::string> each, name;
};
std::vector<Option> options_of(EachOptions& options);
/// Throws base::Failure where there is a pattern of names and nothing to name.
void check_each(const EachOptions& options);

/// Whom one of the files is about.
struct Card {
    std::optional<cohort::VillageId> village;  ///< else a circle
    campaign::Circle circle;
    std::map<std::string, std::string, std::less<>> words;  ///< by field of the pattern
};

/// Makes the pages of a card, format by format: what they share is made once.
using CardPages = std::function<page::Page(const page::FormatRow& format)>;
using MakeCard = std::function<CardPages(const Card& card, base::Lang lang)>;

/// One run with `--each`: its command line is checked and its folder opened before anything is read.
class Each {
public:
    enum class Of : std::uint8_t { village, township, county };

    /// `known`: the formats there are; `all`: what can be had one by one. Throws base::Failure where the command line
    /// does not go together or the folder cannot be written.
    Each(Env& env, const EachOptions& options, const OutputOptions& outputs, const std::vector<FormatName>& known,
         std::initializer_list<Of> all);

    Of of() const { return of_; }
    /// The cards of the villages that --township or --county choose, or of all; a township or unit is whole. Throws
    /// base::Failure where the choice holds nobody, or the rubric scores what lies in none.
    std::vector<Card> cards(const ScoredCampaign& scored, const std::optional<std::string>& township,
                            const std::optional<std::string>& county) const;
    /// How pages are written where nothing says otherwise: as the command writes a single one.
    struct How {
        int piped_width = 0;  ///< columns of text
        bool footer = true;   ///< with the small print that says what result it is of
    };
    /// Writes every card in every format, on as many threads as the campaign is read with. Throws base::Failure before
    /// the first file where two would have one name, and at the end where some could not be written.
    void write(const Languages& languages, const ScoredCampaign& scored, const std::vector<Card>& cards,
               const MakeCard& make, How how);

private:
    std::vector<std::string> names(const std::vector<Card>& cards) const;
    campaign::Background background(How how) const;

    Env& env_;
    const OutputOptions& outputs_;
    Of of_;
    std::string pattern_;
    std::vector<const page::FormatRow*> formats_;
    OutputFolder folder_;
};

}  // namespace leitai::app
