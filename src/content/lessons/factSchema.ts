import * as v from 'valibot';
import type { IpAddress } from '../../engine/index.ts';
import { deviceId, parseAddress, ruleKinds, tunnelKinds } from '../../engine/index.ts';

export const deviceSchema = v.pipe(v.string(), v.minLength(1), v.transform(deviceId));
const devices = v.pipe(v.array(deviceSchema), v.readonly());
const address = v.pipe(
  v.string(),
  v.rawTransform<string, IpAddress>(({ dataset, addIssue, NEVER }) => {
    const parsed = parseAddress(dataset.value);
    if (parsed !== null) return parsed;
    addIssue({ message: 'an address' });
    return NEVER;
  }),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const way = v.picklist(['request', 'reply']);

const cause = v.picklist([
  'no-route',
  'blackhole-route',
  'unreachable-route',
  'prohibit-route',
  'no-neighbour',
  'ttl-expired',
  'not-a-router',
  'martian-source',
  'reverse-path',
  'filter-drop',
  'filter-reject',
  'port-closed',
  'no-such-connection',
  'no-free-port',
  'hairpin-port',
  'tunnel-loop',
  'broadcast-address',
  'device-down',
]);

/** The union `Fact` as a document has it. */
export const factSchema = v.variant('is', [
  v.strictObject({
    is: v.literal('outcome'),
    kind: v.picklist(['delivered', 'misdelivered', 'dropped', 'rejected']),
  }),
  v.strictObject({
    is: v.literal('stopped'),
    cause: v.nullable(cause),
    at: v.nullable(deviceSchema),
    way: v.nullable(way),
  }),
  v.strictObject({ is: v.literal('reached'), device: v.nullable(deviceSchema) }),
  v.strictObject({
    is: v.literal('symptom'),
    symptom: v.picklist(['connected', 'reset', 'refused', 'unreachable', 'timeout']),
  }),
  v.strictObject({ is: v.literal('translated'), value: v.boolean() }),
  v.strictObject({ is: v.literal('rewrites'), count }),
  v.strictObject({ is: v.literal('connections'), count }),
  v.strictObject({ is: v.literal('way'), devices }),
  v.strictObject({ is: v.literal('gateways'), devices }),
  v.strictObject({ is: v.literal('seen-as'), device: v.nullable(deviceSchema) }),
  v.strictObject({
    is: v.literal('policy'),
    pod: deviceSchema,
    seen: v.nullable(deviceSchema),
    was: v.nullable(deviceSchema),
    verdict: v.nullable(v.picklist(['accept', 'deny', 'unasked'])),
  }),
  v.strictObject({ is: v.literal('candidates'), count }),
  v.strictObject({
    is: v.literal('header'),
    at: deviceSchema,
    way,
    field: v.picklist(['source', 'destination']),
    of: v.nullable(deviceSchema),
  }),
  v.strictObject({ is: v.literal('dialled'), address: v.picklist(['own', 'published', 'other']) }),
  v.strictObject({ is: v.literal('overlay'), kind: v.nullable(v.picklist(tunnelKinds)) }),
  v.strictObject({
    is: v.literal('outer'),
    at: deviceSchema,
    kind: v.nullable(v.picklist(tunnelKinds)),
    source: v.nullable(deviceSchema),
    destination: v.nullable(deviceSchema),
  }),
  v.strictObject({ is: v.literal('ttl'), at: deviceSchema, way, value: v.nullable(count) }),
  v.strictObject({ is: v.literal('seen-on'), device: deviceSchema, interface: v.nullable(v.string()) }),
  v.strictObject({ is: v.literal('seen-address'), address: v.nullable(address) }),
  v.strictObject({ is: v.literal('entries'), count }),
  v.strictObject({ is: v.literal('same-address'), devices: v.tuple([deviceSchema, deviceSchema]), value: v.boolean() }),
  v.strictObject({ is: v.literal('shared-addresses'), pods: count }),
  v.strictObject({ is: v.literal('direct-pairs'), direct: count, of: count }),
  v.strictObject({ is: v.literal('pods-on-node'), reached: count, of: count }),
  v.strictObject({ is: v.literal('pod-addresses-outside'), value: v.boolean() }),
  v.strictObject({ is: v.literal('placed'), clusters: v.nullable(count), of: v.nullable(count) }),
  v.strictObject({ is: v.literal('largest-free'), wanted: v.nullable(count), largest: v.nullable(count) }),
  v.strictObject({
    is: v.literal('route'),
    at: deviceSchema,
    learned: v.nullable(v.picklist(['connected', 'static', 'bgp'])),
  }),
  v.strictObject({ is: v.literal('pod-routes'), at: deviceSchema, value: v.boolean() }),
  v.strictObject({
    is: v.literal('rules'),
    at: deviceSchema,
    kinds: v.array(v.picklist(ruleKinds)),
  }),
]);
