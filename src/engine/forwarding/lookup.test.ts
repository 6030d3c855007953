import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOfValue } from '../net/address.ts';
import { contains, lengthOf, prefixAround } from '../net/prefix.ts';
import { addDevice, addRoute, emptyDraft, fixed, drafted } from '../topology/builder.ts';
import { deviceId } from '../topology/ids.ts';
import { lookupRoute } from './lookup.ts';

/** Few bits differ, so that prefixes lie in one another and addresses in prefixes. */
const value = fc
  .constantFrom(0, 1, 2, 3, 128, 255, 256, 2 ** 31, 2 ** 31 + 1, 2 ** 32 - 1)
  .map((each) => addressOfValue(each));
const prefix = fc
  .tuple(value, fc.constantFrom(0, 1, 8, 23, 24, 25, 31, 32))
  .map(([around, length]) => prefixAround(around, length));

test('the longest prefix that holds the address decides, and of equals the first', () => {
  fc.assert(
    fc.property(fc.array(prefix, { maxLength: 12 }), value, (prefixes, destination) => {
      const id = deviceId('router');
      const draft = emptyDraft();
      addDevice(draft, { id, role: 'router', name: 'router' });
      for (const [at, each] of prefixes.entries()) addRoute(draft, id, fixed(each, null, `eth${at % 3}`));
      const device = drafted(draft, id);
      const longest = device.routes
        .filter((route) => contains(route.prefix, destination))
        .toSorted((a, b) => lengthOf(b.prefix) - lengthOf(a.prefix));
      expect(lookupRoute(device, destination)).toBe(longest[0] ?? null);
    }),
  );
});
