#include "store/keys.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "store/migrations.h"
#include "store/statement.h"

namespace rahdari {

namespace {

constexpr std::size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

SecretKey derived_key(const SecretKey& master, std::string_view purpose) {
  SecretKey key;
  crypto_generichash(key.data(), key.size(), bytes_of(purpose), purpose.size(), master.data(), master.size());
  return key;
}

std::string encrypt_with(const SecretKey& key, Random& random, std::string_view plaintext, std::string_view bound_to) {
  std::string out(kNonceBytes + plaintext.size() + kTagBytes, '\0');
  auto* bytes = reinterpret_cast<unsigned char*>(out.data());
  random.fill(bytes, kNonceBytes);
  crypto_aead_xchacha20poly1305_ietf_encrypt(bytes + kNonceBytes, nullptr, bytes_of(plaintext), plaintext.size(),
                                             bytes_of(bound_to), bound_to.size(), nullptr, bytes, key.data());
  return out;
}

std::optional<std::string> decrypt_with(const SecretKey& key, std::string_view ciphertext, std::string_view bound_to) {
  if (ciphertext.size() < kNonceBytes + kTagBytes) return std::nullopt;
  std::string out(ciphertext.size() - kNonceBytes - kTagBytes, '\0');
  const int result = crypto_aead_xchacha20poly1305_ietf_decrypt(
      reinterpret_cast<unsigned char*>(out.data()), nullptr, nullptr, bytes_of(ciphertext) + kNonceBytes,
      ciphertext.size() - kNonceBytes, bytes_of(bound_to), bound_to.size(), bytes_of(ciphertext), key.data());
  return result == 0 ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<SecretKey> key_from_text(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.remove_suffix(1);
  SecretKey key;
  if (text.size() != 2 * key.size() || !bytes_from_hex(text, key.data(), key.size())) return std::nullopt;
  return key;
}

tl::expected<SecretKey, Fault> make_key_file(const std::filesystem::path& file, Random& random) {
  SecretKey key;
  random.fill(key.data(), key.size());
  const std::string text = hex_from_bytes(key.data(), key.size()) + "\n";
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  const bool is_written = descriptor >= 0 &&
                          ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
                          ::fsync(descriptor) == 0;
  if (descriptor >= 0) ::close(descriptor);
  if (!is_written) return tl::unexpected(fault(FaultCode::storage, "cannot write the master key " + file.string()));
  return key;
}

/// Ciphertext is bound to its case and row, so that one moved to another place does not open.
std::string binding(CaseId about, SealedId row) { return about.text() + row.text(); }

}  // namespace

tl::expected<SecretKey, Fault> load_master_key(const std::filesystem::path& data, Random& random) {
  if (const char* given = std::getenv("RAHDARI_MASTER_KEY"); given != nullptr && *given != '\0') {
    if (auto key = key_from_text(given)) return *key;
    return tl::unexpected(fault(FaultCode::bad_key, "RAHDARI_MASTER_KEY is not 64 hexadecimal digits"));
  }
  const std::filesystem::path file = data / "master.key";
  if (!std::filesystem::exists(file)) return make_key_file(file, random);
  std::ifstream stream(file);
  std::string text;
  std::getline(stream, text);
  if (auto key = key_from_text(text)) return *key;
  return tl::unexpected(fault(FaultCode::bad_key, file.string() + " does not hold 64 hexadecimal digits"));
}

struct Keys::Statements {
  explicit Statements(soci::session& session)
      : find(session, "select wrapped from person_key where case_id = ?"),
        insert(session, "insert or ignore into person_key values (?, cast(? as blob))"),
        remove(session, "delete from person_key where case_id = ?"),
        mark(session, "insert or ignore into erased values (?)"),
        is_marked(session, "select 1 from erased where case_id = ?") {}

  Statement<Columns<std::string>, std::string> find;
  Statement<Columns<>, std::string, std::string> insert;
  Statement<Columns<>, std::string> remove;
  Statement<Columns<>, std::string> mark;
  Statement<Columns<long long>, std::string> is_marked;
};

Keys::Keys(const SecretKey& master, Random& random)
    : random_(&random),
      wrapping_key_(derived_key(master, "rahdari person keys 1")),
      search_key_(derived_key(master, "rahdari search forms 1")),
      checkpoint_key_(derived_key(master, "rahdari checkpoints 1")) {}

tl::expected<std::unique_ptr<Keys>, Fault> Keys::open(const std::filesystem::path& data, std::string_view vfs,
                                                      const SecretKey& master, Random& random, Instant now) {
  using Result = tl::expected<std::unique_ptr<Keys>, Fault>;
  return guarded("opening the key store " + (data / "keys.db").string(), [&]() -> Result {
    std::unique_ptr<Keys> keys(new Keys(master, random));
    open_session(keys->session_, data / "keys.db", vfs, Purpose::write);
    if (auto done = migrate(keys->session_, key_migrations(), now); !done) return tl::unexpected(done.error());
    const SecretKey check = derived_key(master, "rahdari master check 1");
    const std::string expected = hex_from_bytes(check.data(), check.size());
    Statement<Columns<>, std::string>(keys->session_, "insert or ignore into master values (1, ?)").run(expected);
    Statement<Columns<std::string>> stored(keys->session_, "select check_value from master");
    const auto* row = stored.one();
    if (row == nullptr || std::get<0>(*row) != expected) {
      return tl::unexpected(fault(FaultCode::bad_key, "the master key is not the one these keys were wrapped with"));
    }
    keys->statements_ = std::make_shared<Statements>(keys->session_);
    return keys;
  });
}

std::string Keys::wrap(CaseId about, const SecretKey& key) {
  return encrypt_with(wrapping_key_, *random_, std::string_view(reinterpret_cast<const char*>(key.data()), key.size()),
                      about.text());
}

std::optional<SecretKey> Keys::unwrap(CaseId about, std::string_view wrapped) const {
  const auto bytes = decrypt_with(wrapping_key_, wrapped, about.text());
  SecretKey key;
  if (!bytes || bytes->size() != key.size()) return std::nullopt;
  std::memcpy(key.data(), bytes->data(), key.size());
  return key;
}

tl::expected<bool, Fault> Keys::is_destroyed(CaseId about) {
  return statements_->is_marked.one(about.text()) != nullptr;
}

tl::expected<std::optional<SecretKey>, Fault> Keys::find_key(CaseId about) {
  if (const auto at = new_keys_.find(about); at != new_keys_.end()) return at->second;
  const auto* row = statements_->find.one(about.text());
  if (row == nullptr) return std::nullopt;
  auto key = unwrap(about, std::get<0>(*row));
  if (!key) return tl::unexpected(fault(FaultCode::bad_key, "a person's key does not open with the master key"));
  return key;
}

tl::expected<std::string, Fault> Keys::encrypt(CaseId about, SealedId row, std::string_view plaintext) {
  const std::scoped_lock lock(mutex_);
  return guarded("encrypting a value", [&]() -> tl::expected<std::string, Fault> {
    auto key = find_key(about);
    if (!key) return tl::unexpected(key.error());
    if (!*key) {
      auto destroyed = is_destroyed(about);
      if (!destroyed) return tl::unexpected(destroyed.error());
      if (*destroyed)
        return tl::unexpected(fault(FaultCode::bad_key, "this person was erased; nothing more is recorded"));
      SecretKey made;
      random_->fill(made.data(), made.size());
      *key = made;
      new_keys_.emplace(about, made);
    }
    return encrypt_with(**key, *random_, plaintext, binding(about, row));
  });
}

tl::expected<std::string, Fault> Keys::decrypt(CaseId about, SealedId row, std::string_view ciphertext) {
  const std::scoped_lock lock(mutex_);
  return guarded("decrypting a value", [&]() -> tl::expected<std::string, Fault> {
    auto key = find_key(about);
    if (!key) return tl::unexpected(key.error());
    if (!*key) return tl::unexpected(fault(FaultCode::not_found, "the key of this person was destroyed"));
    auto plaintext = decrypt_with(**key, ciphertext, binding(about, row));
    if (!plaintext) return tl::unexpected(fault(FaultCode::corrupt, "a vault row is not what was encrypted"));
    return std::move(*plaintext);
  });
}

tl::expected<void, Fault> Keys::write_new_keys() {
  const std::scoped_lock lock(mutex_);
  if (new_keys_.empty()) return {};
  return guarded("writing the keys of new cases", [&]() -> tl::expected<void, Fault> {
    soci::transaction transaction(session_);
    for (const auto& [about, key] : new_keys_) statements_->insert.run(about.text(), wrap(about, key));
    transaction.commit();
    new_keys_.clear();
    if (++commits_since_checkpoint_ % 256 == 0) checkpoint_wal(session_, Checkpoint::passive);
    return {};
  });
}

tl::expected<void, Fault> Keys::destroy(CaseId about) {
  const std::scoped_lock lock(mutex_);
  return guarded("destroying a person's key", [&]() -> tl::expected<void, Fault> {
    soci::transaction transaction(session_);
    statements_->mark.run(about.text());
    statements_->remove.run(about.text());
    transaction.commit();
    new_keys_.erase(about);
    // The key's old bytes must not live on in the write-ahead log; secure_delete overwrote them in the database itself.
    if (!checkpoint_wal(session_, Checkpoint::truncate)) {
      return tl::unexpected(fault(FaultCode::locked, "a reader keeps the old log of the key store; erase again"));
    }
    return {};
  });
}

tl::expected<std::vector<CaseId>, Fault> Keys::destroyed() {
  const std::scoped_lock lock(mutex_);
  return guarded("reading the erasure list", [&]() -> tl::expected<std::vector<CaseId>, Fault> {
    std::vector<CaseId> found;
    Statement<Columns<std::string>>(session_, "select case_id from erased").each([&](const std::string& text) {
      if (const auto id = CaseId::parse(text)) found.push_back(*id);
    });
    return found;
  });
}

std::string Keys::search_hash(std::string_view number) const {
  std::array<std::uint8_t, 16> hash;
  crypto_generichash(hash.data(), hash.size(), bytes_of(number), number.size(), search_key_.data(), search_key_.size());
  return hex_from_bytes(hash.data(), hash.size());
}

Hash Keys::checkpoint_hash(std::string_view bytes) const {
  Hash hash;
  crypto_generichash(hash.data(), hash.size(), bytes_of(bytes), bytes.size(), checkpoint_key_.data(),
                     checkpoint_key_.size());
  return hash;
}

void Keys::fill_random(std::uint8_t* bytes, std::size_t count) {
  const std::scoped_lock lock(mutex_);
  random_->fill(bytes, count);
}

tl::expected<void, Fault> Keys::copy_to(const std::filesystem::path& file) {
  if (auto done = write_new_keys(); !done) return done;
  const std::scoped_lock lock(mutex_);
  return copy_database(session_, file);
}

}  // namespace rahdari
