// The words of what can be done, and which of it are steps.
#include "leitai/desk/step_act.hpp"

namespace leitai::desk {

using base::Text;
using record::StepKind;

std::string_view word(Act act) { return act_words[static_cast<std::size_t>(act)]; }

Text words(Act act) {
    switch (act) {
        case Act::freeze:
            return {"封存", "freeze it"};
        case Act::notice:
            return {"公示", "give notice"};
        case Act::final:
            return {"公布", "make it final"};
        case Act::reopen:
            return {"重新开启", "open it again"};
        case Act::next:
            return {"开始下一期", "go to the next period"};
        case Act::objection:
            return {"登记异议", "record an objection"};
        case Act::decision:
            return {"答复异议", "decide on an objection"};
        case Act::correction:
            return {"更正填报", "correct a return"};
        case Act::close:
            return {"决定不再补报", "close what is owed"};
        case Act::held:
            return {"一轮评议没有举行", "a round was not held"};
        case Act::revote:
            return {"同分者再次投票", "part equals by a vote"};
        case Act::conferral:
            return {"登记授予", "record a conferral"};
        case Act::withdrawal:
            break;
    }
    return {"登记撤销", "record a withdrawal"};
}

std::optional<StepKind> step_of(Act act) {
    switch (act) {
        case Act::freeze:
            return StepKind::frozen;
        case Act::notice:
            return StepKind::notice;
        case Act::final:
            return StepKind::final;
        case Act::reopen:
            return StepKind::reopened;
        default:
            return std::nullopt;
    }
}

}  // namespace leitai::desk
