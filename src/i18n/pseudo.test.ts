import { describe, expect, test } from 'vitest';
import type { Topology } from '../engine/index.ts';
import { compile } from '../engine/index.ts';
import { scenarioIds } from '../content/index.ts';
import { scenarioNamed } from '../testing/catalogue.ts';
import { pseudoFile, pseudoWords } from '../testing/pseudoLanguage.ts';
import { fewVariants, sayingsIn } from '../testing/sentences.ts';
import { sampled, saidIn } from '../testing/wordSamples/index.ts';
import { leavesOf } from '../testing/wordTexts.ts';
import { glossaryOf } from './explain/glossary.ts';
import type { CompiledFile } from './messages/compile.ts';
import { glossarySpeech } from './messages/speech.ts';
import { ruleName } from './format/ruleName.ts';

/** Each text of a message stands in brackets. */
const inBrackets = (text: string): string => `⟦${text}⟧`;
const bracketed = (name: string): CompiledFile => pseudoFile(name, inBrackets);

const files = ['first', 'trace', 'page', 'terminal'].map(bracketed);
const pseudo = pseudoWords('en', inBrackets);
const glossary = glossaryOf(glossarySpeech('en', bracketed('glossary')));

const wordsIn = (text: string): readonly string[] => text.match(/\p{L}[\p{L}\p{N}_’'/.-]*/gu) ?? [];

/** Signs of protocols, packets and states, and names of errors, which every language writes alike. */
const notations = new Set(
  `TCP UDP ICMP SYN SYN-ACK RST ACK PSH-ACK TTL VXLAN Geneve IPIP tcp udp new established related invalid
   ECONNREFUSED ECONNRESET ENETUNREACH EHOSTUNREACH ETIMEDOUT EACCES EINVAL EPERM`.split(/\s+/),
);

/** What a shell is told is no language. */
const isCommand = (text: string): boolean => /^(?:npm run --silent| {2}(?:sudo bash|apt-get|systemctl)) /.test(text);

/** Names that scenarios and models gave. */
function namesIn({ clusters, devices, services, guards = [] }: Topology): readonly string[] {
  return [
    ...clusters.map(({ name }) => name),
    ...[...devices.values()].flatMap((device) => [
      device.id,
      device.name,
      ...device.interfaces.map(({ name }) => name),
      ...[...Object.values(device.hooks).flat(), ...device.proxies].map(({ id }) => ruleName(id)),
    ]),
    ...[...services.values()].map(({ name }) => name),
    ...guards.flatMap(({ policies, pods }) => [
      ...policies.networkPolicies.flatMap(({ namespace, name }) => [namespace, `${namespace}/${name}`]),
      ...pods.flatMap(({ pod }) => Object.entries(pod.labels).flat()),
    ]),
  ];
}

const variants = fewVariants.map((variant) => ({ ...variant, scenario: scenarioNamed(variant.scenario) }));
const given = new Set(
  [...sampled, ...variants.map(({ scenario, model, settings }) => compile(scenario, model, settings))]
    .flatMap(namesIn)
    .flatMap(wordsIn),
);

/** Words that no message holds. */
function strange(text: string): readonly string[] {
  if (isCommand(text)) return [];
  return wordsIn(text.replaceAll(/⟦[^⟧]*⟧/g, ' ')).filter((word) => !notations.has(word) && !given.has(word));
}

const strangeIn = (said: readonly (readonly [path: string, text: string])[]): readonly string[] =>
  said.filter(([, text]) => strange(text).length > 0).map(([path, text]) => `${path}: ${text}`);

/** A tag is for machines, and a cell of the matrix is a sign. */
const isSign = ([path]: readonly [path: string, text: string]): boolean =>
  path === '.tag' || path.startsWith('.cli.cell(');

/** Every text in brackets that a file holds, or that was said. */
const piecesIn = (text: string): readonly string[] => text.match(/⟦[^⟧]*⟧/g) ?? [];

const everything = saidIn(pseudo);
const ofNetworks = fewVariants.flatMap(sayingsIn).flatMap((saying) => saying(pseudo));

describe('no text is outside the message files', () => {
  test('of everything that is said, each function asked over its whole type', () => {
    expect(strangeIn(everything.filter((said) => !isSign(said)))).toEqual([]);
  });

  test.each(scenarioIds)('nor the name of a cluster, or of who stands beside them, in %s', (id) => {
    const { clusters, hosts } = scenarioNamed(id);
    const names = [...clusters, ...hosts].map(({ name }) => name);
    expect(names.filter((name) => !pseudo.clusterLabel(name).includes('⟦'))).toEqual([]);
  });

  test('of networks', () => {
    expect(strangeIn(ofNetworks.map((text) => ['', text] as const))).toEqual([]);
  });

  test('for nearly every text that the files hold was said: what is left takes rare networks', () => {
    const said = new Set([...everything.map(([, text]) => text), ...ofNetworks].flatMap(piecesIn));
    const held = new Set(piecesIn(JSON.stringify(files).replaceAll('\\n', '\n').replaceAll('\\"', '"')));
    const unsaid = [...held].filter((piece) => !said.has(piece));
    expect(held.size).toBeGreaterThan(1500);
    expect(unsaid.length).toBeLessThan(0.04 * held.size);
  });

  test('of what terms mean', () => {
    // Where a term is defined is an address; how it is spelled is one message, cut where `|` stands.
    const terms = Object.values(glossary.terms).map(({ name, spelled, means }) => [name, spelled.join('|'), means]);
    const rest = { ...glossary, terms, order: [], sentence: glossary.precisely('§') };
    const said = leavesOf(rest).flatMap(([path, text]) => (typeof text === 'string' ? [[path, text] as const] : []));
    expect(strangeIn(said)).toEqual([]);
  });
});
