import { deflateSync, strFromU8, strToU8 } from 'fflate';
import { base64urlOf, parseBase64url } from './base64url.ts';
import { inflated } from './inflated.ts';

/** Characters of JSON in a parcel: more than anybody writes by hand, and little enough to unpack at once. */
const limit = 65_536;

/** A value as letters that a link can carry. */
export function parcelOf(value: unknown): string {
  return base64urlOf(deflateSync(strToU8(JSON.stringify(value)), { level: 9 }));
}

/** The value again, as nobody has looked at yet; `undefined` when there is none in it, or too much. */
export function unparcelled(text: string): unknown {
  const bytes = parseBase64url(text);
  const json = bytes === null ? null : inflated(bytes, limit).bytes;
  if (json === null) return undefined;
  try {
    const value: unknown = JSON.parse(strFromU8(json));
    return value;
  } catch {
    return undefined;
  }
}
