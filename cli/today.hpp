// The day that counts as today for what is written; SOURCE_DATE_EPOCH can fix it.
#pragma once

#include "command.hpp"

namespace leitai::app {

/// SOURCE_DATE_EPOCH, so that what is written does not depend on the day; else the clock.
base::Date today_of(const Env& env);

}  // namespace leitai::app
