import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import type { Preset, Source } from '../../content/networks/index.ts';
import { products, sideOf, networkSources } from '../../content/networks/index.ts';
import type { Side } from '../../formats/index.ts';
import { Button, Icon, LocalSentence, Select, usePageWords } from '../shared/index.ts';
import { BadgePair } from './BadgePair.tsx';
import { CompareSelect } from './CompareSelect.tsx';
import { Tells } from './Tells.tsx';
import type { AxisRow } from './axisRows.ts';
import { axisRows } from './axisRows.ts';
import { chooseNetwork } from './choose.ts';
import type { PlacedNetwork } from './useGallery.ts';
import { useHeadingFocus } from './useHeadingFocus.ts';

interface DetailProps {
  readonly network: PlacedNetwork;
  readonly others: readonly PlacedNetwork[];
}

/** A closer look at one network. */
export function Detail({ network, others }: DetailProps): ReactNode {
  const words = usePageWords();
  const { detail } = words.networks;
  const { preset, scenario, topology, badges } = network;
  // What it is not, so that something is to be seen.
  const [besides, setBesides] = useState<'flat' | 'island' | null>(null);
  const model = besides ?? (badges.outside === 'island' ? 'flat' : 'island');
  const beside = useMemo((): Side => ({ model, settings: {}, faults: [] }), [model]);
  const axes = axisRows(network, words);
  const assumed = axes.filter(({ basis }) => basis === 'assumed');
  const heading = useHeadingFocus(preset.id);
  return (
    <section className="net-detail" data-placement={badges.outside} aria-labelledby="net-detail-title">
      <header className="net-detail-head">
        <div>
          <p className="net-product">{products[preset.product]}</p>
          <h3 id="net-detail-title" ref={heading} tabIndex={-1}>
            <LocalSentence text={preset.name} />
          </h3>
        </div>
        <Button look="quiet" icon="close" label={detail.close} onClick={() => chooseNetwork(null)} />
      </header>
      <BadgePair preset={preset} badges={badges} />
      <p className="net-summary">
        <LocalSentence text={preset.summary} />
      </p>
      <p className="net-side">{words.sideText(preset.model, sideOf(preset).settings)}</p>
      <p className="net-side">
        {words.networks.ranges(
          words.scenarioTitle(scenario.id, scenario.title),
          topology.clusters.map(({ name, podRange, nodeRange }) => ({
            name: words.clusterLabel(name),
            pods: podRange,
            nodes: nodeRange,
          })),
        )}
      </p>
      <PolicyLine preset={preset} />
      <div className="net-choices">
        <CompareSelect network={preset.id} against={null} others={others} />
        <Select
          label={detail.beside}
          value={model}
          options={(['flat', 'island'] as const).map((value) => ({ value, label: words.modelText(value).name }))}
          onChoose={setBesides}
        />
      </div>
      <div className="net-columns">
        <section aria-labelledby="net-axes">
          <h4 id="net-axes">{detail.axes}</h4>
          <AxisList rows={axes.filter(({ basis }) => basis !== 'assumed')} />
          {assumed.length === 0 ? null : (
            <>
              <h4>{detail.assumed}</h4>
              <p className="net-note">{detail.assumedHelp}</p>
              <AxisList rows={assumed} />
            </>
          )}
          <References preset={preset} />
        </section>
        <section aria-labelledby="net-tells">
          <h4 id="net-tells">{detail.tells}</h4>
          <Tells preset={preset} scenario={scenario} beside={beside} />
        </section>
      </div>
    </section>
  );
}

/** What the product makes of network policies, and where that is known from. */
function PolicyLine({ preset: { policies } }: { readonly preset: Preset }): ReactNode {
  const { detail } = usePageWords().networks;
  const { place, kinds, source } = policies;
  return (
    <p className="net-side">
      {detail.policies[place]} {kinds.length === 0 ? null : detail.policyKinds(kinds)}{' '}
      {source === null ? null : <SourceName {...networkSources[source]} />}
    </p>
  );
}

/** Questions and answers; an option of the product is called one. */
function AxisList({ rows }: { readonly rows: readonly AxisRow[] }): ReactNode {
  const { detail } = usePageWords().networks;
  return (
    <dl className="net-axes">
      {rows.map(({ key, name, help, value, basis }) => (
        <div key={key}>
          <dt>
            {name} <small>{help}</small>
          </dt>
          <dd>
            {value} {basis === 'option' ? <span className="net-standing">{detail.option}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What to mind about a network, and where all of it was read. */
function References({ preset }: { readonly preset: Preset }): ReactNode {
  const { detail } = usePageWords().networks;
  return (
    <>
      <section aria-labelledby="net-caveats">
        <h4 id="net-caveats">{detail.caveats}</h4>
        <ul className="net-caveats">
          {preset.caveats.map(({ say, standing }) => (
            <li key={say.en}>
              <LocalSentence text={say} /> <span className="net-standing">{detail.standing[standing]}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="net-sources">
        <h4 id="net-sources">{detail.sources}</h4>
        <ul className="net-caveats">
          {preset.sources.map(({ source, standing }) => (
            <li key={source}>
              <SourceName {...networkSources[source]} />{' '}
              <span className="net-standing">
                {detail.readOn(detail.standing[standing], networkSources[source].read)}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function SourceName({ title, url }: Source): ReactNode {
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {title} <Icon name="external" />
    </a>
  );
}
