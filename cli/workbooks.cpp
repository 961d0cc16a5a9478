// Writes workbooks on several threads, and those with which a period begins.
#include "workbooks.hpp"

#include <atomic>
#include <thread>
#include <utility>

#include "file_names.hpp"
#include "leitai/workbook/write.hpp"
#include "results.hpp"

namespace leitai::app {

using base::Text;

namespace {

constexpr std::string_view ending = ".xlsx";

/// Calls `work(index)` on up to `jobs` threads.
template <class Work>
void on_threads(std::size_t count, unsigned jobs, const Work& work) {
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        for (std::size_t i = next++; i < count; i = next++) work(i);
    };
    std::vector<std::thread> others;
    for (unsigned i = 1; i < std::min<std::size_t>(jobs, count); ++i) others.emplace_back(run);
    run();
    for (std::thread& thread : others) thread.join();
}

}  // namespace

/// What was written, and for whom.
Text written_words(const std::vector<desk::Filled>& workbooks) {
    constexpr std::size_t named = 5;
    std::size_t cells = 0;
    Text names;
    for (std::size_t i = 0; i < workbooks.size(); ++i) {
        cells += workbooks[i].asked;
        if (i >= named) continue;
        if (i > 0) names = names + Text("、", ", ");
        names = names + Text::same(workbooks[i].name);
    }
    if (workbooks.size() > named) names = names + Text("等", " and others");
    const std::string many = std::to_string(workbooks.size()), asked = std::to_string(cells);
    Text words("写出" + many + "份表格", many + (workbooks.size() == 1 ? " workbook written" : " workbooks written"));
    if (cells > 0)
        words = words +
                Text("，要填" + asked + "格", ", with " + asked + (cells == 1 ? " cell" : " cells") + " to fill in");
    return words + Text("：", ": ") + names;
}

void write_workbooks(OutputFolder& folder, const std::vector<desk::Filled>& workbooks, base::Lang lang, unsigned jobs) {
    std::vector<std::string> names;
    names.reserve(workbooks.size());
    for (const desk::Filled& one : workbooks) names.push_back(safe_name(one.name) + std::string(ending));
    folder.announce(std::move(names));
    on_threads(workbooks.size(), jobs, [&](std::size_t i) {
        folder.write(i, [&](const page::Sink& sink) { sink(workbook::write_forms(workbooks[i].forms, lang)); });
    });
    folder.finish();
}

void write_period_workbooks(Env& env, const Languages& languages, const std::string& plan) {
    campaign::Inputs inputs;
    inputs.root = env.folder;
    inputs.plan = plan;
    ScoredCampaign scored;
    {
        Campaign campaign = open_campaign(env, inputs);
        if (!campaign.usable()) return;
        scored = campaign::score(std::move(campaign));
    }
    const base::Lang lang = languages.result(scored.campaign.plan->lang);
    const auto previous = desk::read_previous(scored.campaign);
    const std::string sha256 = desk::rubric_sha256(scored.campaign);
    const std::vector<desk::Filled> workbooks =
        desk::fact_workbooks({scored, previous ? &*previous : nullptr, lang, sha256}, desk::find_whom(scored, {}, {}));
    if (workbooks.empty()) return;
    const std::string target = scored.campaign.plan->folder + (lang == base::Lang::zh ? "填报表/" : "sheets/") +
                               base::to_string(scored.campaign.plan->period) + "/";
    OutputFolder folder(env, target);
    write_workbooks(folder, workbooks, lang, 1);
    tell(env, languages, written_words(workbooks) + Text("；在 " + target + " 里", "; in " + target));
}

}  // namespace leitai::app
