import { readFileSync } from 'node:fs';

/** The canonical scenario as the document that comes with the page. */
export const canonicalDocument = readFileSync(
  new URL('../../public/scenarios/two-clusters.json', import.meta.url),
  'utf8',
);

/** The canonical document with one thing changed; `path` as in `clusters.1.nodes.0.address`. */
export function changed(path: string, value: unknown): unknown {
  return altered({ [path]: value });
}

/** The canonical document with several things changed. */
export function altered(changes: Readonly<Record<string, unknown>>): unknown {
  const document: unknown = JSON.parse(canonicalDocument);
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const parent = keys.reduce((at, key) => table(table(at)[key]), table(document));
    if (value === undefined) delete parent[last];
    else parent[last] = value;
  }
  return document;
}

function table(value: unknown): Record<string, unknown> {
  if (!isTable(value)) throw new Error('the path leads nowhere');
  return value;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
