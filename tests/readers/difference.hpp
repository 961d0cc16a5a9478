// Reads a document in both ways, by the reader of plain documents first and by libyaml alone, and tells any difference.
#pragma once

#include <string>
#include <string_view>

#include "leitai/issue/issues.hpp"
#include "leitai/source/documents.hpp"
#include "leitai/yaml/parse.hpp"

namespace leitai::test {

/// The two ways of reading, side by side; what they read is kept from document to document, as in the program.
class BothWays {
public:
    /// Where the two differ in what they accept, in a node, in the text or in a message; empty where they do not.
    std::string difference(const source::Batch& batch, const source::Document& document) {
        issue::Issues ours;
        issue::Issues theirs;
        const bool accepted = both_.parse(batch, document, our_, ours);
        if (libyaml_.parse(batch, document, their_, theirs) != accepted) return "one of them refuses the document";
        if (told(ours) != told(theirs)) return told(ours) + " | " + told(theirs);
        if (our_.nodes.size() != their_.nodes.size()) return "different numbers of nodes";
        for (std::size_t i = 0; i < our_.nodes.size(); ++i) {
            if (const std::string found = of_node(i); !found.empty()) return "node " + std::to_string(i) + ": " + found;
        }
        return "";
    }
    /// The same for the first document of some bytes.
    std::string difference(std::string_view bytes) {
        const source::Batch batch = source::cut(bytes, 0);
        return batch.documents.empty() ? "" : difference(batch, batch.documents.front());
    }
    yaml::ReadBy take_read_by() { return both_.take_read_by(); }

private:
    static std::string told(const issue::Issues& issues) {
        std::string out;
        for (const issue::Issue& issue : issues.sorted()) {
            out += std::to_string(issue.place.line) + ":" + std::to_string(issue.place.column) + " " +
                   std::to_string(issue.byte.value_or(0)) + " " + issue::words(issue, base::Lang::en) + "\n";
        }
        return out;
    }
    std::string of_node(std::size_t i) const {
        const yaml::Node& a = our_.nodes[i];
        const yaml::Node& b = their_.nodes[i];
        if (a.kind != b.kind || a.cut != b.cut) return "different kinds";
        if (a.line != b.line || a.column != b.column) return "different places";
        if (a.end != b.end) return "different ends";
        const bool scalar = a.kind <= yaml::Kind::block;
        const auto node = static_cast<std::uint32_t>(i);
        return scalar && our_.scalar(node) != their_.scalar(node) ? "different texts" : "";
    }

    yaml::Parser both_;
    yaml::Parser libyaml_{yaml::Readers::libyaml};
    yaml::Tape our_;
    yaml::Tape their_;
};

}  // namespace leitai::test
