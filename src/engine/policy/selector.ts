/** Labels of a pod or of a namespace. */
export type Labels = Readonly<Record<string, string>>;

/** One condition about a label (kubernetes.io, Labels and Selectors, set-based requirements). */
export type Requirement =
  | { readonly key: string; readonly operator: 'in' | 'not-in'; readonly values: readonly string[] }
  | { readonly key: string; readonly operator: 'exists' | 'does-not-exist' };

/** Conditions that must all hold; none: everything is selected. `matchLabels` are requirements with one value each. */
export type LabelSelector = readonly Requirement[];

export const everything: LabelSelector = [];

export function selects(selector: LabelSelector, labels: Labels): boolean {
  return selector.every((requirement) => holds(requirement, labels));
}

/** What has no such label is not among the values either: `NotIn` holds for it (apimachinery, labels.Requirement.Matches). */
function holds(requirement: Requirement, labels: Labels): boolean {
  const has = Object.hasOwn(labels, requirement.key);
  const value = has ? labels[requirement.key] : undefined;
  switch (requirement.operator) {
    case 'in':
      return value !== undefined && requirement.values.includes(value);
    case 'not-in':
      return value === undefined || !requirement.values.includes(value);
    case 'exists':
      return has;
    case 'does-not-exist':
      return !has;
  }
}
