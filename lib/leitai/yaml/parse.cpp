// Gives a document to the reader of plain ones, else to libyaml: to one parser that stays as long as documents are
// sound; a faulty one is parsed again with a fresh parser.
//
// Setting up a parser (eight buffers, 64 kB) costs a tenth of parsing a small record. So documents are fed one after
// the other to a parser that stays, each with a `...` line behind it, so that libyaml never looks ahead into the next
// one. Whatever goes wrong there is not judged there: the document is parsed again alone, and that decides.
#include "leitai/yaml/parse.hpp"

#include <yaml.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <new>
#include <utility>

#include "leitai/yaml/fill.hpp"
#include "leitai/yaml/gate.hpp"
#include "leitai/yaml/locate.hpp"
#include "leitai/yaml/plain.hpp"
#include "leitai/yaml/refuse.hpp"

namespace leitai::yaml {

namespace {

using issue::Code;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// What a staying parser reads next: a mark before the document where it has none, the document, the end behind it.
struct Feed {
    std::array<std::string_view, 3> parts{};
    std::size_t next = 3;

    bool empty() const { return next == parts.size(); }
};

int read_feed(void* data, unsigned char* buffer, std::size_t size, std::size_t* size_read) {
    Feed& feed = *static_cast<Feed*>(data);
    *size_read = 0;
    while (!feed.empty() && *size_read < size) {
        std::string_view& part = feed.parts[feed.next];
        const std::size_t taken = std::min(part.size(), size - *size_read);
        if (taken > 0) std::memcpy(buffer + *size_read, part.data(), taken);
        *size_read += taken;
        part.remove_prefix(taken);
        if (part.empty()) ++feed.next;
    }
    return 1;
}

/// A libyaml parser, set up and torn down.
struct Events {
    yaml_parser_t parser;
    Feed feed;

    Events() {
        if (yaml_parser_initialize(&parser) == 0) throw std::bad_alloc();
        // Otherwise libyaml would take a UTF-16 mark as an invitation.
        yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    }
    ~Events() { yaml_parser_delete(&parser); }
    Events(const Events&) = delete;
    Events& operator=(const Events&) = delete;
};

/// Does the document open with `---`, behind blank lines and comments?
bool opens_with_mark(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::string_view line = bytes.substr(0, bytes.find('\n'));
        if (line.starts_with("---")) return line.size() == 3 || std::string_view(" \t\r").find(line[3]) != line.npos;
        const std::size_t content = line.find_first_not_of(" \r");
        if (content != line.npos && line[content] != '#') return false;
        bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
    }
    return false;
}

issue::Said said_of(Refused why, std::string_view bytes, Spot at) {
    const auto number = [](std::size_t most) { return base::Text::same(std::to_string(most)); };
    switch (why) {
        case Refused::alias:
            return Code::alias_not_allowed(quoted_at(bytes, at));
        case Refused::directive:
            return Code::directive_not_allowed;
        case Refused::after_end:
            return Code::content_after_document_end;
        case Refused::anchor:
            return Code::anchor_not_allowed(quoted_at(bytes, at));
        case Refused::tag:
            return Code::tag_not_allowed(quoted_at(bytes, at));
        case Refused::long_text:
            return Code::text_too_long(number(max_scalar));
        case Refused::many_items:
            return Code::document_has_too_many_items(number(max_nodes));
        case Refused::deep:
            return Code::nested_too_deep(number(max_depth));
        case Refused::key_not_text:
            break;
    }
    return Code::key_not_text;
}

/// Parses a document with a parser of its own, to its true end; the reason when it is refused.
std::optional<Refusal> parse_alone(std::string_view bytes, Tape& tape) {
    Events events;
    yaml_parser_t& parser = events.parser;
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    Filler filler(tape, 0);
    for (Step step = Step::more; step != Step::stream_ended;) {
        yaml_event_t event;
        if (yaml_parser_parse(&parser, &event) == 0) {
            if (parser.error == YAML_MEMORY_ERROR) throw std::bad_alloc();
            const auto text = [](const char* words) { return std::string_view(words != nullptr ? words : ""); };
            return explain(bytes, {text(parser.context), text(parser.problem), spot(parser.context_mark),
                                   spot(parser.problem_mark), filler.long_quote(spot(parser.problem_mark).line)});
        }
        step = filler.take(event);
        const Spot at = spot(event.start_mark);
        yaml_event_delete(&event);
        if (step == Step::refused) return Refusal{said_of(filler.why(), bytes, at), at};
    }
    return std::nullopt;
}

}  // namespace

/// The parser that stays. It is thrown away whenever a document did not end exactly where it was to end.
struct Parser::State {
    std::unique_ptr<Events> staying;
    bool used = false;

    Readers readers = Readers::both;
    ReadBy read_by;

    std::optional<Refusal> read(std::string_view bytes, Tape& tape);
    bool parse_fed(std::string_view bytes, Tape& tape);
    bool at_end() const {
        const yaml_parser_t& parser = staying->parser;
        // One character is left: the line end behind our `...`.
        return staying->feed.empty() && parser.raw_buffer.pointer == parser.raw_buffer.last && parser.unread == 1;
    }
};

bool Parser::State::parse_fed(std::string_view bytes, Tape& tape) {
    if (!staying) {
        staying = std::make_unique<Events>();
        yaml_parser_set_input(&staying->parser, read_feed, &staying->feed);
        used = false;
    }
    const bool marked = opens_with_mark(bytes);
    staying->feed = {{marked ? "" : "---\n", bytes, bytes.ends_with('\n') ? "...\n" : "\n...\n"}, 0};
    Filler filler(tape, (used ? staying->parser.mark.line + 1 : 0) + (marked ? 0 : 1));
    used = true;
    Step step = Step::more;
    while (step == Step::more) {
        yaml_event_t event;
        if (yaml_parser_parse(&staying->parser, &event) == 0) break;
        step = filler.take(event);
        // Other events own nothing unless they were refused; clearing them costs as much as the tape.
        if (event.type == YAML_SCALAR_EVENT || step != Step::more) yaml_event_delete(&event);
    }
    // The line end that we put behind a document without one must not become part of its last text.
    const bool longer = !bytes.ends_with('\n') && !tape.nodes.empty() && tape.nodes.back().kind == Kind::block;
    if (step == Step::document_ended && at_end() && !longer) return true;
    staying.reset();
    return false;
}

/// Asks the reader of plain documents first, then libyaml.
std::optional<Refusal> Parser::State::read(std::string_view bytes, Tape& tape) {
    if (readers == Readers::both && read_plain(tape)) {
        ++read_by.plain;
        return std::nullopt;
    }
    ++read_by.libyaml;
    tape.clear();
    if (parse_fed(bytes, tape)) return std::nullopt;
    tape.clear();
    return parse_alone(bytes, tape);
}

Parser::Parser(Readers readers) : state_(new State) { state_->readers = readers; }
Parser::~Parser() { delete state_; }
ReadBy Parser::take_read_by() { return std::exchange(state_->read_by, {}); }

bool Parser::parse(const source::Batch& batch, const source::Document& document, Tape& tape, issue::Issues& issues) {
    std::string_view bytes = std::string_view(batch.bytes).substr(document.offset, document.length);
    const bool marked = document.first_byte == 0 && bytes.starts_with(byte_order_mark);
    if (marked) bytes.remove_prefix(byte_order_mark.size());
    tape.clear();
    tape.file = document.file;
    tape.first_line = document.first_line;
    tape.first_byte = document.first_byte + (marked ? byte_order_mark.size() : 0);
    tape.bytes = bytes;

    std::optional<Refusal> refusal;
    if (document.oversize) {
        refusal = {Code::document_too_large(base::Text::same(std::to_string(source::max_document / (1024 * 1024)))),
                   {}};
    } else if (const auto problem = suspicious(bytes) ? inspect(bytes) : std::nullopt) {
        refusal = explain(bytes, *problem);
    } else {
        refusal = state_->read(bytes, tape);
    }
    if (!refusal) return true;
    tape.clear();
    issue::Issue issue = issue_at(tape, std::move(refusal->said), refusal->at);
    const bool of_bytes = issue::name(issue.code()).starts_with("E01");  // which name the character themselves
    if (!of_bytes) name_invisible(tape, refusal->at, 0, std::string_view::npos / 2, issue);
    issues.add(std::move(issue));
    return false;
}

}  // namespace leitai::yaml
