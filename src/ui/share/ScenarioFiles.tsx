import type { ReactNode } from 'react';
import { useCallback, useId, useState } from 'react';
import { making } from '../../engine/index.ts';
import type { Problem } from '../../formats/index.ts';
import { limits, parseScenario, printPayload, printScenario } from '../../formats/index.ts';
import { dispatch, keepScenario, loadReader, useApp } from '../../state/index.ts';
import { BroughtPicture } from '../brought/index.ts';
import { Problems } from '../messages/index.ts';
import { finderReady } from '../finder/index.ts';
import { Button, download, useScenario, usePageWords } from '../shared/index.ts';

type Trouble =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[] };

/** Scenarios as files: for networks of one's own, and for those too large for a link. */
export function ScenarioFiles({ onOpened }: { readonly onOpened: () => void }): ReactNode {
  const words = usePageWords().ui.trouble;
  const shell = usePageWords().shell.share;
  const scenario = useScenario();
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState<Trouble>({ kind: 'none' });
  const [picture, setPicture] = useState<File | null>(null);
  const forgetPicture = useCallback(() => setPicture(null), []);
  const id = useId();

  async function open(document: string): Promise<void> {
    const parsed = parseScenario(document);
    if (!parsed.ok) {
      setTrouble({ kind: 'wrong', problems: parsed.error });
      return;
    }
    const reader = await loadReader().catch(() => null);
    await reader?.laterTask();
    const brought = { kind: 'custom', payload: printPayload(parsed.value) } as const;
    await reader?.laterTask();
    const { sides, language } = useApp.getState();
    await finderReady(language);
    keepScenario(brought, parsed.value, (await reader?.compiledAhead(parsed.value, sides)) ?? making);
    dispatch({ kind: 'scenario-chosen', scenario: brought });
    onOpened();
  }

  async function openFile(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    if (/^image\/(?:svg\+xml|png)$/.test(file.type)) {
      // One that was saved here opens the moment that it shows, and closes the dialog; another says that it has none.
      setPicture(file);
      return;
    }
    if (file.size > limits.characters) {
      const problem: Problem = { path: '', code: 'too-large', size: file.size, limit: limits.characters };
      setTrouble({ kind: 'wrong', problems: [problem] });
      return;
    }
    const document = await file.text().catch(() => null);
    if (document === null) setTrouble({ kind: 'unreadable' });
    else await open(document);
  }

  return (
    <section className="share-files" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{shell.fileTitle}</h3>
      <div className="share-buttons">
        <Button onClick={() => download(`${scenario.id}.json`, printScenario(scenario), 'application/json')}>
          {shell.download}
        </Button>
      </div>
      <label className="share-label" htmlFor={`${id}-file`}>
        {shell.openFile}
      </label>
      <input
        id={`${id}-file`}
        className="share-file"
        type="file"
        accept=".json,application/json,.svg,image/svg+xml,.png,image/png"
        onChange={({ target }) => void openFile(target.files?.[0])}
      />
      <label className="share-label" htmlFor={`${id}-text`}>
        {shell.paste}
      </label>
      <textarea
        id={`${id}-text`}
        className="share-field"
        rows={3}
        spellCheck={false}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="share-buttons">
        <Button disabled={text.trim() === ''} onClick={() => void open(text)}>
          {shell.open}
        </Button>
      </div>
      {picture === null ? null : <BroughtPicture picture={picture} onClose={forgetPicture} />}
      {trouble.kind === 'none' ? null : (
        <div className="share-trouble" role="alert">
          <p>{words.scenarioTitle}</p>
          {trouble.kind === 'wrong' ? <Problems problems={trouble.problems} /> : <p>{shell.unreadable}</p>}
        </div>
      )}
    </section>
  );
}
