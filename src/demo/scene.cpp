#include "demo/scene.h"

namespace rahdari {

SealedRef Scene::seal(std::string_view text) {
  auto sealed = parts_.store.seal(parts_.permit, parts_.case_id, text);
  if (!sealed) {
    fault_ = sealed.error();
    return {};
  }
  sealed_.push_back(std::move(*sealed));
  return sealed_.back().ref;
}

Reference Scene::reference() {
  if (parts_.state.reference) return *parts_.state.reference;
  const auto next =
      parts_.store.next_reference(parts_.permit, parts_.state.requested, parts_.requesting, parts_.today.year());
  if (next) return *next;
  fault_ = next.error();
  return {};
}

}  // namespace rahdari
