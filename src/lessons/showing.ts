import type { View } from '../sharing/index.ts';
import { printLink } from '../sharing/index.ts';

/** Do both views show the same send in the same two networks, whatever the moment and whatever is around them? */
export function shows(screen: View, wanted: View): boolean {
  return printLink(bare(screen)) === printLink(bare(wanted));
}

function bare(view: View): View {
  return { ...view, step: null, inspected: null, page: 'trace', lesson: null, predicting: false, language: 'en' };
}
