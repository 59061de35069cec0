// node tests/browser/screenshots.mjs: the pictures of the README, from demonstration data, into docs/pictures/.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { officers } from './demonstration.mjs';
import { Visitor, openBrowser } from './harness.mjs';
import { startServer } from './server.mjs';
import { signIn } from './sign_in.mjs';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '../..'));
const pictures = 'docs/pictures';
mkdirSync(pictures, { recursive: true });

const linkToCase = 'main a[href^="/cases/"]:not([href="/cases/new"])';

/// name: whose page, where; `follow` opens the first case of the list shown.
const wanted = [
  { name: 'home_return_officer', officer: officers.returnOfficer, path: '/' },
  { name: 'worklist', officer: officers.returnOfficer, path: '/cases' },
  { name: 'case_waiting_for_reply', officer: officers.returnOfficer, path: '/cases?stage=awaiting_reply', follow: true },
  { name: 'home_urdu', officer: officers.interiorDesk, path: '/', language: 'ur' },
  { name: 'arrivals', officer: officers.border, path: '/arrivals' },
  { name: 'agreement', officer: officers.returnOfficer, path: '/agreement' },
];

const server = await startServer({ program: process.env.RAHDARI_PROGRAM ?? 'build/release/rahdari', cases: 300 });
const browser = await openBrowser();
const visitor = new Visitor(browser, server);
try {
  for (const { name, officer, path, follow, language = 'en' } of wanted) {
    const page = await visitor.open({ language, viewport: { width: 1280, height: 1000 } });
    await signIn(page, officer);
    await page.context().addCookies([{ name: 'rahdari_language', value: language, url: server.address }]);
    await page.goto(path);
    if (follow) {
      const address = await page.locator(linkToCase).first().getAttribute('href');
      await page.goto(address);
    }
    await page.screenshot({ path: `${pictures}/${name}.png` });
    console.log(`${pictures}/${name}.png`);
  }
} finally {
  await visitor.close();
  await browser.close();
  await server.stop();
  server.removeData();
}
