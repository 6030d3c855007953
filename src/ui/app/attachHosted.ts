import { isEmbedded, useApp } from '../../state/index.ts';

/** Inside somebody else's page, which may speak: what answers loads when it does. Where that cannot be had, nothing else is missed. */
export function attachHosted(): void {
  if (!isEmbedded(useApp.getState())) return;
  window.addEventListener(
    'message',
    (event) =>
      void import('../host/index.ts').then(
        (host) => host.hear(event),
        () => null,
      ),
  );
}
