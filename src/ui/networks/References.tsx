import type { ReactNode } from 'react';
import type { Preset, Source } from '../../content/networks/index.ts';
import { sources } from '../../content/networks/index.ts';
import { Icon, usePageWords } from '../shared/index.ts';
import { useLocal } from './useLocal.ts';

/** What to mind about a network, and where all of it was read. */
export function References({ preset }: { readonly preset: Preset }): ReactNode {
  const { detail } = usePageWords().networks;
  const local = useLocal();
  return (
    <>
      <section aria-labelledby="net-caveats">
        <h4 id="net-caveats">{detail.caveats}</h4>
        <ul className="net-caveats">
          {preset.caveats.map(({ say, standing }) => (
            <li key={say.en}>
              {local(say)} <span className="net-standing">{detail.standing[standing]}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="net-sources">
        <h4 id="net-sources">{detail.sources}</h4>
        <ul className="net-caveats">
          {preset.sources.map(({ source, standing }) => (
            <li key={source}>
              <SourceName {...sources[source]} />{' '}
              <span className="net-standing">{detail.readOn(detail.standing[standing], sources[source].read)}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function SourceName({ title, address }: Source): ReactNode {
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {title} <Icon name="external" />
    </a>
  );
}
