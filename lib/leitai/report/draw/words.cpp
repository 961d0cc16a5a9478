// The sentences about a draw.
#include "leitai/report/draw/words.hpp"

#include "leitai/base/list.hpp"
#include "leitai/draw/keys.hpp"

namespace leitai::report {

using base::Text;
using draw::Fate;
using draw::Held;
using record::DrawBy;
using record::DrawFrom;

namespace {

std::string number(std::size_t count) { return std::to_string(count); }

Text from_words(const Held& held) {
    switch (held.rule.from) {
        case DrawFrom::list:
            return {"在抽签记录里逐个写明", "written down in the record of the draw"};
        case DrawFrom::townships:
            return {"是那天名册上的乡镇", "the townships of the roster in force on that day"};
        case DrawFrom::villages:
            return {"是那天名册上的村", "the villages of the roster in force on that day"};
        case DrawFrom::secretaries:
            return {"是那天名册上的书记", "the secretaries of the roster in force on that day"};
        case DrawFrom::judges:
            return {"是本期评议团的评委", "the judges of the panels of " + base::to_string(held.rule.period)};
    }
    return {};
}

Text by_words(DrawBy by) {
    switch (by) {
        case DrawBy::county:
            return {"县（填报单位）", "county (reporting unit)"};
        case DrawBy::township:
            return {"乡镇", "township"};
        default:
            return {"组", "group"};
    }
}

/// "按县分层，每层抽 2 个，共 8 个": how many are drawn.
Text number_words(const Held& held) {
    std::int64_t all = 0;
    for (const draw::Stratum& stratum : held.strata) all += stratum.places;
    const std::string sum = std::to_string(all), each = std::to_string(held.rule.each);
    const std::string are = held.rule.each == 1 ? " is drawn" : " are drawn";
    if (held.rule.by == DrawBy::none) return {"抽" + sum + "个", sum + are};
    const Text by = by_words(held.rule.by);
    if (held.rule.each_of.empty()) {
        return {"按" + by.zh + "分层，每层抽" + each + "个，共" + sum + "个",
                each + are + " of each " + by.en + ", " + sum + " in all"};
    }
    return {"按" + by.zh + "分层，各层抽几个见下表，共" + sum + "个",
            "of each " + by.en + " as many are drawn as the table says, " + sum + " in all"};
}

void add_seed(const Held& held, std::vector<page::Paragraph>& all) {
    const record::DrawSeed& seed = held.rule.seed;
    const std::string day = base::to_string(seed.fixed_on);
    all.push_back(
        {{"口令（" + day + "定下、公开）：" + seed.text, "The seed, fixed and known since " + day + ": " + seed.text}});
    if (seed.sha256.empty()) return;
    const std::string before = base::to_string(*seed.published_on);
    all.push_back({{"口令的 SHA-256，" + before + "先已公布，与口令相符：" + seed.sha256,
                    "SHA-256 of the seed, published before on " + before + ", and found to be its own: " + seed.sha256},
                   true});
}

Text again_words(const Held& held) {
    const record::Draw& rule = held.rule;
    std::vector<std::string> ids;
    for (const auto& [id, place] : rule.not_again) ids.push_back(id);
    const std::string count = number(held.drawn_before.size());
    const Text many("（候选里有" + count + "个）。", " (" + count + " of the candidates).");
    if (!rule.not_again_since)
        return Text("在" + base::listed(ids).zh + "里抽中过的不再抽",
                    "Who was drawn in " + base::listed(ids).en + " is not drawn again") +
               many;
    const std::string day = base::to_string(*rule.not_again_since);
    return Text(day + "以来抽中过的不再抽", "Who was drawn since " + day + " is not drawn again") + many;
}

}  // namespace

const Text& name_of(const Held& held, const draw::Line& line) { return held.candidates[line.candidate].name; }

std::vector<page::Paragraph> rule_words(const Held& held) {
    const record::Draw& rule = held.rule;
    const std::string day = base::to_string(rule.on), count = number(held.candidates.size());
    const Text from = from_words(held), places = number_words(held);
    std::vector<page::Paragraph> all;
    all.push_back({{day + "抽签。候选" + count + "个，" + from.zh + "；" + places.zh + "。",
                    "Drawn on " + day + ". Candidates: " + count + ", " + from.en + "; " + places.en + "."}});
    add_seed(held, all);
    all.push_back({{"次序由键决定：键 = SHA-256（口令、一个换行、代码），后面没有别的，小的在前。",
                    "The order is that of the keys, smallest first: key = SHA-256 of the seed, one line feed and the "
                    "code, with nothing after it."}});
    all.push_back({{"候选名单（代码按字节排序，每个一行）的 SHA-256：" + held.candidates_sha256,
                    "SHA-256 of the candidates (their codes sorted by bytes, a line each): " + held.candidates_sha256},
                   true});
    if (!rule.questions.empty()) {
        const std::string pool = number(rule.questions.size()), each = std::to_string(rule.questions_each);
        all.push_back(
            {{"每个抽中的从" + pool + "题里抽" + each + "题：键 = SHA-256（口令、换行、代码、换行、题号），小的在前。",
              "For each who is drawn, " + each + " of " + pool +
                  " questions: key = SHA-256 of seed, line feed, code, line feed, question; smallest first."}});
    }
    if (!rule.not_again.empty() || rule.not_again_since) all.push_back({again_words(held)});
    return all;
}

Text recipe_words(const Held& held) {
    const bool divided = held.rule.by != DrawBy::none;
    return {std::string("任何人都可以重做：把下面几行原样贴进终端，印出全部候选的次序，每行是") +
                (divided ? "层、键、代码。每层" : "键、代码。") + "从上往下取，跳过以前抽中的和回避、缺席的。",
            std::string("Anyone can repeat it: these lines, pasted into a terminal, print all candidates in order: ") +
                (divided ? "stratum, key, code. In each stratum take" : "key, code. Take") +
                " from the top, and skip who was drawn before, is recused or absent."};
}

Text question_recipe_words(const Held& /*held*/) {
    return {"题目这样重做，每行是代码、键、题号。", "The questions likewise: code, key, question."};
}

Text recorded_words(const Held& held) {
    if (!held.recorded) {
        return {"结果还没有记录；leitai draw -o 文件.yaml 写出，放进记录文件夹，leitai verify 就会重做核对。",
                "The outcome is not recorded yet: leitai draw -o FILE.yaml writes it; among the records leitai verify "
                "repeats it."};
    }
    if (!held.difference) return {"记录的结果与此相同。", "The recorded outcome is the same."};
    return {"记录的结果与此不同：" + held.difference->words.zh + "。",
            "The recorded outcome is another one: " + held.difference->words.en + "."};
}

std::string_view id(Fate fate) {
    switch (fate) {
        case Fate::drawn:
            return "drawn";
        case Fate::passed_over:
            return "passed_over";
        case Fate::drawn_before:
            return "drawn_before";
        case Fate::waiting:
            break;
    }
    return "waiting";
}

std::string_view id(record::PassedOverFor reason) {
    return record::passed_over_words[static_cast<std::size_t>(reason)];
}

Text words(Fate fate) {
    switch (fate) {
        case Fate::drawn:
            return {"抽中", "drawn"};
        case Fate::passed_over:
            return {"跳过", "passed over"};
        case Fate::drawn_before:
            return {"以前抽中过", "drawn before"};
        case Fate::waiting:
            break;
    }
    return {"候补", "waiting"};
}

Text words(record::PassedOverFor reason) {
    return reason == record::PassedOverFor::recused ? Text("回避", "recused") : Text("缺席", "absent");
}

}  // namespace leitai::report
