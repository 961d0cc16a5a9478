// Results as they go out: notice.json in one fixed form, and what other forms print below the page.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "leitai/campaign/scoring.hpp"
#include "leitai/page/page.hpp"
#include "leitai/report/score/page.hpp"

namespace leitai::campaign {

/// A page in a language.
using PageIn = std::function<page::Page(base::Lang)>;

/// The bytes of notice.json: a public page as JSON, always in the same language, so that one notice has one hash.
std::string notice_text(const page::Page& page);

/// The form in which the notice of the scored period is written: the one that its step names; else that of its seal,
/// which this period was last frozen with; else the present one. So a notice that was published stays what it was.
/// Throws base::Failure for a form that this program does not know.
int notice_form(const ScoredCampaign& scored);

/// notice.json of the scores as a page, in one of its forms. `timeline`: of the scored period, where it has one.
page::Page score_notice(const ScoredCampaign& scored, const process::Timeline* timeline, int form, base::Lang lang,
                        const report::Shown& shown = {});

/// What is shown of it to people, in the present form. `subject`: of the same scores, with the finality of a notice.
page::Page public_scores(const ScoredCampaign& scored, const report::Subject& subject, base::Lang lang,
                         const report::Shown& shown = {});

/// The language of notice.json: the plan's, else Chinese; never that in which a page is asked for.
base::Lang notice_lang(const ScoredCampaign& scored);

/// What an internal page carries besides what it shows. Each costs a computation, so only where a format prints it.
struct Background {
    bool footer = false;  ///< small print: what result this is of
    bool sheets = false;  ///< rubric, method and issues as further sheets; only with a footer
};

/// What the internal pages of a result carry, computed once however many there are.
class InternalPages {
public:
    InternalPages(const ScoredCampaign& scored, Background background, base::Lang lang);
    /// The page, with what it carries. Several threads may ask.
    page::Page complete(page::Page page) const;

private:
    base::Text footer_;
    std::vector<page::Table> sheets_;
};

/// One page, with what it carries.
page::Page internal_page(const ScoredCampaign& scored, const PageIn& page_in, base::Lang lang, Background background);

/// A public page, with the hash of its notice below, and that notice: what the page is as JSON.
struct PublicPage {
    page::Page page;
    std::string notice;
};
/// `notice_in`: what that notice is, where it is another page than the one that is shown.
PublicPage public_page(const ScoredCampaign& scored, const PageIn& page_in, base::Lang lang,
                       const PageIn& notice_in = {});

}  // namespace leitai::campaign
