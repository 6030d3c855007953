import { describe, expect, test } from 'vitest';
import type { Send } from '../../engine/index.ts';
import { compile, deviceOf, dialedFor, socketText } from '../../engine/index.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import { drawFrom } from './draw.ts';
import { chosenSends } from './sends.ts';

const topology = compile(twoClusters, 'island', {});
const identity = (send: Send): string => `${send.from} ${socketText(dialedFor(topology, send))} ${send.protocol}`;

describe('choosing sends', () => {
  test('as many as asked for, and the same ones again', () => {
    const chosen = chosenSends(topology, 42, drawFrom(1));
    expect(chosen).toHaveLength(42);
    expect(chosenSends(topology, 42, drawFrom(1))).toEqual(chosen);
  });

  test('none is made twice, whatever it is called', () => {
    const all = chosenSends(topology, 100_000, drawFrom(2)).filter(({ to }) => to.kind === 'endpoint');
    const identities = all.map((send) => `${identity(send)} ${send.to.kind === 'endpoint' ? send.to.id : ''}`);
    expect(new Set(identities).size).toBe(identities.length);
  });

  test('a few dozen hold every role as sender, both protocols, and addresses of both kinds', () => {
    const chosen = chosenSends(topology, 42, drawFrom(3));
    const roles = new Set([...topology.directory.keys()].map((id) => deviceOf(topology, id).role));
    expect(new Set(chosen.map(({ from }) => deviceOf(topology, from).role))).toEqual(roles);
    expect(new Set(chosen.map(({ protocol }) => protocol))).toEqual(new Set(['tcp', 'udp']));
    const dialed = new Set(chosen.map((send) => dialedFor(topology, send).address.split('.')[0]));
    // Pods' own, published ones, and those of a host outside.
    expect([dialed.has('10'), dialed.has('192'), dialed.has('198') || dialed.has('203')]).toEqual([true, true, true]);
  });

  test('services are among them, more than once and not only at the beginning', () => {
    const targets = chosenSends(topology, 42, drawFrom(4)).map(({ to }) => to.kind);
    expect(targets.filter((kind) => kind === 'service').length).toBeGreaterThan(2);
    expect(targets.lastIndexOf('service')).toBeGreaterThan(10);
  });
});
