// The sentences and offices that frame a document: who signs, whom it goes to, how it opens and closes.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "leitai/base/text.hpp"
#include "leitai/issue/issues.hpp"
#include "leitai/source/source_map.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::plan {

/// The documents that are framed.
enum class Document : std::uint8_t { notice, announcement, report, scores, explanation };
inline constexpr std::size_t documents = 5;

/// What a sentence may leave open: {period} stands for 2023年第二季度.
enum class Blank : std::uint8_t { title, period, count, from, until, days, office, telephone };
inline constexpr std::array<std::string_view, 8> blank_words = {"title", "period", "count",  "from",
                                                                "until", "days",   "office", "telephone"};

/// The frame of one document; empty parts are left out.
struct Frame {
    base::Text to;                        ///< 主送
    base::Text opening, closing;          ///< sentences with blanks
    std::vector<base::Text> attachments;  ///< 附件
};

/// What a file of texts says.
struct Texts {
    base::Text signed_by;          ///< 落款: the office that signs; empty: a line that is left to fill in
    base::Text objections_office;  ///< who takes objections
    std::string telephone;         ///< of that office, never of a person
    std::array<Frame, documents> frames;

    const Frame& of(Document document) const { return frames[static_cast<std::size_t>(document)]; }
};

/// The key that opens the file, and that of the plan; also the name of the builtin one, which holds where a plan names
/// none.
inline constexpr std::string_view texts_key = "texts";

/// The keys of the file, of its `objections`, and of a document's frame.
std::span<const yaml::Field> texts_fields();
std::span<const yaml::Field> objections_fields();
std::span<const yaml::Field> frame_fields();

/// Reads the texts of a file; a document that it does not name is framed as by the builtin file. Empty, with an issue,
/// where it cannot be used.
std::optional<Texts> read_texts(const source::SourceMap& map, source::FileId file, issue::Issues& issues);

/// The builtin texts.
const Texts& builtin_texts();

/// A sentence with its blanks filled, by Blank; one for which there is nothing to say becomes a line to write on.
base::Text filled(const base::Text& sentence, const std::array<base::Text, blank_words.size()>& blanks);

}  // namespace leitai::plan
