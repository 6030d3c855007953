import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type * as published from '../../public/embed.d.ts';
import type * as own from './embed.ts';

/** Does not compile unless the first can stand wherever the second is asked for. */
type Fits<_Given extends Asked, Asked> = true;

/** What the file for other pages says, and what the client is: each in the other's place. */
type Same = [
  Fits<own.EmbedState, published.EmbedState>,
  Fits<published.EmbedState, own.EmbedState>,
  Fits<own.EmbedErrorCode, published.EmbedErrorCode>,
  Fits<published.EmbedErrorCode, own.EmbedErrorCode>,
  Fits<own.EmbedEvent, published.EmbedEvent>,
  Fits<published.EmbedEvent, own.EmbedEvent>,
  Fits<own.EmbedClient, published.EmbedClient>,
  Fits<published.EmbedClient, own.EmbedClient>,
  Fits<typeof own.connect, typeof published.connect>,
  Fits<typeof published.connect, typeof own.connect>,
  Fits<typeof own.EmbedError, typeof published.EmbedError>,
  // What the element keeps to itself is nobody else's.
  Fits<typeof own.IslandHopElement, typeof published.IslandHopElement>,
];

const same = [true, true, true, true, true, true, true, true, true, true, true, true] as const satisfies Same;

const exported = (text: string): readonly string[] =>
  [...text.matchAll(/^export (?:declare )?(?:class|function|interface|type) (\w+)/gm)].map(([, name]) => name ?? '');

test('the types for other pages name what the client has, and nothing else', () => {
  const text = readFileSync('public/embed.d.ts', 'utf8');
  const client = readFileSync('src/embed/embed.ts', 'utf8');
  const names = [...client.matchAll(/^export (?:type )?\{ ([^}]+) \}/gm)].flatMap(
    ([, list]) => list?.split(', ') ?? [],
  );
  expect(exported(text).toSorted()).toEqual(names.toSorted());
  expect(same).not.toContain(false);
});
