import { describe, expect, test } from 'vitest';
import type { NetworkState, Settings } from '../index.ts';
import { compile, deviceId, send, targetNamed } from '../index.ts';
import { twoClusters } from '../../testing/catalogue.ts';

/** Who takes each connection to the whole of cluster 1, asked for by these in turn. Only the turns are remembered in between. */
function takers(settings: Settings, from: readonly string[]): readonly string[] {
  const topology = compile(twoClusters, 'island', settings);
  const to = targetNamed(topology, deviceId('cluster-1/service'));
  let state: NetworkState | undefined;
  return from.map((id) => {
    const made = send(topology, { from: deviceId(id), to, dial: 'auto', protocol: 'tcp' }, state);
    state = { ...made.state, conntrack: new Map() };
    return made.legs[0].request.final.device.replace('cluster-1/', '');
  });
}

describe('several backends take turns, and a rule on two hooks counts on each for itself', () => {
  test("a dedicated gateway's own connections have turns of their own", () => {
    const from = ['cluster-1/gateway', 'other-client', 'cluster-1/gateway', 'cluster-1/pod-a'];
    expect(takers({}, from)).toEqual(['pod-a', 'pod-a', 'pod-b', 'pod-b']);
  });

  test("so have a node's that is the gateway", () => {
    const from = ['other-client', 'cluster-1/node-1', 'cluster-1/pod-d', 'cluster-1/node-1'];
    expect(takers({ gateway: 'node' }, from)).toEqual(['pod-a', 'pod-a', 'pod-b', 'pod-b']);
  });
});
