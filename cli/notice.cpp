// Notice: its bytes, and the small print below.
#include "notice.hpp"

#include <algorithm>

#include "leitai/report/workbook_sheets.hpp"
#include "leitai/seal/digest.hpp"
#include "leitai/version.hpp"
#include "sealing.hpp"

namespace leitai::app {

using base::Lang;
using base::Text;

std::string notice_text(const page::Page& page) {
    std::string text;
    page::notice_format().write(page, {}, [&](std::string_view bytes) { text += bytes; });
    return text;
}

Lang notice_lang(const ScoredCampaign& scored) { return scored.campaign.plan->lang.value_or(Lang::zh); }

namespace {

bool any_of(const std::vector<Destination>& to, bool page::FormatRow::*property) {
    return std::any_of(to.begin(), to.end(),
                       [&](const Destination& one) { return page::find_format(one.format)->*property; });
}

/// The first 16 digits of the hash that a result can be told by.
Text footer_of(const char* name, const std::string& sha256, const ScoredCampaign& scored) {
    const rubric::Rubric& rubric = *scored.campaign.rubric;
    const std::string digits = sha256.substr(0, 16), of = rubric.id + " " + rubric.version;
    const std::string program = "leitai " + std::string(version);
    return {std::string(name) + " " + digits + " · 细则 " + of + " · " + program,
            std::string(name) + " " + digits + " · rubric " + of + " · " + program};
}

/// What internal results on paper carry besides the page: what result they are of; workbooks also all that it stands
/// on.
void add_background(const std::vector<Destination>& to, const ScoredCampaign& scored, Lang lang, page::Page& page) {
    if (!any_of(to, &page::FormatRow::footer)) return;
    const std::string sha256 = seal::digest(results_text(scored)).sha256;
    page.footer = footer_of("results.json", sha256, scored);
    if (!any_of(to, &page::FormatRow::sheets)) return;
    issue::Issues issues = scored.campaign.issues;
    issues.merge(issue::Issues(scored.reading.issues));
    page.background = report::workbook_sheets(scored.subject(), issues, scored.campaign.map, sha256, lang);
}

}  // namespace

page::Page write_pages(const Env& env, const OutputOptions& options, const std::vector<Destination>& to,
                       const Languages& languages, const ScoredCampaign& scored, const PageIn& page_in, bool is_public,
                       Outputs& outputs) {
    const Lang lang = languages.result(scored.campaign.plan->lang);
    const std::optional<page::Layout>& layout = scored.campaign.layout;
    page::Page page = page_in(lang);
    std::string notice;
    if (is_public) {
        notice = notice_text(page_in(notice_lang(scored)));
        page.blocks.emplace_back(page::Paragraph{{"公示数据 notice.json（--format json 写出）的 SHA-256：",
                                                  "SHA-256 of notice.json, which --format json writes:"},
                                                 true});
        const std::string sha256 = seal::digest(notice).sha256;
        page.blocks.emplace_back(page::Paragraph{Text::same(sha256), true});
        page.footer = footer_of("notice.json", sha256, scored);
    } else {
        add_background(to, scored, lang, page);
    }
    for (std::size_t i = 0; i < to.size(); ++i) {
        const page::FormatRow& format = *page::find_format(to[i].format);
        if (format.write == nullptr) continue;  // the command writes it, or has it printed
        if (is_public && format.notice) {
            outputs.sink(i)(notice);
        } else {
            write_page(env, options, to[i], page, lang, 0, outputs.sink(i), layout ? &*layout : nullptr);
        }
    }
    return page;
}

}  // namespace leitai::app
