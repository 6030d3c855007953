import { describe, expect, test } from 'vitest';
import { glossaryIn } from './index.ts';
import { termIds } from './termId.ts';

const english = await glossaryIn('en');
const chinese = await glossaryIn('zh-TW');
const { find } = english;
const { find: findChinese } = chinese;

const marked = (text: string, before = ''): readonly string[] =>
  find(text, before).flatMap((piece) => (piece.term === null ? [] : [`${piece.text}: ${piece.term}`]));

describe('terms in a sentence', () => {
  test('are found in any form and case, the longest first', () => {
    expect(marked('Routes name a next hop; masqueraded pods use the node port.')).toEqual([
      'Routes: route',
      'next hop: next-hop',
      'masqueraded: masquerade',
      'pods: pod',
      'node port: node-port',
    ]);
  });

  test('are found once, and not again where they stood before', () => {
    expect(marked('A pod asks a pod.')).toEqual(['pod: pod']);
    expect(marked('A node routes for pods.', 'The pod')).toEqual(['node: node', 'routes: route']);
  });

  test('are not found in names and addresses', () => {
    expect(marked('dnat-pod-g: Pod-A at node-1, gateway-2 or podium, rp_filters')).toEqual([]);
  });

  test('a rule’s name is one of them, and what it is made of is not', () => {
    expect(marked('egress-snat: leaves by eth1')).toEqual(['egress-snat: egress-snat']);
  });

  test('are found between Chinese letters, a router not as a route', () => {
    const pieces = findChinese('路由器查路由，再把封包交給Pod所在的節點。', '');
    expect(pieces.map(({ text, term }) => (term === null ? text : `[${text}]`)).join('')).toBe(
      '[路由器]查[路由]，再把封包交給[Pod]所在的[節點]。',
    );
  });

  test.each(['', 'nothing of it', 'TTL', 'a pod, the TTL and more'])('%j stays what it was', (text) => {
    expect(
      find(text, '')
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});

describe.each([
  ['English', english, find],
  ['Chinese', chinese, findChinese],
] as const)('%s', (_language, glossary, finder) => {
  test.each(termIds)('%s is found however it is spelled', (id) => {
    expect(glossary.terms[id].spelled.length).toBeGreaterThan(0);
    for (const spelled of glossary.terms[id].spelled) {
      expect(finder(spelled, '')).toEqual([{ text: spelled, term: id }]);
    }
  });

  test('no plain sentence needs a term of the trade that the exact one should say', () => {
    const plain = [glossary.roles, glossary.outcomes, glossary.causes, glossary.symptoms.tcp, glossary.symptoms.udp]
      .flatMap((table) => Object.values(table))
      .map((each) => each.plain);
    expect(plain.filter((text) => /ICMP|TTL|ARP|RST|SYN|ECONN|connect\(\)|rp_filter|ip_forward/.test(text))).toEqual(
      [],
    );
  });
});
