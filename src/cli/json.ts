/** JSON for people and programs: indented, but what fits on a line stays on one. */
export function json(value: unknown): string {
  return pretty(value, '');
}

const longestLine = 240;

function pretty(value: unknown, indent: string): string {
  const flat = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || indent.length + flat.length <= longestLine) return spaced(value);
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const items = Array.isArray(value)
    ? value.map((each) => pretty(each, inner))
    : members(value).map(([key, each]) => `${JSON.stringify(key)}: ${pretty(each, inner)}`);
  return `${open}\n${items.map((item) => `${inner}${item}`).join(',\n')}\n${indent}${close}`;
}

/** On one line, with a space after each comma and colon. */
function spaced(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  const items = members(value).map(([key, each]) => `${JSON.stringify(key)}: ${spaced(each)}`);
  return items.length === 0 ? '{}' : `{ ${items.join(', ')} }`;
}

function members(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([, each]: readonly [string, unknown]) => each !== undefined);
}
