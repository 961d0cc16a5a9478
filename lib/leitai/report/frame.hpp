// What frames a document: to whom it goes, how it opens and closes, what is enclosed, and who signs it.
#pragma once

#include "leitai/page/page.hpp"
#include "leitai/plan/texts.hpp"
#include "leitai/process/timeline.hpp"
#include "leitai/report/labels.hpp"

namespace leitai::report {

/// The texts of the plan, and the steps of the period, which give the days of a notice and of the signature.
struct Frames {
    const plan::Texts& texts;
    const process::Timeline* timeline = nullptr;
};

/// The page as a document of its kind. The signature stands where the plan's texts name an office, and its day is that
/// of the step that the document belongs to; where there is none the day is left to be written in. What is enclosed is
/// what the texts name, and otherwise the annexes of the page.
page::Page framed(page::Page page, plan::Document document, const Subject& subject, const Frames& frames);

/// A day as documents write it: 2023年7月20日, 2023-07-20.
base::Text day_words(base::Date day);

}  // namespace leitai::report
