import type { ReactNode } from 'react';
import { useId, useRef, useState } from 'react';
import type { LinkBudget } from '../../formats/index.ts';
import { linkLength, printLink } from '../../formats/index.ts';
import { useApp, viewOf } from '../../state/index.ts';
import type { IconName } from '../shared/index.ts';
import { Button, copied, Icon, useScenario, usePageWords } from '../shared/index.ts';
import { EmbedCode } from './EmbedCode.tsx';
import type { Form } from './snippets.ts';
import { snippet } from './snippets.ts';

const icons: Readonly<Record<LinkBudget, IconName>> = { green: 'check', amber: 'warning', red: 'warning' };

/** The link to this moment, to be copied in the form that a place needs. */
export function ShareLink(): ReactNode {
  const { ui, shell: frame } = usePageWords();
  const [words, shell] = [ui.share, frame.share];
  const scenario = useScenario();
  const [here, setHere] = useState(true);
  const [form, setForm] = useState<Form>('link');
  const [said, setSaid] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  // The dialog is about the moment at which it was opened.
  const [view] = useState(() => viewOf(useApp.getState(), scenario));
  const url = new URL(printLink(here ? view : { ...view, step: null }), window.location.href).href;
  const { length, budget } = linkLength(url);

  async function copy(wanted: Form): Promise<void> {
    setForm(wanted);
    const done = await copied(snippet(wanted, url, document.title));
    setSaid(done ? words.copied : words.copyFailed);
    if (!done) field.current?.select();
  }

  return (
    <div className="share-link">
      <fieldset className="share-start">
        <legend>{shell.start}</legend>
        <Choice name={`${id}-start`} label={shell.fromHere} checked={here} onChoose={() => setHere(true)} />
        <Choice name={`${id}-start`} label={shell.fromStart} checked={!here} onChoose={() => setHere(false)} />
      </fieldset>
      <label className="share-label" htmlFor={id}>
        {words.link}
      </label>
      <textarea
        ref={field}
        id={id}
        className="share-field"
        readOnly
        rows={3}
        spellCheck={false}
        value={snippet(form, url, document.title)}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div className="share-buttons">
        <Button look="primary" onClick={() => void copy('link')}>
          {words.copy}
        </Button>
        <Button onClick={() => void copy('markdown')}>{shell.copyMarkdown}</Button>
        <span className="share-said" role="status">
          {said}
        </span>
      </div>
      <p className="share-length" data-budget={budget}>
        <Icon name={icons[budget]} />
        {frame.labelled(words.length(length), shell.verdicts[budget])}
      </p>
      <p className="share-privacy">{words.privacy}</p>
      <EmbedCode url={url} />
    </div>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function Choice({ name, label, checked, onChoose }: ChoiceProps): ReactNode {
  return (
    <label className="share-choice">
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      {label}
    </label>
  );
}
