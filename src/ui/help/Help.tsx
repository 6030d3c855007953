import type { ReactNode } from 'react';
import { modelIds } from '../../engine/index.ts';
import { usePageWords } from '../shared/index.ts';
import { Search } from '../search/index.ts';
import { TermList } from '../terms/index.ts';
import { Legend } from './Legend.tsx';
import './help.css';

/** Beside index.html; the build writes both (vite.config.ts). */
const licenceFiles = { own: 'LICENSE.txt', others: 'third-party-notices.md' } as const;
const modelFile = 'model.md';

/** How to use the page, what its marks mean, and what it computes and what it leaves out. */
export function Help({ onOpened }: { readonly onOpened: () => void }): ReactNode {
  const words = usePageWords();
  const { help } = words.ui;
  const more = words.panels.help;
  return (
    <div className="help">
      <Search onOpened={onOpened} />
      <HelpList title={more.stepsTitle} items={help.steps} ordered />
      <section>
        <h3>{more.modelsTitle}</h3>
        <dl className="help-words">
          {modelIds.map((id) => {
            const { name, help: means } = words.modelText(id);
            return (
              <div key={id}>
                <dt>{name}</dt>
                <dd>{means}</dd>
              </div>
            );
          })}
        </dl>
      </section>
      <section>
        <h3>{words.ui.legend.title}</h3>
        <Legend />
      </section>
      <section>
        <h3>{more.wordsTitle}</h3>
        <dl className="help-words">
          {more.words.map(({ title, body }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{body}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h3>{help.keysTitle}</h3>
        <dl className="help-keys">
          {help.keys.map(({ keys, does }) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </section>
      <HelpList title={more.linksTitle} items={more.links} />
      <section>
        <h3>{help.honesty.title}</h3>
        <p>{help.honesty.body}</p>
      </section>
      <HelpList title={more.modelled} items={more.modelledList} />
      <HelpList title={more.notModelled} items={more.notModelledList} />
      <p>
        <a href={modelFile}>{more.inMoreWords}</a>
      </p>
      <TermList />
      <section>
        <h3>{help.licence.title}</h3>
        <ul>
          <li>
            <a href={licenceFiles.own}>{help.licence.own}</a>
          </li>
          <li>
            <a href={licenceFiles.others}>{help.licence.others}</a>
          </li>
        </ul>
      </section>
    </div>
  );
}

interface HelpListProps {
  readonly title: string;
  readonly items: readonly string[];
  readonly ordered?: boolean;
}

/** A heading and sentences under it. */
function HelpList({ title, items, ordered = false }: HelpListProps): ReactNode {
  const sentences = items.map((item) => <li key={item}>{item}</li>);
  return (
    <section>
      <h3>{title}</h3>
      {ordered ? <ol>{sentences}</ol> : <ul>{sentences}</ul>}
    </section>
  );
}
