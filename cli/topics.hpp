// What help explains beside commands: message codes, and the files, from the tables by which they are read.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "leitai/base/text.hpp"

namespace leitai::app {

/// A page without tables of keys: topics/NAME.md, as Markdown.
std::string plain_topic(std::string_view name, base::Lang lang);
/// The keys of every kind of file, as Markdown.
std::string files_topic(base::Lang lang);

/// What the catalogues of weakness, duties and conduct are, and their keys, as Markdown.
std::string catalogues_topic(base::Lang lang);
std::string registers_topic(base::Lang lang);
/// How awards are declared and decided, and the keys of their file and records, as Markdown.
std::string awards_topic(base::Lang lang);
std::string pairing_topic(base::Lang lang);

/// How a draw is written down so that anyone can repeat it, and the keys of its records, as Markdown.
std::string draws_topic(base::Lang lang);

/// What records of joint building are and what comes out of them, and their keys, as Markdown.
std::string joint_topic(base::Lang lang);

/// What an appraisal takes from the campaigns of villages that are its members, as Markdown.
std::string members_topic(base::Lang lang);
/// How the seals of counties become a city's campaign, likewise.
std::string city_topic(base::Lang lang);

/// How a period goes from open to final, and the keys of the records of it, as Markdown.
std::string process_topic(base::Lang lang);

/// What a message code means, how to mend it, with its failing and its mended sample, as Markdown; empty if there is no
/// such code.
std::optional<std::string> code_topic(std::string_view code, base::Lang lang);

}  // namespace leitai::app
