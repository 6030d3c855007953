/** `npm run build:single`: the whole page as one file that works from a disk, `dist-single/island-hop.html`. */
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { build } from 'vite';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const parts = 'node_modules/.cache/island-hop/single';
const file = 'dist-single/island-hop.html';
/** What a stick, a mail and a browser take without a thought. */
const mostBytes = 1_500_000;

await build({
  logLevel: 'warn',
  // One file has no paths below it.
  mode: 'single',
  build: {
    outDir: parts,
    emptyOutDir: true,
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});

const page = readFileSync(`${parts}/index.html`, 'utf8');
const [scriptTag = '', scriptPath = ''] = /<script type="module"[^>]* src="\.\/([^"]+)"><\/script>/.exec(page) ?? [];
const [styleTag = '', stylePath = ''] = /<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/.exec(page) ?? [];
const script = textOf(scriptPath).replaceAll(
  /new URL\(`([\w.-]+\.js)`,\s*import\.meta\.url\)/g,
  (_, name) => `new URL(fileAddress(\`assets/${name}\`))`,
);
const packed = deflateRawSync(JSON.stringify({ script, files: filesIn(parts) }), { level: 9 }).toString('base64');
const icon = `data:image/svg+xml;base64,${Buffer.from(textOf('favicon.svg')).toString('base64')}`;
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const whole = page
  .replace(
    /(http-equiv="Content-Security-Policy" content=")[^"]*/,
    (_, start) => `${start}${policy.replaceAll("'", '&#39;')}`,
  )
  .replace('./favicon.svg', () => icon)
  // Nothing has to keep what is one file.
  .replaceAll(/<link rel="(?:manifest|apple-touch-icon)"[^>]*>/g, '')
  .replace(styleTag, () => `<style>${textOf(stylePath)}</style>`)
  .replace(scriptTag, '')
  .replace(
    '</body>',
    () =>
      `<script type="text/plain" id="packed">${packed}</script><script type="module">${readFileSync('.ci/single/loader.js', 'utf8')}</script></body>`,
  );
mkdirSync('dist-single', { recursive: true });
writeFileSync(file, whole);
rmSync(parts, { recursive: true });
const { size } = statSync(file);
console.log(`${file}: ${size} bytes`);
if (size > mostBytes) {
  console.error(`That is more than ${mostBytes}.`);
  process.exit(1);
}

/** @param {string} path */
function textOf(path) {
  return readFileSync(join(parts, path), 'utf8');
}

/**
 * What the page may ask for while it runs, by its path: documents, the scripts of workers, licences.
 * @param {string} folder
 */
function filesIn(folder) {
  const wanted = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter(
      (path) =>
        /\.(?:json|js|md|txt)$/.test(path) && !path.startsWith('.vite/') && path !== scriptPath && path !== 'sw.js',
    );
  return Object.fromEntries(wanted.map((path) => [path, textOf(path)]));
}
