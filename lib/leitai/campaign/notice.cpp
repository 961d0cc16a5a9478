// Writes the bytes of notice.json, and the small print below pages.
#include "leitai/campaign/notice.hpp"

#include <algorithm>

#include "leitai/base/failure.hpp"
#include "leitai/campaign/sealing.hpp"
#include "leitai/campaign/seals.hpp"
#include "leitai/page/format.hpp"
#include "leitai/report/awards/page.hpp"
#include "leitai/report/score/notice_form1.hpp"
#include "leitai/report/score/public_page.hpp"
#include "leitai/report/workbook_sheets.hpp"
#include "leitai/seal/digest.hpp"
#include "leitai/version.hpp"

namespace leitai::campaign {

using base::Lang;
using base::Text;

std::string notice_text(const page::Page& page) {
    std::string text;
    page::notice_format().write(page, {}, [&](std::string_view bytes) { text += bytes; });
    return text;
}

int notice_form(const ScoredCampaign& scored) {
    const process::Timeline* timeline = scored.timeline();
    if (timeline == nullptr || timeline->state == process::State::open) return forms_of(scored).notice;
    seal::Forms forms = forms_of(scored);
    if (timeline->notice && timeline->notice->form > 0) {
        forms.notice = static_cast<int>(timeline->notice->form);
    } else if (const auto manifest = manifest_of(scored.campaign, timeline->seal())) {
        forms.notice = manifest->forms.notice;
    }
    if (!seal::is_known(forms)) throw base::Failure(unknown_form_words("notice.json", forms.notice));
    return forms.notice;
}

namespace {

/// The public score table in form 2 or 3, which carries the awards once the period is on notice.
page::Page public_page_in(int form, const ScoredCampaign& scored, const report::Subject& subject,
                          const process::Timeline* timeline, Lang lang, const report::Shown& shown) {
    page::Page page = report::public_score_page(subject, timeline, lang, shown);
    const bool on_notice = timeline != nullptr && timeline->notice;
    if (form >= 3) {
        page.notice = form;
        // Behind the scores, before the closing notes.
        const auto notes = std::find_if(page.blocks.begin(), page.blocks.end(), [](const page::Block& one) {
            return std::holds_alternative<page::Facts>(one);
        });
        if (on_notice && scored.awards && !shown.township)
            page.blocks.insert(notes, report::winners_table({subject, *scored.awards, subject.finality}, {}, lang));
    }
    if (!on_notice) return page;  // what is not on notice has neither days nor objections
    return report::framed(std::move(page), plan::Document::notice, subject, {scored.campaign.texts, timeline});
}

}  // namespace

page::Page score_notice(const ScoredCampaign& scored, const process::Timeline* timeline, int form, Lang lang,
                        const report::Shown& shown) {
    if (form == 1) return report::notice_form1(scored.subject(), timeline, shown);
    const report::Subject subject = scored.subject();
    return public_page_in(form, scored, subject, timeline, lang, shown);
}

page::Page public_scores(const ScoredCampaign& scored, const report::Subject& subject, Lang lang,
                         const report::Shown& shown) {
    return public_page_in(forms_of(scored).notice, scored, subject, scored.timeline(), lang, shown);
}

Lang notice_lang(const ScoredCampaign& scored) { return scored.campaign.plan->lang.value_or(Lang::zh); }

namespace {

/// The first 16 digits of the hash that a result can be told by.
Text footer_of(const char* name, const std::string& sha256, const ScoredCampaign& scored) {
    const rubric::Rubric& rubric = *scored.campaign.rubric;
    const std::string digits = sha256.substr(0, 16), of = rubric.id + " " + rubric.version;
    const std::string program = "leitai " + std::string(version);
    return {std::string(name) + " 校验码：" + digits + " · 细则 " + of + " · " + program,
            std::string(name) + " " + digits + " · rubric " + of + " · " + program};
}

}  // namespace

InternalPages::InternalPages(const ScoredCampaign& scored, Background background, Lang lang) {
    if (!background.footer) return;
    const std::string sha256 = seal::sha256_written(results_of(scored));
    footer_ = footer_of("results.json", sha256, scored);
    if (background.sheets)
        sheets_ = report::workbook_sheets(scored.subject(), scored.issues(), scored.campaign.map, sha256, lang);
}

page::Page InternalPages::complete(page::Page page) const {
    page.footer = footer_;
    if (!sheets_.empty()) page.background.insert(page.background.end(), sheets_.begin(), sheets_.end());
    return page;
}

page::Page internal_page(const ScoredCampaign& scored, const PageIn& page_in, Lang lang, Background background) {
    return InternalPages(scored, background, lang).complete(page_in(lang));
}

PublicPage public_page(const ScoredCampaign& scored, const PageIn& page_in, Lang lang, const PageIn& notice_in) {
    PublicPage made{page_in(lang), notice_text((notice_in ? notice_in : page_in)(notice_lang(scored)))};
    // The notice itself has a name of its own; other public pages are told by their form.
    const std::string name = made.page.notice > 0 ? "notice.json" : made.page.kind + ".json";
    made.page.blocks.emplace_back(page::Paragraph{
        {"公开数据 " + name + " 的校验码（SHA-256）：", "SHA-256 of " + name + ", the data of this page:"}, true});
    const std::string sha256 = seal::digest(made.notice).sha256;
    made.page.blocks.emplace_back(page::Paragraph{Text::same(sha256), true});
    made.page.footer = footer_of(name.c_str(), sha256, scored);
    return made;
}

}  // namespace leitai::campaign
