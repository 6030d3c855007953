import { readFileSync } from 'node:fs';

const folder = new URL('../../public/scenarios/', import.meta.url);

/** The document of a scenario of the catalogue. */
export function catalogueText(id: string): string {
  return readFileSync(new URL(`${id}.json`, folder), 'utf8');
}
