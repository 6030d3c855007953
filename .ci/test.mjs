/** `npm test`: install what is missing, then check everything. */
import { fileURLToPath } from 'node:url';
import { ensureChromium, firefoxOnThisMachine } from './browsers.mjs';
import { ensurePackages } from './packages.mjs';
import { ensureTools, labTools } from './tools.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

try {
  ensurePackages();
  console.log(`Testing in ${await ensureChromium()}`);
  for (const tool of ensureTools(['firefox-esr', 'tshark', ...labTools]))
    console.log(`NO ${tool}: the tests that need it will be SKIPPED.`);
  console.log(`Some of it in ${firefoxOnThisMachine() ?? 'no Firefox: there is none'}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
await import('./check.mjs');
