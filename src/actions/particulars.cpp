#include "actions/act.h"
#include "actions/case_people.h"
#include "actions/pages.h"
#include "page/in_the_way.h"
#include "page/particulars_form.h"
#include "terms/mrz.h"

namespace rahdari {
namespace {

/// Between first recording and correction after sending only the command differs.
enum class Writing { record, correct };

struct ParticularsForm {
  ParticularsFormView view;
  std::optional<Obstacle> obstacle;
};

Particulars particulars_from(FormReading& form) {
  Particulars person;
  person.surname = form.text("surname", Presence::optional, 100);
  person.given_names = form.text("given_names", Presence::optional, 100);
  person.name_urdu = form.text("name_urdu", Presence::optional, 200);
  person.father_name = form.text("father_name", Presence::optional, 200);
  person.father_name_urdu = form.text("father_name_urdu", Presence::optional, 200);
  person.other_names = form.text("other_names", Presence::optional, 500);
  person.birth_date = form.partial_date("birth_date", Presence::optional);
  person.birth_place = form.text("birth_place", Presence::optional, 120);
  person.passport_number = form.text("passport_number", Presence::optional, 20);
  person.address = form.text("address", Presence::optional, 300);
  person.village = form.text("village", Presence::optional, 120);
  person.tehsil = form.text("tehsil", Presence::optional, 120);
  person.thana = form.text("thana", Presence::optional, 120);
  person.district = form.text("district", Presence::optional, 120);
  person.languages = form.text("languages", Presence::optional, 200);
  return person;
}

std::string cnic_in(FormReading& form, std::string_view name) {
  const std::string typed = form.text(name, Presence::optional, 40);
  if (typed.empty()) return {};
  const auto digits = parse_cnic(typed);
  if (!digits) form.fail(name, "cnic_digits");
  return digits.value_or(std::string{});
}

void check_coded_fields(FormReading& form, Particulars& person, CalendarDate today) {
  person.cnic = cnic_in(form, "cnic");
  person.father_cnic = cnic_in(form, "father_cnic");
  person.sex = form.form().get("sex").empty() ? Sex::unknown : form.choice<Sex>("sex");
  const std::string_view nationality = form.form().get("nationality");
  if (!nationality.empty() && !Country::parse(nationality)) form.fail("nationality", "choose_listed");
  person.nationality = Country::parse(nationality).value_or(Country{});
  if (person.birth_date && person.birth_date->earliest() > today) form.fail("birth_date", "date_in_future");
  if (person.surname.empty() && person.given_names.empty()) form.fail("surname", "enter_a_name");
}

/// What the machine-readable zone says, put into the fields that it fills; everything else stays as typed.
void fill_from_mrz(Filled& filled, const MrzReading& reading) {
  const auto put = [&](const char* name, const std::string& value) {
    if (value.empty()) return;
    std::erase_if(filled.values, [&](const auto& pair) { return pair.first == name; });
    filled.values.emplace_back(name, value);
  };
  put("surname", reading.surname);
  put("given_names", reading.given_names);
  put("passport_number", reading.document_number);
  put("sex", reading.sex == "M" ? "male" : reading.sex == "F" ? "female" : "");
  if (const auto country = Country::from_icao(reading.nationality)) put("nationality", country->text());
  if (!reading.birth_date) return;
  put("birth_date_year", std::to_string(reading.birth_date->year()));
  if (reading.birth_date->month() != 0) put("birth_date_month", std::to_string(reading.birth_date->month()));
  if (reading.birth_date->day() != 0) put("birth_date_day", std::to_string(reading.birth_date->day()));
}

Response show(const Visit& visit, const CaseView& view, Writing writing, Filled filled, std::optional<MrzReading> reading, int status) {
  ParticularsFormView form;
  form.about = view.state.reference ? view.state.reference->text() : "";
  form.address = visit.request.path;
  form.back = case_address(visit);
  form.guard = fresh_guard(visit, view);
  form.filled = std::move(filled);
  form.is_correction = writing == Writing::correct;
  form.reading = std::move(reading);
  form.missing = view.at.assessment.missing_fields;
  return page_response(visit, visit.words.say(visit.title), particulars_form_content(visit.words, form), status);
}

Response read_zone(const Visit& visit, const CaseView& view, Writing writing, Filled filled) {
  auto reading = read_mrz(visit.request.form.get("mrz"), view.today);
  if (!reading) filled.problems.push_back({"mrz", "mrz_not_read", {}});
  else fill_from_mrz(filled, *reading);
  const int status = reading ? 200 : 422;
  return show(visit, view, writing, std::move(filled), std::move(reading), status);
}

/// The one field that a correction changes: each correction says which, so that the other side sees it.
std::string corrected_field(const Visit& visit, const CaseView& view, FormReading& form, const Particulars& person) {
  const auto plain = visit.program.store.unseal(visit.permit, visit.case_id, view.state.particulars);
  const auto known = plain ? particulars_from_bytes(*plain) : std::nullopt;
  const auto changed = changed_codes(known.value_or(Particulars{}), person);
  if (changed.empty()) form.fail("surname", "nothing_changed");
  if (changed.size() > 1) form.fail(changed[1], "one_field_at_a_time");
  return changed.empty() ? std::string{} : changed.front();
}

Command command_for(const Visit& visit, const CaseView& view, Writing writing, FormReading& form, const Particulars& person) {
  const SealedRef ref = form.seal_bytes(bytes_from_particulars(person));
  if (writing == Writing::record) return RecordParticulars{{ref, filled_codes(person)}};
  return CorrectField{corrected_field(visit, view, form, person), ref, form.sealed("reason", Presence::required)};
}

Response write_particulars(const Visit& visit, Writing writing) {
  auto view = view_case(visit);
  if (!view) return answer_fault(visit, view.error());
  if (!visit.is_post()) {
    const auto known = open_particulars(visit, visit.case_id, view->state.particulars);
    return show(visit, *view, writing, known ? filled_from_particulars(*known) : Filled{}, std::nullopt, 200);
  }
  Filled filled{visit.request.form.pairs(), {}};
  if (visit.request.form.get("read_mrz") == "yes") return read_zone(visit, *view, writing, std::move(filled));
  const ActSpec spec{writing == Writing::correct ? "correct_field" : "record_particulars", particulars_controls(), nullptr};
  if (auto settled = answer_if_settled(visit, spec, *view)) return *settled;
  FormReading form(visit.request.form, visit.program.store, visit.permit, visit.case_id);
  Particulars person = particulars_from(form);
  check_coded_fields(form, person, view->today);
  const Command command = command_for(visit, *view, writing, form, person);
  if (form.store_fault()) return answer_fault(visit, *form.store_fault());
  filled.problems = form.errors();
  if (!filled.problems.empty()) return show(visit, *view, writing, std::move(filled), std::nullopt, 422);
  return answer_attempt(visit, spec, *view, {command, form.take_sealed(), {}});
}

}  // namespace

Response record_particulars(const Visit& visit) { return write_particulars(visit, Writing::record); }
Response correct_particulars(const Visit& visit) { return write_particulars(visit, Writing::correct); }

}  // namespace rahdari
