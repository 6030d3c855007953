import { vi } from 'vitest';

/** Where the evaluator is, seen from here. */
export const engine = '../../../engine/policy';

/** Each makes a mistake when it is asked, and says in which file. */
export type Mistakes = Readonly<Record<string, () => string>>;

/** Put another function in the place of one of the evaluator's, for everybody who imports it from now on. */
export function plant<Module extends object>(path: string, wrong: (right: Module) => Partial<Module>): string {
  vi.doMock(path, async (original) => {
    const right = await original<Module>();
    return { ...right, ...wrong(right) };
  });
  return path;
}
