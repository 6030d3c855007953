/** `npm run build:engine`: the engine with its types, and the commands, as a package in `dist-engine/`. */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const out = 'dist-engine';
// The commands find the scenarios two folders above themselves, as they do in a clone.
const bin = 'lib/bin';

rmSync(out, { recursive: true, force: true });
mkdirSync(out);
const typescript = ['node_modules/typescript/bin/tsc', '-p', 'src/engine/tsconfig.package.json'];
const { status } = spawnSync(process.execPath, typescript, { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: `${out}/${bin}`,
    target: 'node20',
    license: { fileName: 'third-party-notices.md' },
    rolldownOptions: { output: { entryFileNames: 'island-hop.js', codeSplitting: false } },
  },
});
chmodSync(`${out}/${bin}/island-hop.js`, 0o755);

cpSync('public/scenarios', `${out}/public/scenarios`, { recursive: true });
copyFileSync('LICENSE', `${out}/LICENSE`);
copyFileSync('src/engine/README.md', `${out}/README.md`);

const { version, license, engines, description } = JSON.parse(readFileSync('package.json', 'utf8'));
const manifest = {
  name: 'island-hop',
  version,
  description,
  license,
  type: 'module',
  engines,
  sideEffects: [`./${bin}/island-hop.js`],
  bin: { 'island-hop': `${bin}/island-hop.js` },
  exports: { '.': { types: './engine/index.d.ts', default: './engine/index.js' }, './package.json': './package.json' },
  files: ['engine', 'lib', 'public'],
};
writeFileSync(`${out}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`);
console.log(`${out}: island-hop ${version}`);
