/** What a document can hold. */
export type Json = string | number | readonly Json[] | { readonly [key: string]: Json };

/** A value as block YAML, as kubectl writes it. */
export function yamlText(value: Json): string {
  return block(value, '').replace(/^\n/, '') + (typeof value === 'object' ? '\n' : '');
}

function block(value: Json, indent: string): string {
  if (typeof value !== 'object') return ` ${scalar(value)}`;
  if (isList(value)) {
    if (value.length === 0) return ' []';
    return value.map((each) => `\n${indent}-${inItem(each, `${indent}  `)}`).join('');
  }
  const fields = Object.entries(value);
  if (fields.length === 0) return ' {}';
  return fields
    .map(([key, each]) => `\n${indent}${scalar(key)}:${block(each, isList(each) ? indent : `${indent}  `)}`)
    .join('');
}

/** The first field of an item stands beside its dash. */
function inItem(value: Json, indent: string): string {
  const inner = block(value, indent);
  return inner.startsWith(`\n${indent}`) ? ` ${inner.slice(indent.length + 1)}` : inner;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** What YAML might take for something else is quoted (YAML 1.1, which kubectl reads, has `on` and `1:20` too). */
function scalar(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const isPlain = /^[A-Za-z][\w./-]*$/.test(value) && !/^(true|false|yes|no|on|off|null|y|n)$/i.test(value);
  return isPlain || /^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/.test(value) ? value : JSON.stringify(value);
}
