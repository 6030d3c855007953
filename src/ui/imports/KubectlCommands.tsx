import type { ReactNode } from 'react';
import { useState } from 'react';
import { Button, copied, Select, usePageWords } from '../shared/index.ts';
import { networkCommands, slimCommand } from './commands.ts';

/** What to ask a cluster for, so that nothing else leaves it. */
export function KubectlCommands(): ReactNode {
  const words = usePageWords().imports.page;
  const [name, setName] = useState(networkCommands[0]?.name ?? '');
  const more = networkCommands.find((each) => each.name === name)?.command ?? '';
  return (
    <details className="imports-commands">
      <summary>{words.commands}</summary>
      <p className="clusters-help">{words.commandsHelp}</p>
      <Command text={slimCommand} what={words.slim} />
      <Select
        label={words.network}
        value={name}
        options={networkCommands.map((each) => ({ value: each.name, label: each.name }))}
        onChoose={setName}
      />
      <Command key={name} text={more} what={words.commandOf(name)} />
    </details>
  );
}

function Command({ text, what }: { readonly text: string; readonly what: string }): ReactNode {
  const words = usePageWords().imports.page;
  const [done, setDone] = useState(false);
  return (
    <div className="imports-command">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who has no wheel scrolls it by arrow keys */}
      <pre tabIndex={0} role="region" aria-label={what}>
        {text}
      </pre>
      <div>
        <Button aria-label={words.copyOf(what)} onClick={() => void copied(text).then(setDone)}>
          {done ? words.copied : words.copy}
        </Button>
      </div>
    </div>
  );
}
