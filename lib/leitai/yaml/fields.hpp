// Reads a mapping by a table of its keys and their types; `init`, help and the schema are made from the same table.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "leitai/base/decimal.hpp"
#include "leitai/base/period.hpp"
#include "leitai/base/region.hpp"
#include "leitai/base/text.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/yaml/parse.hpp"
#include "leitai/yaml/tape.hpp"

namespace leitai::yaml {

enum class Need : std::uint8_t { optional, required };

/// What a field holds, for readers, help and schema alike.
enum class Shape : std::uint8_t {
    word,  ///< an identifier: letters, digits, _ - .
    line,  ///< any one-line text; identity and phone numbers are refused
    both,  ///< base::Text: `{zh, en}` or one plain text
    decimal,
    whole,   ///< a whole number >= 0
    yes_no,  ///< yes/no/是/否
    date,
    period,
    village,       ///< 12-digit code, or a name that stands for one
    region,        ///< 6, 9 or 12 digits, likewise
    village_code,  ///< 12-digit code
    region_code,   ///< 6, 9 or 12 digits
    choice,        ///< one of `choices`
    list,          ///< a sequence, read by its own reader
    mapping,       ///< a mapping, read by its own table
    any,           ///< read by code of its own
};

/// One key of a mapping: one row of a table.
struct Field {
    std::string_view key;
    Need need = Need::optional;
    Shape shape = Shape::any;
    std::string_view what_zh, what_en;  ///< one short sentence for help and schema
    std::string_view example;           ///< as `init` and help write it
    std::span<const std::string_view> choices = {};
};

/// The most rows a table may have: the nodes of a mapping's fields lie in the Mapping itself, because a campaign reads
/// millions of small ones.
inline constexpr std::size_t max_fields = 32;

/// A key that every kind of record may have beside those of its table: which warnings about it a person has judged.
inline constexpr std::string_view acknowledged_key = "acknowledged";

/// How a mapping or list is called in messages ({"上报", "return"}); only looked at while the call lasts.
struct What {
    std::string_view zh, en;

    What(std::string_view zh_, std::string_view en_) : zh(zh_), en(en_) {}
    What(const base::Text& text) : zh(text.zh), en(text.en) {}  // NOLINT: a text is a name
    base::Text text() const { return {std::string(zh), std::string(en)}; }
};

/// A mapping read by a table: unknown, duplicate and missing keys are reported once, in the constructor;
/// an unknown key that was nearly a missing required one is one message. Getters read by row number and report
/// what does not fit; they are empty when the key is absent or wrong.
class Mapping {
public:
    /// `what` names the mapping in messages ("return", "village").
    Mapping(Value value, std::span<const Field> table, What what, issue::Issues& issues);

    /// False when the value was no mapping at all (reported) .
    bool ok() const { return ok_; }
    /// True when no key was unknown, duplicate or missing.
    bool complete() const { return complete_; }
    bool has(std::size_t field) const { return nodes_[field] != 0; }
    /// The value of a field; only when has().
    Value at(std::size_t field) const { return {value_.tape, nodes_[field]}; }
    Value whole() const { return value_; }
    /// The key token of a field; only when has().
    Value key(std::size_t field) const { return {value_.tape, nodes_[field] - 1}; }

    std::optional<std::string> word(std::size_t field) const;
    std::optional<std::string> line(std::size_t field) const;
    std::optional<base::Text> both(std::size_t field) const;
    std::optional<base::Decimal> decimal(std::size_t field) const;
    std::optional<std::int64_t> whole_number(std::size_t field) const;
    std::optional<bool> yes_no(std::size_t field) const;
    std::optional<base::Date> date(std::size_t field) const;
    std::optional<base::Period> period(std::size_t field) const;
    std::optional<base::RegionCode> village(std::size_t field) const;
    std::optional<base::RegionCode> region(std::size_t field) const;
    /// Index into the field's `choices`.
    std::optional<std::size_t> choice(std::size_t field) const;
    /// The children of a sequence field; empty when absent or wrong.
    std::vector<Value> list(std::size_t field) const;

private:
    void find_fields();
    bool is_for_every_record(Value key) const;
    void report_keys(What what);
    std::optional<std::size_t> nearest_row(std::string_view text, bool required_only,
                                           const std::vector<bool>& claimed) const;
    void report_unknown(Value key, What what, std::vector<bool>& claimed);
    void report_missing(What what, const std::vector<bool>& claimed);

    Value value_;
    std::span<const Field> table_;
    issue::Issues& issues_;
    // Value node of each field, 0 = absent (node 0 is the root, never a field's value); only table_.size() are set.
    std::array<std::uint32_t, max_fields> nodes_;
    bool ok_ = false;
    bool complete_ = true;
};

/// For mappings whose keys are the user's own (facts, marks): reports keys that are empty or stand there twice.
/// The entries are walked with first() … last(): key, value, key, value.
bool check_keys(Value mapping, issue::Issues& issues);

/// The same where one key that is in doubt must not cost the others: which keys can be read.
class SoundKeys {
public:
    SoundKeys(Value mapping, issue::Issues& issues);
    /// The same of keys that are codes of so many digits, or names of them: one place under two words stands there
    /// twice.
    SoundKeys(Value mapping, int digits, issue::Issues& issues);
    /// False of a key that is empty or stands there twice.
    bool is_sound(Value key) const;

private:
    std::vector<std::string_view> unsound_;  ///< sorted
};

/// Reports a plain text that was to be `key: value`: its colon is full-width, or no blank follows it. False when the
/// text has no colon.
bool report_colon(Value text, issue::Issues& issues);

/// Reports that a value is no mapping / no list, in the words of what it is; true when it is one.
bool expect_mapping(Value value, What what, issue::Issues& issues);
bool expect_list(Value value, What what, issue::Issues& issues);

/// The same readings for a value that stands alone (an item of a list); they report what does not fit.
std::optional<std::string> read_word(Value value, issue::Issues& issues);
std::optional<std::string> read_line(Value value, issue::Issues& issues);
/// The same without a copy: the text lives as long as the tape. For lines that are checked and not kept.
std::optional<std::string_view> check_line(Value value, issue::Issues& issues);
std::optional<base::Text> read_both(Value value, issue::Issues& issues);
std::optional<base::Decimal> read_decimal(Value value, issue::Issues& issues);
/// Says what is wrong with a number, where somebody else read it (behind a % sign, say).
void refuse_decimal(Value value, base::DecimalFault fault, issue::Issues& issues);
std::optional<std::int64_t> read_whole(Value value, issue::Issues& issues);
std::optional<bool> read_yes_no(Value value, issue::Issues& issues);
std::optional<base::Date> read_date(Value value, issue::Issues& issues);
std::optional<base::Period> read_period(Value value, issue::Issues& issues);
/// Codes, or names that stand for them where the tape has a Naming: of 6, 9 or 12 digits; of a village.
std::optional<base::RegionCode> read_region(Value value, issue::Issues& issues);
std::optional<base::RegionCode> read_village(Value value, issue::Issues& issues);
/// A code of so many digits; 0: an id of 1 to 12 of A-Z, 0-9 and -.
std::optional<base::RegionCode> read_code(Value value, int digits, issue::Issues& issues);
/// Index into `choices`.
std::optional<std::size_t> read_choice(Value value, std::span<const std::string_view> choices, issue::Issues& issues);
/// The raw text of a single value; reports lists, mappings and empty values.
std::optional<std::string_view> read_raw(Value value, issue::Issues& issues);
/// Checks that free text holds no identity number (18 characters) and no mobile number (11 digits).
void check_private(Value value, issue::Issues& issues);

}  // namespace leitai::yaml
