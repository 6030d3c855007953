import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import type { EmbedForm, Framing } from '../../formats/index.ts';
import { embedForms, unframed } from '../../formats/index.ts';
import { themes, useApp } from '../../state/index.ts';
import { Button, Select, usePageWords, useToldApart } from '../shared/index.ts';
import { CopyField, useCopying } from './CopyField.tsx';
import { iframe } from './snippets.ts';

const networks = ['both', '0', '1'] as const;

/** The moment for a page of somebody's own: how it is framed there, and the code that follows from it. */
export function EmbedCode({ url }: { readonly url: string }): ReactNode {
  const words = usePageWords();
  const { embed } = words.shell.share;
  const toldApart = useToldApart();
  const [left, right] = useApp((state) => state.sides);
  const names = toldApart([words.modelText(left.model).name, words.modelText(right.model).name]);
  const [framing, setFraming] = useState<Framing>({ ...unframed, embed: 'bar' });
  const { field, said, copy, forget } = useCopying();
  const id = useId();
  const code = iframe(url, document.title, framing);
  const choose = (part: Partial<Framing>): void => {
    setFraming({ ...framing, ...part });
    forget();
  };

  return (
    <section className="share-embed" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{embed.title}</h3>
      <div className="share-framing">
        <Select<EmbedForm>
          label={embed.around}
          value={framing.embed ?? 'bar'}
          options={embedForms.map((value) => ({ value, label: embed.forms[value] }))}
          onChoose={(form) => choose({ embed: form })}
        />
        <Select
          label={embed.networks}
          value={framing.side === null ? 'both' : `${framing.side}`}
          options={networks.map((value) => ({ value, label: value === 'both' ? embed.both : names[value] }))}
          onChoose={(chosen) => choose({ side: chosen === 'both' ? null : chosen === '0' ? 0 : 1 })}
        />
        <Select
          label={words.ui.preferences.theme}
          value={framing.theme ?? 'system'}
          options={themes.map((value) => ({ value, label: words.ui.preferences.themes[value] }))}
          onChoose={(theme) => choose({ theme: theme === 'system' ? null : theme })}
        />
        <Tick label={embed.lock} checked={framing.lock} onChoose={(lock) => choose({ lock })} />
        <Tick label={embed.keys} checked={framing.keys} onChoose={(keys) => choose({ keys })} />
      </div>
      <CopyField label={embed.code} rows={4} text={code} field={field} said={said}>
        <Button onClick={() => void copy(code)}>{words.shell.share.copyHtml}</Button>
      </CopyField>
    </section>
  );
}

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChoose: (checked: boolean) => void;
}

function Tick({ label, checked, onChoose }: TickProps): ReactNode {
  return (
    <label className="share-choice">
      <input type="checkbox" checked={checked} onChange={({ target }) => onChoose(target.checked)} />
      {label}
    </label>
  );
}
