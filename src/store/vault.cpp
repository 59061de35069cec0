// Store: the vault of people's values. Rows are append-only ciphertext under the person's key; erasing destroys the
// key.
#include "store/border_view.h"
#include "store/parts.h"
#include "store/sealed_refs.h"

namespace rahdari {

namespace {

/// How the Permit's organisation may know this row: nothing when no event it can see refers to it.
std::optional<SealedKind> use_seen_by(Reader& reader, const Permit& permit, CaseId case_id, const SealedRef& ref) {
  const CaseImage image = reader.cases->image(case_id);
  const CaseSide* side = image.side_of(permit.organisation());
  if (side == nullptr || permit.organisation().is_none()) return std::nullopt;
  if (permit.is_narrow() && !image.is_travel_notified) return std::nullopt;
  const long long own = permit.is_narrow() ? 0 : side->organisation;
  const auto* found = reader.find_use->one(ref.id.text(), image.number, 0, own);
  if (found == nullptr) return std::nullopt;
  const auto kind = static_cast<SealedKind>(std::get<0>(*found));
  if (permit.is_narrow() && kind == SealedKind::other) return std::nullopt;
  return kind;
}

tl::expected<std::string, Fault> narrowed(std::string_view plaintext) {
  const auto person = particulars_from_bytes(plaintext);
  if (!person) return not_found("the sealed value");
  return bytes_from_particulars(for_border(*person));
}

}  // namespace

tl::expected<SealedRow, Fault> Store::seal(const Permit&, CaseId case_id, std::string_view plaintext) {
  SealedRow row;
  row.about = case_id;
  row.ref.id = parts_->keys->fresh_id<SealedId>();
  auto ciphertext = parts_->keys->encrypt(case_id, row.ref.id, plaintext);
  if (!ciphertext) return tl::unexpected(ciphertext.error());
  row.ciphertext = std::move(*ciphertext);
  row.ref.ciphertext = hash_of(row.ciphertext);
  return row;
}

tl::expected<std::string, Fault> Store::unseal(const Permit& permit, CaseId case_id, const SealedRef& ref) {
  return guarded("opening a sealed value", [&]() -> tl::expected<std::string, Fault> {
    std::string ciphertext;
    std::optional<SealedKind> kind;
    {
      auto reader = parts_->readers->borrow();
      const Snapshot snapshot(*reader);
      kind = use_seen_by(*reader, permit, case_id, ref);
      if (!kind) return not_found("the sealed value");
      const auto* kept = reader->cases->find_sealed.one(ref.id.text());
      if (kept == nullptr) return not_found("the sealed value");
      ciphertext = std::get<1>(*kept);
    }
    if (hash_of(ciphertext) != ref.ciphertext) {
      return tl::unexpected(fault(FaultCode::corrupt, "a vault row is not what the event refers to; run verify-log"));
    }
    auto plaintext = parts_->keys->decrypt(case_id, ref.id, ciphertext);
    if (!plaintext || !permit.is_narrow() || *kind != SealedKind::particulars) return plaintext;
    return narrowed(*plaintext);
  });
}

tl::expected<void, Fault> Store::erase_person(const Permit& permit, CaseId case_id) {
  Parts& parts = *parts_;
  const auto may_erase = guarded("finding the case to erase", [&]() -> tl::expected<void, Fault> {
    auto reader = parts.readers->borrow();
    const CaseImage image = reader->cases->image(case_id);
    const bool is_own = image.side_of(permit.organisation()) != nullptr && !permit.is_narrow();
    if (image.number == 0 || !(is_own || permit.is_maintenance())) return not_found("the case");
    return {};
  });
  if (!may_erase) return may_erase;
  // The key goes first: if we stop in between, opening the store removes the search forms of everyone on the key
  // store's list.
  if (auto done = parts.keys->destroy(case_id); !done) return done;
  const auto done = parts.writer->run([&](Writing& writing) {
    auto erased = write_erasure(writing, case_id);
    if (erased) write_audit(writing, permit, "erase_person", case_id.text());
    return erased;
  });
  if (!done) return done;
  return parts.writer->empty_wal();
}

tl::expected<void, Fault> write_erasure(Writing& writing, CaseId case_id) {
  return guarded("erasing a person", [&]() -> tl::expected<void, Fault> {
    Statement<Columns<>, std::string, long long>(writing.session, "insert or ignore into erasure values (?, ?)")
        .run(case_id.text(), writing.now.micros);
    Statement<Columns<>, std::string>(writing.session,
                                      "delete from search_form where form not like 'r:%' and case_number = "
                                      "(select number from case_file where id = ?)")
        .run(case_id.text());
    return {};
  });
}

}  // namespace rahdari
