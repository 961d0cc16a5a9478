// What frames a document: where its parts stand, whose day it is signed on, and what is left to write in.
#include "leitai/report/frame.hpp"

#include <doctest/doctest.h>

#include "small_campaign.hpp"

namespace leitai::report {

namespace {

/// A page with a sentence, a closing note and an annex.
page::Page plain_page() {
    page::Page page;
    page.kind = "report";
    page.title = {"通报", "Announcement"};
    page.blocks.emplace_back(page::Paragraph{{"正文。", "Text."}});
    page.blocks.emplace_back(page::Heading{{"附记", "Notes"}, 1});
    page::Facts facts;
    facts.look = page::Facts::Look::closing;
    facts.items.push_back({"as_of", {"截止日", "As of"}, page::Cell::of("2023-06-30")});
    page.blocks.emplace_back(std::move(facts));
    page.blocks.emplace_back(page::Heading{{"附件1　成绩表", "Annex 1. All scores"}, 1, true});
    return page;
}

process::Timeline on_notice() {
    process::Timeline timeline;
    record::Step step;
    step.kind = record::StepKind::notice;
    step.on = base::Date{std::chrono::year{2023}, std::chrono::July, std::chrono::day{6}};
    timeline.steps.push_back(step);
    timeline.notice = process::Notice{step.on, 5, std::nullopt, {}, 0};
    return timeline;
}

const page::Formal& formal(const page::Page& page, std::size_t at) { return std::get<page::Formal>(page.blocks[at]); }

}  // namespace

TEST_CASE("parts stand before the notes and the annexes, the addressee and the opening before the text") {
    const SmallCampaign small;
    plan::Texts texts;
    texts.signed_by = {"区委组织部", "Organization department"};
    texts.frames[static_cast<std::size_t>(plan::Document::announcement)] = {
        {"各乡镇党委", "All townships"},
        {"现将{period}情况通报如下。", "Of {period}."},
        {"特此通报。", "So much."},
        {}};
    const page::Page page = framed(plain_page(), plan::Document::announcement, small.subject(), {texts, nullptr});
    REQUIRE(page.blocks.size() == 9);
    CHECK(formal(page, 0).part == page::Formal::Part::addressee);
    CHECK(std::get<page::Paragraph>(page.blocks[1]).words.zh.starts_with("现将20"));
    CHECK(std::get<page::Paragraph>(page.blocks[3]).words.zh == "特此通报。");
    // Enclosed are the annexes of the page, without their numbers.
    CHECK(formal(page, 4).lines == std::vector<base::Text>{{"成绩表", "All scores"}});
    CHECK(formal(page, 5).part == page::Formal::Part::signature);
    // The period is not final: the day is left to write in.
    CHECK(formal(page, 5).lines[1].en == "____-__-__");
    CHECK(std::get<page::Heading>(page.blocks[6]).words.zh == "附记");
}

TEST_CASE("a notice is signed on its first day, and what no calendar counts is a line to write on") {
    const SmallCampaign small;
    plan::Texts texts;
    texts.signed_by = base::Text::same("区委组织部");
    texts.frames[static_cast<std::size_t>(plan::Document::notice)] = {
        {}, {"{from}至{until}，{days}个工作日", "{from} to {until}"}, {}, {}};
    const process::Timeline timeline = on_notice();
    const page::Page page = framed(plain_page(), plan::Document::notice, small.subject(), {texts, &timeline});
    CHECK(std::get<page::Paragraph>(page.blocks[0]).words.zh == "2023年7月6日至________，5个工作日");
    CHECK(formal(page, 3).lines[1].zh == "2023年7月6日");
}

TEST_CASE("nobody signs where the texts name no office") {
    const SmallCampaign small;
    const plan::Texts texts;
    CHECK(framed(plain_page(), plan::Document::report, small.subject(), {texts, nullptr}).blocks.size() == 4);
}

}  // namespace leitai::report
