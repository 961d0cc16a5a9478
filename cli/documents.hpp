// Writes a page to all destinations, those that are printed by another program among them.
#pragma once

#include "pdf.hpp"
#include "results.hpp"

namespace leitai::app {

/// Where a document goes, and what prints it where that is a PDF.
struct Targets {
    const std::vector<Destination>& to;
    const std::optional<Printer>& printer;
    Outputs& outputs;
};

/// Writes the page, prints its PDFs, commits the files, and tells what printed them. `is_public` and `notice_in` as in
/// write_pages().
void write_documents(Env& env, const OutputOptions& options, const Languages& languages, const ScoredCampaign& scored,
                     const PageIn& page_in, bool is_public, const Targets& targets, const PageIn& notice_in = {});

}  // namespace leitai::app
