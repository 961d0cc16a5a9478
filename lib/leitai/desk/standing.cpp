// Reads the state from the timeline, and lists what fits it.
#include "leitai/desk/standing.hpp"

#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/campaign/seals.hpp"

namespace leitai::desk {

using base::Date;
using base::Text;
using process::State;
using record::Step;
using record::StepKind;

namespace {

Date day_after(Date day) { return base::date_of(base::days_of(day) + 1); }

bool reopened_since(const process::Timeline& timeline, Date day) {
    return std::any_of(timeline.steps.begin(), timeline.steps.end(),
                       [&](const Step& one) { return one.kind == StepKind::reopened && day <= one.on; });
}

bool is_recorded(const process::Timeline* timeline, const std::string& seal) {
    if (timeline == nullptr) return false;
    return std::any_of(timeline->steps.begin(), timeline->steps.end(),
                       [&](const Step& one) { return one.kind == StepKind::frozen && one.seal == seal; });
}

bool has_reason(const Standing& standing, std::initializer_list<std::string_view> kinds) {
    const auto& reasons = standing.finality.reasons;
    return std::any_of(reasons.begin(), reasons.end(), [&](const page::Reason& one) {
        return std::find(kinds.begin(), kinds.end(), one.kind) != kinds.end();
    });
}

Text ids_of(const std::vector<const process::Contested*>& list) {
    std::vector<std::string> ids;
    ids.reserve(list.size());
    for (const process::Contested* one : list) ids.push_back(one->objection.id);
    return base::listed(ids);
}

/// The winners of awards that were not conferred yet.
bool anything_to_confer(const Standing& standing) {
    if (!standing.scored.awards) return false;
    std::size_t won = 0;
    for (const award::Outcome& outcome : standing.scored.awards->list) won += outcome.chosen();
    const auto& done = standing.scored.reading.conferrals;
    const auto conferred = std::count_if(done.begin(), done.end(),
                                         [&](const record::Conferral& one) { return one.period == standing.period(); });
    return static_cast<std::size_t>(conferred) < won;
}

/// Gathers what may come next.
class Gathering {
public:
    explicit Gathering(const Standing& standing) : standing_(standing) {}

    std::vector<Possible> take() && {
        switch (standing_.state) {
            case State::open:
                while_open();
                break;
            case State::frozen:
                add(Act::notice);
                decisions();
                add(Act::reopen, " --why …");
                break;
            case State::notice:
                on_notice();
                break;
            case State::final:
                add(Act::next);
                if (anything_to_confer(standing_)) add(Act::conferral);
                add(Act::reopen, " --why …");
                break;
        }
        return std::move(list_);
    }

private:
    Possible& add(Act act, const std::string& more = "") {
        list_.push_back({act, more, {}, {}});
        return list_.back();
    }

    void while_open() {
        Possible& freeze = add(Act::freeze);
        freeze.from = standing_.scored.reading.cohort.as_of;
        if (standing_.finality.provisional()) freeze.hindered = page::listed(standing_.finality.reasons);
        if (has_reason(standing_, {"owed", "owed_books"})) add(Act::close, " --why …");
        if (has_reason(standing_, {"not_held"})) add(Act::held, " --round … --why …");
        if (has_reason(standing_, {"undecided"})) add(Act::revote, " --order … --why …");
        decisions();
        add(Act::correction, " --village … --fact … --to … --why …");
    }

    void on_notice() {
        Possible& final = add(Act::final);
        if (standing_.timeline->notice && standing_.timeline->notice->until)
            final.from = day_after(*standing_.timeline->notice->until);
        if (!standing_.undecided.empty()) {
            const Text ids = ids_of(standing_.undecided);
            final.hindered = {"异议 " + ids.zh + " 还没有答复", "not decided: " + ids.en};
        } else if (!standing_.unmended.empty()) {
            const Text ids = ids_of(standing_.unmended);
            final.hindered = {"异议 " + ids.zh + " 成立，要先重新开启、更正", "upheld, and not corrected: " + ids.en};
        }
        decisions();
        add(Act::objection, " --village … --by … --what …");
        add(Act::reopen, " --why …");
    }

    void decisions() {
        for (const process::Contested* one : standing_.undecided)
            add(Act::decision, " --objection " + one->objection.id + " --upheld … --why … --person …");
    }

    const Standing& standing_;
    std::vector<Possible> list_;
};

}  // namespace

bool Standing::had_notice() const {
    return timeline != nullptr && std::any_of(timeline->steps.begin(), timeline->steps.end(),
                                              [](const Step& one) { return one.kind == StepKind::notice; });
}

Standing standing_of(const campaign::ScoredCampaign& scored) {
    Standing standing{scored, scored.timeline(), State::open, {}, {}, {}, false, campaign::sealed_finality(scored)};
    if (standing.timeline != nullptr) {
        standing.state = standing.timeline->state;
        for (const process::Contested& one : standing.timeline->contested) {
            if (!one.decision) {
                standing.undecided.push_back(&one);
            } else if (one.upheld() && !reopened_since(*standing.timeline, one.decision->on)) {
                standing.unmended.push_back(&one);
            }
        }
    }
    if (!scored.campaign.has_plan_file()) return standing;
    const auto seals = campaign::seals_of(scored.campaign.inputs.root, scored.campaign.plan->folder);
    if (const campaign::Seal* last = campaign::last_seal(seals, base::to_string(standing.period()))) {
        standing.sealed = last->name;
        standing.seal_is_recorded = is_recorded(standing.timeline, last->name);
    }
    return standing;
}

bool fits(const Standing& standing, Act act) {
    const State state = standing.state;
    switch (act) {
        case Act::freeze:
        case Act::correction:
        case Act::close:
        case Act::held:
        case Act::revote:
            return state == State::open;
        case Act::notice:
            return state == State::frozen;
        case Act::final:
            return state == State::notice;
        case Act::reopen:
            return state != State::open;
        case Act::objection:
            return state == State::notice || (state != State::final && standing.had_notice());
        case Act::decision:
            return state != State::final && !standing.undecided.empty();
        case Act::next:
        case Act::conferral:
        case Act::withdrawal:
            break;
    }
    return state == State::final;
}

Text what_fits(const Standing& standing) {
    Text list;
    for (std::size_t a = 0; a < act_words.size(); ++a) {
        const auto act = static_cast<Act>(a);
        if (!fits(standing, act)) continue;
        const Text what = words(act);
        base::add_to(list, Text(std::string(word(act)) + "（" + what.zh + "）", std::string(word(act))));
    }
    return {"现在可以：" + list.zh, "what fits now: " + list.en};
}

std::vector<Possible> possible_next(const Standing& standing) { return Gathering(standing).take(); }

std::string last_office(const campaign::ScoredCampaign& scored) {
    const Step* last = nullptr;
    for (const process::Timeline& timeline : scored.reading.timelines) {
        for (const Step& one : timeline.steps) {
            if (last == nullptr || last->on <= one.on) last = &one;
        }
    }
    return last == nullptr ? std::string() : last->by;
}

}  // namespace leitai::desk
