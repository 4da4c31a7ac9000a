#include "store/hash_chain.hpp"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <array>
#include <stdexcept>

namespace diwan::store {

namespace {

std::string toHex(unsigned char const* bytes, std::size_t size) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(size * 2);
    for (std::size_t i = 0; i < size; ++i) {
        text += digits[bytes[i] >> 4];
        text += digits[bytes[i] & 15];
    }
    return text;
}

std::string fromHex(std::string_view hex) {
    auto const value = [](char c) { return c >= 'a' ? c - 'a' + 10 : c - '0'; };
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        bytes += static_cast<char>(value(hex[i]) << 4 | (value(hex[i + 1]) & 15));
    return bytes;
}

// Lengths first, so that no two lists of fields write the same bytes.
std::string fields(std::initializer_list<std::string_view> list) {
    std::string bytes;
    for (std::string_view const field : list) {
        for (int shift = 56; shift >= 0; shift -= 8)
            bytes += static_cast<char>(field.size() >> shift & 0xff);
        bytes += field;
    }
    return bytes;
}

}  // namespace

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1)
        throw std::runtime_error("SHA-256 is not available");
    return toHex(digest.data(), size);
}

std::string uuidOfDigest(std::string const& digest) {
    return digest.substr(0, 8) + "-" + digest.substr(8, 4) + "-8" + digest.substr(13, 3) + "-a" +
           digest.substr(17, 3) + "-" + digest.substr(20, 12);
}

std::string randomHex(std::size_t bytes) {
    std::string random(bytes, '\0');
    auto* const data = reinterpret_cast<unsigned char*>(random.data());
    if (RAND_bytes(data, static_cast<int>(bytes)) != 1) throw std::runtime_error("no random bytes");
    return toHex(data, bytes);
}

std::string commitmentOf(Entry const& entry, std::string_view saltHex) {
    return sha256(fromHex(saltHex) +
                  fields({entry.op, entry.entity, entry.kind, entry.set, entry.device, entry.madeAt}));
}

std::string chained(std::string_view previous, Entry const& entry, std::string_view receivedAt,
                    std::string_view commitment) {
    std::string const before = previous.empty() ? std::string(32, '\0') : fromHex(previous);
    return sha256("diwan1" + before +
                  fields({std::to_string(entry.sequence), entry.op, entry.entity, entry.kind, entry.author,
                          receivedAt, fromHex(commitment)}));
}

}  // namespace diwan::store
