import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { modelIds } from '../engine/index.ts';

const source = fileURLToPath(new URL('..', import.meta.url));

/** Who may import whom: folders of src, and packages by the name they are installed under. */
const table: Readonly<Record<string, { readonly folders: readonly string[]; readonly packages: readonly string[] }>> = {
  engine: { folders: [], packages: [] },
  playback: { folders: ['engine'], packages: [] },
  capture: { folders: ['engine'], packages: [] },
  sharing: { folders: ['engine'], packages: ['valibot', 'fflate'] },
  cost: { folders: ['engine', 'sharing'], packages: ['valibot'] },
  verification: { folders: ['engine', 'sharing'], packages: ['valibot'] },
  evidence: { folders: ['engine', 'sharing'], packages: [] },
  wording: {
    folders: ['engine', 'sharing', 'cost', 'verification', 'evidence'],
    packages: ['#compiled-messages', '@lingui/message-utils'],
  },
  diagram: {
    folders: ['engine', 'playback'],
    packages: ['d3', 'react'],
  },
  spacemap: { folders: ['engine'], packages: ['d3', 'react'] },
  lessons: { folders: ['engine', 'sharing', 'evidence', 'catalogue', 'prediction', 'wording'], packages: ['valibot'] },
  networks: { folders: ['engine', 'sharing', 'evidence', 'catalogue', 'lessons'], packages: ['valibot'] },
  prediction: { folders: ['engine', 'playback'], packages: [] },
  catalogue: { folders: ['engine', 'sharing', 'evidence'], packages: ['@tanstack/react-query'] },
  state: {
    folders: ['engine', 'playback', 'sharing', 'catalogue'],
    packages: ['zustand', '@tanstack/react-query', 'react'],
  },
  ui: {
    folders: [
      'engine',
      'playback',
      'capture',
      'takehome',
      'sharing',
      'cost',
      'verification',
      'wording',
      'diagram',
      'spacemap',
      'catalogue',
      'evidence',
      'lessons',
      'networks',
      'prediction',
      'state',
    ],
    packages: ['react', 'zustand', '@tanstack/react-query'],
  },
  'lab/plan': { folders: ['engine'], packages: [] },
  takehome: { folders: ['engine', 'capture', 'lab/plan', 'wording'], packages: [] },
  cli: { folders: ['engine', 'capture', 'takehome', 'sharing', 'catalogue', 'wording'], packages: [] },
  lab: {
    folders: ['engine', 'lab/plan', 'sharing', 'cost', 'catalogue', 'networks', 'wording', 'cli', 'testing'],
    packages: ['fast-check', 'valibot'],
  },
  // Runs where the page is built, and writes what stands in it before any script.
  'app/still': { folders: ['engine', 'sharing', 'wording', 'diagram', 'ui', 'app'], packages: ['d3'] },
  app: {
    folders: ['engine', 'playback', 'capture', 'sharing', 'wording', 'diagram', 'catalogue', 'state', 'ui'],
    packages: ['react', 'react-dom'],
  },
};

/** Folders whose code may run in a terminal only. */
const terminal = new Set(['cli', 'lab', 'app/still']);

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.startsWith('testing'))
  .toSorted();

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(source, file), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"();]*?from\s*'([^']+)'|(?:^|\n)import\s*'([^']+)'|\bimport\('([^']+)'\)/g,
  );
  return [...found].map((match) => ({ from: file, to: match[1] ?? match[2] ?? match[3] ?? '' }));
}

/** What is pure in the lab is a folder of its own: the page uses it too. */
const pureLab = join('lab', 'plan');

/** So is what runs at build time only. */
const apart = [pureLab, join('app', 'still')];

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
        !/^([a-z]+|lab\/plan)\/index\.ts$/.test(target.split(sep).join('/')) &&
        !target.endsWith('.css')
      );
    });
    expect(wrong.filter(({ from }) => !['lab', 'app', 'app/still'].includes(folderOf(from)))).toEqual([]);
  });

  test('in diagram only the mounting component knows React', () => {
    const wrong = all.filter(
      ({ from, to }) => folderOf(from) === 'diagram' && packageOf(to) === 'react' && !from.endsWith('.tsx'),
    );
    expect(wrong).toEqual([]);
  });

  test('what the page loads later comes through `lazily`, so that its absence takes nothing else along', () => {
    // Words and documents: whoever waits for them is told that they cannot be had.
    const waitedFor = [
      'wording/languages.ts',
      'wording/glossary.ts',
      'wording/messages/languages.ts',
      'wording/messages/terminal.ts',
      'ui/shared/useLesson.ts',
      'ui/shared/lazily.tsx',
      'state/scenarios.ts',
    ];
    const escaping = files
      .filter((file) => !terminal.has(folderOf(file)) && !waitedFor.includes(file.split(sep).join('/')))
      .filter((file) => {
        const text = readFileSync(join(source, file), 'utf8');
        const guarded = text.match(/(?:lazily|lazyDialog)\(\s*async \(\) => \(await import\('/g) ?? [];
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
