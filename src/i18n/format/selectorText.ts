import type { Labels, LabelSelector, Requirement } from '../../engine/policy/index.ts';

/** `app=web,tier notin (db)`, as kubectl has label selectors written; empty: everything is selected. */
export function selectorText(selector: LabelSelector): string {
  return selector.map(requirementText).join(',');
}

function requirementText(requirement: Requirement): string {
  const { key } = requirement;
  switch (requirement.operator) {
    case 'in': {
      const [first = '', ...others] = requirement.values;
      return others.length === 0 ? `${key}=${first}` : `${key} in (${requirement.values.join(',')})`;
    }
    case 'not-in':
      return `${key} notin (${requirement.values.join(',')})`;
    case 'exists':
      return key;
    case 'does-not-exist':
      return `!${key}`;
  }
}

export function labelsText(labels: Labels): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
}
