import type { Scenario } from '../../engine/index.ts';
import type { Result } from '../result.ts';
import { failed } from '../result.ts';
import { shapeOf } from './issues.ts';
import { limits } from './limits.ts';
import { valueText } from './places.ts';
import type { Flaw, Problem } from './problem.ts';
import { currentVersion, readerOf } from './versions.ts';

/** Some editors begin every file with one; JSON.parse takes none (RFC 8259 §8.1 lets parsers pass over it). */
const byteOrderMark = /^\uFEFF/;

/** A scenario from the text of its document, or everything that is wrong with it. Never throws. */
export function parseScenario(text: string): Result<Scenario, readonly Problem[]> {
  const limit = limits.characters;
  if (text.length > limit) return refused({ code: 'too-large', size: text.length, limit });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(byteOrderMark, ''));
  } catch {
    return refused({ code: 'not-json' });
  }
  return parseScenarioValue(value);
}

/** The same from a value that JSON.parse made. */
export function parseScenarioValue(value: unknown): Result<Scenario, readonly Problem[]> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refused({ code: 'wrong-type', expected: 'object', found: shapeOf(value) });
  }
  if (!Object.hasOwn(value, 'version')) return refused({ code: 'missing-field', field: 'version' }, 'version');
  const version: unknown = 'version' in value ? value.version : null;
  const known = currentVersion;
  if (typeof version === 'number' && Number.isInteger(version) && version > known)
    return refused({ code: 'newer-version', found: version, known }, 'version');
  const reader = readerOf(version);
  if (reader === null) return refused({ code: 'unknown-version', found: valueText(version), known }, 'version');
  const read = reader(value);
  return read.ok ? read : failed(read.error.slice(0, limits.problems));
}

function refused(flaw: Flaw, path = ''): Result<Scenario, readonly Problem[]> {
  return failed([{ path, ...flaw }]);
}
