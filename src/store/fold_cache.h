// Folds of cases that were appended to lately, so that an act does not read the whole log again. Not a source of truth:
// an entry counts only while the heads it was folded at, hashes included, are the heads on disk. Threads: any.
#pragma once
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "store/projection.h"

namespace rahdari {

/// One fold for each of the image's sides, in their order.
using Folds = std::vector<SideFold>;

class FoldCache {
 public:
  std::shared_ptr<const Folds> find(const CaseImage& image) {
    const std::scoped_lock lock(mutex_);
    for (Generation* generation : {&young_, &old_}) {
      const auto at = generation->find(image.id);
      if (at != generation->end() && at->second.image == image) return at->second.folds;
    }
    return nullptr;
  }

  void put(CaseImage image, Folds folds) {
    Entry entry{std::move(image), std::make_shared<const Folds>(std::move(folds))};
    const std::scoped_lock lock(mutex_);
    if (young_.size() >= kCasesPerGeneration) old_ = std::exchange(young_, {});
    const CaseId id = entry.image.id;
    young_.insert_or_assign(id, std::move(entry));
  }

 private:
  static constexpr std::size_t kCasesPerGeneration = 1024;  // about 3 kB each
  struct Entry {
    CaseImage image;
    std::shared_ptr<const Folds> folds;
  };
  using Generation = std::unordered_map<CaseId, Entry>;

  std::mutex mutex_;
  Generation young_, old_;
};

}  // namespace rahdari
