// The model as a mixed-integer program, and the one place that sees the solver.
#pragma once

#include <memory>
#include <optional>

#include "leitai/pair/model.hpp"

namespace leitai::pair {

/// What the solver came to. Numbers are its own, in floating point; `joined` is read from them and not yet checked.
struct Proposed {
    bool proven = false, impossible = false;
    std::optional<Joined> joined;
    double bound = 0;
    std::int64_t nodes = 0;
};

/// A program whose variables can be fixed one by one. Whether a lead village is a centre, and whether an arc is used,
/// are its variables. With `slack` villages may stay out and centres be missing, each of which costs 1 and nothing
/// else does.
class Program {
public:
    Program(const Model& model, bool slack = false);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    void fix_centre(Node lead, bool is_centre);
    void fix_arc(std::size_t arc, bool used);

    /// The least cost where parts of villages are allowed, which no clusters are below; empty where none is known.
    std::optional<double> relaxed();
    /// After relaxed(): it showed that no clusters keep the rules.
    bool is_impossible() const;
    /// After relaxed(): what the least cost would rise by at least if the lead village were a centre, or the arc used.
    double reduced_cost_of_centre(Node lead) const;
    double reduced_cost_of_arc(std::size_t arc) const;
    /// After relaxed(): its solution, where it is one of whole villages.
    std::optional<Joined> relaxed_joined() const;

    /// Solves it with at most so many nodes; of clusters that cost less than `below` alone, where that is given.
    Proposed solve(std::int64_t nodes, std::optional<double> below = std::nullopt) const;
    /// After solve() of a program with slack: the centres that are missing.
    std::int64_t missing_centres() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace leitai::pair
