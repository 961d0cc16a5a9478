// verify: whether seals are what they were, or whether a published notice is the one whose hash was printed.
#include <algorithm>
#include <memory>

#include "../results.hpp"
#include "leitai/base/failure.hpp"
#include "leitai/campaign/verifier.hpp"
#include "leitai/report/seal/page.hpp"
#include "leitai/seal/archive.hpp"
#include "leitai/source/find.hpp"

namespace leitai::app {

using base::Failure;

namespace {

struct VerifyOptions {
    InputOptions inputs;
    OutputOptions outputs;
    std::optional<std::string> notice, hash;
};

/// Hexadecimal digits in lower case, at least the sixteen that footers print.
std::string checked_hash(const std::string& word) {
    std::string hash = word;
    for (char& c : hash) c = static_cast<char>(c >= 'A' && c <= 'F' ? c - 'A' + 'a' : c);
    const bool digits = hash.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (digits && hash.size() >= 16 && hash.size() <= 64) return hash;
    throw UsageFailure(
        {"--hash 要写公示上印的 SHA-256 或 SM3，16 到 64 位十六进制，不是 " + word,
         "--hash takes the SHA-256 or SM3 that the notice prints, 16 to 64 hexadecimal digits, not " + word});
}

/// What the public can do: no plan, no records.
Exit verify_notice(const VerifyOptions& options, Env& env, const Languages& languages,
                   const std::vector<Destination>& to) {
    if (!options.notice || !options.hash) {
        throw UsageFailure(
            {"--notice 和 --hash 要一起写：公布的文件，和公示上印的散列",
             "--notice and --hash go together: the file that was published, and the hash that was printed"});
    }
    if (!options.inputs.paths.empty() || options.inputs.plan)
        throw UsageFailure({"--notice 只核对公布的文件，不看活动文件夹", "--notice looks at the published file alone"});
    const std::string hash = checked_hash(*options.hash);
    Outputs outputs(env, to);
    env.read.push_back(source::real_path(env.folder, *options.notice));
    const seal::Digest found = seal::digest_file(source::real_path(env.folder, *options.notice));
    const bool same = found.sha256.starts_with(hash) || found.sm3.starts_with(hash);
    const base::Lang lang = languages.result(std::nullopt);
    const page::Page page = report::notice_page(*options.notice, found, hash, same);
    for (std::size_t i = 0; i < to.size(); ++i) write_page(env, options.outputs, {to[i], i, outputs}, page, lang, 0);
    outputs.commit();
    return same ? Exit::fine : Exit::data;
}

Exit run_verify(const VerifyOptions& options, Env& env, const Languages& languages) {
    const std::vector<Destination> to = destinations(options.outputs, page_formats());
    width_of(env, options.outputs, 0);
    if (options.notice || options.hash) return verify_notice(options, env, languages, to);
    Outputs outputs(env, to);
    std::optional<Campaign> campaign = open_usable(env, languages, options.inputs);
    if (!campaign) return Exit::trouble;
    if (!campaign->has_plan_file()) throw Failure({"核对封存要有计划 leitai.yaml", "verify needs a plan, leitai.yaml"});
    const std::vector<campaign::Seal> seals = campaign::seals_of(env.folder, campaign->plan->folder);
    const std::string folder = campaign->plan->folder + std::string(campaign::seals_folder);
    if (const auto left = seal::unfinished(source::real_path(env.folder, folder)); !left.empty()) {
        tell(env, languages,
             {folder + " 里有被中断的封存留下的 " + left.front() + "，不是封存；下一次 leitai seal 时清理",
              left.front() + " in " + folder +
                  " was left by a seal that was killed, and is none: the next leitai seal clears it away"});
    }
    campaign::Verifier verifier(*campaign);
    verifier.run(seals);
    if (!verifier.has_checked()) {
        throw Failure(
            {"还没有封存：" + campaign->plan->folder + "seals 里什么也没有；也没有记录抽签的结果",
             "there is no seal in " + campaign->plan->folder + "seals, and no outcome of a draw is recorded"});
    }
    const base::Lang lang = languages.result(campaign->plan->lang);
    const page::Page page = report::verify_page(verifier.verified, verifier.findings, verifier.draws, lang);
    for (std::size_t i = 0; i < to.size(); ++i) write_page(env, options.outputs, {to[i], i, outputs}, page, lang, 0);
    outputs.commit();
    return verifier.has_findings() ? Exit::data : Exit::fine;
}

}  // namespace

Command verify_command() {
    auto options = std::make_shared<VerifyOptions>();
    Command command;
    command.name = "verify";
    command.what = {"核对封存：文件、输入、结果是否原样，逐个指出改动；重做抽签",
                    "whether seals are what they were, file by file; repeats draws"};
    command.options =
        options_of(options->inputs) + options_of(options->outputs) +
        std::vector<Option>{
            {"--notice",
             "FILE",
             &options->notice,
             {"只核对公布的 notice.json，不用活动文件夹", "only check a published notice.json; no campaign is needed"},
             Values::Of::file},
            {"--hash",
             "HEX",
             &options->hash,
             {"公示上印的 SHA-256 或 SM3，至少前 16 位",
              "the SHA-256 or SM3 that the notice prints, 16 digits at least"}},
        };
    command.run = [options](Env& env, const Languages& languages) { return run_verify(*options, env, languages); };
    return command;
}

}  // namespace leitai::app
