import * as v from 'valibot';
import { text } from './fields.ts';

/** Objects that nobody here asks for, each told for itself. */
export type ForeignObject = 'kubeconfig' | 'secret' | 'status';

/** Which of them an object is; `null`: none. */
export function foreignObject(kind: string, value: object): ForeignObject | null {
  switch (kind) {
    case 'Secret':
      return 'secret';
    case 'Config':
      return 'clusters' in value && ('users' in value || 'contexts' in value) ? 'kubeconfig' : null;
    case 'Status':
      return 'status' in value && value.status === 'Failure' ? 'status' : null;
    default:
      return null;
  }
}

/** What the API server answers in place of objects. */
export const status = v.object({ reason: text, message: text });
