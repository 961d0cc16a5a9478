// The writers, one function for each format; format.cpp lists them.
#pragma once

#include "leitai/page/format.hpp"

namespace leitai::page {

/// Each writes the whole page in its format to the sink.
void write_text(const Page& page, const WriteOptions& options, const Sink& sink);
void write_csv(const Page& page, const WriteOptions& options, const Sink& sink);
void write_json(const Page& page, const WriteOptions& options, const Sink& sink);
void write_jsonl(const Page& page, const WriteOptions& options, const Sink& sink);
void write_markdown(const Page& page, const WriteOptions& options, const Sink& sink);
void write_html(const Page& page, const WriteOptions& options, const Sink& sink);
void write_docx(const Page& page, const WriteOptions& options, const Sink& sink);
void write_xlsx(const Page& page, const WriteOptions& options, const Sink& sink);

}  // namespace leitai::page
