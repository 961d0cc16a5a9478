// Puts conditions over entries and definitions of figures into words.
#include "leitai/book/words.hpp"

#include "leitai/base/list.hpp"
#include "leitai/base/period.hpp"

namespace leitai::book {

using base::Text;
using rubric::BookField;
using rubric::BookName;
using rubric::EntryCondition;
using rubric::EntryTest;
using rubric::Figure;
using Type = BookField::Type;

namespace {

Text quoted(const Text& text) { return {"“" + text.zh + "”", "“" + text.en + "”"}; }

/// One test in words.
struct Wording {
    const EntryTest& test;
    const rubric::Register& of;
    const rubric::Rubric& rubric;

    const BookField& field() const { return of.fields[test.field]; }
    bool dated() const { return field().type == Type::date; }

    Text name() const {
        switch (test.of) {
            case EntryTest::Of::field:
                return quoted(field().title);
            case EntryTest::Of::state:
                return {"状态", "the state"};
            case EntryTest::Of::village_class:
                return {std::string(rubric.unit->zh) + "类别", "the class"};
            case EntryTest::Of::village:
                return {"村", "the village"};
            case EntryTest::Of::township:
                return {"乡镇", "the township"};
            case EntryTest::Of::county:
                break;
        }
        return {"填报单位", "the reporting unit"};
    }
    Text value(std::int64_t units) const {
        switch (test.of) {
            case EntryTest::Of::state:
                return of.states[static_cast<std::size_t>(units)].title;
            case EntryTest::Of::village_class:
                return rubric.classes[static_cast<std::size_t>(units)].title;
            case EntryTest::Of::village:
            case EntryTest::Of::township:
            case EntryTest::Of::county:
                return Text::same(std::to_string(units));
            case EntryTest::Of::field:
                break;
        }
        if (field().type == Type::choice || field().type == Type::yes_no) return rubric::choice_words(field(), units);
        if (dated()) return Text::same(base::to_string(base::date_of(units)));
        const std::string number = base::to_string(base::Decimal{units, static_cast<std::uint8_t>(field().decimals)});
        return {number + field().unit, number + (field().unit.empty() ? "" : " " + field().unit)};
    }
    Text limit(const EntryTest::Limit& at) const {
        if (at.today) return {"截止日", "the day"};
        if (at.field) return quoted(of.fields[*at.field].title);
        return value(at.units);
    }
    void add_limit(const EntryTest::Limit& at, const Text& verb, Text& text) const {
        const bool first = text.empty();
        const Text number = limit(at);
        text.zh += (first ? "" : "，且") + verb.zh + number.zh;
        text.en += (first ? " is " : " and ") + verb.en + " " + number.en;
    }
    Text all() const {
        if (test.known) return name() + (*test.known ? Text("已填", " is known") : Text("未填", " is not known"));
        Text text;
        if (test.values.empty()) {
            if (test.least && dated())
                add_limit(*test.least, test.least->inclusive ? Text("不早于", "on or after") : Text("晚于", "after"),
                          text);
            if (test.least && !dated())
                add_limit(*test.least, test.least->inclusive ? Text("不低于", "at least") : Text("高于", "above"),
                          text);
            if (test.most && dated())
                add_limit(*test.most, test.most->inclusive ? Text("不晚于", "on or before") : Text("早于", "before"),
                          text);
            if (test.most && !dated())
                add_limit(*test.most, test.most->inclusive ? Text("不高于", "at most") : Text("低于", "below"), text);
            return name() + text;
        }
        text = {"是", " is "};
        for (std::size_t i = 0; i < test.values.size(); ++i) {
            const Text one = value(test.values[i]);
            text.zh += (i > 0 ? "或" : "") + one.zh;
            text.en += (i > 0 ? " or " : "") + one.en;
        }
        return name() + text;
    }
};

Text condition_words(const EntryCondition& condition, const rubric::Register& of, const rubric::Rubric& rubric,
                     bool inside) {
    if (condition.kind == EntryCondition::Kind::test) return Wording{condition.test, of, rubric}.all();
    if (condition.always()) return {"任何情况", "always"};
    const bool any = condition.kind == EntryCondition::Kind::any;
    Text text;
    for (const EntryCondition& part : condition.parts) {
        if (!text.empty()) text = text + (any ? Text("，或", " or ") : Text("，且", " and "));
        text = text + condition_words(part, of, rubric, true);
    }
    return inside && condition.parts.size() > 1 ? Text("（" + text.zh + "）", "(" + text.en + ")") : text;
}

/// What is counted, without where and when.
Text counted(const Figure& figure, const rubric::Books& books) {
    const rubric::Register& of = books.registers[figure.of];
    const Text title = quoted(of.title);
    const Text name = figure.kind == Figure::Kind::count ? Text() : quoted(words(figure.name, figure.of, books));
    switch (figure.kind) {
        case Figure::Kind::count:
            return {"台账" + title.zh + "的条数", "the number of entries in " + title.en};
        case Figure::Kind::sum:
            return {"台账" + title.zh + "中" + name.zh + "的合计", "the sum of " + name.en + " in " + title.en};
        case Figure::Kind::mean:
            return {"台账" + title.zh + "中" + name.zh + "的平均", "the mean of " + name.en + " in " + title.en};
        case Figure::Kind::distinct:
            return {"台账" + title.zh + "中不同的" + name.zh + "有几个",
                    "how many different " + name.en + " stand in " + title.en};
        case Figure::Kind::ratio:
        case Figure::Kind::total:
            break;
    }
    return {};
}

}  // namespace

Text words(const EntryCondition& condition, rubric::RegisterId of, const rubric::Rubric& rubric) {
    return condition_words(condition, rubric.books->registers[of], rubric, false);
}

Text words(const BookName& name, rubric::RegisterId of, const rubric::Books& books) {
    switch (name.of) {
        case BookName::Of::field:
            return books.registers[of].fields[name.field].title;
        case BookName::Of::village:
            return {"村", "village"};
        case BookName::Of::township:
            return {"乡镇", "township"};
        case BookName::Of::county:
            return {"填报单位", "reporting unit"};
        case BookName::Of::person:
            return {"人员", "person"};
        case BookName::Of::entry:
            break;
    }
    return books.registers[books.registers[of].parent].title;
}

Text definition(rubric::FigureId id, const rubric::Rubric& rubric) {
    const rubric::Books& books = *rubric.books;
    const Figure& figure = books.figures[id];
    if (figure.kind == Figure::Kind::ratio) {
        const Text above = quoted(books.figures[figure.parts[0]].title),
                   below = quoted(books.figures[figure.parts[1]].title);
        return {above.zh + "除以" + below.zh, above.en + " divided by " + below.en};
    }
    if (figure.kind == Figure::Kind::total) {
        std::vector<Text> parts;
        for (const rubric::FigureId part : figure.parts) parts.push_back(quoted(books.figures[part].title));
        const Text all = base::listed(parts);
        return {all.zh + "之和", "the sum of " + all.en};
    }
    Text text = counted(figure, books);
    if (!figure.where.always()) {
        const Text where = words(figure.where, figure.of, rubric);
        text = text + Text("，只数" + where.zh + "的", ", of those where " + where.en);
    }
    if (figure.on) {
        const Text on = quoted(books.registers[figure.of].fields[*figure.on].title);
        return text + Text("；按" + on.zh + "算进各期", "; " + on.en + " puts them into a period");
    }
    return text + Text("；按截止日的情况数", "; as it stands on the day");
}

}  // namespace leitai::book
