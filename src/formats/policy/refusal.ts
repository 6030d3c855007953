import type { FieldPath } from '../import/reading/source.ts';
import { entriesOf, isTable } from './fieldsOf.ts';
import { ipv6Bits } from './ipv6.ts';
import { isLabelKey, isLabelValue } from './names.ts';

/** Why the API would not take a field; `inside`: or what is in there. */
export type Refusal = { readonly inside?: FieldPath } & (
  | { readonly code: 'broken-rule'; readonly rule: 'empty' | 'same-item' | 'missing' | 'except-outside' }
  | { readonly code: 'not-allowed'; readonly found: string; readonly allowed: readonly string[] }
  | { readonly code: 'wrong-value'; readonly expected: 'range' | 'label' | 'table'; readonly found: string }
);

/** What the API has against some fields, these by their names with `#` for a place in a list. */
export interface ApiRule {
  readonly at: RegExp;
  /** What is meant is clear all the same: it is read, and told. */
  readonly isClear?: boolean;
  readonly against: (value: unknown) => readonly Refusal[];
}

/** As far as a field is one of a table, and has a value. */
export function fieldOf(table: unknown, name: string): unknown {
  return isTable(table) ? (entriesOf(table).find(([key]) => key === name)?.[1] ?? null) : null;
}

export function itemsOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}

/** Lists, and names. */
export function againstLongerThan(most: number): ApiRule['against'] {
  return (value) => {
    const { length } = Array.isArray(value) || typeof value === 'string' ? value : '';
    return length > most ? [{ code: 'not-allowed', found: `length ${length}`, allowed: [`length ≤ ${most}`] }] : [];
  };
}

/** Labels of an object, or of a selector (apimachinery, ValidateLabels). */
export function againstLabels(labels: unknown): readonly Refusal[] {
  return isTable(labels)
    ? entriesOf(labels).flatMap(([key, value]) =>
        [...againstLabelKey(key), ...againstLabelValue(value ?? '')]
          .slice(0, 1)
          .map((each) => ({ ...each, inside: [key] })),
      )
    : [];
}

export function againstLabelKey(key: unknown): readonly Refusal[] {
  return isLabelKey(String(key)) ? [] : [{ code: 'wrong-value', expected: 'label', found: String(key) }];
}

export function againstLabelValue(value: unknown): readonly Refusal[] {
  return isLabelValue(String(value)) ? [] : [{ code: 'wrong-value', expected: 'label', found: String(value) }];
}

/** Ranges of IPv4 have been read by now. */
export function againstIpv6(range: unknown): readonly Refusal[] {
  const found = String(range);
  const isWrong = found.includes(':') && ipv6Bits(found) === null;
  return isWrong ? [{ code: 'wrong-value', expected: 'range', found }] : [];
}
