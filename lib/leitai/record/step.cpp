// The words of the four steps.
#include "leitai/record/step.hpp"

namespace leitai::record {

using base::Text;

std::string_view word(StepKind kind) { return step_kind_words[static_cast<std::size_t>(kind)]; }

Text words(StepKind kind) {
    switch (kind) {
        case StepKind::reopened:
            return {"重新开启", "reopened"};
        case StepKind::frozen:
            return {"封存", "frozen"};
        case StepKind::notice:
            return {"公示", "notice"};
        case StepKind::final:
            break;
    }
    return {"公布", "final"};
}

}  // namespace leitai::record
