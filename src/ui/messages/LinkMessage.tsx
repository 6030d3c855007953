import type { ReactNode } from 'react';
import type { LinkProblem } from '../../formats/index.ts';
import { defaultView } from '../../formats/index.ts';
import { Button, AlertMessage, openView, usePageWords, useWords } from '../shared/index.ts';
import { Later } from './Later.tsx';
import { Problems } from './Problems.tsx';

/** A link that cannot be read is answered, not replaced in silence. */
export function LinkMessage({ problem }: { readonly problem: LinkProblem }): ReactNode {
  const words = useWords();
  return (
    <AlertMessage title={words.ui.trouble.linkTitle}>
      <Later>
        <What problem={problem} />
      </Later>
      <p className="message-remedy">{words.ui.trouble.linkRemedy}</p>
      <Button look="primary" onClick={() => openView(defaultView)}>
        {words.ui.trouble.startOver}
      </Button>
    </AlertMessage>
  );
}

function What({ problem }: { readonly problem: LinkProblem }): ReactNode {
  const words = usePageWords();
  return (
    <>
      <p>{words.linkProblemText(problem)}</p>
      {problem.code === 'bad-scenario' ? <Problems problems={problem.problems} /> : null}
    </>
  );
}
