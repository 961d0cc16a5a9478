// What can stand at the end of an unfinished command line, for the completion of shells.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "command.hpp"

namespace leitai::app {

/// One word that can stand there, and what it means.
struct Proposal {
    std::string word, what;
};

/// All of them, and whether files or folders can stand there as well.
struct Proposals {
    enum class Files : std::uint8_t { none, files, folders };
    std::vector<Proposal> words = {};
    Files files = Files::none;
};

/// `words`: what stands behind the program's name; the last one is being written, and may be empty. Looks into the
/// campaign that the line is about where the value of an option lies there. Throws nothing that `answer_shell` does not
/// catch.
Proposals propose(const std::vector<std::string>& words, const Env& env, base::Lang lang);

/// Whether the line is the question of a shell: `completion --words SHELL …`. What follows is another line, so it is
/// never read as options.
bool is_shells_question(std::span<const std::string> arguments);

/// Answers it: the first line is none, files or folders; each other one a word, a tab and what it means. Behind zsh and
/// fish stand the words of the line; behind bash COMP_WORDBREAKS and the line as it was typed. Says nothing else,
/// whatever happens, and ends well.
Exit answer_shell(std::span<const std::string> question, Env& env, const Languages& languages);

}  // namespace leitai::app
