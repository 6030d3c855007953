/** Where something stands in a document. */
export type DocumentPath = readonly (string | number)[];

const plainKey = /^[a-zA-Z][\w-]*$/;
const longestValue = 60;

/** `clusters[1].nodes[0].address`. */
export function pathText(place: DocumentPath): string {
  return place.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    if (!plainKey.test(key)) return `${text}[${JSON.stringify(clipped(key))}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}

/** A value as a message can show it: junk is not repeated in full. */
export function clipped(value: string): string {
  return value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;
}

/** Any value, the same way. */
export function valueText(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'object' && value !== null ? '{…}' : clipped(String(value));
}
