/** `npm start`: from a fresh clone to a served page, in one command. */
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './packages.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

try {
  ensurePackages();
  const { build, preview } = await import('vite');
  await build({ logLevel: 'warn' });
  const port = portWanted();
  // A busy port is not an error: the next free one is taken.
  const server = await preview({ preview: { strictPort: false, ...(port === undefined ? {} : { port }) } });
  const [address] = server.resolvedUrls?.local ?? [];
  console.log(`\nIsland Hop is ready at ${address}\nPress Ctrl+C to stop.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

function portWanted() {
  const { PORT } = process.env;
  if (!PORT) return undefined;
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`PORT must be 1 to 65535, not "${PORT}".`);
  return port;
}
