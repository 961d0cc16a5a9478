// Fills the texts of documents with what the period knows, and puts them around a page.
#include "leitai/report/frame.hpp"

#include <algorithm>

#include "leitai/base/list.hpp"

namespace leitai::report {

using base::Text;
using page::Block;
using page::Formal;

namespace {

/// By plan::Blank; empty where nothing is known.
std::array<Text, plan::blank_words.size()> blanks(const Subject& subject, const Frames& frames) {
    std::array<Text, plan::blank_words.size()> all;
    const auto set = [&](plan::Blank blank, Text words) { all[static_cast<std::size_t>(blank)] = std::move(words); };
    set(plan::Blank::title, subject.title);
    set(plan::Blank::period, words(subject.cohort.period));
    set(plan::Blank::count, subject.rubric.unit->counted(subject.cohort.villages.size()));
    set(plan::Blank::office, frames.texts.objections_office);
    set(plan::Blank::telephone, Text::same(frames.texts.telephone));
    if (frames.timeline != nullptr && frames.timeline->notice) {
        const process::Notice& notice = *frames.timeline->notice;
        set(plan::Blank::from, day_words(notice.from));
        if (notice.until) set(plan::Blank::until, day_words(*notice.until));
        set(plan::Blank::days, Text::same(std::to_string(notice.days)));
    }
    return all;
}

/// The step that a document belongs to; none where the document belongs to none, or the period has not come so far.
std::optional<record::StepKind> step_of(plan::Document document) {
    switch (document) {
        case plan::Document::notice:
            return record::StepKind::notice;
        case plan::Document::announcement:
        case plan::Document::report:
            return record::StepKind::final;
        case plan::Document::scores:
        case plan::Document::explanation:
            break;
    }
    return std::nullopt;
}

Text day_of(plan::Document document, const process::Timeline* timeline) {
    const auto kind = step_of(document);
    if (kind && timeline != nullptr) {
        const auto step = std::find_if(timeline->steps.rbegin(), timeline->steps.rend(),
                                       [&](const record::Step& one) { return one.kind == *kind; });
        if (step != timeline->steps.rend()) return day_words(step->on);
    }
    return {"    年  月  日", "____-__-__"};
}

bool is_closing(const Block& block) {
    const auto* facts = std::get_if<page::Facts>(&block);
    return facts != nullptr && facts->look == page::Facts::Look::closing;
}

bool is_note(const Block& block) {
    const auto* paragraph = std::get_if<page::Paragraph>(&block);
    return paragraph != nullptr && paragraph->note;
}

/// Where the text ends: before its annexes, and before the closing notes (附记) that stand last, heading and all.
std::size_t end_of_text(const std::vector<Block>& blocks) {
    const auto annex = std::find_if(blocks.begin(), blocks.end(), [](const Block& block) {
        const auto* heading = std::get_if<page::Heading>(&block);
        return heading != nullptr && heading->annex;
    });
    auto end = static_cast<std::size_t>(annex - blocks.begin());
    while (end > 0 && is_closing(blocks[end - 1])) --end;
    std::size_t notes = end;
    while (notes > 0 && is_note(blocks[notes - 1])) --notes;
    // Notes behind a table are its own; behind a heading they are the closing ones.
    const bool headed = notes > 0 && std::holds_alternative<page::Heading>(blocks[notes - 1]);
    return headed && end < blocks.size() ? notes - 1 : end;
}

std::vector<Text> attachments(const plan::Frame& frame, const std::vector<Block>& blocks) {
    if (!frame.attachments.empty()) return frame.attachments;
    std::vector<Text> titles;
    for (const Block& block : blocks) {
        const auto* heading = std::get_if<page::Heading>(&block);
        if (heading == nullptr || !heading->annex) continue;
        // The heading says 附件1　成绩表; the list has numbers of its own.
        const auto behind = [](const std::string& words, std::string_view mark) {
            const std::size_t at = words.find(mark);
            return at == std::string::npos ? words : words.substr(at + mark.size());
        };
        titles.emplace_back(behind(heading->words.zh, "　"), behind(heading->words.en, ". "));
    }
    return titles;
}

}  // namespace

Text day_words(base::Date day) {
    const auto number = [](unsigned value) { return std::to_string(value); };
    return {std::to_string(static_cast<int>(day.year())) + "年" + number(static_cast<unsigned>(day.month())) + "月" +
                number(static_cast<unsigned>(day.day())) + "日",
            base::to_string(day)};
}

page::Page framed(page::Page page, plan::Document document, const Subject& subject, const Frames& frames) {
    const plan::Frame& frame = frames.texts.of(document);
    const auto filled_in = blanks(subject, frames);
    const auto sentence = [&](const Text& words) {
        return Block(page::Paragraph{plan::filled(words, filled_in), false});
    };
    std::vector<Block> end;
    if (!frame.closing.empty()) end.push_back(sentence(frame.closing));
    if (!frames.texts.signed_by.empty()) {
        if (auto enclosed = attachments(frame, page.blocks); !enclosed.empty())
            end.emplace_back(Formal{Formal::Part::attachment, std::move(enclosed)});
        end.emplace_back(Formal{Formal::Part::signature, {frames.texts.signed_by, day_of(document, frames.timeline)}});
    }
    const auto at = static_cast<std::ptrdiff_t>(end_of_text(page.blocks));
    page.blocks.insert(page.blocks.begin() + at, end.begin(), end.end());
    if (!frame.opening.empty()) page.blocks.insert(page.blocks.begin(), sentence(frame.opening));
    if (!frame.to.empty())
        page.blocks.insert(page.blocks.begin(), Formal{Formal::Part::addressee, {plan::filled(frame.to, filled_in)}});
    return page;
}

}  // namespace leitai::report
