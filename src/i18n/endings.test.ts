import { describe, expect, test } from 'vitest';
import { compile, deviceId } from '../engine/index.ts';
import { scenarioNamed, twoClusters } from '../testing/catalogue.ts';
import type { Probing } from '../testing/probe.ts';
import { probe } from '../testing/probe.ts';
import { serviceOf, serving } from '../testing/services.ts';
import { wordsFor, wordsIn } from './allWords.ts';

const words = wordsFor('en');

function told(probing: Probing): readonly string[] {
  const { topology, exchange, outcome } = probe(probing);
  return [words.outcomeText(topology, exchange, outcome), words.experienceText(exchange)];
}

describe('how it ended', () => {
  const pods = { from: 'cluster-1/pod-a', to: 'cluster-2/pod-g' };

  test.each<[Probing, string, string]>([
    [{ model: 'flat', ...pods }, 'delivered, untouched', 'connected'],
    [{ model: 'island', ...pods }, 'delivered, 3 rewrites', 'connected'],
    [{ model: 'island', ...pods, settings: { ingress: 'proxy' } }, 'delivered, 1 rewrite, 2 connections', 'connected'],
    [{ model: 'island', ...pods, dial: 'pod-ip' }, 'misdelivered to Pod-A, untouched', 'connected'],
    [
      { model: 'flat', ...pods, settings: { routes: 'none' } },
      'dropped at Network fabric: no route',
      'timeout: connect() fails with ETIMEDOUT',
    ],
    [
      { model: 'flat', from: 'cluster-1/pod-a', to: 'other-client' },
      'rejected at Other client: port closed',
      'refused: connect() fails with ECONNREFUSED',
    ],
    [
      { model: 'flat', from: 'cluster-1/pod-a', to: 'cluster-1/pod-b', protocol: 'udp' },
      'delivered, untouched',
      'answered',
    ],
    [
      { model: 'flat', from: 'other-client', to: 'cluster-1/pod-a', settings: { routes: 'none' }, protocol: 'udp' },
      'dropped at Network fabric: no route',
      'timeout: nothing comes back',
    ],
    [
      { model: 'flat', from: 'other-client', to: 'cluster-1/pod-a', settings: { routes: 'none' } },
      'dropped at Network fabric: no route',
      'unreachable: connect() fails with ENETUNREACH',
    ],
    [
      { model: 'island', ...pods, settings: { ingress: 'proxy' }, protocol: 'udp' },
      'rejected at gateway-2: port closed; 192.168.102.2:80 is published for TCP only',
      'refused: the socket reports ECONNREFUSED',
    ],
    // A port that nobody publishes, and a packet that came to no translator, are told as before.
    [
      { model: 'island', ...pods, to: '192.0.2.2:99', protocol: 'udp' },
      'dropped at gateway-2: TTL ran out',
      'timeout: nothing comes back',
    ],
    [
      {
        model: 'island',
        ...pods,
        settings: { ingress: 'proxy' },
        protocol: 'udp',
        faults: [{ kind: 'take-down', device: deviceId('cluster-2/gateway') }],
      },
      'dropped at Network fabric: no ARP reply',
      'timeout: nothing comes back',
    ],
  ])('%j', (probing, outcome, experience) => {
    expect(told(probing)).toEqual([outcome, experience]);
  });

  test('a datagram for a service that lists TCP alone is told what it missed', async () => {
    const scenario = serving(serviceOf(['a']));
    const { topology, exchange, outcome } = probe({
      scenario,
      model: 'flat',
      from: 'cluster-1/pod-b',
      to: 'cluster-1/web',
      protocol: 'udp',
    });
    expect(words.outcomeText(topology, exchange, outcome)).toBe(
      'dropped at Network fabric: no route; 10.96.0.10:80 is published for TCP only',
    );
    const chinese = await wordsIn('zh-TW');
    expect(chinese.outcomeText(topology, exchange, outcome)).toMatch(/；10\.96\.0\.10:80 只以 TCP 公布$/);
  });

  test('candidates are counted, and one alone is named', () => {
    const topology = compile(twoClusters, 'island', {});
    const ids = ['cluster-1/pod-a', 'cluster-1/pod-b'].map(deviceId);
    expect(words.candidatesText(topology, ids)).toBe('could be any of 2 endpoints');
    expect(words.candidatesText(topology, ids.slice(0, 1))).toBe('can only be Pod-A (cluster 1)');
  });
});

describe('whoever gets an answer to what it never asked', () => {
  test.each([
    ['tcp', 'it is answered with a TCP reset'],
    ['udp', 'it is answered with ICMP 3/3'],
  ] as const)('over %s answers it, though nobody follows that', (protocol, said) => {
    const { topology, exchange } = probe({
      scenario: scenarioNamed('overlap'),
      model: 'flat',
      from: 'cluster-2/pod-g',
      to: 'on-prem',
      protocol,
    });
    const final = exchange.legs[0].reply?.trace.final;
    if (final === undefined) throw new Error('nothing came back');
    expect(words.endingText(topology, final).why).toContain(said);
  });
});
