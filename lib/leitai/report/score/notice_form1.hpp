// The public scores in the first form of notice.json, which was published up to 0.1.
#pragma once

#include "leitai/page/page.hpp"
#include "leitai/process/timeline.hpp"
#include "leitai/report/score/page.hpp"

namespace leitai::report {

/// What public_score_page was when its bytes were published under form 1. It must not change: hashes of such notices
/// stand in steps. Only what JSON shows is here.
page::Page notice_form1(const Subject& subject, const process::Timeline* timeline, const Shown& shown = {});

}  // namespace leitai::report
