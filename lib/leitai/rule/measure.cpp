// Finds the fact that a measure looks at.
#include "leitai/rule/measure.hpp"

#include "leitai/base/overloaded.hpp"

namespace leitai::rule {

std::optional<FactId> fact_of(const Measure::What& what) {
    using Fact = std::optional<FactId>;
    return std::visit(base::Overloaded{
                          [](const FactValue& m) -> Fact { return m.fact; },
                          [](const EventList& m) -> Fact { return m.fact; },
                          [](const Count& m) -> Fact { return m.fact; },
                          [](const Sum& m) -> Fact { return m.fact; },
                          [](const Compared&) -> Fact { return std::nullopt; },
                          [](const Placed&) -> Fact { return std::nullopt; },
                          [](const Climb&) -> Fact { return std::nullopt; },
                          [](const PointsOf&) -> Fact { return std::nullopt; },
                          [](const Converted& m) -> Fact { return m.fact; },
                      },
                      what);
}

}  // namespace leitai::rule
