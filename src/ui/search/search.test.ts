import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ClaimId } from '../../content/index.ts';
import { claims } from '../../content/index.ts';
import { lessonIds, parseLesson } from '../../content/lessons/index.ts';
import { parsePreset, presetIds } from '../../content/networks/index.ts';
import { evaluateFact } from '../../content/evidence/index.ts';
import { parseSymptoms } from '../../content/symptoms/index.ts';
import { languages } from '../../formats/index.ts';
import { attemptOn } from '../../testing/levels.ts';
import type { SearchEntry } from './entries.ts';
import { entriesOf } from './entries.ts';
import { ranked, tokensOf } from './rank.ts';
import { spokenIn } from './sources.ts';

const fileOf = (path: string): string => readFileSync(new URL(`../../../public/${path}.json`, import.meta.url), 'utf8');

const symptoms = parseSymptoms(fileOf('symptoms'));
if (!symptoms.ok) throw new Error(JSON.stringify(symptoms.error));
const scenes = symptoms.value;

async function everything(): Promise<readonly SearchEntry[]> {
  return entriesOf({
    english: await spokenIn('en'),
    others: await Promise.all(languages.filter((language) => language !== 'en').map(spokenIn)),
    symptoms: scenes,
    lessons: lessonIds.flatMap((id) => {
      const parsed = parseLesson(fileOf(`lessons/${id}`));
      return parsed.ok ? [parsed.value] : [];
    }),
    networks: presetIds.flatMap((id) => {
      const parsed = parsePreset(fileOf(`networks/${id}`));
      return parsed.ok ? [parsed.value] : [];
    }),
  });
}

const entries = await everything();

const found = (typed: string): readonly string[] => ranked(entries, typed).map(({ kind, id }) => `${kind} ${id}`);

/** The claims in the words of the document that they come from. */
const seed: Readonly<Record<ClaimId, string>> = {
  K1: 'Kubernetes promises nothing about traffic between a cluster and anything outside it.',
  K2: 'All pods of one cluster reach each other directly, without NAT, also across nodes.',
  K3: 'Agents on a node (system daemons, the kubelet) reach all pods on that node.',
  K4: 'With two clusters on one network: how does a pod of cluster 1 reach a pod of cluster 2?',
  K5: 'How do clients and servers outside ("Other client", "Other server") talk with a pod?',
  F1: "Flat: a pod's address is unique across all clusters (Pod-A in cluster 1, Pod-G in cluster 2).",
  F2: 'Flat: pods of cluster 1 reach any pod of cluster 2 directly; no gateway, no translation.',
  F3: 'Flat: ... unless a firewall or a policy blocks the traffic.',
  F4: 'Flat: outside hosts reach a pod by its own address if routes are configured statically in network devices,',
  F5: 'or if the nodes advertise by BGP that they handle that range. (Neither: no way in.)',
  F6: 'Flat: no overlapping addresses, no overlay, no NAT.',
  I1: 'Island: the choice when a large address space is not to be had.',
  I2: 'Island: nodes have unique addresses; pods do not have unique addresses across clusters.',
  I3: 'Island: a pod never talks directly to a pod of another cluster.',
  I4: 'Island: gateways mediate between a pod of one cluster and a pod of another.',
  I5: 'Island: ingress from an outside client goes through a gateway.',
  I6: 'Island: egress to an outside server goes through a gateway.',
  I7: 'Island: a gateway can be NAT, a virtual IP (VIP) or a proxy; it translates, and so keeps pod addresses private.',
  I8: 'Island: the same pod addresses can be used again in each cluster.',
  T1: 'Flat is faster: translation at gateways costs.',
  T2: "Flat is easier to debug: every address is unique, a pod is not masked behind a node's address.",
  T3: 'Flat does not obscure client addresses; island does.',
  T4: 'With scarce addresses, or a fragmented space without large blocks, flat may not be possible.',
  T5: 'Flat and island are two of many models; there are many variations.',
};

describe('what is searched is found', () => {
  test.each(claims.map(({ id }) => id))('%s by its source’s words, among the first three', (id) => {
    expect(found(seed[id]).slice(0, 3)).toContain(`claim ${id}`);
  });

  test.each(entries.map((entry) => [`${entry.kind} ${entry.id}`, entry] as const))(
    '%s by its own names',
    (id, { titles }) => {
      for (const title of titles) expect(found(title).slice(0, 5)).toContain(id);
    },
  );

  test.each([
    ['source ip wrong', 'symptom wrong-source'],
    ['connection refused', 'symptom refused'],
    ['works one way', 'symptom one-way'],
    ['timeout only from other cluster', 'symptom answer-lost'],
    ['health checks fail', 'symptom health-checks'],
    ['externalTrafficPolicy', 'symptom local-policy'],
    ['PROXY protocol', 'symptom wrong-source'],
    ['nonMasqueradeCIDRs', 'symptom answer-lost'],
    ['return route', 'symptom no-route'],
    ['peering', 'symptom node-gone'],
    ['DNS', 'level names:1'],
    ['service discovery', 'level names:1'],
    ['ClusterIP from another cluster', 'symptom foreign-cluster-ip'],
    ['clusterset.local', 'level names:3'],
    ['ServiceImport', 'level names:3'],
    ['ServiceExport', 'level names:3'],
    ['MCS API', 'level names:3'],
    ['egress identity', 'level between:1'],
    ['shared fate', 'level between:1'],
    ['preserve client IP', 'level between:2'],
    ['hairpin', 'level between:3'],
    ['pod cannot reach its own service', 'symptom own-service'],
    ['asymmetric return', 'level between:4'],
    ['rp_filter', 'level between:4'],
    ['NAT is not a firewall', 'level between:5'],
    ['多叢集服務', 'level names:3'],
    ['非對稱回程', 'level between:4'],
    ['NAT 不是防火牆', 'level between:5'],
    ['k3s', 'network k3s'],
    ['kind', 'network kind'],
    ['健康檢查', 'symptom health-checks'],
    ['只通一個方向', 'symptom one-way'],
    ['連線被拒', 'symptom refused'],
    ['用戶端位址不對', 'symptom wrong-source'],
  ])('%s leads to %s', (typed, wanted) => {
    expect(found(typed).slice(0, 3)).toContain(wanted);
  });

  test('nonsense finds nothing, and nothing typed neither', () => {
    expect(found('zzyzx qwfpgj')).toEqual([]);
    expect(found('  …')).toEqual([]);
  });
});

test('words have no capitals and no plural; Chinese is taken by pairs', () => {
  expect(tokensOf('Pods’ NAT, 10.4')).toEqual(['pod', 'nat', '10', '4']);
  expect(tokensOf('防火牆')).toEqual(['防火', '火牆']);
});

describe('a symptom opens a network in which it happens', () => {
  test.each(scenes)('$id', ({ view, facts }) => {
    const { observed } = attemptOn(view);
    for (const { side, fact } of facts) {
      const seen = observed[side === 'left' ? 0 : 1];
      if (seen === null) throw new Error('nobody sends');
      expect(evaluateFact(fact, seen)).toEqual(fact);
    }
  });
});
