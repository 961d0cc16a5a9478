// A period's results as fixed bytes, the inputs behind them, and the seal that is made of both.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "leitai/campaign/scoring.hpp"
#include "leitai/campaign/seals.hpp"
#include "leitai/seal/archive.hpp"
#include "leitai/seal/manifest.hpp"

namespace leitai::campaign {

/// What writes the results as JSON in one of its forms. It looks at `scored`, as what follows does.
seal::Writes results_of(const ScoredCampaign& scored, int form = seal::present_forms.results);

/// The figures of the books in one form; only where the plan names a catalogue of books.
std::string books_text(const ScoredCampaign& scored, int form = seal::present_forms.books);

/// The files of a seal with this number in these forms, but for the manifest: results.json first, then the `kind:
/// result` records that later periods read, books, awards, and what a city reads. What the forms ask for and the
/// campaign does not have is empty.
seal::Files contents_of(const ScoredCampaign& scored, int number, const seal::Forms& forms);

/// The forms in which this program seals such a campaign.
seal::Forms forms_of(const ScoredCampaign& scored);

/// The digest of one input as a manifest has it, but for the plan: builtin ones from the program. `folder`: the plan's,
/// seen from `root`. Throws base::Failure when the file is not there.
seal::Digest digest_of(const std::string& root, const std::string& folder, const std::string& name);
/// Whether an input, which is no plan, has the digest of the manifest; of a builtin one, whether the program has or had
/// it. Throws likewise.
bool is_input(const std::string& root, const std::string& folder, const seal::Input& input);

/// The inputs that a scored campaign rests on, by role and name, each once.
std::vector<std::pair<seal::Role, std::string>> inputs_of(const ScoredCampaign& scored);

/// Which seal of its period comes next, and which one it takes the place of.
struct NextSeal {
    int number = 1;
    std::optional<seal::Superseded> supersedes;
};

/// Why a period is not sealed.
struct Refusal {
    enum class Reason : std::uint8_t {
        no_plan,         ///< a seal belongs to a plan's folder
        sealed_already,  ///< and no reason was given why it is sealed again
        never_sealed,    ///< but a reason was given why it is sealed again
        trial,           ///< the result is one by a rubric that is tried
        errors,          ///< the data has errors
        open_members,    ///< it rests on members without a seal
        provisional,     ///< the result is not final, and a provisional one was not asked for
    };
    Reason reason{};
    base::Text words;  ///< a clause without its full stop, behind which advice can follow
};

/// The seal that would come next; `why_again`: the reason for sealing a sealed period once more.
std::variant<NextSeal, Refusal> next_seal(const Campaign& campaign, const std::optional<std::string>& why_again);

/// What was sealed.
struct Sealed {
    std::string folder;  ///< of the seal, named as the plan is
    seal::Manifest manifest;
    seal::Digest sums;                      ///< of its SHA256SUMS, which stands for the whole; once it is written
    std::vector<std::string> cleared = {};  ///< names in the folder of seals that killed runs had left
};

/// A seal whose manifest is made and that is not written yet. It looks at the campaign that it was made of.
struct MadeSeal {
    Sealed sealed;
    std::string path;   ///< where its folder will be
    seal::Files files;  ///< without the sums
};

/// Makes the seal that write_seal() would write. Throws likewise, but for the folder.
std::variant<MadeSeal, Refusal> make_seal(const ScoredCampaign& scored, const NextSeal& next, base::Date on,
                                          bool provisional);
/// Writes it, whole or not at all. Throws base::Failure when the folder cannot be written, or is there by now.
Sealed write_made(MadeSeal made);

/// Writes the seal, whole or not at all. The campaign was read with ReadMore::evidence. `on`: the day of sealing;
/// `provisional`: a provisional result is sealed too, and stamped.
/// Throws base::Failure when an input is gone by now or is standard input, or the folder cannot be written.
std::variant<Sealed, Refusal> write_seal(const ScoredCampaign& scored, const NextSeal& next, base::Date on,
                                         bool provisional);

}  // namespace leitai::campaign
