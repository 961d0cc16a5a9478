// The files of a seal (results, manifest, sums), in a folder that appears whole or not at all.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "leitai/seal/manifest.hpp"

namespace leitai::seal {

inline constexpr std::string_view results_json = "results.json", results_yaml = "results.yaml",
                                  manifest_json = "manifest.json", books_json = "books.json",
                                  awards_yaml = "awards.yaml", roster_json = "roster.json", city_json = "city.json",
                                  sha256_sums = "SHA256SUMS", sm3_sums = "SM3SUMS";

/// Names and bytes, in the order in which they are written.
using Files = std::vector<std::pair<std::string, std::string>>;

/// What a seal holds beside the results, where the manifest's forms say so.
struct Besides {
    std::optional<std::string> books, awards;
    std::optional<std::string> roster, city;  ///< both or none
};

/// All files of a seal; the sums are of the others, in the format of sha256sum.
Files archive_files(std::string results, std::string records, Besides besides, const Manifest& manifest);

/// Writes the files into a new folder beside `folder`, then gives it its name: whoever looks sees all of them or none.
/// Clears away what killed runs left beside it, and gives the names of that. Throws base::Failure when the folder is
/// there already, or cannot be written.
std::vector<std::string> write_archive(const std::string& folder, const Files& files);

/// What killed runs left in the folder of seals, as ".2023-Q2.4711"; while its process runs it is none.
std::vector<std::string> unfinished(const std::string& seals);

/// What is wrong with the files of a seal by themselves.
struct Damage {
    enum class Kind : std::uint8_t { missing, changed, unexpected, unreadable, linked };
    Kind kind{};
    std::string file;
};
/// The bytes of a file of a seal; empty where it is not there, or is no file of its own: what lies behind a link can
/// be exchanged, and a pipe would be waited for.
std::optional<std::string> read_own(const std::string& path);

/// Compares the files of the folder with both lists of sums.
std::vector<Damage> check_archive(const std::string& folder);

}  // namespace leitai::seal
