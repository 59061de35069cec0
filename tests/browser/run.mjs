// node tests/browser/run.mjs [PART OF A FILE NAME]: all tests/*.test.mjs in order, from the root of the repository.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runAll } from './harness.mjs';
import { startServer } from './server.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'tests');
process.chdir(join(folder, '../../..'));
const wanted = process.argv[2] ?? '';
for (const file of readdirSync(folder).sort()) {
  if (file.endsWith('.test.mjs') && file.includes(wanted)) await import(pathToFileURL(join(folder, file)));
}
const server = await startServer({ program: process.env.RAHDARI_PROGRAM });
let failed = 1;
try {
  failed = await runAll(server);
} finally {
  if (!(await server.stop())) failed += 1;
  server.removeData();
}
process.exit(failed === 0 ? 0 : 1);
