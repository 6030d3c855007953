import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const source = new URL('../../', import.meta.url);
const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));

test('every colour of the page stands in the tokens, once, for light grounds and dark', () => {
  const colour = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab|lch|hwb)a?\(/gi;
  const outside = sheets
    .filter((file) => !file.endsWith('tokens.css'))
    .flatMap((file) => [...readFileSync(new URL(file, source), 'utf8').matchAll(colour)].map(([text]) => [file, text]));
  expect(outside).toEqual([]);
  expect(sheets.filter((file) => /prefers-color-scheme/.test(readFileSync(new URL(file, source), 'utf8')))).toEqual([]);
});
