import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { modelIds } from '../engine/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8');

const rooms = ['src', 'public', 'e2e', '.ci', '.github'];
const within = (room: string): readonly string[] =>
  readdirSync(`${root}${room}`, { recursive: true, encoding: 'utf8' }).map(
    (path) => `/${room}/${path.replaceAll('\\', '/')}`,
  );
/** Every file and folder, from the root, each with a slash before it. */
const paths = [...readdirSync(root).map((path) => `/${path}`), ...rooms.flatMap(within)];

const ending = /\.(?:ts|tsx|mjs|json|css|svg|html|md)$/;
const code = paths
  .filter((path) => /^\/(?:src|e2e|\.ci)\/.*\.(?:tsx?|mjs|css)$/.test(path) && !path.endsWith('guides.test.ts'))
  .map(read)
  .join('\n');
const manifest = v.object({ scripts: v.record(v.string(), v.string()) });
const scripts = Object.keys(v.parse(manifest, JSON.parse(read('package.json'))).scripts);

/** Packages, and what a guide links to beside itself. */
const elsewhere = /^(?:@|\.\.\/)/;

/** What a guide sets in backquotes. */
function namedIn(guide: string): readonly string[] {
  return [...read(guide).matchAll(/`([^`\n]+)`/g)].map(([, quoted]) => quoted ?? '');
}

/** A path, or the end of one, with `<name>` and `*` for whatever it may be. */
function isThere(named: string): boolean {
  const pattern = named
    .replace(/\/$/, '')
    .split(/<\w+>|\*/)
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^/]*');
  const whole = new RegExp(`/${pattern}$`);
  return paths.some((path) => whole.test(path));
}

test.each(['src/README.md', '.github/CONTRIBUTING.md'])('what %s names is there', (guide) => {
  const named = namedIn(guide);
  const words = named.flatMap((each) => each.split(/\s+/)).filter((word) => !elsewhere.test(word));

  const files = words.filter((word) => /^[\w.<>*/-]+$/.test(word) && (word.includes('/') || ending.test(word)));
  const run = named.flatMap((each) => [...each.matchAll(/\bnpm run ([\w:]+)/g)].map(([, script]) => script ?? ''));
  const names = named.filter((each) => /^[A-Za-z]\w+$/.test(each));
  expect(files.length).toBeGreaterThan(0);
  expect({
    files: files.filter((file) => !isThere(file)),
    scripts: run.filter((script) => !scripts.includes(script)),
    names: names.filter((name) => !new RegExp(`\\b${name}\\b`).test(code)),
  }).toEqual({ files: [], scripts: [], names: [] });
});

test.each(modelIds)('public/model.md tells in its table what %s is', (model) => {
  expect(read('public/model.md')).toMatch(new RegExp(`^\\| ${model} +\\|`, 'm'));
});
