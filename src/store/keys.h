// The keys of people, each wrapped by the master key, in a database of their own (DATA/keys.db). Not in any backup of
// the log. Destroying a key is how a person is erased: what was encrypted with it stays, unreadable. Ciphers:
// XChaCha20-Poly1305 and keyed BLAKE2b of libsodium. Threads: any; calls take turns.
#pragma once
#include <array>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <unordered_map>
#include <vector>

#include "base/clock.h"
#include "base/fault.h"
#include "base/hash.h"
#include "base/random.h"
#include "store/database.h"
#include "terms/ids.h"

namespace rahdari {

using SecretKey = std::array<std::uint8_t, 32>;

/// RAHDARI_MASTER_KEY (64 hexadecimal digits) if set, else DATA/master.key, made readable by its owner alone when
/// missing.
tl::expected<SecretKey, Fault> load_master_key(const std::filesystem::path& data, Random& random);

class Keys {
 public:
  /// `bad_key` when the keys in the file were wrapped by another master key.
  static tl::expected<std::unique_ptr<Keys>, Fault> open(const std::filesystem::path& data, std::string_view vfs,
                                                         const SecretKey& master, Random& random, Instant now);

  /// Nonce and ciphertext. Makes the person's key when there is none; it is written by the next write_new_keys().
  tl::expected<std::string, Fault> encrypt(CaseId about, SealedId row, std::string_view plaintext);
  /// `not_found` when the key was destroyed, `corrupt` when the bytes are not what was encrypted.
  tl::expected<std::string, Fault> decrypt(CaseId about, SealedId row, std::string_view ciphertext);

  /// Called by the writer before it commits rows that need these keys.
  tl::expected<void, Fault> write_new_keys();

  tl::expected<void, Fault> destroy(CaseId about);
  tl::expected<std::vector<CaseId>, Fault> destroyed();

  /// Keyed hash of a document number for the search forms, 32 hexadecimal digits.
  std::string search_hash(std::string_view number) const;
  /// Keyed hash over a checkpoint: who can only write the log's file cannot forge one.
  Hash checkpoint_hash(std::string_view bytes) const;

  /// From the store's source of randomness, one caller at a time.
  void fill_random(std::uint8_t* bytes, std::size_t count);
  template <class IdType>
  IdType fresh_id() {
    IdBytes bytes;
    fill_random(bytes.data(), bytes.size());
    return IdType(bytes);
  }

  tl::expected<void, Fault> copy_to(const std::filesystem::path& file);

 private:
  Keys(const SecretKey& master, Random& random);
  tl::expected<std::optional<SecretKey>, Fault> find_key(CaseId about);
  tl::expected<bool, Fault> is_destroyed(CaseId about);
  std::string wrap(CaseId about, const SecretKey& key);
  std::optional<SecretKey> unwrap(CaseId about, std::string_view wrapped) const;

  std::mutex mutex_;
  soci::session session_;
  Random* random_;
  SecretKey wrapping_key_;
  SecretKey search_key_;
  SecretKey checkpoint_key_;
  std::unordered_map<CaseId, SecretKey> new_keys_;
  unsigned commits_since_checkpoint_ = 0;

  struct Statements;
  std::shared_ptr<Statements> statements_;  // shared_ptr: its deleter is bound where the type is complete
};

}  // namespace rahdari
