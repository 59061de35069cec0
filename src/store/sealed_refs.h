// The vault rows an event refers to. Not the vault itself (vault.cpp).
#pragma once
#include <vector>

#include "casework/event_fields.h"

namespace rahdari {

/// What a reference is for: a border officer may open particulars and document numbers, never the rest (U6).
/// Stored in sealed_use; never renumber.
enum class SealedKind { other = 0, particulars = 1, document_number = 2 };

struct SealedUse {
  SealedRef ref;
  SealedKind kind;
};

/// Every reference that is not none, in stored order.
inline std::vector<SealedUse> sealed_uses(const Event& event) {
  std::vector<SealedUse> uses;
  const auto take = [&](std::string_view name, const auto& field) {
    using Field = std::remove_cvref_t<decltype(field)>;
    const auto add = [&](const SealedRef& ref, SealedKind kind) {
      if (!ref.is_none()) uses.push_back({ref, kind});
    };
    if constexpr (std::is_same_v<Field, SealedRef>) {
      add(field, name == "particulars" ? SealedKind::particulars
                 : name == "number"    ? SealedKind::document_number
                                       : SealedKind::other);
    } else if constexpr (std::is_same_v<Field, EvidenceItem>) {
      add(field.detail, SealedKind::other);
    } else if constexpr (std::is_same_v<Field, std::vector<EvidenceItem>>) {
      for (const EvidenceItem& item : field) add(item.detail, SealedKind::other);
    }
  };
  std::visit([&](const auto& one) { each_field(take, one); }, event);
  return uses;
}

/// The newest particulars an event carries, or none.
inline SealedRef particulars_of(const Event& event) {
  for (const SealedUse& use : sealed_uses(event)) {
    if (use.kind == SealedKind::particulars) return use.ref;
  }
  return {};
}

}  // namespace rahdari
