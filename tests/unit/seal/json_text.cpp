// JSON that is written as it goes: byte for byte what nlohmann's dump(1) writes of the same values.
#include "leitai/seal/json_text.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <random>

using namespace leitai;

namespace {

using Json = nlohmann::ordered_json;

std::string text_of(std::mt19937& random) {
    static constexpr std::string_view pieces[] = {"a",    "\"",   "\\",   "/",  "\n", "\t", "\r", "\b", "\f",
                                                  "\x01", "\x1f", "\x7f", "村", "😀",  " ",  "<",  "é"};
    std::string text;
    for (std::size_t left = random() % 6; left > 0; --left) text += pieces[random() % std::size(pieces)];
    return text;
}

Json any(std::mt19937& random, int depth) {
    switch (random() % (depth < 5 ? 6 : 4)) {
        case 0:
            return text_of(random);
        case 1:
            return static_cast<std::int64_t>(random()) - 2000000000;
        case 2:
            return random() % 2 == 0;
        case 3:
            return nullptr;
        case 4: {
            Json list = Json::array();
            for (std::size_t left = random() % 4; left > 0; --left) list.push_back(any(random, depth + 1));
            return list;
        }
        default:
            Json object = Json::object();
            for (std::size_t left = random() % 4; left > 0; --left) object[text_of(random)] = any(random, depth + 1);
            return object;
    }
}

void put(seal::JsonText& json, const Json& value) {
    if (value.is_object()) {
        json.begin_object();
        for (const auto& [key, member] : value.items()) {
            json.key(key);
            put(json, member);
        }
        json.end_object();
    } else if (value.is_array()) {
        json.begin_array();
        for (const Json& item : value) put(json, item);
        json.end_array();
    } else if (value.is_string()) {
        json.text(value.get<std::string>());
    } else if (value.is_boolean()) {
        json.boolean(value.get<bool>());
    } else if (value.is_null()) {
        json.null();
    } else {
        json.number(value.get<std::int64_t>());
    }
}

}  // namespace

TEST_CASE("json text: random values are laid out as by nlohmann") {
    std::mt19937 random(1);
    for (int i = 0; i < 5000; ++i) {
        const Json value = any(random, 0);
        std::string written;
        const page::Sink sink = [&](std::string_view bytes) { written += bytes; };
        seal::JsonText json(sink);
        put(json, value);
        json.finish();
        REQUIRE(written == value.dump(1) + "\n");
    }
}
