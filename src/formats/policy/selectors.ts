import * as v from 'valibot';
import type { LabelSelector } from '../../engine/policy/index.ts';
import { everything } from '../../engine/policy/index.ts';
import { maybe, table } from '../import/objects/fields.ts';
import { named } from '../named.ts';
import { allOf } from './lists.ts';
import { breaks, oneOfText } from './problem.ts';

const operators = ['In', 'NotIn', 'Exists', 'DoesNotExist'] as const;

/** A label that is no text is a mistake, not a label: `true` without quotation marks. One without a value has an empty one, to Go. */
export const labels = v.pipe(
  maybe(named(v.nullable(v.string('text'), ''), 'table')),
  v.transform((found) => found ?? {}),
);

const expression = v.pipe(
  table({
    key: v.string('text'),
    operator: v.picklist(operators, oneOfText(operators)),
    values: allOf(v.string('text')),
  }),
  v.check(
    ({ operator, values }) => operator === 'Exists' || operator === 'DoesNotExist' || values.length > 0,
    breaks('values-missing'),
  ),
  v.check(
    ({ operator, values }) => operator === 'In' || operator === 'NotIn' || values.length === 0,
    breaks('values-surplus'),
  ),
);

const selectorTable = v.object({ matchLabels: labels, matchExpressions: allOf(expression) }, 'table');

/** A LabelSelector of Kubernetes. */
const selector = v.pipe(
  selectorTable,
  v.transform(
    ({ matchLabels, matchExpressions }): LabelSelector => [
      ...Object.entries(matchLabels).map(([key, value]) => ({ key, operator: 'in', values: [value] }) as const),
      ...matchExpressions.map(({ key, operator, values }) => {
        switch (operator) {
          case 'In':
            return { key, operator: 'in', values } as const;
          case 'NotIn':
            return { key, operator: 'not-in', values } as const;
          case 'Exists':
            return { key, operator: 'exists' } as const;
          case 'DoesNotExist':
            return { key, operator: 'does-not-exist' } as const;
        }
      }),
    ],
  ),
);

/** `null`: not there, which is not the same as an empty one. */
export const maybeSelector = maybe(selector);

/** Where one must be and none is, Go's empty one stands, which selects everything. */
export const selectorOrAll = v.pipe(
  maybeSelector,
  v.transform((found) => found ?? everything),
);
