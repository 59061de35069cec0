// The identities two or more cores share. A new kind of thing gets its tag here.
#pragma once
#include "base/hash.h"
#include "base/id.h"

namespace rahdari {

using CaseId = Id<struct CaseTag>;
using OfficerId = Id<struct OfficerTag>;
using OrganisationId = Id<struct OrganisationTag>;
using OfficeId = Id<struct OfficeTag>;
using SealedId = Id<struct SealedTag>;
using ItemId = Id<struct ItemTag>;     // an evidence item, a hold, a transfer: a thing inside a case
using ActId = Id<struct ActTag>;       // one press of a button; a second press with the same id acts once
using SessionId = Id<struct SessionTag>;

/// A row of the vault by its id and the hash of its ciphertext. Says nothing of what is inside.
struct SealedRef {
  SealedId id;
  Hash ciphertext{};
  bool is_none() const { return id.is_none(); }
  friend bool operator==(const SealedRef&, const SealedRef&) = default;
};

/// Which side of the corridor: the State that asks or the State that is asked.
enum class Side { requesting = 1, requested = 2 };  // stored; never renumber
constexpr auto enum_names(Side) {
  using namespace std::string_view_literals;
  return std::array{std::pair{Side::requesting, "requesting"sv}, std::pair{Side::requested, "requested"sv}};
}
inline Side other_side(Side side) { return side == Side::requesting ? Side::requested : Side::requesting; }

}  // namespace rahdari
