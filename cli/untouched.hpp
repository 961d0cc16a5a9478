// Which files no result is ever written over: what a run has read, and what people or seals keep in a campaign.
#pragma once

#include <sys/types.h>

#include <compare>
#include <optional>
#include <set>
#include <string>

#include "command.hpp"
#include "leitai/base/text.hpp"

namespace leitai::app {

/// A file by what it is and not by its name: links, hard links and names in another case lead to the same.
struct FileIdentity {
    dev_t device = 0;
    ino_t number = 0;
    friend auto operator<=>(const FileIdentity&, const FileIdentity&) = default;
};
/// Follows links; nothing where there is no such file.
std::optional<FileIdentity> identity_of(const std::string& path);

/// The files that a run has read, by what they are, looked up once for many questions.
class ReadFiles {
public:
    explicit ReadFiles(const Env& env) : env_(env) {}
    bool hold(const FileIdentity& wanted) const;

private:
    const Env& env_;
    mutable std::optional<std::set<FileIdentity>> files_;  // looked up with the first question
};

/// Why the file at `path` must stay as it is, for the end of a refusal; nothing where a result may be written there:
/// it does not exist, or nobody has read it and it is neither part of a seal nor a plan, rubric, catalogue or record
/// that people write.
std::optional<base::Text> reason_to_keep(const Env& env, const std::string& path);
std::optional<base::Text> reason_to_keep(const ReadFiles& read, const std::string& path);

}  // namespace leitai::app
