// What the records of one campaign's registers may hold, by the declarations of its catalogue of books.
#pragma once

#include "leitai/rubric/books.hpp"
#include "leitai/schema/values.hpp"

namespace leitai::schema {

/// Lets the definition of a book, which is in `definitions`, know the registers and their fields.
void define_registers(Json& definitions, const rubric::Books& books);

}  // namespace leitai::schema
