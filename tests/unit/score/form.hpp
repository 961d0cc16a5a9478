// Form: a form of rule as a small rubric; whatever it scores is explained too, and the explanation must be complete.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "campaign.hpp"
#include "leitai/report/explain/indicator.hpp"
#include "score/small_rubric.hpp"

namespace leitai::test {

/// The parts of a rubric that a form needs; each part is indented YAML, as it stands in a file.
struct Form {
    int total = 0;
    std::string facts;
    std::string indicators;     ///< of the one module inside the total
    std::string measures = "";  ///< may be empty
    std::string modules = "";   ///< further modules
    std::string head = "";      ///< further keys of the head

    std::string rubric() const {
        const std::string named = measures.empty() ? "" : "measures:\n" + measures;
        return head_of(total) + head + two_classes + all_zero + "facts:\n" + facts + named +
               "modules:\n- id: all\n  title: 全部\n  indicators:\n" + indicators + modules;
    }
};

/// An indicator's explanation, one line a row: "Rule: …".
inline std::string explained(const Scored& s, std::string_view id, std::string_view indicator,
                             base::Lang lang = base::Lang::en) {
    source::SourceMap map;
    map.add_embedded("rubric.yaml", "");
    map.add_embedded("records.yaml", "");
    const report::Subject subject{{"试验", "Test"}, s.rubric, s.cohort, s.scored, s.finality};
    const std::vector<record::Detail> details;
    const cohort::VillageId village = s.village(id);
    const report::Explained one{subject, map, details, village, score::explain(s.cohort, s.rubric, s.scored, village),
                                {},      {}};
    report::Lines lines;
    const auto i = s.rubric.indicator(indicator);
    REQUIRE(i);
    report::add_facts(one, *i, lang, lines);
    report::add_steps(one, *i, lang, lines);
    std::string text;
    for (const auto& line : lines) text += line.label.in(lang) + ": " + line.value.text + "\n";
    return text;
}

/// What the explanation comes to; "0.50" is 0.5.
inline std::string last_number(const std::string& text) {
    const std::size_t end = text.find_last_of("0123456789");
    if (end == std::string::npos) return "";
    const std::size_t start = text.find_last_not_of("0123456789.", end);
    const base::ParsedDecimal number = base::parse_decimal(text.substr(start + 1, end - start));
    return to_string(base::Rational(number.value));
}

/// Every indicator on a village's sheet says from which fact (and where it stands, or that it was not reported), by
/// which rule or outcome, and comes to its points.
inline void check_explained(const Scored& s) {
    const bool show = std::getenv("LEITAI_SHOW_FORMS") != nullptr;
    for (const cohort::Village& village : s.cohort.villages) {
        const std::string id = base::to_string(village.code).substr(10);
        for (rule::IndicatorId i = 0; i < s.rubric.indicators.size(); ++i) {
            const rubric::Indicator& indicator = s.rubric.indicators[i];
            const score::How& how = s.scored.scores.how(s.village(id), i);
            if (how.kind == score::How::Kind::off_sheet) continue;
            const std::string en = explained(s, id, indicator.id), zh = explained(s, id, indicator.id, base::Lang::zh);
            if (show)
                std::printf("== %s %s = %s\n%s%s", id.c_str(), indicator.id.c_str(), s.points(id, indicator.id).c_str(),
                            zh.c_str(), en.c_str());
            const auto says = [](const std::string& text, std::initializer_list<const char*> words) {
                for (const char* word : words) {
                    if (text.find(word) != std::string::npos) return true;
                }
                return false;
            };
            CAPTURE(zh);
            CAPTURE(en);
            CHECK(says(en, {"records.yaml:", "not reported", "nothing was written", "points of", "Past: ", "For: "}));
            CHECK(says(zh, {"records.yaml:", "未报", "未写即为没有", "得分", "以往: ", "适用: "}));
            CHECK(says(en, {"Rule", "Outcome: "}));
            CHECK(says(zh, {"规则", "结果: "}));
            const score::Points& points = s.scored.scores.indicator(s.village(id), i);
            if (!points.known() || how.kind == score::How::Kind::respread) continue;
            CHECK(last_number(en) == to_string(abs(points.value())));
            CHECK(last_number(zh) == to_string(abs(points.value())));
        }
    }
}

inline Scored score_form(const Form& form, const std::string& records, std::string_view period = "2023-Q2") {
    Scored s = score_text(form.rubric(), records, period);
    check_explained(s);
    return s;
}

/// The points of one ordinary village for what it reports.
inline std::string points(const Form& form, std::string_view facts, std::string_view indicator = "a") {
    const Scored s = score_form(form, roster({"01 ordinary"}) + handed_in("2023-Q2", "01", facts));
    CHECK(s.issues == "");
    return s.points("01", indicator);
}

/// The codes of the errors for which a rubric is refused, in order.
inline std::string refused(const Form& form) {
    source::SourceMap map;
    const std::string text = form.rubric();
    map.add_embedded("rubric.yaml", text);
    issue::Issues issues;
    CHECK_FALSE(rubric::load(map, 0, issues));
    return issue::emit(issues, map, {issue::Format::text, base::Lang::en, false, false, ""});
}

}  // namespace leitai::test
