// The exception for what goes wrong outside the data: a file that cannot be opened, a full disk, a wrong command line.
#pragma once

#include <exception>
#include <utility>

#include "leitai/base/text.hpp"

namespace leitai::base {

/// What went wrong outside the data, in words for the person at the terminal. Ends the run with status 2.
class Failure : public std::exception {
public:
    explicit Failure(Text words) : words_(std::move(words)) {}
    const Text& words() const { return words_; }
    const char* what() const noexcept override { return words_.en.c_str(); }

private:
    Text words_;
};

/// Why the system refused something, from `errno`: for the end of a failure's sentence.
Text system_reason(int error);

}  // namespace leitai::base
