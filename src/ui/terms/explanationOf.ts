import type { DeviceRole, Outcome, Symptom, TransportProtocol } from '../../engine/index.ts';
import type { PlainAndPrecise, Glossary } from '../../i18n/index.ts';

/** What has a plain sentence and an exact one: how a send ends, what its sender gets, and what a device is. */
export type Explainable =
  | Pick<Outcome, 'kind' | 'cause'>
  | { readonly kind: 'symptom'; readonly symptom: Symptom; readonly protocol: TransportProtocol }
  | { readonly kind: 'role'; readonly role: DeviceRole };

/** Why it failed says more than that it did. */
export function explanationOf(glossary: Glossary, about: Explainable): PlainAndPrecise {
  switch (about.kind) {
    case 'symptom':
      return glossary.symptoms[about.protocol][about.symptom];
    case 'role':
      return glossary.roles[about.role];
    case 'delivered':
    case 'misdelivered':
    case 'dropped':
    case 'rejected':
      return about.cause === null ? glossary.outcomes[about.kind] : glossary.causes[about.cause];
  }
}
