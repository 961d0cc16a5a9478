// Reads inputs piece by piece into batches, and moves an unfinished document over to the next batch.
#include "leitai/source/documents.hpp"

#include <algorithm>
#include <cassert>
#include <optional>

#include "leitai/source/bytes.hpp"
#include "leitai/source/cutter.hpp"

namespace leitai::source {

struct DocumentReader::State {
    State(const SourceMap& map_, FileId first, ReadSizes sizes_) : map(map_), next_file(first), sizes(sizes_) {}

    const SourceMap& map;
    FileId next_file;
    ReadSizes sizes;
    KeptInputs* keep = nullptr;
    const KeptInputs* again = nullptr;

    std::optional<Bytes> input;  // the open one, if any
    Cutter cutter;
    std::string carry;             // read, but of a document that has not ended yet
    std::uint32_t first_line = 1;  // where the current document begins in its file …
    std::uint64_t first_byte = 0;
    std::size_t begin = 0;  // … and in the batch
    bool skipping = false;  // the current document is oversize and already reported

    void open_next(const Batch& batch);
    void read_more(Batch& batch);
    void emit(Batch& batch, std::size_t length);
    void end_document(Batch& batch, std::size_t length);
    void skip(Batch& batch);
    bool fill(Batch& batch);
};

void DocumentReader::State::open_next(const Batch& batch) {
    const Source& source = map[next_file];
    const auto kept = again != nullptr ? again->bytes(next_file) : std::nullopt;
    if (const auto memory = kept ? kept : map.embedded(next_file)) {
        input.emplace(*memory);
    } else {
        input.emplace(source.name, source.path, source.on_command_line ? Openable::anything : Openable::regular_files);
    }
    if (source.is_stdin() && !kept && input->is_repeatable()) {
        if (keep != nullptr) keep->note_begin(next_file, input->begin());
        if (again != nullptr) input->seek(again->begin(next_file));
    }
    ++next_file;
    cutter = Cutter();
    first_line = 1;
    first_byte = 0;
    begin = batch.bytes.size();
    skipping = false;
}

void DocumentReader::State::read_more(Batch& batch) {
    const std::size_t held = batch.bytes.size();
    std::size_t wanted = std::max(sizes.chunk, sizes.batch - std::min(sizes.batch, held));
    if (input->left() > 0) wanted = std::min(wanted, input->left());
    batch.bytes.resize(held + wanted);
    batch.bytes.resize(held + input->read(batch.bytes.data() + held, wanted));
    if (keep != nullptr && !input->is_repeatable())
        keep->keep(next_file - 1, std::string_view(batch.bytes).substr(held));
}

void DocumentReader::State::emit(Batch& batch, std::size_t length) {
    const bool oversize = length > sizes.document;
    const auto kept = static_cast<std::uint32_t>(oversize ? 0 : length);
    batch.documents.push_back(
        {next_file - 1, static_cast<std::uint32_t>(begin), kept, first_line, first_byte, oversize});
}

/// The current document has all of its bytes; the cutter is at the next one, if any.
void DocumentReader::State::end_document(Batch& batch, std::size_t length) {
    if (skipping) {
        batch.bytes.erase(begin, length);
    } else {
        emit(batch, length);
        begin += length;
    }
    first_byte += length;
    first_line = cutter.first_line();
    skipping = false;
}

/// Reports a document that is too long, once, and drops its bytes.
void DocumentReader::State::skip(Batch& batch) {
    if (!skipping) emit(batch, batch.bytes.size() - begin);
    skipping = true;
    const std::size_t dropped = cutter.drop();
    batch.bytes.erase(begin, dropped);
    first_byte += dropped;
}

/// Adds documents until the batch is full (true) or no input is left (false).
bool DocumentReader::State::fill(Batch& batch) {
    for (;;) {
        if (!input) {
            if (batch.bytes.size() >= sizes.batch) return true;
            if (next_file >= map.size()) return false;
            open_next(batch);
        }
        const bool complete = input->at_end();
        const std::string_view document = std::string_view(batch.bytes).substr(begin);
        if (const auto length = cutter.next(document, complete)) {
            end_document(batch, *length);
        } else if (complete) {
            end_document(batch, document.size());
            input.reset();
        } else if (begin >= sizes.batch) {
            carry.assign(batch.bytes, begin);
            batch.bytes.resize(begin);
            return true;
        } else {
            if (skipping || document.size() > sizes.document) skip(batch);
            read_more(batch);
        }
    }
}

DocumentReader::DocumentReader(const SourceMap& map, FileId first, ReadSizes sizes)
    : state_(std::make_unique<State>(map, first, sizes)) {
    assert(sizes.batch > 0 && sizes.chunk > 0);
}

DocumentReader::DocumentReader(const SourceMap& map, FileId first, KeptInputs& kept) : DocumentReader(map, first) {
    state_->keep = &kept;
}

DocumentReader::DocumentReader(const SourceMap& map, FileId first, const KeptInputs& kept)
    : DocumentReader(map, first) {
    state_->again = &kept;
}

DocumentReader::~DocumentReader() = default;

void KeptInputs::keep(FileId file, std::string_view bytes) {
    if (too_large_) return;
    held_ += bytes.size();
    if (held_ > limit_) {
        too_large_ = file;
        inputs_.clear();
    } else {
        inputs_[file] += bytes;
    }
}

std::uint64_t KeptInputs::begin(FileId file) const {
    const auto known = begins_.find(file);
    return known == begins_.end() ? 0 : known->second;
}

std::optional<std::string_view> KeptInputs::bytes(FileId file) const {
    const auto kept = inputs_.find(file);
    return kept == inputs_.end() ? std::nullopt : std::optional<std::string_view>(kept->second);
}

bool DocumentReader::next(Batch& batch) {
    State& state = *state_;
    // Gives back the memory of one huge document; otherwise every batch in use would keep as much.
    if (batch.bytes.capacity() > 8 * state.sizes.batch) batch.bytes = std::string();
    batch.bytes.assign(state.carry);
    state.carry.clear();
    state.begin = 0;
    batch.documents.clear();
    return state.fill(batch) || !batch.documents.empty();
}

Batch cut(std::string_view bytes, FileId file) {
    Batch batch{std::string(bytes), {}};
    Cutter cutter;
    std::size_t begin = 0;
    std::uint32_t line = 1;
    for (bool more = true; more;) {
        const auto next = cutter.next(bytes.substr(begin), true);
        const std::size_t length = next.value_or(bytes.size() - begin);
        const bool oversize = length > max_document;
        const auto kept = static_cast<std::uint32_t>(oversize ? 0 : length);
        batch.documents.push_back({file, static_cast<std::uint32_t>(begin), kept, line, begin, oversize});
        begin += length;
        line = cutter.first_line();
        more = next.has_value();
    }
    return batch;
}

std::string read_file(const std::string& path, Openable what) {
    Bytes input(path, path, what);
    std::string content;
    while (!input.at_end()) {
        const std::size_t held = content.size();
        const std::size_t wanted = input.left() > 0 ? input.left() : 64 * 1024;
        content.resize(held + wanted);
        content.resize(held + input.read(content.data() + held, wanted));
    }
    return content;
}

}  // namespace leitai::source
