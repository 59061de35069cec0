// Every page that an officer can reach by links, at most a few of each kind. Follows GET links only; sends nothing.
import assert from 'node:assert/strict';

const depthMax = 5;
const samplesPerKind = 2;

/// "/cases/3f…/add-note?x=1" → "/cases/{case}/add-note".
export function kindOf(address) {
  return address.replace(/[?#].*$/, '').replace(/[0-9a-f]{32}/g, '{case}');
}

// The first parts of message keys: a page that shows one lacks its words.
const rawKey = /(^|[\s"'(])(act|banner|error|event|evidence|field|figure|footer|kind|law|nav|next|obstacle|page|role|safeguard|scope|stage|standing|step|timeline)\.[a-z0-9_]+(\.[a-z0-9_]+)*(?=[\s"'),:]|$)/m;

/// What holds for any page, in any language.
export async function checkPage(page, address, language) {
  assert.equal(await page.locator('h1').count(), 1, `${address} has one first heading`);
  const { title, lang, dir, text } = await page.evaluate(() => ({
    title: document.title, lang: document.documentElement.lang, dir: document.documentElement.dir, text: document.body.innerText,
  }));
  assert.ok(title.trim(), `${address} has no title`);
  assert.equal(lang, language, `${address} says in which language it is`);
  assert.equal(dir || 'ltr', language === 'ur' ? 'rtl' : 'ltr', `${address} says in which direction it is written`);
  const missing = text.match(rawKey) ?? title.match(rawKey);
  assert.ok(!missing, `${address} shows a message key instead of words: ${missing?.[0]}`);
  assert.ok(!/\bundefined\b|\bNaN\b/.test(text), `${address} shows undefined`);
}

/// Visits pages breadth first and calls `onPage(page, address)` on each. Returns the addresses, in order.
export async function crawl(page, { language = 'en', onPage = async () => {} } = {}) {
  const samples = new Map();
  const seen = new Set(['/']);
  const reached = [];
  let level = ['/'];
  for (let depth = 0; depth < depthMax && level.length > 0; depth += 1) {
    const nextLevel = [];
    for (const address of level) {
      const kind = kindOf(address);
      const count = samples.get(kind) ?? 0;
      if (count >= samplesPerKind) continue;
      samples.set(kind, count + 1);
      const answer = await page.goto(address);
      assert.equal(answer.status(), 200, `${address} is linked and answers ${answer.status()}`);
      await checkPage(page, address, language);
      await onPage(page, address);
      reached.push(address);
      const links = await page.locator('a[href^="/"]').evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href')));
      for (const link of links) {
        const target = link.replace(/#.*$/, '');
        const isPage = target && !target.startsWith('/assets/') && !target.startsWith('/language/');
        if (isPage && !seen.has(target)) {
          seen.add(target);
          nextLevel.push(target);
        }
      }
    }
    level = nextLevel;
  }
  return reached;
}
