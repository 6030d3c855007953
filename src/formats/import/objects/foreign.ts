import * as v from 'valibot';
import { text } from './fields.ts';

/** Objects that nobody here asks for, each told for itself. */
export type ForeignObject = 'kubeconfig' | 'secret' | 'status' | 'terraform';

/** Which of them an object is; `null`: none. */
export function foreignObject(kind: string, value: object): ForeignObject | null {
  switch (kind) {
    case 'Secret':
      return 'secret';
    case 'Config':
      return 'clusters' in value && ('users' in value || 'contexts' in value) ? 'kubeconfig' : null;
    case 'Status':
      return 'status' in value && value.status === 'Failure' ? 'status' : null;
    // Its state, or what it shows of that or of a plan.
    case '':
      return 'terraform_version' in value ? 'terraform' : null;
    default:
      return null;
  }
}

/** What the API server answers in place of objects. */
export const status = v.object({ reason: text, message: text });
