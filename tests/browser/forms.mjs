// Filling and sending the forms of a page by their field names, as a person would: only what is on the page.
import assert from 'node:assert/strict';

/// Three boxes <name>_day, <name>_month, <name>_year from "2026-01-05"; parts that are missing stay empty.
async function fillDate(page, name, text) {
  const [year, month, day] = text.split('-');
  for (const [part, value] of [['day', day], ['month', month], ['year', year]]) {
    if (value) await page.locator(`[name="${name}_${part}"]`).fill(String(Number(value)));
  }
}

/// `value` is text, "2026-01-05" for a date, true for a tick, or the value of a choice; an array ticks several.
export async function fill(page, name, value) {
  if (await page.locator(`[name="${name}_year"]`).count()) return fillDate(page, name, value);
  const field = page.locator(`[name="${name}"]`);
  assert.ok(await field.count(), `no field "${name}" on ${page.url()}`);
  const kind = await field.first().evaluate((element) => element.type ?? element.tagName.toLowerCase());
  if (kind === 'radio' || kind === 'checkbox') {
    const values = Array.isArray(value) ? value : [value === true ? 'yes' : value];
    for (const one of values) await page.locator(`[name="${name}"][value="${one}"]`).check();
  } else if (kind === 'select-one') {
    await field.selectOption(String(value));
  } else {
    await field.fill(String(value));
  }
}

/// The button that sends the form in which `name` stands; without a field, the only form of the main part.
async function press(page) {
  const button = page.locator('main form[method="post"] button[type="submit"]:not([name])');
  assert.ok(await button.count(), `no button to send on ${page.url()}: ${await words(page)}`);
  await Promise.all([page.waitForEvent('domcontentloaded'), button.last().click()]);
}

/// What the main part says, on one line; for messages of failed cases.
export async function words(page) {
  return (await page.locator('main').innerText()).replace(/\s+/g, ' ').slice(0, 600);
}

/// Opens a form, fills it and sends it. Returns the path on which it ended.
export async function send(page, path, fields = {}) {
  const opened = await page.goto(path);
  assert.equal(opened.status(), 200, `${path} cannot be opened: ${await words(page)}`);
  for (const [name, value] of Object.entries(fields)) await fill(page, name, value);
  await press(page);
  return new URL(page.url()).pathname;
}

/// An act on a case that has to succeed: it ends on the page of the case (or `back`) with its sentence.
export async function act(page, casePath, slug, fields = {}, back = casePath) {
  const ended = await send(page, `${casePath}/${slug}`, fields);
  assert.equal(ended, back, `${slug} did not go through: ${await words(page)}`);
}

/// An act that a rule has to forbid: the form is shown again and says why, in words that match `reason`.
export async function forbidden(page, casePath, slug, fields, reason) {
  const ended = await send(page, `${casePath}/${slug}`, fields);
  assert.equal(ended, `${casePath}/${slug}`, `${slug} went through`);
  const said = await words(page);
  assert.match(said, reason, `${slug} was forbidden, but not for ${reason}`);
}

/// A page that looks at the whole before an act: it offers no button while a rule forbids the act, and says why.
export async function notOffered(page, casePath, slug, reason) {
  await page.goto(`${casePath}/${slug}`);
  assert.equal(await page.locator('main form[method="post"] button[type="submit"]').count(), 0, `${slug} is offered`);
  const said = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
  assert.match(said, reason, `${slug} is not offered, but not for ${reason}`);
}
