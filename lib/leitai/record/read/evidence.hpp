// Reads what proves something: titles, and files that must be there and are hashed when the period is sealed.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "leitai/issue/issues.hpp"
#include "leitai/record/reported.hpp"
#include "leitai/yaml/fields.hpp"

namespace leitai::record {

/// The keys of a piece of evidence that is a file.
std::span<const yaml::Field> evidence_fields();

/// Looks for files that are named as evidence. One for each worker.
class EvidenceFiles {
public:
    explicit EvidenceFiles(EvidenceWanted wanted);

    /// Reads a list of titles and files. `files` gets the files, where they are wanted; `titles`, unless null, all
    /// names.
    void read(yaml::Value list, issue::Issues& issues, std::vector<std::string>& files,
              std::vector<std::string>* titles) const;

private:
    void look_for(yaml::Value at, const std::string& name, issue::Issues& issues,
                  std::vector<std::string>& files) const;

    EvidenceWanted wanted_;
    std::string home_;  ///< the folder that evidence must lie in, without links and with a slash at its end
};

/// Reads the evidence of all entries of a book.
void read_book_evidence(yaml::Value root, const EvidenceFiles& evidence, issue::Issues& issues,
                        std::vector<std::string>& files);

}  // namespace leitai::record
