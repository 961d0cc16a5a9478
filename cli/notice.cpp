// Notice: its bytes, and the small print below.
#include "notice.hpp"

#include "leitai/seal/digest.hpp"

namespace leitai::app {

using base::Lang;
using base::Text;

std::string notice_text(const page::Page& page) {
    std::string text;
    page::find_format("json")->write(page, {}, [&](std::string_view bytes) { text += bytes; });
    return text;
}

Lang notice_lang(const ScoredCampaign& scored) { return scored.campaign.plan->lang.value_or(Lang::zh); }

void write_pages(const Env& env, const OutputOptions& options, const std::vector<Destination>& to,
                 const Languages& languages, const ScoredCampaign& scored, const PageIn& page_in, bool is_public,
                 Outputs& outputs) {
    const Lang lang = languages.result(scored.campaign.plan->lang);
    page::Page page = page_in(lang);
    std::string notice;
    if (is_public) {
        notice = notice_text(page_in(notice_lang(scored)));
        page.blocks.emplace_back(page::Paragraph{{"公示数据 notice.json（--format json 写出）的 SHA-256：",
                                                  "SHA-256 of notice.json, which --format json writes:"},
                                                 true});
        page.blocks.emplace_back(page::Paragraph{Text::same(seal::digest(notice).sha256), true});
    }
    for (std::size_t i = 0; i < to.size(); ++i) {
        if (page::find_format(to[i].format) == nullptr) continue;  // a form of its own, which the command writes
        if (is_public && to[i].format == "json") {
            outputs.sink(i)(notice);
        } else {
            write_page(env, options, to[i], page, lang, 0, outputs.sink(i));
        }
    }
}

}  // namespace leitai::app
