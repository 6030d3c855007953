import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import type { Axis, ImportedCluster, ImportResult, Origin, Question } from '../../formats/import/index.ts';
import { Select, usePageWords } from '../shared/index.ts';
import { answer } from './importStore.ts';
import { ImportVerdict } from './ImportVerdict.tsx';
import { OpenImported } from './OpenImported.tsx';
import { useImportTrial } from './useImportTrial.ts';

/** What is known of each cluster and from where, what has to be asked, and the way to the picture. */
export function ImportAnswer({ result }: { readonly result: ImportResult }): ReactNode {
  const { imports } = usePageWords();
  const words = imports.page;
  const { clusters, questions, collisions, notes } = result;
  const tried = useImportTrial(result);
  if (clusters.length === 0) return null;
  const unread = clusters.flatMap(({ name, isIpv6Only }) => (isIpv6Only ? [name] : []));
  const told = [...new Set(notes.map(imports.note))];
  return (
    <div className="imports-answer">
      {clusters.map((cluster) => (
        <Known key={cluster.name} cluster={cluster} />
      ))}
      {clusters.length - unread.length < 2 ? null : (
        <section>
          <h4>{imports.headings.collisions}</h4>
          {collisions.length === 0 ? <p>{imports.headings.noCollisions}</p> : null}
          <ul>
            {collisions.map(({ a, b, range }) => (
              <li key={`${a} ${b} ${range}`}>{imports.collision(a, b, range)}</li>
            ))}
          </ul>
        </section>
      )}
      {told.length === 0 ? null : (
        <section>
          <h4>{words.notes}</h4>
          <ul className="clusters-notes">
            {told.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      {unread.length === 0 ? null : (
        <section className="imports-verdict">
          <h4>{words.verdict}</h4>
          <p role="status" className="clusters-verdict" data-works={false}>
            {imports.ipv6Only(unread)}
          </p>
        </section>
      )}
      <section hidden={questions.length === 0}>
        <h4>{imports.headings.questions}</h4>
        <ol className="imports-questions">
          {questions.map((question) => (
            <li key={question.id}>
              <Asked question={question} />
            </li>
          ))}
        </ol>
      </section>
      {tried === null ? null : <ImportVerdict result={result} tried={tried} />}
      {result.scenario === null ? null : <OpenImported scenario={result.scenario.scenario} tried={tried} />}
    </div>
  );
}

function Known({ cluster }: { readonly cluster: ImportedCluster }): ReactNode {
  const { imports, sideText } = usePageWords();
  const words = imports.page;
  const { name, product, additions, model, settings, axes, isIpv6Only } = cluster;
  const network = isIpv6Only ? imports.headings.ipv6Only : sideText(model, settings);
  const what = [product ?? imports.headings.unknownProduct, ...additions, network].join(' · ');
  const caption = words.known(name);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who has no wheel scrolls it by arrow keys
    <div className="imports-table" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>
          <b>{caption}</b> <span>{what}</span>
        </caption>
        <thead>
          <tr>
            {[words.columns.property, words.columns.value, words.columns.state, words.columns.from].map((each) => (
              <th key={each} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {axes.map((axis) => (
            <tr key={axis.axis} data-state={axis.state}>
              <th scope="row">{imports.axis[axis.axis]}</th>
              <td>
                <Value axis={axis} />
              </td>
              <td>{imports.state[axis.state]}</td>
              <td>
                {axis.from.map((from) => (
                  <code key={originText(from)}>{originText(from)}</code>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Value({ axis: { value, meanwhile, except } }: { readonly axis: Axis }): ReactNode {
  const { headings } = usePageWords().imports;
  const said = value ?? (meanwhile === null ? '–' : headings.meanwhile(meanwhile));
  const unless = except === undefined || except.length === 0 ? '' : `, ${headings.unless(except.join(', '))}`;
  return `${said.replaceAll(',', ', ')}${unless}`;
}

/** `Node/n1 spec.podCIDR (nodes.json:14)`: names, in no language. */
function originText({ object, field, file, line }: Origin): string {
  return `${object} ${field} (${file}:${line})`;
}

const unanswered = '';

function Asked({ question }: { readonly question: Question }): ReactNode {
  const { imports } = usePageWords();
  const words = imports.page;
  const { id, answers, answer: given } = question;
  const text = imports.question(question);
  const taken = answers[0] ?? '';
  const options = [
    { value: unanswered, label: words.taken(words.answers[taken] ?? taken) },
    ...answers.map((value) => ({ value, label: words.answers[value] ?? value })),
  ];
  return (
    <>
      {id === 'vpc-ranges' ? (
        <Ranges text={text} given={given ?? ''} onSay={(value) => answer(id, value)} />
      ) : (
        <Select
          label={text}
          labelled="above"
          value={given ?? unanswered}
          options={options}
          onChoose={(value) => answer(id, value)}
        />
      )}
      <p className="clusters-help">{imports.consequence[id]}</p>
    </>
  );
}

interface RangesProps {
  readonly text: string;
  readonly given: string;
  readonly onSay: (value: string) => void;
}

function Ranges({ text, given, onSay }: RangesProps): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState(given);
  return (
    <div className="clusters-field">
      <label htmlFor={id}>{text}</label>
      <input
        id={id}
        className="typed"
        value={typed}
        placeholder="10.0.0.0/16"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => onSay(typed)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') onSay(typed);
        }}
      />
    </div>
  );
}
