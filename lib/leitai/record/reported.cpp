// Empties the lists of a batch for the next one.
#include "leitai/record/reported.hpp"

namespace leitai::record {

void Returns::clear() {
    returns.clear();
    reported.clear();
    events.clear();
    extras.clear();
    corrections.clear();
    restated.clear();
    unknown.clear();
    unread.clear();
    details.clear();
    evidence_files.clear();
    later = 0;
}

}  // namespace leitai::record
