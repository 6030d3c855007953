import type { SettingSpecs } from '../../engine/index.ts';
import { accepts, hostPrefix, modelIds, models, unusableIn } from '../../engine/index.ts';
import { unknown } from './checkReferences.ts';
import type { DescribedScenario, DescribedCluster } from './described.ts';
import { duplicates } from './duplicates.ts';
import { reservedInterfaces } from './limits.ts';
import type { DocumentPath } from './places.ts';
import { pathText, valueText } from './places.ts';
import type { Problem } from './problem.ts';
import { longId } from './vocabulary.ts';
import * as v from 'valibot';

/** How clusters, machines and routers are joined: settings that there are, interfaces that may be called so, routes that lead somewhere. */
export function joiningProblems({ clusters, hosts, routers }: DescribedScenario): readonly Problem[] {
  const made = ['fabric', ...clusters.flatMap(({ id }) => [`${id}/gateway`, `${id}/router`])];
  return [
    ...clusters.flatMap(settingProblems),
    ...clusters.flatMap(({ nodes }, cluster) =>
      nodes.flatMap(({ interfaces = [], routes = [], addresses = [] }, node) => {
        const place = ['clusters', cluster, 'nodes', node];
        return [
          ...interfaceProblems([...place, 'interfaces'], interfaces),
          ...routeProblems([...place, 'routes'], routes),
          ...addresses.flatMap((value, at) => unusableAddress([...place, 'addresses', at], value)),
        ];
      }),
    ),
    ...hosts.flatMap(({ routes = [] }, index) => routeProblems(['hosts', index, 'routes'], routes)),
    ...routers.flatMap(({ id, interfaces, routes }, index) => {
      const place = ['routers', index];
      const isOwn = v.is(longId, id) && !made.includes(id);
      return [
        ...(isOwn || made.includes(id) ? [] : unknown([...place, 'id'], id, made)),
        ...(isOwn || interfaces.length === 0
          ? []
          : [
              {
                path: pathText([...place, 'interfaces']),
                code: 'wrong-count',
                count: interfaces.length,
                minimum: 0,
                maximum: 0,
              } as const,
            ]),
        ...interfaceProblems([...place, 'interfaces'], interfaces),
        ...routeProblems([...place, 'routes'], routes),
      ];
    }),
  ];
}

/** Settings are those of the cluster's model, or where it names none, of some model. */
function settingProblems({ model, settings = {} }: DescribedCluster, index: number): readonly Problem[] {
  const known: readonly SettingSpecs[] =
    model === undefined ? modelIds.map((id) => models[id].settings) : [models[model].settings];
  return Object.entries(settings).flatMap(([field, value]): readonly Problem[] => {
    const specs = known.flatMap((each) => (Object.hasOwn(each, field) ? (each[field] ?? []) : []));
    const path = pathText(['clusters', index, 'settings', field]);
    if (specs.length === 0) {
      return [{ path, code: 'unknown-field', field, allowed: [...new Set(known.flatMap(Object.keys))] }];
    }
    if (specs.some((spec) => accepts(spec, value))) return [];
    const choices = specs.flatMap((spec) => (spec.kind === 'choice' ? spec.values : []));
    return choices.length === 0
      ? [{ path, code: 'bad-prefix', value: valueText(value) }]
      : [{ path, code: 'not-allowed', value: valueText(value), allowed: choices }];
  });
}

function interfaceProblems(
  place: DocumentPath,
  interfaces: readonly { readonly name: string; readonly address: { readonly address: DescribedAddress } }[],
): readonly Problem[] {
  return [
    ...interfaces.flatMap(({ name, address }, at): readonly Problem[] => [
      ...(reservedInterfaces.some((each) => each === name) || /[\s/]/.test(name)
        ? [
            {
              path: pathText([...place, at, 'name']),
              code: 'reserved-id',
              value: name,
              reserved: reservedInterfaces,
            } as const,
          ]
        : []),
      ...unusableAddress([...place, at, 'address'], address.address),
    ]),
    ...duplicates(interfaces.map(({ name: value }, at) => ({ place: [...place, at, 'name'], value }))),
  ];
}

type DescribedAddress = DescribedScenario['hosts'][number]['address'];

function routeProblems(
  place: DocumentPath,
  routes: readonly { readonly via?: string; readonly interface?: string }[],
): readonly Problem[] {
  return routes.flatMap(({ via, interface: name }, at): readonly Problem[] =>
    via === undefined && name === undefined
      ? [{ path: pathText([...place, at, 'via']), code: 'missing-field', field: 'via' }]
      : [],
  );
}

function unusableAddress(place: DocumentPath, value: DescribedAddress): readonly Problem[] {
  const within = unusableIn(hostPrefix(value));
  return within === null ? [] : [{ path: pathText(place), code: 'unusable-range', value, within }];
}
