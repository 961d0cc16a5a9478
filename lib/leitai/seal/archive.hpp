// The files of a seal (results, manifest, sums), in a folder that appears whole or not at all.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "leitai/seal/manifest.hpp"
#include "leitai/seal/written.hpp"

namespace leitai::seal {

inline constexpr std::string_view results_json = "results.json", results_yaml = "results.yaml",
                                  manifest_json = "manifest.json", books_json = "books.json",
                                  awards_yaml = "awards.yaml", roster_json = "roster.json", city_json = "city.json",
                                  sha256_sums = "SHA256SUMS", sm3_sums = "SM3SUMS";

/// The files of an archive by name: the given ones, then the sums of these in the format of sha256sum.
std::vector<std::string> archive_names(const Files& files);

/// The digest of SHA256SUMS, which stands for the whole, without anything being written.
Digest digest_of_sums(const Files& files);

/// What came of writing an archive.
struct Archived {
    Digest sums;                       ///< of SHA256SUMS
    std::vector<std::string> cleared;  ///< names of what killed runs had left beside it, and was cleared away
};

/// Writes the files and their sums into a new folder beside `folder`, then gives it its name: whoever looks sees all of
/// them or none. Each is hashed as it is written. Throws base::Failure when the folder is there already, or cannot be
/// written.
Archived write_archive(const std::string& folder, const Files& files);

/// What killed runs left in the folder of seals, as ".2023-Q2.4711"; while its process runs it is none.
std::vector<std::string> unfinished(const std::string& seals);

/// What is wrong with the files of a seal by themselves.
struct Damage {
    enum class Kind : std::uint8_t { missing, changed, unexpected, unreadable, linked };
    Kind kind{};
    std::string file;
};
/// Whether a regular file lies there, and no link to one.
bool is_own(const std::string& path);

/// The bytes of a file of a seal; empty where it is not there, or is no file of its own: what lies behind a link can
/// be exchanged, and a pipe would be waited for.
std::optional<std::string> read_own(const std::string& path);

/// Compares the files of the folder with both lists of sums.
std::vector<Damage> check_archive(const std::string& folder);

}  // namespace leitai::seal
