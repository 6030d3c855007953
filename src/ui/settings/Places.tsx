import type { ReactNode } from 'react';
import type { Observed } from '../../content/evidence/index.ts';
import { placesIn } from '../../playback/prediction/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { DeviceName, useSideNames, usePageWords } from '../shared/index.ts';
import type { Unharmed } from './useUnharmed.ts';

/** How many places there are to look in each network, and which; one's own first. */
export function Places({ side, unharmed }: { readonly side: SideIndex; readonly unharmed: Unharmed }): ReactNode {
  const { breaking } = usePageWords().teaching;
  const names = useSideNames();
  const other: SideIndex = side === 0 ? 1 : 0;
  return (
    <section className="break-places" aria-label={breaking.placesTitle}>
      <PlacesOf name={names[side]} observed={unharmed.sides[side]} />
      <PlacesOf name={names[other]} observed={unharmed.sides[other]} />
      <p className="settings-help">{breaking.placesHelp}</p>
    </section>
  );
}

function PlacesOf({ name, observed }: { readonly name: string; readonly observed: Observed }): ReactNode {
  const { breaking } = usePageWords().teaching;
  const places = placesIn(observed.exchange);
  return (
    <div className="break-where">
      <h4 className="break-count">{breaking.places(name, places.length)}</h4>
      <ol className="break-list">
        {places.map(({ device, says }) => (
          <li key={device}>
            <DeviceName topology={observed.topology} device={device} />{' '}
            <span className="break-says">{says.map((say) => breaking.says[say]).join(' · ')}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
