// Checks that the full marks of every class add up to the module's points and to the total.
#include "leitai/base/list.hpp"
#include "leitai/rubric/read/reader.hpp"
#include "leitai/rubric/read/tables.hpp"

namespace leitai::rubric {

namespace {

using base::Rational;

/// "先进村 98、一般村 102" for the classes whose sums differ; one number when all classes have the same.
class Differences {
public:
    explicit Differences(const Rubric& rubric) : rubric_(rubric) {}

    void add(std::size_t village_class, const Rational& sum) {
        const base::Text& title = rubric_.classes[village_class].title;
        const std::string number = to_string(sum);
        base::add_to(listed_, {title.zh + " " + number, number + " for " + title.en});
        alike_ = count_ == 0 || (alike_ && sum == first_);
        if (count_ == 0) first_ = sum;
        ++count_;
    }
    bool any() const { return count_ > 0; }
    base::Text words() const { return alike_ && count_ == rubric_.classes.size() ? same(to_string(first_)) : listed_; }

private:
    const Rubric& rubric_;
    base::Text listed_;
    Rational first_;
    bool alike_ = false;
    std::size_t count_ = 0;
};

Rational sum_of(const Rubric& rubric, const Module& module, rule::ClassId c) {
    Rational sum;
    for (const rule::IndicatorId i : module.indicators) sum += rubric.indicators[i].points.of(c);
    return sum;
}

bool sound(const Reader& reader, std::size_t index) {
    if (!reader.modules[index].mapping.complete() || !reader.modules[index].points_sound) return false;
    for (const rule::IndicatorId i : reader.rubric.modules[index].indicators) {
        if (!reader.indicators[i].points_sound) return false;
    }
    return true;
}

void check_module(Reader& reader, std::size_t index) {
    const Rubric& rubric = reader.rubric;
    const Module& module = rubric.modules[index];
    bool marked = false;
    for (const rule::IndicatorId i : module.indicators) marked = marked || rubric.indicators[i].has_points;
    if (!module.points || !marked) return;
    Differences differences(rubric);
    for (std::size_t c = 0; c < rubric.classes.size(); ++c) {
        const auto id = static_cast<rule::ClassId>(c);
        const Rational sum = sum_of(rubric, module, id);
        if (!sum.beyond() && !(sum == module.points->of(id))) differences.add(c, sum);
    }
    if (!differences.any()) return;
    reader.report(Code::indicator_sum_differs_from_module(same(module.id), differences.words()),
                  reader.modules[index].mapping.at(tables::one_module::points));
}

}  // namespace

void check_sums(Reader& reader) {
    const Rubric& rubric = reader.rubric;
    if (!reader.classes_sound) return;
    bool all_sound = !rubric.modules.empty();
    for (std::size_t m = 0; m < rubric.modules.size(); ++m) {
        if (sound(reader, m)) {
            check_module(reader, m);
        } else if (rubric.modules[m].in == Module::In::total) {
            all_sound = false;
        }
    }
    if (!all_sound || !reader.total_at) return;
    Differences differences(rubric);
    for (std::size_t c = 0; c < rubric.classes.size(); ++c) {
        Rational sum;
        for (const Module& module : rubric.modules) {
            // The module's own points count. If its indicators do not add up to these, that is reported by itself.
            if (module.in == Module::In::total) sum += rubric.full_mark(module, static_cast<rule::ClassId>(c));
        }
        if (!sum.beyond() && !(sum == rubric.total)) differences.add(c, sum);
    }
    if (differences.any())
        reader.report(Code::module_sum_differs_from_total(same(to_string(rubric.total)), differences.words()),
                      *reader.total_at);
}

}  // namespace leitai::rubric
