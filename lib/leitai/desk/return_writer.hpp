// Writes returns into a draft: the head of a record when its first fact comes, then fact by fact.
#pragma once

#include <string>
#include <vector>

#include "leitai/desk/compose.hpp"
#include "leitai/yaml/write.hpp"

namespace leitai::desk {

/// Whose row it is; null where the row does not say.
inline const CellValue* contestant_of(const Shared& shared, const ReadRow& row) {
    return row.at(shared.rubric.unit->key);
}

/// Writes the documents of one table of returns: the head of a record when its first fact comes.
class ReturnWriter {
public:
    ReturnWriter(const Shared& shared, Draft& draft, Composed& composed)
        : shared_(shared), draft_(draft), composed_(composed) {}

    void begin(const CellValue& contestant) {
        contestant_ = &contestant;
        begun_ = false;
    }
    /// The line of a fact's name.
    void fact(const rubric::Fact& fact, const CellAt& from) {
        if (!begun_) {
            begin_record(shared_, "return", draft_);
            draft_.line(
                std::string(shared_.rubric.unit->key) + ": " + code_with_name(contestant_->text, contestant_->name),
                contestant_->from);
            draft_.line(by_line(shared_.meta.owner));
            draft_.line("facts:", contestant_->from);
            begun_ = true;
            ++composed_.records;
        }
        draft_.line("  " + yaml::as_scalar(fact.id) + ":", from);
        ++composed_.values;
    }
    /// That a value is another one than what was there.
    void change(const rubric::Fact& fact, const CellAt& from, const std::string& was, const std::string& now) {
        const CellValue& whose = *contestant_;
        composed_.changes.push_back({from, whose.name.empty() ? whose.text : whose.name, fact.title, was, now});
    }
    /// The correction that makes it so; only where its reason is given.
    void correction(const rubric::Fact& fact, const CellAt& from, const std::string& was, const std::string& now) {
        change(fact, from, was, now);
        const Amendment& amendment = *shared_.amendment;
        draft_.line("    correction:", from);
        draft_.line("      was: " + was, from);
        draft_.line("      why: " + yaml::as_scalar(amendment.why), from);
        draft_.line("      by: " + yaml::as_scalar(amendment.by), from);
        draft_.line("      on: " + base::to_string(amendment.on), from);
    }
    void line(const std::string& words, const CellAt& from) { draft_.line("    " + words, from); }
    void event(const std::vector<Entry>& entries) { add_mapping(draft_, entries, "      - "); }
    const CellValue& contestant() const { return *contestant_; }

private:
    const Shared& shared_;
    Draft& draft_;
    Composed& composed_;
    const CellValue* contestant_ = nullptr;
    bool begun_ = false;
};

}  // namespace leitai::desk
