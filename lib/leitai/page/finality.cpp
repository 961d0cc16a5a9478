// Words the reasons of a provisional result as one sentence.
#include "leitai/page/finality.hpp"

#include <utility>

#include "leitai/base/list.hpp"

namespace leitai::page {

namespace {

std::string sentence(std::string_view lead, const std::vector<Reason>& reasons, base::Lang lang) {
    if (reasons.empty()) return {};
    return std::string(lead) + listed(reasons).in(lang) + (lang == base::Lang::zh ? "。" : ".");
}

}  // namespace

base::Text listed(const std::vector<Reason>& reasons) {
    base::Text list;
    for (const Reason& reason : reasons) {
        base::Text one = reason.words;
        if (!reason.examples.empty())
            one = one + base::Text("（" + reason.examples.zh + "）", " (" + reason.examples.en + ")");
        base::add_to(list, one, base::between_clauses);
    }
    return list;
}

Finality for_everybody(Finality finality) {
    for (Reason& reason : finality.reasons) reason.examples = {};
    for (Reason& reason : finality.closed) reason.examples = {};
    return finality;
}

std::string reasons_sentence(const Finality& finality, base::Lang lang) {
    return sentence(lang == base::Lang::zh ? "原因：" : "Reasons: ", finality.reasons, lang);
}

std::string closed_sentence(const Finality& finality, base::Lang lang) {
    return sentence(
        lang == base::Lang::zh ? "按县级决定处理的：" : "Closed by the county's decision: ", finality.closed, lang);
}

}  // namespace leitai::page
