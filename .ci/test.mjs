/** `npm test`: install what is missing, then check everything. */
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium.mjs';
import { ensurePackages } from './packages.mjs';
import { ensureTools, labTools } from './tools.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

try {
  ensurePackages();
  console.log(`Testing in ${await ensureChromium()}`);
  for (const tool of ensureTools(['tshark', ...labTools]))
    console.log(`NO ${tool}: the tests that need it will be SKIPPED.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
await import('./check.mjs');
