import type { ReactNode } from 'react';
import type { Observed } from '../../evidence/index.ts';
import { placesIn } from '../../prediction/index.ts';
import { DeviceName, useWords } from '../shared/index.ts';

interface PlacesProps {
  readonly name: string;
  readonly observed: Observed;
}

/** How many places there are to look in one network, and which. */
export function Places({ name, observed }: PlacesProps): ReactNode {
  const { breaking } = useWords().teaching;
  const places = placesIn(observed.exchange);
  return (
    <section>
      <h4 className="break-count">{breaking.places(name, places.length)}</h4>
      <ol className="break-list">
        {places.map(({ device, says }) => (
          <li key={device}>
            <DeviceName topology={observed.topology} device={device} />{' '}
            <span className="break-says">{says.map((say) => breaking.says[say]).join(' · ')}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
