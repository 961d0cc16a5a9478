// The words for each state.
#include "leitai/process/state.hpp"

namespace leitai::process {

std::string_view word(State state) { return state_words[static_cast<std::size_t>(state)]; }

base::Text words(State state) {
    switch (state) {
        case State::open:
            return {"进行中", "open"};
        case State::frozen:
            return {"已封存", "frozen"};
        case State::notice:
            return {"公示中", "on public notice"};
        case State::final:
            break;
    }
    return {"已公布", "final"};
}

}  // namespace leitai::process
