// Every page of every role: words instead of keys, security headers, no script errors, and axe finds nothing.
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { test } from '../harness.mjs';
import { checkPage, crawl, kindOf } from '../crawl.mjs';
import { officers } from '../demonstration.mjs';
import { signIn, trySignIn } from '../sign_in.mjs';

const examinedByAxe = new Map();

/// Pages of one kind look alike for all roles: three of each are examined in English and one in Urdu.
function isToExamine(address, language) {
  const key = `${language} ${kindOf(address)}`;
  const count = examinedByAxe.get(key) ?? 0;
  examinedByAxe.set(key, count + 1);
  return count < (language === 'en' ? 3 : 1);
}

async function examine(page, address) {
  await page.goto(address);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  const found = violations.map((one) => `${one.id} (${one.impact}): ${one.nodes.map((node) => node.target.join(' ')).slice(0, 3)}`);
  assert.deepEqual(found, [], `axe on ${address}`);
}

/// Signed in as the same officer, but in a context that lets axe in past the content security policy.
async function examineAll(visitor, addresses, name, language) {
  const chosen = addresses.filter((address) => isToExamine(address, language));
  if (chosen.length === 0) return;
  const page = await visitor.open({ language, bypassCSP: true });
  if (name) await signIn(page, name);
  await readIn(page, visitor, language);
  for (const address of chosen) await examine(page, address);
  await page.context().close();
}

async function readIn(page, visitor, language) {
  await page.context().addCookies([{ name: 'rahdari_language', value: language, url: visitor.server.address }]);
}

test('the sign-in page offers the demonstration officers and refuses a wrong password', async (visitor) => {
  const page = await visitor.open({ javaScript: false });
  await trySignIn(page, officers.nadra, 'not the password');
  assert.equal(new URL(page.url()).pathname, '/sign-in');
  const text = await page.locator('main').innerText();
  for (const name of Object.values(officers)) assert.ok(text.includes(name), `${name} is not offered`);
  assert.ok(await page.locator('.govuk-error-summary').count(), 'no summary of what is wrong');
  assert.equal(await page.locator('[name="password"]').inputValue(), '', 'the password came back');
  await examineAll(visitor, ['/sign-in'], null, 'en');
});

for (const [role, name] of Object.entries(officers)) {
  test(`every page that ${role} can reach, in English`, async (visitor) => {
    const page = await visitor.open();
    await signIn(page, name);
    const reached = await crawl(page);
    assert.ok(reached.length >= 2, `${role} reaches only ${reached}`);
    await examineAll(visitor, reached, name, 'en');
  });
}

for (const role of ['returnOfficer', 'interiorDesk', 'passportMission', 'border', 'requestingSupervisor']) {
  test(`every page that ${role} can reach, in Urdu on a phone`, async (visitor) => {
    const page = await visitor.open({ language: 'ur', viewport: { width: 360, height: 740 } });
    await signIn(page, officers[role]);
    await readIn(page, visitor, 'ur');
    const reached = await crawl(page, {
      language: 'ur',
      async onPage(shown, address) {
        const overflow = await shown.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(overflow <= 1, `${address} is ${overflow} pixels wider than a phone`);
      },
    });
    await examineAll(visitor, reached, officers[role], 'ur');
  });
}

test('a page that is not there keeps its form', async (visitor) => {
  const page = await visitor.open();
  await signIn(page, officers.returnOfficer);
  for (const address of ['/cases/00000000000000000000000000000001', '/nowhere']) {
    const absent = await page.goto(address);
    assert.equal(absent.status(), 404);
    await checkPage(page, address, 'en');
  }
});

test('a page that is not for this officer says so, and not what is there', async (visitor) => {
  const page = await visitor.open();
  await signIn(page, officers.border);
  const denied = await page.goto('/cases');
  assert.equal(denied.status(), 403);
  await checkPage(page, '/cases', 'en');
});

test('without signing in every page leads to the sign-in page', async (visitor) => {
  const page = await visitor.open();
  for (const address of ['/', '/cases', '/agreement', '/officers', '/audit', '/arrivals', '/cases/new']) {
    await page.goto(address);
    assert.equal(new URL(page.url()).pathname, '/sign-in', `${address} was shown to nobody`);
  }
});

test('after signing out the pages are closed again', async (visitor) => {
  const page = await visitor.open({ javaScript: false });
  await signIn(page, officers.interiorDesk);
  await Promise.all([page.waitForEvent('domcontentloaded'), page.locator('form[action="/sign-out"] button').click()]);
  await page.goto('/cases');
  assert.equal(new URL(page.url()).pathname, '/sign-in');
});
