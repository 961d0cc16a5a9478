// Finds the quantities that awards and joint building look at, and the awards that they name.
#include <algorithm>

#include "leitai/base/list.hpp"
#include "leitai/base/names.hpp"
#include "leitai/rubric/read/awards/award_reader.hpp"

namespace leitai::rubric {

namespace {

constexpr std::string_view won = "won.", won_before = "won_before.", climb_within = "climb.", rank_within = "rank.";

std::vector<std::string_view> award_words(const Awards& awards) {
    std::vector<std::string_view> words;
    for (const Award& one : awards.list) {
        words.push_back(one.id);
        if (one.family != one.id) words.push_back(one.family);
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

/// "climb.county": within which circle; reported where the scored unit lies in none.
std::optional<rule::Among> circle_of(Reader& reader, Value at, std::string_view prefix) {
    const std::string_view word = at.text().substr(prefix.size());
    const base::ScoredUnit& unit = *reader.rubric.unit;
    if (word == "county" && unit.in_county) return rule::Among{.county = true};
    if (word == "township" && unit.in_township) return rule::Among{.township = true};
    if (word == "class") return rule::Among{.village_class = true};
    const std::string of(prefix);
    refuse_declared(
        reader,
        {"没有“" + std::string(at.text()) + "”这个量；有 " + of + "county、" + of + "township、" + of + "class",
         "there is no “" + std::string(at.text()) + "”; there are " + of + "county, " + of + "township and " + of +
             "class"},
        at);
    return std::nullopt;
}

/// A quantity that counts awards: `prefix` and the word of an award.
std::optional<Quantity> counted(Reader& reader, Value at, std::string_view prefix, bool of_year) {
    const std::string_view word = at.text().substr(prefix.size());
    if (!reader.rubric.awards) {
        refuse_declared(reader,
                        {"“" + std::string(at.text()) + "”数评先的结果，计划里要有评先办法（awards: 文件）",
                         "“" + std::string(at.text()) + "” counts awards, and the plan names no file of awards"},
                        at);
        return std::nullopt;
    }
    const Awards& awards = *reader.rubric.awards;
    Quantity quantity;
    quantity.kind = prefix == won ? Quantity::Kind::won : Quantity::Kind::won_before;
    quantity.awards = awards.find_family(word);
    if (!quantity.awards.empty()) {
        const bool yearly = awards.list[quantity.awards.front()].of_year;
        if (yearly == (prefix == won_before && of_year)) return quantity;
        refuse_declared(reader,
                        {"“" + std::string(at.text()) + "”数不出来：won 数每季评的，won_before 数和它同样评的",
                         "“" + std::string(at.text()) +
                             "” cannot be counted: won counts awards of quarters, won_before those of the same kind"},
                        at);
        return std::nullopt;
    }
    const auto words = award_words(*reader.rubric.awards);
    reader.report(Code::unknown_award(same(word), base::listed(words)), at);
    return std::nullopt;
}

QuantityId enter(std::vector<Quantity>& all, Quantity quantity) {
    const auto known = std::find(all.begin(), all.end(), quantity);
    if (known != all.end()) return static_cast<QuantityId>(known - all.begin());
    all.push_back(std::move(quantity));
    return static_cast<QuantityId>(all.size() - 1);
}

/// A quantity of the awards' own words; empty where the word is none, or in error (reported).
std::optional<Quantity> own_quantity(Reader& reader, Value at, bool of_year) {
    const std::string_view word = at.text();
    Quantity quantity;
    if (word.starts_with(won)) return counted(reader, at, won, of_year);
    if (word.starts_with(won_before)) return counted(reader, at, won_before, of_year);
    for (const std::string_view prefix : {climb_within, rank_within}) {
        if (!word.starts_with(prefix)) continue;
        const auto among = circle_of(reader, at, prefix);
        if (!among) return std::nullopt;
        quantity.among = *among;
    }
    if (word.starts_with("climb")) quantity.kind = Quantity::Kind::climb;
    if (word.starts_with("rank")) quantity.kind = Quantity::Kind::rank;
    quantity.less_is_better = quantity.kind == Quantity::Kind::rank;
    if (word == "rise") quantity.kind = Quantity::Kind::rise;
    if (word == "progress") quantity.kind = Quantity::Kind::progress;
    if (word == "progress" && !of_year) {
        refuse_declared(reader,
                        {"“progress”是全年的进步，每季评的用 rise",
                         "“progress” is that of a year; awards of quarters look at rise"},
                        at);
        return std::nullopt;
    }
    if (word == "grade") quantity.kind = Quantity::Kind::grade;
    return quantity;
}

/// These come before modules and indicators of the same name: a rubric is written without awards in mind.
bool is_own_word(std::string_view word) {
    return word == "total" || word == "rise" || word == "progress" || word == "climb" || word == "rank" ||
           word == "grade" || word.starts_with(climb_within) || word.starts_with(rank_within) ||
           word.starts_with(won) || word.starts_with(won_before);
}

/// A fact or named measure as a quantity.
std::optional<QuantityLook> measured(Reader& reader, Value at) {
    const auto id = find_measure(reader, at);
    if (!id) return std::nullopt;
    QuantityLook found;
    found.look = look_at(reader, *id);
    if (!found.look.known) {
        ++reader.silent;
        return std::nullopt;
    }
    using Kind = Look::Kind;
    if (found.look.kind != Kind::number && found.look.kind != Kind::mark && found.look.kind != Kind::yes_no) {
        refuse_declared(reader,
                        {"“" + std::string(at.text()) + "”不是数，不能排先后",
                         "“" + std::string(at.text()) + "” is no number, so it ranks nobody"},
                        at);
        return std::nullopt;
    }
    Quantity quantity;
    quantity.kind = Quantity::Kind::measure;
    quantity.word = at.text();
    quantity.index = *id;
    quantity.less_is_better = reader.rubric.measures[*id].better == rule::Better::less;
    found.id = enter(reader.rubric.quantities, std::move(quantity));
    return found;
}

}  // namespace

void refuse_for_year(Reader& reader, Value at) {
    const std::string word(at.is_scalar() ? at.text() : "who");
    refuse_declared(reader,
                    {"年度评先不能看“" + word + "”：年度只有各季的成绩",
                     "an award of a year cannot look at “" + word + "”: a year has results alone"},
                    at);
}

bool is_quantity_word(const Reader& reader, std::string_view word) {
    if (is_own_word(word)) return true;
    const Name* name = find(reader, word);
    return name != nullptr && (name->kind == Name::Kind::module || name->kind == Name::Kind::indicator);
}

std::optional<QuantityLook> find_quantity(Reader& reader, Value at, bool of_year) {
    if (!at.is_scalar()) {
        reader.report(Code::expected_content_missing({"一个量的名称", "the name of a quantity"}), at);
        return std::nullopt;
    }
    const Name* name = find(reader, at.text());
    if (!is_quantity_word(reader, at.text())) {
        if (!of_year) return measured(reader, at);
        refuse_for_year(reader, at);
        return std::nullopt;
    }
    Quantity quantity;
    const bool scored = name != nullptr && (name->kind == Name::Kind::module || name->kind == Name::Kind::indicator);
    if (scored && !is_own_word(at.text())) {
        quantity.kind = name->kind == Name::Kind::module ? Quantity::Kind::module : Quantity::Kind::indicator;
        quantity.index = name->index;
    } else if (name != nullptr && !scored && name->kind != Name::Kind::veto) {
        refuse_declared(
            reader,
            {"“" + std::string(at.text()) + "”本来就是一个量，细则里又有叫这个名称的数据或计量，请把细则里的改名",
             "“" + std::string(at.text()) +
                 "” is a quantity already, and the rubric has a fact or measure of that name; rename it there"},
            at);
        return std::nullopt;
    } else {
        const auto own = own_quantity(reader, at, of_year);
        if (!own) return std::nullopt;
        quantity = *own;
    }
    using Kind = Quantity::Kind;
    if (of_year && (quantity.kind == Kind::indicator || quantity.kind == Kind::grade)) {
        refuse_for_year(reader, at);
        return std::nullopt;
    }
    if (quantity.kind == Kind::grade && reader.grade_ids.empty()) {
        if (reader.all_there) {
            refuse_declared(reader,
                            {"细则没有按总分定的等次，不能看“grade”",
                             "the rubric gives no grades by the total, so “grade” says nothing"},
                            at);
        } else {
            ++reader.silent;
        }
        return std::nullopt;
    }
    quantity.word = at.text();
    QuantityLook found;
    found.look.known = true;
    found.look.plain = true;
    found.look.name = at.text();
    found.id = enter(reader.rubric.quantities, std::move(quantity));
    return found;
}

std::optional<AwardRef> find_award(Reader& reader, Value at) {
    const auto word = yaml::read_word(at, reader.issues);
    if (!word) return std::nullopt;
    AwardRef ref{*word, reader.rubric.awards->find_family(*word)};
    if (!ref.any.empty()) return ref;
    const auto words = award_words(*reader.rubric.awards);
    if (const auto meant = base::nearest(*word, words)) {
        reader.report(Code::misspelt_award(same(*word), same(*meant)), at);
    } else {
        reader.report(Code::unknown_award(same(*word), base::listed(words)), at);
    }
    return std::nullopt;
}

}  // namespace leitai::rubric
