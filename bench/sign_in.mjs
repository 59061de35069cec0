// Signs officers in and writes their cookies and the pages they may open as a table for bench/pages.lua.
//   node bench/sign_in.mjs ADDRESS OUT.lua
import { writeFileSync } from 'node:fs';
import { officers, password } from '../tests/browser/demonstration.mjs';

const [address, out] = process.argv.slice(2);

function cookiesOf(answer) {
  return answer.headers.getSetCookie?.() ?? [answer.headers.get('set-cookie')];
}

async function signIn(name) {
  const shown = await fetch(`${address}/sign-in`);
  const csrf = (await shown.text()).match(/name="csrf" value="([^"]+)"/)[1];
  const cookie = cookiesOf(shown).map((one) => one.split(';')[0]).join('; ');
  const answer = await fetch(`${address}/sign-in`, {
    method: 'POST', redirect: 'manual', headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrf, sign_in_name: name, password }),
  });
  const session = cookiesOf(answer).find((one) => one?.startsWith('rahdari_session='));
  if (!session) throw new Error(`${name} could not sign in: ${answer.status}`);
  return session.split(';')[0];
}

async function casesOf(cookie) {
  const found = new Set();
  for (let page = 1; page <= 4; page += 1) {
    const text = await (await fetch(`${address}/cases?page=${page}`, { headers: { cookie } })).text();
    for (const [, path] of text.matchAll(/href="(\/cases\/[0-9a-f]{32})"/g)) found.add(path);
  }
  return [...found];
}

const rows = [];
for (const name of [officers.returnOfficer, officers.otherReturnOfficer, officers.interiorDesk, officers.nadra]) {
  const cookie = await signIn(name);
  const cases = await casesOf(cookie);
  if (cases.length > 0) rows.push(`  { cookie = "${cookie}", cases = { ${cases.map((path) => `"${path}"`).join(', ')} } },`);
}
if (rows.length === 0) throw new Error('no officer sees a case');
writeFileSync(out, `return {\n${rows.join('\n')}\n}\n`);
