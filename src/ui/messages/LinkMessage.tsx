import type { ReactNode } from 'react';
import type { LinkProblem } from '../../sharing/index.ts';
import { defaultView } from '../../sharing/index.ts';
import { dispatch } from '../../state/index.ts';
import { Button, usePageWords } from '../shared/index.ts';
import { Message } from './Message.tsx';
import { Problems } from './Problems.tsx';

/** A link that cannot be read is answered, not replaced in silence. */
export function LinkMessage({ problem }: { readonly problem: LinkProblem }): ReactNode {
  const words = usePageWords();
  return (
    <Message title={words.ui.trouble.linkTitle}>
      <p>{words.linkProblemText(problem)}</p>
      {problem.code === 'bad-scenario' ? <Problems problems={problem.problems} /> : null}
      <p className="message-remedy">{words.ui.trouble.linkRemedy}</p>
      <Button look="primary" onClick={() => dispatch({ kind: 'view-opened', view: defaultView })}>
        {words.ui.trouble.startOver}
      </Button>
    </Message>
  );
}
