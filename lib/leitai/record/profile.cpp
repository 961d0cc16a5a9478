// The words of education.
#include "leitai/record/profile.hpp"

namespace leitai::record {

using base::Text;

Text words(Education education) {
    switch (education) {
        case Education::primary:
            return {"小学", "primary school"};
        case Education::junior:
            return {"初中", "junior middle school"};
        case Education::senior:
            return {"高中（中专）", "senior middle school"};
        case Education::college:
            return {"大专", "college"};
        case Education::bachelor:
            return {"本科", "bachelor"};
        case Education::postgraduate:
            return {"研究生", "postgraduate"};
        case Education::unknown:
            break;
    }
    return {"未填", "not given"};
}

}  // namespace leitai::record
