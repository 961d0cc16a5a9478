// Names of files made from a pattern, `{code}-{name}`, such that every file system takes them.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace leitai::app {

/// A name without `/` and what else cannot stand in a file's name on some system (`_` stands for it), that does not
/// begin with a dot and is no device of Windows. Never empty.
std::string safe_name(std::string_view name);

/// A pattern of `--name`.
class NamePattern {
public:
    /// `fields`: those there are. Throws base::Failure where the pattern names another one, leaves the folder, or has
    /// no field at all, by which all files would have one name.
    NamePattern(std::string pattern, const std::vector<std::string_view>& fields);

    /// The name of one file, without its ending.
    std::string name(const std::function<std::string(std::string_view field)>& value) const;

private:
    struct Piece {
        std::string words;
        bool field = false;
    };
    std::vector<Piece> pieces_;
};

}  // namespace leitai::app
