import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { PlacementMap } from '../../diagram/index.ts';
import type { Axes, Preset } from '../../content/networks/index.ts';
import { dialledLevel, placements, seenLevel } from '../../content/networks/index.ts';
import { LocalSentence, usePageWords } from '../shared/index.ts';
import { Badge, BadgePair } from './BadgePair.tsx';
import type { PlacedNetwork } from './useGallery.ts';
import { useLocal } from './useLocal.ts';

interface GalleryMapProps {
  readonly networks: readonly PlacedNetwork[];
  readonly shown: ReadonlySet<string>;
  readonly chosen: readonly string[];
  readonly onPick: (id: string) => void;
}

/** All of them on two axes that the engine worked out. */
export function GalleryMap({ networks, shown, chosen, onPick }: GalleryMapProps): ReactNode {
  const { map, placements: names } = usePageWords().networks;
  const local = useLocal();
  const [looked, setLooked] = useState<string | null>(null);
  const items = useMemo(
    () =>
      networks.map(({ preset, axes, badges }) => ({
        id: preset.id,
        label: local(preset.name),
        short: local(preset.short),
        column: seenLevel(axes),
        row: dialledLevel(axes),
        colour: badges.outside,
        ring: badges.inside === badges.outside ? null : badges.inside,
        sign: signOf(preset, axes),
      })),
    [networks, local],
  );
  const about = networks.find(({ preset }) => preset.id === (looked ?? chosen[0]));
  const furthest = Math.max(3, ...items.map(({ column }) => column));
  const used = placements.filter((placement) =>
    networks.some(({ badges }) => badges.outside === placement || badges.inside === placement),
  );
  return (
    <section className="net-map" aria-labelledby="net-map-title">
      <h3 id="net-map-title">{map.title}</h3>
      <p className="net-note">
        <span className="net-further">{map.what}</span> {map.asked}
      </p>
      <p className="net-axis net-axis-up">
        <span aria-hidden="true">↑</span> {map.upwards}
      </p>
      <PlacementMap
        label={map.title}
        items={items}
        columns={map.seen.slice(0, furthest + 1)}
        rows={map.dialled}
        place={(column, row) => [map.place.seen(map.seen[column] ?? ''), map.place.dialled(map.dialled[row] ?? '')]}
        chosen={chosen}
        shown={shown}
        onPick={onPick}
        onLook={setLooked}
      />
      <p className="net-axis net-axis-across">
        {map.across} <span aria-hidden="true">→</span>
      </p>
      <div className="net-looked">
        {about === undefined ? (
          <p className="net-note">{map.legend}</p>
        ) : (
          <>
            <p>
              <strong>
                <LocalSentence text={about.preset.name} />
              </strong>{' '}
              <LocalSentence text={about.preset.summary} />
            </p>
            <BadgePair preset={about.preset} badges={about.badges} />
          </>
        )}
      </div>
      <ul className="net-legend">
        {used.map((placement) => (
          <li key={placement}>
            <Badge placement={placement} text={names[placement].name} /> {names[placement].help}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How packets travel between nodes, unless that is the network plugin's to say. */
function signOf({ basis }: Preset, { tunnels }: Axes): 'disc' | 'square' | 'diamond' {
  if (basis.overlay === 'assumed') return 'diamond';
  return tunnels.inside === null ? 'disc' : 'square';
}
