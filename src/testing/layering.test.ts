import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { modelIds } from '../engine/index.ts';

const source = fileURLToPath(new URL('..', import.meta.url));

/** Who may import whom: folders of src, and packages by the name they are installed under. */
const table: Readonly<Record<string, { readonly folders: readonly string[]; readonly packages: readonly string[] }>> = {
  engine: { folders: [], packages: [] },
  planner: { folders: ['engine'], packages: [] },
  playback: { folders: ['engine'], packages: [] },
  // What others load: it brings nothing of ours along.
  embed: { folders: [], packages: [] },
  formats: { folders: ['engine', 'planner'], packages: ['valibot', 'fflate', 'js-yaml'] },
  content: { folders: ['engine', 'planner', 'formats', 'playback'], packages: ['valibot', '@tanstack/react-query'] },
  i18n: {
    folders: ['engine', 'planner', 'formats', 'playback', 'content'],
    packages: ['#compiled-messages', '@lingui/message-utils'],
  },
  diagram: { folders: ['engine', 'planner', 'playback'], packages: ['d3', 'react'] },
  export: { folders: ['engine', 'playback', 'formats', 'i18n', 'diagram'], packages: [] },
  state: {
    folders: ['engine', 'planner', 'playback', 'formats', 'content'],
    packages: ['zustand', '@tanstack/react-query', 'react'],
  },
  ui: {
    folders: ['engine', 'planner', 'playback', 'formats', 'content', 'i18n', 'diagram', 'export', 'state', 'embed'],
    packages: [
      'react',
      'react-dom',
      'zustand',
      '@tanstack/react-query',
      'gifenc',
      'lean-qr',
      'workbox-precaching',
      'workbox-routing',
    ],
  },
  cli: {
    folders: ['engine', 'planner', 'formats', 'content', 'i18n', 'export'],
    packages: ['@modelcontextprotocol/server', '@valibot/to-json-schema', 'valibot'],
  },
  lab: {
    folders: ['engine', 'planner', 'formats', 'content', 'i18n', 'export', 'cli', 'testing'],
    packages: ['fast-check', 'valibot'],
  },
  // Both run where the page is built: what stands beside it, and what stands in it before any script.
  paths: {
    folders: ['engine', 'playback', 'formats', 'content', 'i18n', 'diagram', 'export', 'ui', 'ui/app/still'],
    packages: ['d3', '@resvg/resvg-js'],
  },
  'ui/app/still': {
    folders: ['engine', 'playback', 'formats', 'i18n', 'diagram', 'export', 'ui'],
    packages: ['d3'],
  },
};

/** Folders whose code may run in a terminal only. */
const terminal = new Set(['cli', 'lab', 'paths', 'ui/app/still']);

interface Import {
  readonly from: string;
  readonly to: string;
  /** Nothing of it is left when the page runs. */
  readonly typesOnly: boolean;
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.startsWith('testing'))
  .toSorted();

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(source, file), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b(\s+type\b)?[^'"();]*?from\s*'([^']+)'|(?:^|\n)import\s*'([^']+)'|\bimport\('([^']+)'\)/g,
  );
  return [...found].map((match) => ({
    from: file,
    to: match[2] ?? match[3] ?? match[4] ?? '',
    typesOnly: match[1] !== undefined,
  }));
}

/** What runs at build time only. */
const apart = [join('ui', 'app', 'still')];

const folderOf = (file: string): string =>
  apart.find((folder) => file.startsWith(folder + sep))?.replaceAll(sep, '/') ?? file.split(sep)[0] ?? '';
const isRelative = ({ to }: Import): boolean => to.startsWith('.');
const targetOf = ({ from, to }: Import): string => relative(source, join(source, dirname(from), to));
const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

const all = files.flatMap(importsOf);

interface Edge {
  readonly from: string;
  readonly to: string;
}

/** Those left when, again and again, whatever leads nowhere or comes from nowhere is taken away: cycles, and ways between them. */
function inCycles(edges: readonly Edge[]): readonly Edge[] {
  const [starts, ends] = [new Set(edges.map(({ from }) => from)), new Set(edges.map(({ to }) => to))];
  const left = edges.filter(({ from, to }) => starts.has(to) && ends.has(from));
  return left.length === edges.length ? left : inCycles(left);
}

test('a file that puts another module in a module’s place runs by itself', () => {
  const replacing = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .filter((file) => /^\s*vi\.(?:do)?[mM]ock\(/m.test(readFileSync(join(source, file), 'utf8')));
  expect(replacing).not.toEqual([]);
  expect(replacing.filter((file) => !/\.alone\.test\.tsx?$/.test(file))).toEqual([]);
});

describe('who imports whom', () => {
  test('every folder of src has its line in the table', () => {
    expect([...new Set(files.map(folderOf))].filter((folder) => table[folder] === undefined)).toEqual([]);
  });

  test.each(Object.keys(table))('%s imports only the folders it may', (folder) => {
    const wrong = all
      .filter(({ from }) => folderOf(from) === folder)
      .filter(isRelative)
      .filter((each) => {
        const target = folderOf(targetOf(each));
        return target !== folder && table[folder]?.folders.includes(target) !== true;
      });
    expect(wrong).toEqual([]);
  });

  test.each(Object.keys(table))('%s uses only the packages it may', (folder) => {
    const wrong = all
      .filter(({ from }) => folderOf(from) === folder)
      .filter((each) => !isRelative(each))
      .filter(({ to }) => {
        if (to.startsWith('node:')) return !terminal.has(folder);
        return table[folder]?.packages.includes(packageOf(to)) !== true;
      });
    expect(wrong).toEqual([]);
  });

  test('one folder enters another by its public file', () => {
    const wrong = all.filter(isRelative).filter((each) => {
      const target = targetOf(each);
      return (
        folderOf(target) !== folderOf(each.from) &&
        !/^[a-z0-9]+(\/[a-zA-Z]+)?\/index\.ts$/.test(target.split(sep).join('/')) &&
        !/\.css(?:\?raw)?$/.test(target)
      );
    });
    expect(wrong.filter(({ from }) => !['lab', 'paths', 'ui/app/still'].includes(folderOf(from)))).toEqual([]);
  });

  test('no file comes back to itself, by what it imports at once or later', () => {
    const imports = all.filter((each) => isRelative(each) && !each.typesOnly);
    expect(imports.some(({ from }) => from === join('ui', 'finder', 'useFinder.ts'))).toBe(true);
    expect(inCycles(imports.map((each) => ({ from: each.from, to: targetOf(each) })))).toEqual([]);
  });

  test('in diagram only the mounting component knows React', () => {
    const wrong = all.filter(
      ({ from, to }) => folderOf(from) === 'diagram' && packageOf(to) === 'react' && !from.endsWith('.tsx'),
    );
    expect(wrong).toEqual([]);
  });

  test('what the page loads later comes through `lazyWithWords`, so that its absence takes nothing else along', () => {
    // Words, documents, and what is told of a send: whoever waits for them is told that they cannot be had. Without the search box
    // there is a select, without lanes a map, without explanations there are the words, without question marks the lesson still asks,
    // without classes everybody is tried, inside a sender stands what else there is, who cannot answer the page around says nothing,
    // and nobody misses what has the browser keep the page.
    const waitedFor = [
      'i18n/languages.ts',
      'i18n/glossary.ts',
      'i18n/told.ts',
      'i18n/messages/messageFiles.ts',
      'i18n/messages/terminal.ts',
      'ui/finder/useFinder.ts',
      'ui/terms/useGlossary.ts',
      'ui/shared/useLesson.ts',
      'ui/stage/traceParts.ts',
      'ui/stage/Picture.tsx',
      'ui/stage/useLanes.ts',
      'ui/app/HelpDialog.tsx',
      'ui/app/attachHosted.ts',
      'ui/offline/keepOffline.ts',
      'ui/shared/lazyWithWords.tsx',
      'state/scenarios.ts',
      'state/candidates.ts',
    ];
    const escaping = files
      .filter((file) => !terminal.has(folderOf(file)) && !waitedFor.includes(file.split(sep).join('/')))
      .filter((file) => {
        const text = readFileSync(join(source, file), 'utf8');
        const guarded = text.match(/(?:lazyWithWords|lazyDialog)\(\s*async \(\) => \(await import\('/g) ?? [];
        return (text.match(/\bimport\(/g) ?? []).length !== guarded.length || /\blazy\b.*from 'react'/.test(text);
      });
    expect(escaping).toEqual([]);
  });

  test('the simulator never learns the name of a model', () => {
    const names: readonly string[] = modelIds;
    const simulator = files.filter((file) => file.startsWith(join('engine', 'forwarding')));
    const told = simulator.filter((file) =>
      names.some((name) => new RegExp(`['"\`]${name}['"\`]`).test(readFileSync(join(source, file), 'utf8'))),
    );
    expect(told).toEqual([]);
    expect(
      all
        .filter(({ from }) => from.startsWith(join('engine', 'forwarding')))
        .map(targetOf)
        .filter((target) => /engine\/(models|gateways)/.test(target)),
    ).toEqual([]);
  });
});
