import { describe, expect, test } from 'vitest';
import { wordsFor } from '../i18n/index.ts';
import { catalogueText } from './catalogueScenarios.ts';
import { collisionsCommand } from './collisionsCommand.ts';
import { linkCommand } from './linkCommand.ts';
import { traceCommand } from './traceCommand.ts';

const words = wordsFor('en');
const island = ['--model', 'island', '--set', 'gateway=node', '--fault', 'take-down:cluster-2/node-4'];
const ends = ['--from', 'cluster-1/pod-a', '--to', 'cluster-2/pod-g', '--protocol', 'udp'];

function said(answer: ReturnType<typeof linkCommand>): string {
  return answer.ok ? answer.value : `refused: ${answer.error}`;
}

describe('link', () => {
  const changed = catalogueText('two-clusters').replace('"Pod-A"', '"Pod-Alpha"');

  test.each(['two-clusters', changed])('opens the send that it was made of', (scenario) => {
    const link = said(linkCommand(words, [scenario, ...island, ...ends]));
    expect(said(traceCommand(words, [link, '--model', 'island', '--json']))).toBe(
      said(traceCommand(words, [scenario, ...island, ...ends, '--json'])),
    );
  });

  test('carries a scenario only where the catalogue has another', () => {
    expect(said(linkCommand(words, ['two-clusters', ...island, ...ends]))).not.toContain('#');
    expect(said(linkCommand(words, [changed, ...island, ...ends]))).toContain('s=custom');
  });

  test('begins with where the page is, and with nothing else', () => {
    const base = 'https://example.org/hop/';
    expect(said(linkCommand(words, ['two-clusters', ...island, ...ends, '--base', base]))).toMatch(
      /^https:\/\/example\.org\/hop\/\?v=2&/,
    );
    for (const none of ['javascript:alert(1)', 'https://example.org/?a=1', 'there'])
      expect(said(linkCommand(words, ['two-clusters', ...island, ...ends, '--base', none]))).toMatch(
        /^refused: --base/,
      );
  });

  test('names a receiver: an address alone is refused, and so is a moment that is none', () => {
    const socket = [...ends.slice(0, 2), '--to', '192.0.2.2:80'];
    expect(said(linkCommand(words, ['two-clusters', ...island, ...socket]))).toMatch(
      /^refused: --to: “192\.0\.2\.2:80”/,
    );
    expect(said(linkCommand(words, ['two-clusters', ...island, ...ends, '--step', '-1']))).toMatch(/^refused: --step/);
  });
});

describe('collisions', () => {
  const lines = ['prod: pods 10.4.0.0/16, nodes 10.0.0.0/20', 'staging: pods 10.4.0.0/17'];

  test('says which pair cannot be flat, why, and what would mend it', () => {
    expect(said(collisionsCommand(words, lines))).toMatchInlineSnapshot(`
      "The pair cannot be flat.

      prod and staging: only by gateways
        Pods of prod (10.4.0.0/16) and pods of staging (10.4.0.0/17) share 10.4.0.0/17.
        Give staging 10.0.128.0/17 for its pods, instead of 10.4.0.0/17: it is free in all of them."
    `);
  });

  test('names the line that it cannot read', () => {
    expect(said(collisionsCommand(words, ['a: pods 10.4.0.0/33', 'b: pods ten']))).toMatch(
      /^refused: CLUSTER: Line 1: “10\.4\.0\.0\/33” is no range;.* \(and 1 more problem\)$/,
    );
    expect(said(collisionsCommand(words, []))).toMatch(/^refused: CLUSTER is missing/);
  });
});
