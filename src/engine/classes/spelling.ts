/** What something of the network is called in a description. */
export type Naming = (text: string) => string;

/** Labels, and where a route was learned from, decide nothing; links and lists of backends are told by whoever asks for a spelling. */
const labels: ReadonlySet<string> = new Set(['id', 'learned', 'link', 'peers', 'backends']);

/** Everything in a value, with names for what has one: fields that a device or a rule gets in future as well. */
export function spelled(value: unknown, name: Naming, number: (value: number) => string = String): string {
  if (typeof value === 'string') return name(value);
  if (typeof value === 'number') return number(value);
  if (typeof value !== 'object' || value === null) return String(value);
  let text = '';
  if (Array.isArray(value)) {
    for (const each of value) text += `${spelled(each, name, number)},`;
    return `[${text}]`;
  }
  for (const [key, each] of Object.entries(value)) {
    if (!labels.has(key)) text += `${key}:${spelled(each, name, number)} `;
  }
  return `{${text}}`;
}
