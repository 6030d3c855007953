import type { Fault } from '../../engine/index.ts';
import type { Side, View } from '../../formats/index.ts';
import { writtenLink } from '../../formats/index.ts';

/** Do both views show the same send in the same two networks, whatever the moment and whatever is around them? */
export function showsSameSend(screen: View, wanted: View): boolean {
  return writtenLink(bare(screen)) === writtenLink(bare(wanted));
}

function bare(view: View): View {
  const [left, right] = view.sides;
  const sides = [unnamed(left), unnamed(right)] as const;
  return {
    ...view,
    sides,
    step: null,
    inspected: null,
    page: 'trace',
    lesson: null,
    asking: false,
    predicting: false,
    language: 'en',
  };
}

/** What a filter is called makes no difference: buttons and links name the same one differently. */
function unnamed(side: Side): Side {
  const faults = side.faults.map(
    (fault): Fault =>
      fault.kind === 'add-filter' ? { kind: 'add-filter', filter: { ...fault.filter, id: 'any' } } : fault,
  );
  return { ...side, faults };
}
