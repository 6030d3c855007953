import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../../engine/index.ts';
import { languages } from '../../formats/index.ts';
import { wordsFor, wordsIn } from '../../i18n/index.ts';
import { scenarioNamed } from '../../testing/catalogue.ts';
import { takeHomeInput } from '../../testing/takeHome.ts';
import type { HopTable } from './hopTable.ts';
import { hopTable, tableForms, tableWriters } from './index.ts';

const ends = ['cluster-1/pod-a', 'cluster-2/pod-g'] as const;

function tableOf(
  model: 'flat' | 'island' | 'isolated',
  settings: Readonly<Record<string, string>> = {},
  words = wordsFor('en'),
): HopTable {
  const { topology, exchange, intended } = takeHomeInput(scenarioNamed('two-clusters'), model, settings, ends);
  return hopTable({ title: model, topology, exchange, outcome: outcomeOf(exchange, intended), words });
}

const flat = tableOf('flat');

/** Any sign that somebody may have put into a name. */
const names = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '));
const tricky = fc.constantFrom('end', '=1+1', 'a|b', '"', 'x;y', '%%{init: {}}%%', '#35;', '<script>', '`', ', ', '\\');
const tables = fc.array(fc.tuple(fc.oneof(names, tricky), fc.oneof(names, tricky)), { minLength: 1, maxLength: 5 }).map(
  (hops): HopTable => ({
    ...flat,
    title: hops[0]?.[0] ?? '',
    parts: [
      {
        heading: hops[0]?.[1] ?? '',
        kind: 'request',
        hops: hops.map(([device, did], at) => ({
          number: at + 1,
          device,
          id: `${at % 3}`,
          packet: did,
          ttl: 64 - at,
          did,
          why: device,
        })),
      },
    ],
  }),
);

/** Fields of RFC 4180, read by its grammar and by nothing that wrote them. */
function readCsv(text: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  const token = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let fields: string[] = [];
  let at = 0;
  while (at < text.length) {
    token.lastIndex = at;
    const found = token.exec(text);
    if (found === null) throw new Error(`no CSV from ${at}: ${text.slice(at, at + 40)}`);
    fields.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') {
      records.push(fields);
      fields = [];
    }
    at = token.lastIndex;
  }
  return records;
}

describe('the table of hops', () => {
  test('tells both ways of every connection, and how it ended', () => {
    const { parts, ends: said } = tableOf('island', { egress: 'proxy', ingress: 'proxy' });
    expect(parts.map(({ heading }) => heading)).toEqual([
      'Request (connection 1)',
      'Reply (connection 1)',
      'Request (connection 2)',
      'Reply (connection 2)',
      'Request (connection 3)',
      'Reply (connection 3)',
    ]);
    expect(said[0]).toMatch(/^Ends: /);
  });

  test('says of a send without an answer that there is none', () => {
    const { topology, exchange, intended, words } = takeHomeInput(scenarioNamed('two-clusters'), 'isolated', {}, ends);
    const silent = { ...exchange, legs: [{ ...exchange.legs[0], reply: null }] } as const;
    const outcome = outcomeOf(exchange, intended);
    const { parts, ends: said } = hopTable({ title: '', topology, exchange: silent, outcome, words });
    expect(parts.map(({ kind }) => kind)).toEqual(['request']);
    expect(said.at(-1)).toMatch(/^Nothing comes back/);
  });

  test.each(languages)('is written in %s', async (language) => {
    const words = await wordsIn(language);
    const markdown = tableWriters.markdown(tableOf('island', {}, words));
    for (const heading of [words.ui.ledger.request, words.ui.ledger.reply]) {
      expect(markdown).toContain(`\n## ${heading}\n`);
    }
    expect(markdown).toContain('192.0.2.2:80');
  });
});

describe('whatever things are called', () => {
  test('CSV has a record a hop with the texts as they are, and no formulas', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const [header, ...records] = readCsv(tableWriters.csv(table));
        expect(header).toHaveLength(6);
        const hops = table.parts.flatMap(({ hops: each }) => each);
        expect(records.map((fields) => fields[2]?.replace(/^'(?=[=+\-@])/, ''))).toEqual(
          hops.map(({ device }) => device),
        );
        expect(records.flat().filter((field) => /^[=+\-@]/.test(field))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('Markdown has as many rows as hops, each of five cells', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const rows = tableWriters
          .markdown(table)
          .split('\n')
          .filter((line) => line.startsWith('|'));
        expect(rows).toHaveLength(2 + table.parts.flatMap(({ hops }) => hops).length);
        for (const row of rows) expect(row.replace(/\\./g, '').match(/\|/g)).toHaveLength(6);
      }),
      { numRuns: 50 },
    );
  });

  test('Mermaid has statements of its grammar alone', () => {
    const text = String.raw`(?:[^#;%<>&"'{}$\\]|#\d+;)+`;
    const statement = new RegExp(
      String.raw`^  (?:title ${text}|participant d\d+ as ${text}|Note over d\d+(?:,d\d+)?: ${text}(?:<br/>${text})*|d\d+--?>>d\d+: ${text})$`,
      'u',
    );
    const check = (table: HopTable): void => {
      const [first, ...lines] = tableWriters.mermaid(table).trimEnd().split('\n');
      expect(first).toBe('sequenceDiagram');
      expect(lines.filter((line) => !statement.test(line))).toEqual([]);
    };
    check(tableOf('island', { egress: 'proxy', ingress: 'proxy' }));
    fc.assert(fc.property(tables, check), { numRuns: 50 });
  });

  test('a table is one text in every form, ending in a line break', () => {
    const island = tableOf('island');
    for (const form of tableForms) expect(tableWriters[form](island)).toMatch(/[^\n]\n$/);
  });
});
