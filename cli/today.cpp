// Takes the day from the environment, else from the clock.
#include "today.hpp"

#include "leitai/base/decimal.hpp"

namespace leitai::app {

base::Date today_of(const Env& env) {
    const auto epoch = env.variable("SOURCE_DATE_EPOCH");
    const auto seconds = epoch ? base::parse_decimal(*epoch) : base::ParsedDecimal{{}, base::DecimalFault::empty};
    if (seconds.fault != base::DecimalFault::none || seconds.value.decimals != 0) return env.today();
    return std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds.value.units)));
}

}  // namespace leitai::app
