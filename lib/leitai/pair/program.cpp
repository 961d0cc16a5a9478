// Builds the rows of the program and calls CBC (coin-or.org), whose headers are seen here alone.
#include "leitai/pair/program.hpp"

#include <array>
#include <cmath>
#include <coin/CbcModel.hpp>
#include <coin/CoinModel.hpp>
#include <coin/OsiClpSolverInterface.hpp>
#include <csignal>
#include <string>

namespace leitai::pair {

namespace {

constexpr double tolerance = 1e-5;

/// CBC sets a handler of SIGINT while it solves, and leaves it.
class KeptSignal {
public:
    KeptSignal() { sigaction(SIGINT, nullptr, &kept_); }
    ~KeptSignal() { sigaction(SIGINT, &kept_, nullptr); }
    KeptSignal(const KeptSignal&) = delete;
    KeptSignal& operator=(const KeptSignal&) = delete;

private:
    struct sigaction kept_ {};
};

/// One row: a sum of variables between two bounds.
struct Row {
    std::vector<int> of;
    std::vector<double> times;

    void add(std::size_t variable, double by) {
        of.push_back(static_cast<int>(variable));
        times.push_back(by);
    }
    void enter(CoinModel& into, double least, double most) const {
        into.addRow(static_cast<int>(of.size()), of.data(), times.data(), least, most);
    }
};

}  // namespace

/// Variables: the centres, then the arcs, then with slack one for each village that may stay out, then the centres
/// that are missing.
struct Program::Inside {
    const Model& model;
    bool slack;
    mutable OsiClpSolverInterface solver;
    mutable std::int64_t missing = 0;

    Inside(const Model& of, bool with_slack) : model(of), slack(with_slack) {
        CoinModel rows;
        add_variables(rows);
        add_villages(rows);
        add_centres(rows);
        solver.messageHandler()->setLogLevel(0);
        solver.loadFromCoinModel(rows);
    }

    std::size_t arc(std::size_t at) const { return model.leads + at; }
    std::size_t out(Node village) const { return model.leads + model.arcs.size() + village; }
    std::size_t lack() const { return model.leads + model.arcs.size() + model.villages; }

    void add_variable(CoinModel& rows, std::size_t at, double cost, double most) const {
        const int column = static_cast<int>(at);
        rows.setColumnBounds(column, 0, most);
        rows.setObjective(column, cost);
        rows.setInteger(column);
    }

    void add_variables(CoinModel& rows) const {
        for (std::size_t c = 0; c < model.leads; ++c) add_variable(rows, c, 0, 1);
        for (std::size_t a = 0; a < model.arcs.size(); ++a)
            add_variable(rows, arc(a), slack ? 0.0 : static_cast<double>(model.arcs[a].cost), 1);
        if (!slack) return;
        for (Node v = 0; v < model.villages; ++v) add_variable(rows, out(v), 1, 1);
        add_variable(rows, lack(), 1, static_cast<double>(model.fewest));
    }

    /// Each village joins one centre, or is one.
    void add_villages(CoinModel& rows) const {
        std::vector<Row> villages(model.villages);
        for (std::size_t a = 0; a < model.arcs.size(); ++a) villages[model.arcs[a].village].add(arc(a), 1);
        for (Node v = 0; v < model.villages; ++v) {
            if (model.is_lead(v) && !model.leads_join) continue;
            if (model.is_lead(v)) villages[v].add(v, 1);
            if (slack) villages[v].add(out(v), 1);
            villages[v].enter(rows, 1, 1);
        }
    }

    /// Only a centre is joined; it has assisted villages enough and not too many members; so many centres there are.
    void add_centres(CoinModel& rows) const {
        std::vector<Row> members(model.leads), assisted(model.leads);
        Row all;
        for (std::size_t a = 0; a < model.arcs.size(); ++a) {
            const Arc& one = model.arcs[a];
            Row joined;
            joined.add(arc(a), 1);
            joined.add(one.centre, -1);
            joined.enter(rows, -COIN_DBL_MAX, 0);
            members[one.centre].add(arc(a), 1);
            if (!model.is_lead(one.village)) assisted[one.centre].add(arc(a), 1);
        }
        for (std::size_t c = 0; c < model.leads; ++c) {
            members[c].add(c, -static_cast<double>(model.members_at_most - 1));
            members[c].enter(rows, -COIN_DBL_MAX, 0);
            assisted[c].add(c, -static_cast<double>(model.assisted_at_least));
            assisted[c].enter(rows, 0, COIN_DBL_MAX);
            all.add(c, 1);
        }
        if (slack) all.add(lack(), 1);
        all.enter(rows, static_cast<double>(model.fewest), static_cast<double>(model.most));
    }

    /// Whom each village joins by these values; empty where one is not whole.
    std::optional<Joined> joined(const double* values) const {
        Joined all(model.villages, no_node);
        const auto is_used = [&](std::size_t at) { return values[at] > .5; };
        for (std::size_t at = 0; at < model.leads + model.arcs.size(); ++at) {
            if (std::abs(values[at] - std::round(values[at])) > tolerance) return std::nullopt;
        }
        for (Node c = 0; c < model.leads; ++c) {
            if (is_used(c)) all[c] = c;
        }
        for (std::size_t a = 0; a < model.arcs.size(); ++a) {
            if (is_used(arc(a))) all[model.arcs[a].village] = model.arcs[a].centre;
        }
        return all;
    }

    void fix(std::size_t variable, double least, double most) const {
        solver.setColBounds(static_cast<int>(variable), least, most);
    }
};

Program::Program(const Model& model, bool slack) : inside_(std::make_unique<Inside>(model, slack)) {}
Program::~Program() = default;

void Program::fix_centre(Node lead, bool is_centre) { inside_->fix(lead, is_centre ? 1 : 0, is_centre ? 1 : 0); }
void Program::fix_arc(std::size_t arc, bool used) { inside_->fix(inside_->arc(arc), used ? 1 : 0, used ? 1 : 0); }

std::optional<double> Program::relaxed() {
    inside_->solver.resolve();
    if (!inside_->solver.isProvenOptimal()) return std::nullopt;
    return inside_->solver.getObjValue();
}

bool Program::is_impossible() const { return inside_->solver.isProvenPrimalInfeasible(); }

double Program::reduced_cost_of_centre(Node lead) const { return inside_->solver.getReducedCost()[lead]; }

double Program::reduced_cost_of_arc(std::size_t arc) const {
    return inside_->solver.getReducedCost()[inside_->arc(arc)];
}

std::optional<Joined> Program::relaxed_joined() const { return inside_->joined(inside_->solver.getColSolution()); }

Proposed Program::solve(std::int64_t nodes, std::optional<double> below) const {
    const KeptSignal kept;
    CbcModel model(inside_->solver);
    if (below) model.setCutoff(*below);
    model.setLogLevel(0);
    CbcMain0(model);
    const std::string most = std::to_string(nodes);
    // One thread and no clock: the same model gives the same answer. A gap below a unit is none.
    std::array<const char*, 13> words = {"leitai", "-log", "0",      "-threads", "0",      "-maxNodes", most.c_str(),
                                         "-ratio", "0",    "-allow", "0.9",      "-solve", "-quit"};
    CbcMain1(static_cast<int>(words.size()), words.data(), model);
    Proposed proposed;
    proposed.nodes = model.getNodeCount();
    proposed.impossible = model.isProvenInfeasible();
    proposed.proven = model.isProvenOptimal();
    proposed.bound = model.getBestPossibleObjValue();
    if (const double* best = model.bestSolution()) {
        proposed.joined = inside_->joined(best);
        if (inside_->slack) inside_->missing = std::llround(best[inside_->lack()]);
    }
    return proposed;
}

std::int64_t Program::missing_centres() const { return inside_->missing; }

}  // namespace leitai::pair
