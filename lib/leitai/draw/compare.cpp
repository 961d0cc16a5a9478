// Compares outcomes: the seed, the candidates, then line by line who was drawn with which key and questions.
#include "leitai/draw/compare.hpp"

#include <algorithm>
#include <iterator>

#include "leitai/base/list.hpp"
#include "leitai/draw/keys.hpp"

namespace leitai::draw {

using base::Text;
using record::Drawn;
using record::DrawnLine;

namespace {

using Kind = Difference::Kind;

/// What stands in one list and not in the other; both are sorted.
std::vector<std::string> missing(const std::vector<std::string>& from, const std::vector<std::string>& in) {
    std::vector<std::string> found;
    std::set_difference(in.begin(), in.end(), from.begin(), from.end(), std::back_inserter(found));
    return found;
}

/// The first five of a list, and how many there are.
Text some_of(std::vector<std::string> codes) {
    constexpr std::size_t most = 5;
    const std::size_t all = codes.size();
    codes.resize(std::min(all, most));
    Text list = base::listed(codes);
    if (all <= most) return list;
    return {list.zh + "等" + std::to_string(all) + "个", list.en + " and others, " + std::to_string(all) + " in all"};
}

Text changed_words(const std::vector<std::string>& was, const std::vector<std::string>& is) {
    Text words;
    const std::vector<std::string> added = missing(was, is), removed = missing(is, was);
    if (!added.empty()) base::add_to(words, Text("多了", "added: ") + some_of(added), base::between_clauses);
    if (!removed.empty()) base::add_to(words, Text("少了", "gone: ") + some_of(removed), base::between_clauses);
    return words;
}

/// "359902 第 1 个", "place 1 of 359902".
Text place_words(const std::string& stratum, std::int64_t place) {
    const std::string number = std::to_string(place);
    if (stratum.empty()) return {"第" + number + "个", "place " + number};
    return {stratum + "第" + number + "个", "place " + number + " of " + stratum};
}

Text recorded_words(const Text& where, const std::string& recorded, const std::string& repeated) {
    return {where.zh + "记录的是" + recorded + "，重做得到" + repeated,
            where.en + " is recorded as " + recorded + ", and comes out as " + repeated};
}

/// The first digits of a key, and "…".
std::string beginning(const std::string& key) { return key.substr(0, 16) + "…"; }

std::optional<Difference> difference_of(const DrawnLine& recorded, const DrawnLine& repeated) {
    const Text where = place_words(repeated.stratum, repeated.place);
    const auto found = [&](Text words) { return Difference{Kind::outcome, std::move(words), recorded.at}; };
    if (recorded.stratum != repeated.stratum || recorded.place != repeated.place) {
        return found({"那一行应是" + where.zh + "，记录的是" + place_words(recorded.stratum, recorded.place).zh,
                      place_words(recorded.stratum, recorded.place).en + " stands where " + where.en + " belongs"});
    }
    if (recorded.code != repeated.code)
        return found(recorded_words(where + Text("", ""), recorded.code, repeated.code));
    if (recorded.key != repeated.key)
        return found(
            recorded_words(where + Text("的键", ": the key"), beginning(recorded.key), beginning(repeated.key)));
    if (recorded.questions != repeated.questions) {
        const auto words = [](const std::vector<std::string>& ids) {
            return ids.empty() ? std::string("—") : base::join(ids, " ");
        };
        return found(recorded_words(where + Text("的题", ": the set of questions"), words(recorded.questions),
                                    words(repeated.questions)));
    }
    return std::nullopt;
}

}  // namespace

std::optional<Difference> difference(const Drawn& recorded, const Held& held) {
    const Drawn repeated = outcome_of(held);
    if (recorded.seed_sha256 != repeated.seed_sha256) {
        return Difference{Kind::outcome,
                          {"口令不是抽出这份结果的口令", "the seed is not the one that gave this outcome"},
                          recorded.seed_place};
    }
    std::vector<std::string> codes = recorded.candidates;
    std::sort(codes.begin(), codes.end());
    if (codes != repeated.candidates) {
        Text words = changed_words(codes, repeated.candidates);
        if (words.empty()) words = {"有代码重复", "a code stands twice"};
        return Difference{Kind::candidates, std::move(words), recorded.candidates_place};
    }
    if (recorded.candidates != repeated.candidates || recorded.candidates_sha256 != repeated.candidates_sha256) {
        return Difference{Kind::outcome,
                          recorded_words({"候选名单的散列", "the hash of the candidates"},
                                         beginning(recorded.candidates_sha256), beginning(repeated.candidates_sha256)),
                          recorded.sha256_place};
    }
    for (std::size_t i = 0; i < std::min(recorded.lines.size(), repeated.lines.size()); ++i) {
        if (auto found = difference_of(recorded.lines[i], repeated.lines[i])) return found;
    }
    if (recorded.lines.size() == repeated.lines.size()) return std::nullopt;
    return Difference{Kind::outcome,
                      recorded_words({"抽中的人数", "the number of those drawn"}, std::to_string(recorded.lines.size()),
                                     std::to_string(repeated.lines.size())),
                      recorded.lines_place};
}

}  // namespace leitai::draw
