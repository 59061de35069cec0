// Store: audit lines of the own side and settings of the installation.
#include "store/parts.h"

namespace rahdari {

tl::expected<void, Fault> Store::audit(const Permit& permit, std::string_view what, std::string_view about) {
  return parts_->writer->run([&](Writing& writing) -> tl::expected<void, Fault> {
    write_audit(writing, permit, what, about);
    return {};
  });
}

tl::expected<std::vector<AuditLine>, Fault> Store::audit_lines(const Permit& permit, int limit) {
  return guarded("reading the audit", [&]() -> tl::expected<std::vector<AuditLine>, Fault> {
    std::vector<AuditLine> lines;
    auto reader = parts_->readers->borrow();
    const auto take = [&](long long at, const std::string& officer, const std::string& what, const std::string& about) {
      lines.push_back({Instant{at}, OfficerId::parse(officer).value_or(OfficerId{}), what, about});
    };
    using LineColumns = Columns<long long, std::string, std::string, std::string>;
    if (permit.is_maintenance()) {
      Statement<LineColumns, long long>(reader->session,
                                        "select at, officer, what, about from audit order by number desc limit ?")
          .each(take, limit);
      return lines;
    }
    const auto* organisation = reader->find_organisation->one(permit.organisation().text());
    if (organisation == nullptr) return lines;
    Statement<LineColumns, long long, long long>(
        reader->session,
        "select at, officer, what, about from audit where organisation = ? order by number desc limit ?")
        .each(take, std::get<0>(*organisation), limit);
    return lines;
  });
}

tl::expected<std::string, Fault> Store::setting(std::string_view key) {
  return guarded("reading a setting", [&]() -> tl::expected<std::string, Fault> {
    auto reader = parts_->readers->borrow();
    Statement<Columns<std::string>, std::string> find(reader->session, "select value from setting where key = ?");
    const auto* found = find.one(key);
    return found == nullptr ? std::string{} : std::get<0>(*found);
  });
}

tl::expected<void, Fault> Store::set_setting(const Permit& permit, std::string_view key, std::string_view value) {
  return parts_->writer->run([&](Writing& writing) -> tl::expected<void, Fault> {
    Statement<Columns<>, std::string, std::string>(
        writing.session, "insert into setting values (?, ?) on conflict do update set value = excluded.value")
        .run(key, value);
    write_audit(writing, permit, "set_setting", key);
    return {};
  });
}

}  // namespace rahdari
