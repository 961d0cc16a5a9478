// Notice: public pages as they are published: notice.json in one fixed form, and its hash on every other form.
#pragma once

#include <functional>
#include <string>

#include "output.hpp"
#include "results.hpp"

namespace leitai::app {

/// A page in a language.
using PageIn = std::function<page::Page(base::Lang)>;

/// The bytes of notice.json: a public page as JSON, always in the same language, so that one notice has one hash.
std::string notice_text(const page::Page& page);

/// The language of notice.json: the plan's, else Chinese; never that of --lang.
base::Lang notice_lang(const ScoredCampaign& scored);

/// Writes a page to every destination that takes pages. A public one is the notice as JSON; people's formats print the
/// notice's hash. Gives the page as it was written, for forms that the command writes by itself.
page::Page write_pages(const Env& env, const OutputOptions& options, const std::vector<Destination>& to,
                       const Languages& languages, const ScoredCampaign& scored, const PageIn& page_in, bool is_public,
                       Outputs& outputs);

}  // namespace leitai::app
