import { describe, expect, test } from 'vitest';
import { captureName } from '../capture/index.ts';
import type { Fault, ModelId, Scenario, Setting, Settings } from '../../engine/index.ts';
import {
  compile,
  completed,
  deviceId,
  intendedBy,
  modelIds,
  models,
  send,
  stateAfter,
  targetNamed,
} from '../../engine/index.ts';
import type { LabPlan } from '../linux/index.ts';
import { commandOf, fileOf, folderOf, labPlan, ruleComment } from '../linux/index.ts';
import { parseFault, parseScenarioValue } from '../../formats/index.ts';
import { wordsFor } from '../../i18n/index.ts';
import { takeHomeScript } from './index.ts';

/** Everything that a document or a link may name, as long as it may be: ids of 32 letters, names of 40 signs of four octets each. */
const id = (start: string): string => `${start}${'x'.repeat(32 - start.length)}`;
const name = '🚀'.repeat(20);
const [first, second] = [id('first-'), id('second-')];
const podsOf = (node: string) => ['1', '2'].map((each) => ({ id: id(`pod-${each}-of-${node}-`), name }));
const nodesOf = (third: number) =>
  ['a', 'b'].map((node, index) => ({
    id: id(`node-${node}-`),
    name,
    address: `192.168.${third}.${11 + index}`,
    pods: podsOf(node),
  }));
const everyPort = Array.from({ length: 15 }, (_, index) => `${60_000 + 10 * index}-${60_005 + 10 * index}`);

const read = parseScenarioValue({
  version: 2,
  id: id('scenario-'),
  title: name,
  summary: '',
  reusedPodRange: '10.4.0.0/16',
  nodePodLength: 24,
  clusters: [first, second].map((cluster, index) => ({
    id: cluster,
    name,
    podRange: `10.${4 + 4 * index}.0.0/16`,
    nodeRange: `192.168.${1 + index}.0/24`,
    virtualIp: `192.0.2.${1 + index}`,
    transit: `172.16.0.${4 * index}/30`,
    nodes: nodesOf(1 + index),
    services: [
      {
        id: id('service-'),
        name,
        clusterIp: `10.${96 + index}.0.10`,
        port: 80,
        nodePort: 30_080,
        pods: [id('pod-1-of-a-'), id('pod-2-of-b-')],
        loadBalancer: { address: `203.0.113.${1 + index}`, sources: ['10.0.0.0/8', '172.16.0.0/12'] },
        externalTrafficPolicy: 'local',
      },
    ],
  })),
  hosts: [{ id: id('host-'), name, address: '198.51.100.10', length: 24, serves: [443] }],
  filters: [
    {
      id: id('filter-'),
      at: 'fabric',
      from: { cluster: first },
      to: { cluster: second },
      protocol: 'tcp',
      ports: everyPort,
      states: ['new', 'established', 'related', 'invalid'],
      verdict: 'drop',
      enabled: true,
    },
  ],
  earlier: [],
  egress: [{ id: id('egress-'), at: `${first}/${id('node-a-')}`, to: ['198.51.100.0/24'], address: '192.0.2.200' }],
});

const longest = (): Scenario => {
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.value;
};

/** Every value of every setting once, the others as they come. */
const dresses: readonly (readonly [ModelId, Settings])[] = modelIds.flatMap((model) => {
  const specs: readonly [string, Setting][] = Object.entries(models[model].settings);
  const values = specs.flatMap(([key, setting]) =>
    setting.kind === 'choice' ? setting.values.map((value): Settings => ({ [key]: value })) : [],
  );
  return [{}, ...values].map((chosen) => [model, completed(models[model].settings, chosen)] as const);
});

/** The longest rule that a link can add: every port it may name, and prefixes on both sides. */
const wide = 'filter:fabric:10.4.0.0/16,10.8.0.0/16,172.16.0.0/12~10.8.1.0/24,10.8.2.0/24,192.168.0.0/16:drop:tcp';
const added = `${wide}:80,443,8080,8443,9090,3306,5432,6379,27017,11211,9200`;

const fault = (): readonly [Fault] => {
  const parsed = parseFault(added);
  if (parsed === null) throw new Error(added);
  return [parsed];
};

const octets = (text: string): number => new TextEncoder().encode(text).length;

function commentsOf({ steps }: LabPlan): readonly string[] {
  return steps.flatMap(({ tool, lines }) =>
    tool === 'nft' ? lines.flatMap((line) => /comment "(.*)"$/.exec(line)?.[1] ?? []) : [],
  );
}

describe('whatever a document or a link is called, the outside world takes it', () => {
  test.for(dresses)('%s %o', ([model, settings]) => {
    const faults = fault();
    const topology = compile(longest(), model, settings, faults);
    const plan = labPlan(topology);

    // NFTNL_UDATA_COMMENT_MAXLEN (libnftnl), and a quotation mark would end it.
    expect(commentsOf(plan).filter((each) => octets(each) > 128 || /["\\]/.test(each))).toEqual([]);
    for (const { hooks } of topology.devices.values()) {
      const ids = new Set(
        Object.values(hooks)
          .flat()
          .map((rule) => rule.id),
      );
      expect(new Set([...ids].map(ruleComment)).size).toBe(ids.size);
    }
    // IFNAMSIZ is 16 with the closing zero; dev_valid_name (net/core/dev.c) says which signs.
    for (const { interfaces } of topology.devices.values()) {
      const names = interfaces.map((each) => each.name);
      expect(names.filter((each) => octets(each) > 15 || !/^[^\s/:]+$/.test(each) || /^\.\.?$/.test(each))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    }
    // A namespace is a file (NAME_MAX), and one is no other's.
    expect(plan.namespaces.filter((each) => octets(each) > 255 || !/^[A-Za-z0-9.-]+$/.test(each))).toEqual([]);
    expect(new Set(plan.namespaces).size).toBe(plan.namespaces.length);
    for (const each of plan.daemons) {
      // A socket's path holds 107 octets (unix(7)); bgpd and zebra put theirs into their folder.
      expect(octets(`${folderOf(each)}/zserv.api`)).toBeLessThanOrEqual(107);
      expect(octets(`${folderOf(each)}/bgpd.vty`)).toBeLessThanOrEqual(107);
      expect(octets(fileOf(each))).toBeLessThanOrEqual(4095);
      expect(octets(commandOf(each))).toBeLessThanOrEqual(131_071);
      // haproxy reads lines of 2,047 octets and 64 words, FRR's vty 4,095 octets.
      expect(each.configuration.filter((line) => octets(line) > 2047 || line.split(' ').length > 64)).toEqual([]);
    }
    // ip(8) and bridge(8) split a line of a batch into 100 words at most (makeargs, lib/utils.c).
    const batches = plan.steps.filter(({ tool }) => tool === 'ip' || tool === 'bridge');
    expect(batches.flatMap(({ lines }) => lines).filter((line) => line.split(' ').length > 100)).toEqual([]);
  });

  test('the names of files that are carried away, and the script in them', () => {
    const scenario = longest();
    const topology = compile(scenario, 'island', completed(models.island.settings, {}), fault());
    const ends = [`${first}/${id('pod-1-of-a-')}`, `${second}/${id('pod-2-of-b-')}`] as const;
    const subject = { scenario: scenario.id, model: 'island', from: deviceId(ends[0]), to: ends[1] } as const;
    expect(octets(captureName(subject))).toBeLessThanOrEqual(255 - ' (99)'.length);

    const wish = {
      from: deviceId(ends[0]),
      to: targetNamed(topology, deviceId(ends[1])),
      dial: 'auto',
      protocol: 'tcp',
    } as const;
    const exchange = send(topology, wish, stateAfter(topology, scenario.earlier));
    const input = { scenario, model: 'island', settings: {}, faults: [], topology, exchange, to: ends[1] } as const;
    const script = takeHomeScript({ ...input, intended: intendedBy(wish), link: '?v=1', words: wordsFor('en') });
    // One argument holds 128 KiB (MAX_ARG_STRLEN, execve(2)); nothing that the script runs comes near.
    expect(script.split('\n').filter((line) => octets(line) > 8192)).toEqual([]);
  });
});
