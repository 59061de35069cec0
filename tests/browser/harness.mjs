// Runs named cases one after another in Debian's chromium against one server. Not a general test framework.
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

const pictures = 'build/browser';
const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
];

const cases = [];

/// Adds a case. `body` gets a Visitor; it fails by throwing.
export function test(name, body) {
  cases.push({ name, body });
}

export function openBrowser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
}

/// What one case may do: open pages of its own, which are watched until the case ends.
export class Visitor {
  constructor(browser, server) {
    this.browser = browser;
    this.server = server;
    this.contexts = [];
    this.pages = [];
    this.faults = [];
  }

  /// A page without cookies. Options: language, javaScript (true), bypassCSP (false), viewport.
  async open({ language = 'en', javaScript = true, bypassCSP = false, viewport = { width: 1280, height: 900 } } = {}) {
    const context = await this.browser.newContext({
      baseURL: this.server.address, locale: language, javaScriptEnabled: javaScript, bypassCSP, viewport,
    });
    context.setDefaultTimeout(20_000);
    this.contexts.push(context);
    const page = await context.newPage();
    this.pages.push(page);
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        this.faults.push(`console on ${page.url()}: ${message.text()}`);
      }
    });
    page.on('pageerror', (error) => this.faults.push(`script on ${page.url()}: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(this.server.address)) this.faults.push(`asked another host: ${request.url()}`);
    });
    page.on('response', (response) => this.#watch(response));
    return page;
  }

  #watch(response) {
    const path = response.url().slice(this.server.address.length);
    if (response.status() >= 500) this.faults.push(`${response.status()} from ${path}`);
    if (response.status() === 404 && path.startsWith('/assets/')) this.faults.push(`no such asset: ${path}`);
    if (!response.headers()['content-security-policy']?.includes("default-src 'none'")) {
      this.faults.push(`no content security policy on ${path}`);
    }
  }

  async close() {
    for (const context of this.contexts) await context.close();
  }
}

/// Runs all cases in order and prints one line each. Returns how many failed.
export async function runAll(server) {
  const browser = await openBrowser();
  mkdirSync(pictures, { recursive: true });
  let passed = 0;
  let failed = 0;
  for (const { name, body } of cases) {
    const visitor = new Visitor(browser, server);
    const started = Date.now();
    try {
      await body(visitor);
      if (visitor.faults.length > 0) throw new Error(visitor.faults.join('\n'));
      passed += 1;
      console.log(`ok     ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      failed += 1;
      console.log(`not ok ${name} (${Date.now() - started} ms)`);
      console.log(String(error.stack ?? error).replace(/^/gm, '    '));
      for (const fault of visitor.faults) console.log(`    seen: ${fault}`);
      const file = `${pictures}/${name.replace(/[^a-z0-9]+/gi, '_').slice(0, 80)}.png`;
      const page = visitor.pages.at(-1);
      if (page && (await page.screenshot({ path: file, fullPage: true }).catch(() => null))) {
        console.log(`    ${page.url()} looked like ${file}`);
      }
    }
    await visitor.close();
  }
  await browser.close();
  console.log(`${passed} passed, ${failed} failed`);
  return failed + (passed === 0 ? 1 : 0);
}
