// The procedure as officers carry it out in a browser, one function per stage. Used by the cases of 2_procedure.test.mjs.
import assert from 'node:assert/strict';
import { act, send, words } from './forms.mjs';
import { dayInKarachi } from './days.mjs';
import { officers } from './demonstration.mjs';
import { signIn } from './sign_in.mjs';

/// Pages of signed-in officers, each opened once. Scripts are off: everything has to work without them.
export class Desks {
  #visitor;
  #pages = new Map();

  constructor(visitor) {
    this.#visitor = visitor;
  }

  async of(role) {
    if (!this.#pages.has(role)) {
      const page = await this.#visitor.open({ javaScript: false });
      await signIn(page, officers[role]);
      this.#pages.set(role, page);
    }
    return this.#pages.get(role);
  }

  /// After a restart on another day everybody signs in again.
  forget() {
    this.#pages.clear();
  }
}

const inventedPerson = {
  surname: 'TESTWALA', given_names: 'SAJID', father_name: 'Inventedullah Testwala', birth_date: '1994-05-17',
  birth_place: 'Gujrat', sex: 'male', nationality: 'PK', cnic: '34201-0000001-1', passport_number: 'ZZ0000001',
  address: 'House 1, Invented Street', village: 'Inventedpur', tehsil: 'Kharian', thana: 'Saddar', district: 'Gujrat',
};

const safeguardsBeforeSending = ['return_decision', 'non_refoulement', 'legal_basis', 'person_informed', 'data_sources'];

export async function openCase(desks, { returnType = 'forced', road = 'application' } = {}) {
  const page = await desks.of('returnOfficer');
  const path = await send(page, '/cases/new', {
    corridor: 'eu-pakistan/PK', person_class: 'own_national', return_type: returnType, road,
  });
  assert.match(path, /^\/cases\/[0-9a-f]{32}$/, `no case was opened: ${await words(page)}`);
  return path;
}

export async function recordSafeguard(desks, path, safeguard) {
  await act(await desks.of('returnOfficer'), path, 'record-safeguard', {
    safeguard, dated: dayInKarachi(-1), is_satisfied: true, safeguard_detail: `Invented authority, ${safeguard}`,
  });
}

export async function prepareFile(desks, path) {
  const page = await desks.of('returnOfficer');
  await act(page, path, 'particulars', inventedPerson);
  await act(page, path, 'add-evidence', { evidence_code: 'cnic', is_original: true, evidence_detail: 'Invented card' });
  await act(page, path, 'record-entry', { entered_on: '2023-06-15' });
  for (const safeguard of safeguardsBeforeSending) await recordSafeguard(desks, path, safeguard);
}

/// One officer asks, another gives.
export async function approve(desks, path, approvedAct, { asks, gives, side }) {
  await act(await desks.of(asks), path, 'ask-approval', { approved_act: approvedAct });
  await act(await desks.of(gives), path, `give-approval-${side}`, { approved_act: approvedAct });
}

export async function sendApplication(desks, path) {
  await approve(desks, path, 'send_application', { asks: 'returnOfficer', gives: 'approver', side: 'requesting' });
  await act(await desks.of('returnOfficer'), path, 'send-application');
}

export async function accept(desks, path) {
  await act(await desks.of('nadra'), path, 'record-verification', {
    finding_source: 'cnic', finding_result: 'hit', finding_detail: 'Invented finding',
  });
  await approve(desks, path, 'reply', { asks: 'interiorDesk', gives: 'interiorApprover', side: 'requested' });
  await act(await desks.of('interiorDesk'), path, 'accept-application', { identity: 'As applied for' });
}

export async function issueDocument(desks, path) {
  await act(await desks.of('returnOfficer'), path, 'request-document');
  await act(await desks.of('passportMission'), path, 'issue-document', {
    document_number: 'ETD-0000001', issued_on: dayInKarachi(), valid_until: dayInKarachi(190), is_single_journey: true,
  });
}

export const journey = (travelOn) => ({
  travel_on: travelOn, crossing_point: 'Islamabad International Airport', flight: 'ZZ 0123', escorts: 2,
});

export async function notifyTransfer(desks, path, travelOn) {
  await recordSafeguard(desks, path, 'transfer_recheck');
  await approve(desks, path, 'notify_transfer', { asks: 'returnOfficer', gives: 'approver', side: 'requesting' });
  await act(await desks.of('returnOfficer'), path, 'notify-transfer', journey(travelOn));
}

/// What a page says about the case, for whoever may see it.
export async function read(desks, role, path) {
  const page = await desks.of(role);
  const answer = await page.goto(path);
  assert.equal(answer.status(), 200, `${role} reads ${path}`);
  return page.locator('main').innerText();
}
