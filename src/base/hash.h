// BLAKE2b-256 of bytes, for chains and content addresses. Not for passwords (argon2id in access).
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace rahdari {

using Hash = std::array<std::uint8_t, 32>;

/// Hash of `previous` followed by `bytes`: one link of a chain. An all-zero `previous` starts a chain.
Hash chain_hash(const Hash& previous, std::string_view bytes);
Hash hash_of(std::string_view bytes);
std::string text_from_hash(const Hash& hash);

}  // namespace rahdari
