import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, test } from 'vitest';
import { addressOfValue, parseAddress, valueOf } from './address.ts';

const nearly = fc.stringMatching(/^[0-9]{0,3}\.[0-9]{0,4}\.[0-9x]{0,3}\.?[0-9 ]{0,3}$/);
const likely = fc.tuple(fc.nat(300), fc.nat(300), fc.nat(300), fc.nat(300)).map((parts) => parts.join('.'));

test('what is an address is what ipaddr.js calls one of four decimal parts', () => {
  const odd = [
    '',
    '0.0.0.0',
    '255.255.255.255',
    '256.0.0.0',
    '01.2.3.4',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.4\n',
    '::1',
    '0x1.2.3.4',
  ];
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...odd), nearly, likely, fc.string()), (text) => {
      const isAddress = ipaddr.IPv4.isValidFourPartDecimal(text);
      expect(parseAddress(text)).toBe(isAddress ? text : null);
    }),
    { numRuns: 5000 },
  );
});

test('its value is its bytes, most significant first, and leads back to it', () => {
  fc.assert(
    fc.property(fc.nat(0xffffffff), (value) => {
      const address = addressOfValue(value);
      expect(valueOf(address)).toBe(value);
      expect(ipaddr.IPv4.parse(address).toByteArray()).toEqual([24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff));
    }),
  );
});
