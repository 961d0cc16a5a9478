// The words of who objects and of what was decided.
#include "leitai/record/objection.hpp"

namespace leitai::record {

using base::Text;

Text words(Objector objector) {
    switch (objector) {
        case Objector::self:
            return {"本村", "itself"};
        case Objector::peer:
            return {"其他村", "a peer"};
        case Objector::office:
            return {"单位", "an office"};
        case Objector::resident:
            break;
    }
    return {"群众", "a resident"};
}

Text words(Decision::Upheld upheld) {
    switch (upheld) {
        case Decision::Upheld::no:
            return {"不成立", "dismissed"};
        case Decision::Upheld::partly:
            return {"部分成立", "upheld in part"};
        case Decision::Upheld::yes:
            break;
    }
    return {"成立", "upheld"};
}

}  // namespace leitai::record
