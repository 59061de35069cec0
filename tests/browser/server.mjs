// A server of our own on a free port of this machine, with new demonstration data. Ends with the process that started it.
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

const rest = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

async function isReady(address) {
  try {
    return (await fetch(`${address}/readyz`)).ok;
  } catch {
    return false;
  }
}

/// A running `rahdari serve` that can be ended and started again on the same data, on another day.
class Server {
  #program;
  #folder;
  #data;
  #child = null;
  #ended = null;

  constructor({ program, folder, data, port }) {
    this.#program = program;
    this.#folder = folder;
    this.#data = data;
    this.port = port;
    this.address = `http://127.0.0.1:${port}`;
  }

  /// `now`: an instant such as 2026-01-05T09:00:00Z at which the clock stands; without it the machine's clock runs.
  async start({ now } = {}) {
    const log = this.#log();
    const output = openSync(log, 'a');
    const words = ['serve', '--data', this.#data, '--port', String(this.port), ...(now ? ['--now', now] : [])];
    const child = spawn(this.#program, words, { stdio: ['ignore', output, output] });
    closeSync(output);
    this.#child = child;
    this.#ended = null;
    child.on('exit', (code, signal) => { this.#ended = signal ?? code; });
    for (let tries = 0; !(await isReady(this.address)); tries += 1) {
      if (this.#ended !== null || tries > 600) throw new Error(`the server did not come up (${this.#ended}):\n${this.#lastWords()}`);
      await rest(100);
    }
  }

  /// True when it ended by itself on our word with nothing to complain of; otherwise its last words are printed.
  async stop() {
    if (this.#ended === null) this.#child.kill('SIGTERM');
    for (let tries = 0; this.#ended === null && tries < 200; tries += 1) await rest(100);
    if (this.#ended === null) this.#child.kill('SIGKILL');
    if (this.#ended !== 0) console.log(`the server ended with ${this.#ended}:\n${this.#lastWords()}`);
    return this.#ended === 0;
  }

  async restart(options) {
    if (!(await this.stop())) throw new Error('the server did not end cleanly');
    await this.start(options);
  }

  removeData() {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #log() {
    return join(this.#folder, 'serve.log');
  }

  #lastWords() {
    return readFileSync(this.#log(), 'utf8').slice(-4000);
  }
}

/// Invented data in a temporary folder and a server on them. Throws with the server's own words when it does not come up.
export async function startServer({ program = 'build/dev/rahdari', cases = 60, seed = 1 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'rahdari-browser-'));
  const data = join(folder, 'data');
  execFileSync(program, ['demo', '--cases', String(cases), '--seed', String(seed), '--data', data], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const server = new Server({ program, folder, data, port: await freePort() });
  await server.start();
  return server;
}
