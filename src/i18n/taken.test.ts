import { expect, test } from 'vitest';
import { deviceId } from '../engine/index.ts';
import { languages } from '../formats/index.ts';
import { probe } from '../testing/probe.ts';
import type { Words } from './index.ts';
import { wordsIn } from './index.ts';

const own = { from: 'cluster-1/pod-a', to: 'cluster-2/pod-g', dial: 'pod-ip', model: 'island' } as const;

function told(words: Words, { from, to, dial, model }: typeof own | Parameters<typeof probe>[0]): readonly string[] {
  const { topology, exchange } = probe({ from, to, model, ...(dial === undefined ? {} : { dial }) });
  return words
    .takenText(topology, exchange, deviceId(to))
    .map(({ text, address, owner }) => `${owner} ${address}: ${text.trim()}`);
}

test('whoever dials their own number never sends, and their twin hears nothing', async () => {
  expect(told(await wordsIn('en'), own)).toEqual([
    'cluster-1/pod-a 10.4.1.2: 10.4.1.2 is Pod-A’s own address, so its kernel never sends it out.',
    'cluster-2/pod-g 10.4.1.2: Pod-G, also 10.4.1.2, hears nothing.',
  ]);
  expect(told(await wordsIn('zh-TW'), own)).toEqual([
    'cluster-1/pod-a 10.4.1.2: 10.4.1.2 是 Pod-A 自己的位址，核心不會把它送出去。',
    'cluster-2/pod-g 10.4.1.2: Pod-G 也是 10.4.1.2，卻什麼也沒收到。',
  ]);
});

test('a twin in one’s own cluster has it first', async () => {
  expect(told(await wordsIn('en'), { ...own, from: 'cluster-1/pod-b' })).toEqual([
    'cluster-1/pod-a 10.4.1.2: 10.4.1.2 is Pod-A’s address here.',
    'cluster-2/pod-g 10.4.1.2: Pod-G, also 10.4.1.2, hears nothing.',
  ]);
});

test.each(languages)('of whoever is reached, stopped or stood in for nothing is said: %s', async (language) => {
  const words = await wordsIn(language);
  for (const other of [
    { ...own, model: 'flat' },
    { ...own, dial: 'auto' },
    { ...own, to: 'cluster-1/pod-d' },
  ] as const)
    expect(told(words, other)).toEqual([]);
});
