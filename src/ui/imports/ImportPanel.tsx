import type { DragEvent, ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { Button, Select, usePageWords } from '../shared/index.ts';
import { chosenFiles, droppedFiles } from './droppedFiles.ts';
import { ImportAnswer } from './ImportAnswer.tsx';
import { again, bring, cancel, forgetAll, prepare, useImported } from './importStore.ts';
import { KubectlCommands } from './KubectlCommands.tsx';
import './imports.css';

/** Clusters from what kubectl prints: dropped, chosen or pasted, read in the browser, and what is known of each. */
export function ImportPanel(): ReactNode {
  const words = usePageWords().imports.page;
  const heading = useId();
  const { result } = useImported();
  useEffect(prepare, []);
  return (
    <section className="imports" aria-labelledby={heading}>
      <h3 id={heading}>{words.title}</h3>
      <p className="clusters-help">{words.lead}</p>
      <Bringing />
      <Stage />
      {result === null ? null : <ImportAnswer result={result} />}
      <KubectlCommands />
    </section>
  );
}

const apart = '';

function Bringing(): ReactNode {
  const words = usePageWords().imports.page;
  const { result, brought } = useImported();
  const [of, setOf] = useState(apart);
  const [isOver, setOver] = useState(false);
  const names = (result?.clusters ?? []).map(({ name }) => name);
  const whose = names.includes(of) ? of : null;
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then((files) => bring(files, whose));
  };
  return (
    <div
      className="imports-drop"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{words.drop}</p>
      <div className="imports-ways">
        <Picker label={words.files} whose={whose} />
        <Picker label={words.folder} whose={whose} isFolder />
        {brought.length === 0 ? null : (
          <Button look="quiet" onClick={forgetAll}>
            {words.forget}
          </Button>
        )}
      </div>
      {names.length === 0 ? null : (
        <Select
          label={words.of}
          value={whose ?? apart}
          options={[{ value: apart, label: words.apart }, ...names.map((name) => ({ value: name, label: name }))]}
          onChoose={setOf}
        />
      )}
      <Paste whose={whose} />
    </div>
  );
}

interface PickerProps {
  readonly label: string;
  readonly whose: string | null;
  readonly isFolder?: true;
}

/** A button of ours before the browser's own field, which says what it says in the browser's language. */
function Picker({ label, whose, isFolder }: PickerProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={label}
        {...(isFolder === true ? { webkitdirectory: '' } : {})}
        onChange={({ target }) => {
          bring(chosenFiles(target.files), whose);
          target.value = '';
        }}
      />
    </>
  );
}

function Paste({ whose }: { readonly whose: string | null }): ReactNode {
  const words = usePageWords().imports.page;
  const id = useId();
  const [text, setText] = useState('');
  const [count, setCount] = useState(1);
  const read = (): void => {
    bring([{ path: words.pasted(count), blob: new Blob([text]) }], whose);
    setText('');
    setCount(count + 1);
  };
  return (
    <details className="imports-paste">
      <summary>{words.paste}</summary>
      <label htmlFor={id}>{words.text}</label>
      <textarea
        id={id}
        className="typed clusters-text"
        rows={5}
        spellCheck={false}
        autoCapitalize="off"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div>
        <Button disabled={text.trim() === ''} onClick={read}>
          {words.read}
        </Button>
      </div>
    </details>
  );
}

/** How far it is, and what could not be read. */
function Stage(): ReactNode {
  const { imports } = usePageWords();
  const words = imports.page;
  const { stage, result, refused } = useImported();
  const problems = [...refused, ...(result?.problems ?? [])];
  return (
    <>
      <div role="status" className="imports-stage">
        {stage.kind === 'reading' ? (
          <>
            <progress aria-label={words.reading(stage.read, stage.of)} value={stage.read} max={stage.of + 1} />
            <span>{words.reading(stage.read, stage.of)}</span>
            <Button onClick={cancel}>{words.cancel}</Button>
          </>
        ) : null}
      </div>
      {stage.kind === 'failed' ? (
        <div role="alert">
          <p>{words.failed}</p>
          <Button onClick={again}>{words.again}</Button>
        </div>
      ) : null}
      {problems.length === 0 ? null : (
        <div className="clusters-problems" role="alert">
          <h4>{words.problems(problems.length)}</h4>
          <ul>
            {problems.map((problem) => {
              const text = imports.problem(problem);
              return <li key={text}>{text}</li>;
            })}
          </ul>
        </div>
      )}
    </>
  );
}
