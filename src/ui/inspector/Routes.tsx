import type { ReactNode } from 'react';
import type { Route } from '../../engine/index.ts';
import { Address, usePageWords } from '../shared/index.ts';
import { BreakButton } from './BreakButton.tsx';
import { usesOf } from './evidence.ts';
import type { Insight } from './insight.ts';
import { Section } from './Section.tsx';
import { rowClass, UseTag } from './UseTag.tsx';

/** The routing table, with the row that the step on screen used. */
export function Routes({ insight }: { readonly insight: Insight }): ReactNode {
  const words = usePageWords();
  const { routes, prefix, nextHop, learned, noRoutes } = words.ui.inspector;
  const { fault } = words.panels.inspector;
  return (
    <Section title={routes}>
      {insight.device.routes.length === 0 ? (
        <p className="inspector-note">{noRoutes}</p>
      ) : (
        <table className="inspector-table inspector-routes">
          <thead>
            <tr>
              <th scope="col">{prefix}</th>
              <th scope="col">{nextHop}</th>
              <th scope="col">{words.panels.inspector.device}</th>
              <th scope="col">{learned}</th>
              <th scope="col">{fault}</th>
            </tr>
          </thead>
          <tbody>
            {insight.device.routes.map((route) => (
              <RouteRow key={route.id} insight={insight} route={route} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function RouteRow({ insight, route }: { readonly insight: Insight; readonly route: Route }): ReactNode {
  const words = usePageWords();
  const { defaultRoute, withdraw, withdrawNamed, learned } = words.panels.inspector;
  const { acted, device, topology } = insight;
  const use = usesOf(acted, device.id, (each) => each.kind === 'route' && each.route === route.id);
  const name = route.prefix === '0.0.0.0/0' ? defaultRoute : route.prefix;
  return (
    <tr className={rowClass(use)}>
      <th scope="row" className="inspector-key">
        <Address>{name}</Address> <UseTag use={use} />
      </th>
      <td>
        <NextHop route={route} />
      </td>
      <td>{route.kind === 'unicast' ? <Address>{route.interface}</Address> : '–'}</td>
      <td>{learned(topology, route.learned)}</td>
      <td className="inspector-break">
        <BreakButton
          insight={insight}
          fault={{ kind: 'withdraw-route', device: device.id, route: route.id }}
          name={withdrawNamed(name)}
        >
          {withdraw}
        </BreakButton>
      </td>
    </tr>
  );
}

function NextHop({ route }: { readonly route: Route }): ReactNode {
  const { onLink, refuses } = usePageWords().panels.inspector;
  if (route.kind !== 'unicast') return refuses;
  return route.via === null ? onLink : <Address>{route.via}</Address>;
}
