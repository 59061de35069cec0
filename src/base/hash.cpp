#include "base/hash.h"

#include <sodium.h>

#include "base/id.h"

namespace rahdari {

Hash chain_hash(const Hash& previous, std::string_view bytes) {
  crypto_generichash_state state;
  Hash hash;
  crypto_generichash_init(&state, nullptr, 0, hash.size());
  crypto_generichash_update(&state, previous.data(), previous.size());
  crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  crypto_generichash_final(&state, hash.data(), hash.size());
  return hash;
}

Hash hash_of(std::string_view bytes) {
  Hash hash;
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
  return hash;
}

std::string text_from_hash(const Hash& hash) { return hex_from_bytes(hash.data(), hash.size()); }

}  // namespace rahdari
