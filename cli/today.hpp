// Today: the day on which something is made, the same for everyone who says so.
#pragma once

#include "command.hpp"

namespace leitai::app {

/// SOURCE_DATE_EPOCH, so that what is written does not depend on the day; else the clock.
base::Date today_of(const Env& env);

}  // namespace leitai::app
