import { limits } from '../scenario/limits.ts';
import { visible } from '../scenario/vocabulary.ts';

/** Ids as documents have them, each once: a name cut to what fits, with a number where it is taken. */
export function uniqueIds(
  names: readonly string[],
  taken: readonly string[],
  longest: number = limits.label,
): readonly string[] {
  const seen = new Set<string>(taken);
  return names.map((name) => {
    const plain = shortened(name.toLowerCase().replaceAll(/[^a-z0-9-]+/g, '-'), longest) || 'x';
    let id = plain;
    for (let number = 2; seen.has(id); number += 1)
      id = `${shortened(plain, longest - 1 - String(number).length)}-${number}`;
    seen.add(id);
    return id;
  });
}

function shortened(text: string, most: number): string {
  return text
    .replace(/^-+/, '')
    .slice(0, most)
    .replaceAll(/^-+|-+$/g, '');
}

/** As a document takes it: something to see, nothing that cannot be seen, and no half of a sign at its end. */
export function label(name: string, longest: number = limits.longName.maximum): string {
  const plain = name.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '').trim();
  return visible.test(plain) ? plain.slice(0, longest).replace(/\p{Cs}$/u, '') : '?';
}
