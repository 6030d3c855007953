import { dispatch } from '../../state/index.ts';

/** What of a window is used here. */
export type TroubleWindow = Pick<Window, 'addEventListener' | 'removeEventListener' | 'location' | 'navigator'>;

/** Whatever nothing else caught, wherever it was thrown, is told to the person. Answers how to stop. */
export function attachTrouble(page: TroubleWindow): () => void {
  const meet = (error: unknown, message: string, file: string): void => {
    const stack = error instanceof Error ? (error.stack ?? '') : '';
    if (isOthers(`${file} ${stack}`) || isHarmless(message)) return;
    const details = [message, stack, page.location.href, page.navigator.userAgent]
      .filter((line) => line !== '')
      .join('\n');
    dispatch({ kind: 'trouble-met', details });
  };
  const onError = ({ error, message, filename }: ErrorEvent): void => meet(error, message, filename);
  const onRejection = ({ reason }: PromiseRejectionEvent): void => meet(reason, String(reason), '');
  page.addEventListener('error', onError);
  page.addEventListener('unhandledrejection', onRejection);
  return () => {
    page.removeEventListener('error', onError);
    page.removeEventListener('unhandledrejection', onRejection);
  };
}

/** Extensions run in the page too, and their mistakes are not ours to tell. */
function isOthers(where: string): boolean {
  return /-extension:\/\//.test(where);
}

/** Browsers call it an error that an observer of sizes is told the rest in the next frame. */
function isHarmless(message: string): boolean {
  return message.startsWith('ResizeObserver loop');
}
