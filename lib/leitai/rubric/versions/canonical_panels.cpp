// Writes in one text all that the results, places and prizes of a panel depend on.
#include <algorithm>

#include "leitai/rubric/versions/canonical.hpp"

namespace leitai::rubric {

namespace {

std::string text(const std::optional<base::Rational>& value) { return value ? to_string(*value) : "-"; }
std::string number(const std::optional<int>& value) { return value ? std::to_string(*value) : "-"; }
template <class Enum>
std::string word(Enum e) {
    return std::to_string(static_cast<int>(e));
}
std::string flag(bool is) { return is ? "yes" : "no"; }

std::string line(const PanelLine& line) {
    return form(line.id, {text(line.take), flag(line.share), text(line.at_least), word(line.round), word(line.edge)});
}

/// Whether the product of a mark without a weight is spared a rounding that one of 100% would get.
bool stays(const Panel& panel, const PanelMark& mark) { return panel.rounding.product && !mark.weighed; }

std::string what_is_counted(const Rubric& rubric, const Panel& panel) {
    std::vector<std::string> pieces;
    for (const PanelMark& one : panel.marks) {
        pieces.push_back(
            form("mark " + one.id, {to_string(one.least), to_string(one.most), std::to_string(one.decimals),
                                    to_string(one.weight) + (stays(panel, one) ? ", unrounded" : "")}));
    }
    for (const BallotChoice& one : panel.choices) pieces.push_back(form("choice " + one.id, {to_string(one.score)}));
    for (const BallotGrade& one : panel.grades) {
        std::vector<std::string> of = {text(one.at), flag(one.inclusive)};
        for (const std::size_t choice : one.choices) of.push_back(panel.choices[choice].id);
        pieces.push_back(form("grade " + one.id, of));
    }
    for (const auto& [part, weight] : panel.sum)
        pieces.push_back(form("part " + rubric.panels[part].id, {to_string(weight)}));
    for (const PanelGroup& one : panel.groups)
        pieces.push_back(form("group " + one.id, {std::to_string(one.roles), to_string(one.weight)}));
    return form("counted", pieces);
}

}  // namespace

std::string definition(const Rubric& rubric, PanelId id) {
    const Panel& panel = rubric.panels[id];
    const PanelRounding& r = panel.rounding;
    std::vector<std::string> pieces = {
        what_is_counted(rubric, panel),
        form("drop", {std::to_string(panel.drop.highest), std::to_string(panel.drop.lowest),
                      std::to_string(panel.drop.fewest), flag(panel.drop.by_total)}),
        form("rounding", {number(r.product), number(r.judge), number(r.mean), std::to_string(r.result)}),
        form("rank", {flag(panel.rank_exact), flag(panel.dense)}),
        form("policies", {flag(panel.of_present), flag(panel.respread_empty), word(panel.recusal), word(panel.team),
                          word(panel.absent)})};
    if (panel.quorum) {
        pieces.push_back(
            form("quorum", {to_string(panel.quorum->at), flag(panel.quorum->inclusive), flag(panel.quorum->share)}));
    }
    if (panel.adjust)
        pieces.push_back(form("adjust", {to_string(panel.adjust->first), to_string(panel.adjust->second)}));
    if (panel.normalize)
        pieces.push_back(form("normalize", {flag(panel.normalize->pooled), number(panel.normalize->decimals)}));
    std::vector<std::string> merits;
    for (const std::size_t mark : panel.ties) merits.push_back(panel.marks[mark].id);
    pieces.push_back(form("ties", merits));
    for (const PanelLine& one : panel.prizes) pieces.push_back(line(one));
    if (panel.advance) pieces.push_back(line(*panel.advance));
    return form("panel", pieces);
}

}  // namespace leitai::rubric
