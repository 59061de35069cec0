// Whole procedures by officers of both sides, without scripts, over a change of day. Keep last: it moves the server's clock.
import assert from 'node:assert/strict';
import { test } from '../harness.mjs';
import { dayInKarachi, morningInKarachi } from '../days.mjs';
import { act, forbidden, notOffered } from '../forms.mjs';
import {
  Desks, accept, issueDocument, journey, notifyTransfer, openCase, prepareFile, read, recordSafeguard, sendApplication,
} from '../procedure.mjs';

const travelOn = dayInKarachi(20);

async function caseOnItsWay(visitor) {
  const desks = new Desks(visitor);
  const path = await openCase(desks);
  await prepareFile(desks, path);
  await sendApplication(desks, path);
  await accept(desks, path);
  await issueDocument(desks, path);
  await notifyTransfer(desks, path, travelOn);
  return { desks, path };
}

const onItsWay = {};

test('an application cannot leave without its parts, its safeguards and a second person', async (visitor) => {
  const desks = new Desks(visitor);
  const path = await openCase(desks);
  const page = await desks.of('returnOfficer');
  await notOffered(page, path, 'send-application', /Art\. 5/);
  await prepareFile(desks, path);
  await notOffered(page, path, 'send-application', /second (person|officer)/i);
  await act(page, path, 'set-hold', { hold_kind: 'legal' });
  await notOffered(page, path, 'send-application', /hold/i);
});

test('from the file to the announced journey', async (visitor) => {
  Object.assign(onItsWay, await caseOnItsWay(visitor));
  const { desks, path } = onItsWay;
  const reference = (await read(desks, 'returnOfficer', path)).match(/PK-GR-\d{4}-\d{6}-[0-9A-Z]/)?.[0];
  assert.ok(reference, 'the case has no reference');
  assert.ok((await read(desks, 'interiorDesk', path)).includes(reference), 'the other side reads the same reference');
  const arrivals = await read(desks, 'border', '/arrivals');
  assert.ok(arrivals.includes('TESTWALA') && arrivals.includes('ZZ 0123'), 'the border officer reads name and flight');
  assert.ok(!arrivals.includes('34201'), 'the border officer reads an identity-card number');
  onItsWay.reference = reference;
});

test('the other side reads the same whatever the cause of a hold', async (visitor) => {
  const readings = [];
  for (const kind of ['protection', 'medical', 'administrative']) {
    const desks = new Desks(visitor);
    const path = await openCase(desks);
    await prepareFile(desks, path);
    await sendApplication(desks, path);
    await accept(desks, path);
    await act(await desks.of('returnOfficer'), path, 'request-document');
    await act(await desks.of('returnOfficer'), path, 'set-hold', { hold_kind: kind, hold_note: `Invented cause: ${kind}` });
    assert.ok((await read(desks, 'returnOfficer', path)).includes(`Invented cause: ${kind}`), 'the own side reads the cause');
    const page = await desks.of('interiorDesk');
    await page.goto(path);
    const text = (await page.content()).replace(/\s+/g, ' ');
    readings.push(text
      .replaceAll(/[0-9a-f]{32}/g, 'ID')
      .replaceAll(/PK-GR-\d{4}-\d{6}-[0-9A-Z]/g, 'REFERENCE')
      .replaceAll(/\b\d{2}:\d{2}\b/g, 'MINUTE'));
  }
  assert.equal(readings[0], readings[1]);
  assert.equal(readings[0], readings[2]);
  assert.match(readings[0], /not proceeding at present/, 'the other side is not told that nothing goes on');
  assert.ok(!/Invented cause/.test(readings[0]), 'the cause is on the other side');
});

test('on the day of travel the person departs and arrives', async (visitor) => {
  const arriving = await caseOnItsWay(visitor);
  const refused = await caseOnItsWay(visitor);
  const { path } = arriving;
  const early = await arriving.desks.of('returnOfficer');
  await forbidden(early, path, 'confirm-departure', {}, /day/);
  await visitor.server.restart({ now: morningInKarachi(travelOn) });
  const desks = new Desks(visitor);
  await act(await desks.of('escortLeader'), path, 'confirm-departure');
  const border = await desks.of('border');
  const arrival = path.replace('/cases/', '/arrivals/');
  await act(border, arrival, 'confirm', { handed_over: true });
  for (const role of ['returnOfficer', 'interiorDesk']) {
    assert.match(await read(desks, role, path), /[Aa]rrived/, `${role} does not read that the person arrived`);
  }

  await act(await desks.of('escortLeader'), refused.path, 'confirm-departure');
  await act(border, refused.path.replace('/cases/', '/arrivals/'), 'not-admitted', {
    not_admitted_reason: 'nationality_not_verified', account: 'Invented account', flown_back: true,
    whereabouts: 'Islamabad airport, transit area',
  });
  for (const role of ['returnOfficer', 'interiorDesk']) {
    assert.match(await read(desks, role, refused.path), /not admitted/i, `${role} does not read that the person was not admitted`);
  }
  await recordSafeguard(desks, refused.path, 'transfer_recheck');
  await forbidden(await desks.of('returnOfficer'), refused.path, 'notify-transfer', journey(dayInKarachi(45)), /identity|nationality/i);
});

test('a button pressed twice acts once', async (visitor) => {
  const desks = new Desks(visitor);
  const path = await openCase(desks);
  const page = await desks.of('returnOfficer');
  await page.goto(`${path}/add-note`);
  await page.locator('[name="note"]').fill('Invented note, written once');
  const form = await page.locator('main form[method="post"]').evaluate((element) =>
    new URLSearchParams(new FormData(element)).toString());
  for (let press = 0; press < 2; press += 1) {
    const answer = await page.request.post(`${path}/add-note`, {
      data: form, headers: { 'content-type': 'application/x-www-form-urlencoded' }, maxRedirects: 0,
    });
    assert.equal(answer.status(), 303);
  }
  const text = await read(desks, 'returnOfficer', path);
  assert.equal(text.split('Invented note, written once').length - 1, 1, 'the note stands there twice');
});

test('a form of another session does nothing', async (visitor) => {
  const desks = new Desks(visitor);
  const path = await openCase(desks);
  const page = await desks.of('returnOfficer');
  const answer = await page.request.post(`${path}/add-note`, { form: { csrf: '0'.repeat(32), note: 'Forged note' }, maxRedirects: 0 });
  assert.notEqual(answer.status(), 303);
  assert.ok(!(await read(desks, 'returnOfficer', path)).includes('Forged note'));
});
