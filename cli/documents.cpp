// Writes pages first and prints PDFs from them, so that what is printed is what was written.
#include "documents.hpp"

namespace leitai::app {

void write_documents(Env& env, const OutputOptions& options, const Languages& languages, const ScoredCampaign& scored,
                     const PageIn& page_in, bool is_public, const Targets& targets, const PageIn& notice_in) {
    const page::Page page =
        write_pages(env, options, targets.to, languages, scored, page_in, is_public, targets.outputs, notice_in);
    std::vector<base::Text> told;
    if (targets.printer) {
        page::WriteOptions how;
        how.lang = languages.result(scored.campaign.plan->lang);
        how.layout = scored.campaign.layout ? &*scored.campaign.layout : nullptr;
        told = print_pdfs(env, *targets.printer, targets.to, page, how, targets.outputs);
    }
    targets.outputs.commit();
    for (const base::Text& words : told) tell(env, languages, words);
}

}  // namespace leitai::app
