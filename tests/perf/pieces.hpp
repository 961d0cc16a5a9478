// What the C++ peers share: the YAML files below some paths, dealt out in pieces that threads take one after the other.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace bench {

// A run of bytes of one file that begins at a document and ends before another.
struct Piece {
    std::string path;
    std::size_t from;
    std::size_t size;
};

// A big file is read in steps of this size, so that memory stays small and threads share it evenly.
inline constexpr std::size_t step = std::size_t{1} << 20;

inline std::string_view read(std::FILE* file, std::size_t from, std::size_t size, std::string& buffer) {
    if (buffer.size() < size) buffer.resize(size);
    std::fseek(file, static_cast<long>(from), SEEK_SET);
    return {buffer.data(), std::fread(buffer.data(), 1, size, file)};
}

inline std::string_view read(const Piece& piece, std::string& buffer) {
    std::FILE* file = std::fopen(piece.path.c_str(), "rb");
    if (file == nullptr) throw std::runtime_error("cannot open " + piece.path);
    const std::string_view bytes = read(file, piece.from, piece.size, buffer);
    std::fclose(file);
    return bytes;
}

// The first line that begins with `---`, at `from` or behind it; `size` if there is none.
inline std::size_t next_document(std::FILE* file, std::size_t from, std::size_t size) {
    std::string buffer;
    for (std::size_t at = from; at < size; at += step) {
        const std::string_view bytes = read(file, at, step + 4, buffer);
        const std::size_t found = bytes.find("\n---");
        if (found != std::string_view::npos) return at + found + 1;
    }
    return size;
}

inline void cut(const std::string& path, std::size_t size, std::vector<Piece>& pieces) {
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr) throw std::runtime_error("cannot open " + path);
    for (std::size_t from = 0; from < size;) {
        const std::size_t end = from + step < size ? next_document(file, from + step, size) : size;
        pieces.push_back({path, from, end - from});
        from = end;
    }
    std::fclose(file);
}

inline std::vector<Piece> pieces(const std::vector<std::string>& paths) {
    std::vector<Piece> found;
    const auto add = [&found](const std::filesystem::path& path, std::size_t size) {
        if (size > 2 * step)
            cut(path.string(), size, found);
        else
            found.push_back({path.string(), 0, size});
    };
    for (const std::string& path : paths) {
        if (!std::filesystem::is_directory(path)) {
            add(path, std::filesystem::file_size(path));
            continue;
        }
        for (const auto& entry : std::filesystem::recursive_directory_iterator(path))
            if (entry.path().extension() == ".yaml" && entry.is_regular_file()) add(entry.path(), entry.file_size());
    }
    return found;
}

// Calls `work(bytes)` for every piece, on `threads` threads, and returns the sum of what the calls return.
template <typename Work>
std::size_t deal(const std::vector<Piece>& pieces, unsigned threads, Work work) {
    std::atomic<std::size_t> next{0};
    std::atomic<std::size_t> sum{0};
    std::vector<std::thread> pool;
    for (unsigned t = 0; t < threads; ++t)
        pool.emplace_back([&] {
            std::string buffer;
            for (std::size_t i = next++; i < pieces.size(); i = next++) sum += work(read(pieces[i], buffer));
        });
    for (std::thread& thread : pool) thread.join();
    return sum;
}

// Reads `[--threads N] PATH...`; everything else is a path.
inline unsigned arguments(int argc, char** argv, std::vector<std::string>& paths) {
    unsigned threads = 1;
    for (int i = 1; i < argc; ++i) {
        if (std::string_view{argv[i]} == "--threads" && i + 1 < argc)
            threads = static_cast<unsigned>(std::stoul(argv[++i]));
        else
            paths.emplace_back(argv[i]);
    }
    if (paths.empty() || threads == 0) throw std::runtime_error("usage: [--threads N] PATH...");
    return threads;
}

}  // namespace bench
