// Orders measures and indicators so that each comes after what it reads, and reports circles among them.
#include <algorithm>

#include "leitai/base/overloaded.hpp"
#include "leitai/rubric/read/reader.hpp"
#include "leitai/rubric/uses.hpp"

namespace leitai::rubric {

namespace {

/// Anything that is computed: a measure for one village, a measure for all of them (column), an indicator, the total.
struct Node {
    enum class Kind : std::uint8_t { measure, column, indicator, total } kind = Kind::measure;
    std::uint16_t index = 0;
    friend bool operator==(const Node&, const Node&) = default;
};

/// That a node reads another one, with the place where this was written.
struct Edge {
    Node to;
    std::optional<Value> at;
};

/// A node on the stack, with what it reads and how much of that has been followed.
struct Frame {
    Node node;
    std::vector<Edge> edges;
    std::size_t next = 0;
};

class Order {
public:
    explicit Order(Reader& reader)
        : reader_(reader),
          measures_(reader.rubric.measures.size()),
          indicators_(reader.rubric.indicators.size()),
          states_(2 * measures_ + indicators_ + 1) {}

    std::vector<Settled> run() {
        for (std::size_t i = 0; i < indicators_; ++i) follow({Node::Kind::indicator, static_cast<std::uint16_t>(i)});
        follow({Node::Kind::total, 0});
        // Measures that no indicator reads may still form a circle.
        for (std::size_t m = 0; m < measures_; ++m) follow({Node::Kind::measure, static_cast<std::uint16_t>(m)});
        check_total();
        return std::move(settled_);
    }

private:
    enum class State : std::uint8_t { fresh, open, done };

    std::size_t slot(Node node) const {
        switch (node.kind) {
            case Node::Kind::measure:
                return node.index;
            case Node::Kind::column:
                return measures_ + node.index;
            case Node::Kind::indicator:
                return 2 * measures_ + node.index;
            case Node::Kind::total:
                break;
        }
        return 2 * measures_ + indicators_;
    }

    std::vector<Edge> edges_of_measure(std::uint16_t index) const {
        const MeasureSource& source = reader_.measures[index];
        std::vector<Edge> edges;
        if (!source.sound) return edges;
        const rule::Measure& measure = reader_.rubric.measures[index];
        const auto read = [&](Node::Kind kind, std::uint16_t to, const std::optional<Value>& at) {
            edges.push_back({{kind, to}, at});
        };
        std::visit(base::Overloaded{
                       [](const rule::FactValue&) {},
                       [](const rule::EventList&) {},
                       [](const rule::Count&) {},
                       [](const rule::Sum&) {},
                       [&](const rule::Compared& m) {
                           const bool peers = std::holds_alternative<rule::Peers>(m.against);
                           read(peers ? Node::Kind::column : Node::Kind::measure, m.operand, source.operand);
                           if (const auto* other = std::get_if<rule::MeasureId>(&m.against)) {
                               read(Node::Kind::measure, *other, source.against);
                           }
                       },
                       [&](const rule::Placed& m) { read(Node::Kind::column, m.operand, source.operand); },
                       [&](const rule::Climb& m) { read(Node::Kind::column, m.operand, source.operand); },
                       [&](const rule::PointsOf& m) {
                           for (std::size_t i = 0; i < m.indicators.size(); ++i) {
                               read(Node::Kind::indicator, m.indicators[i], source.members[i]);
                           }
                           if (m.total) read(Node::Kind::total, 0, source.members.front());
                       },
                       [](const rule::Converted&) {},
                   },
                   measure.what);
        return edges;
    }

    std::vector<Edge> edges_of(Node node) const {
        std::vector<Edge> edges;
        const Rubric& rubric = reader_.rubric;
        switch (node.kind) {
            case Node::Kind::measure:
                return edges_of_measure(node.index);
            case Node::Kind::column:
                edges.push_back({{Node::Kind::measure, node.index}, std::nullopt});
                break;
            case Node::Kind::indicator:
                visit_measures(rubric, rubric.indicators[node.index], [&](rule::MeasureId id) {
                    edges.push_back({{Node::Kind::measure, id}, std::nullopt});
                });
                add_vetoes(node.index, edges);
                break;
            case Node::Kind::total:
                for (std::size_t i = 0; i < indicators_; ++i) {
                    if (!counts(static_cast<rule::IndicatorId>(i))) continue;
                    edges.push_back({{Node::Kind::indicator, static_cast<std::uint16_t>(i)}, std::nullopt});
                }
        }
        return edges;
    }

    /// Adds what is read by vetoes that act instead of an indicator's deductions: they are decided before it is scored.
    void add_vetoes(std::uint16_t indicator, std::vector<Edge>& edges) const {
        for (std::size_t v = 0; v < reader_.rubric.vetoes.size(); ++v) {
            const Veto& veto = reader_.rubric.vetoes[v];
            for (std::size_t i = 0; veto.replaces && i < veto.indicators.size(); ++i) {
                if (veto.indicators[i] != indicator) continue;
                const Value at = reader_.vetoes[v].indicators[i];
                visit_measures(veto, [&](rule::MeasureId id) { edges.push_back({{Node::Kind::measure, id}, at}); });
            }
        }
    }

    bool counts(rule::IndicatorId id) const {
        return reader_.rubric.modules[reader_.rubric.indicators[id].module].in != Module::In::beside;
    }

    /// With a stack of its own instead of recursion, because a chain may be as long as the rubric.
    void follow(Node start) {
        if (states_[slot(start)] != State::fresh) return;
        enter(start);
        while (!open_.empty()) {
            Frame& top = open_.back();
            if (top.next == top.edges.size()) {
                leave(top.node);
                open_.pop_back();
                continue;
            }
            const Node to = top.edges[top.next++].to;
            const State state = states_[slot(to)];
            if (state == State::fresh) {
                enter(to);
            } else if (state == State::open) {
                report_circle(to);
            }
        }
    }

    void enter(Node node) {
        states_[slot(node)] = State::open;
        open_.push_back({node, edges_of(node)});
    }

    void leave(Node node) {
        states_[slot(node)] = State::done;
        left_.push_back(node);
        std::vector<Step>& order = reader_.rubric.order;
        switch (node.kind) {
            case Node::Kind::measure:
                if (reader_.measures[node.index].sound) settled_.push_back({true, node.index});
                return;
            case Node::Kind::column:
                return;
            case Node::Kind::indicator:
                order.push_back({Step::Kind::indicator, node.index});
                settled_.push_back({false, node.index});
                return;
            case Node::Kind::total:
                order.push_back({Step::Kind::total, 0});
        }
    }

    /// Reports the names along a circle, from a node on the stack back to itself.
    void report_circle(Node to) {
        const auto from = std::find_if(open_.begin(), open_.end(), [&](const Frame& f) { return f.node == to; });
        std::string chain;
        std::optional<Value> at;
        for (auto frame = from; frame != open_.end(); ++frame) {
            if (frame->node.kind == Node::Kind::total) return;  // check_total reports this
            const Edge& edge = frame->edges[frame->next - 1];
            if (edge.at) at = edge.at;
            if (const std::string_view name = name_of(frame->node); !name.empty()) chain += std::string(name) + " → ";
        }
        // The first name is repeated to close the chain; measures written in place have no name.
        const std::size_t first = chain.find(" → ");
        chain += first == std::string::npos ? chain : chain.substr(0, first);
        if (at) reader_.report(Code::circular_dependency(same(chain)), *at);
    }

    std::string_view name_of(Node node) const {
        if (node.kind == Node::Kind::indicator) return reader_.rubric.indicators[node.index].id;
        if (node.kind == Node::Kind::measure) return reader_.rubric.measures[node.index].name;
        return {};
    }

    /// Reports indicators that count for the total and depend on it, directly or through what does not count for it.
    void check_total() {
        std::vector<bool> depends(states_.size());
        depends[states_.size() - 1] = true;
        for (const Node node : left_) {
            if (node.kind == Node::Kind::total) continue;
            for (const Edge& edge : edges_of(node)) {
                const bool said = edge.to.kind == Node::Kind::indicator && counts(edge.to.index);
                if (depends[slot(edge.to)] && !said) depends[slot(node)] = true;
            }
            if (node.kind != Node::Kind::indicator || !depends[slot(node)] || !counts(node.index)) continue;
            reader_.report(Code::total_dependent_not_beside(same(name_of(node))), reader_.indicators[node.index].at);
        }
    }

    Reader& reader_;
    std::size_t measures_, indicators_;
    std::vector<State> states_;
    std::vector<Frame> open_;
    std::vector<Node> left_;
    std::vector<Settled> settled_;
};

}  // namespace

std::vector<Settled> check_order(Reader& reader) { return Order(reader).run(); }

}  // namespace leitai::rubric
