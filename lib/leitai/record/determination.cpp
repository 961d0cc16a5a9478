// The words of the four states.
#include "leitai/record/determination.hpp"

namespace leitai::record {

using base::Text;

Text words(WeaknessState state) {
    switch (state) {
        case WeaknessState::determined:
            return {"认定", "determined"};
        case WeaknessState::watch:
            return {"关注", "watch"};
        case WeaknessState::clear:
            return {"正常", "clear"};
        case WeaknessState::undecided:
            break;
    }
    return {"待定", "undecided"};
}

std::string_view spelled(WeaknessState state) { return weakness_state_words[static_cast<std::size_t>(state)]; }

}  // namespace leitai::record
