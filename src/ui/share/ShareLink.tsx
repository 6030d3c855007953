import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import type { LinkBudget } from '../../formats/index.ts';
import { linkLength, printLink } from '../../formats/index.ts';
import { useApp, viewOf } from '../../state/index.ts';
import type { IconName } from '../shared/index.ts';
import { Button, Icon, useScenario, usePageWords } from '../shared/index.ts';
import { CopyField, useCopying } from './CopyField.tsx';
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
  const { field, said, copy } = useCopying();
  const id = useId();
  // The dialog is about the moment at which it was opened.
  const [view] = useState(() => viewOf(useApp.getState(), scenario));
  const url = new URL(printLink(here ? view : { ...view, step: null }), window.location.href).href;
  const { length, budget } = linkLength(url);

  function copyAs(wanted: Form): void {
    setForm(wanted);
    void copy(snippet(wanted, url, document.title));
  }

  return (
    <div className="share-link">
      <fieldset className="share-start">
        <legend>{shell.start}</legend>
        <Choice name={`${id}-start`} label={shell.fromHere} checked={here} onChoose={() => setHere(true)} />
        <Choice name={`${id}-start`} label={shell.fromStart} checked={!here} onChoose={() => setHere(false)} />
      </fieldset>
      <CopyField label={words.link} rows={3} text={snippet(form, url, document.title)} field={field} said={said}>
        <Button look="primary" onClick={() => copyAs('link')}>
          {words.copy}
        </Button>
        <Button onClick={() => copyAs('markdown')}>{shell.copyMarkdown}</Button>
      </CopyField>
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
