import type { CompositionChoice } from '../../state/index.ts';
import { useNarrow } from '../shared/index.ts';

/** How a side is composed: a map of the network, or the hops one under the other. */
export type Composition = 'map' | 'lanes';

/** As a person chose; by itself a narrow frame shows lanes as soon as something is sent. */
export function useComposition(choice: CompositionChoice, sending: boolean): Composition {
  const narrow = useNarrow();
  if (!sending) return 'map';
  switch (choice) {
    case 'auto':
    case 'table':
      return narrow ? 'lanes' : 'map';
    case 'map':
    case 'lanes':
      return choice;
  }
}
