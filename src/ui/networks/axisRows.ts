import type { Axes, Basis, HostAxes, Preset, BasisSubject } from '../../content/networks/index.ts';
import type { DeviceId, Scenario, Topology } from '../../engine/index.ts';
import { deviceOf } from '../../engine/index.ts';
import type { PageWords } from '../../i18n/index.ts';

/** A question, and how a network answers it. */
export interface AxisRow {
  readonly key: string;
  readonly name: string;
  readonly help: string | null;
  readonly value: string;
  /** Who decides it; `null`: the product always does. */
  readonly basis: Basis | null;
}

interface Stood {
  readonly preset: Preset;
  readonly axes: Axes;
  readonly scenario: Scenario;
  readonly topology: Topology;
}

/** Every question in the order in which it is asked. */
export function axisRows({ preset, axes, scenario, topology }: Stood, words: PageWords): readonly AxisRow[] {
  const { networks } = words;
  const { passage } = networks;
  const row = (key: keyof typeof networks.axes, value: string, subject: BasisSubject | null): AxisRow => ({
    key,
    ...networks.axes[key],
    value,
    basis: subject === null ? null : preset.basis[subject],
  });
  const named = (id: DeviceId): string => words.deviceLabel(deviceOf(topology, id));
  const hosts = (which: 'servers' | 'clients'): readonly HostAxes[] =>
    axes.hosts.filter(({ host }) => {
      const serves = scenario.hosts.find(({ id }) => id === host)?.serves.length ?? 0;
      return which === 'servers' ? serves > 0 : serves === 0;
    });
  return [
    row('unique', networks.unique(axes.unique), null),
    row('routed', networks.routed[axes.routed], 'routes'),
    row('tunnelInside', networks.tunnel(axes.tunnels.inside), 'overlay'),
    row('tunnelBetween', networks.tunnel(axes.tunnels.between), null),
    row('between', passage(axes.between.kind, axes.between.by), 'routes'),
    row('advised', passage(axes.advised.kind, axes.advised.by), null),
    ...hosts('servers').map(({ host, out }) => ({
      key: `out:${host}`,
      name: networks.towards(named(host)),
      help: null,
      value: passage(out.kind, out.by),
      basis: preset.basis.snat,
    })),
    ...hosts('clients').map((each) => ({
      key: `in:${each.host}`,
      name: networks.from(named(each.host)),
      help: null,
      value: passage(each.in.kind, each.in.by),
      basis: preset.basis.routes,
    })),
    row('exceptions', axes.exceptions.length === 0 ? networks.noExceptions : axes.exceptions.join(', '), 'snat'),
  ];
}
