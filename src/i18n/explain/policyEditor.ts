import type { PageSpeech } from '../messages/speech.ts';
import type { PolicyEditorWords } from '../policyEditorWords.ts';
import { allOf } from './lists.ts';

/** A cluster's network policies, as a picture and as text. */
export function policyEditorOf(speech: PageSpeech): PolicyEditorWords {
  const { t, say } = speech;
  const { policies } = t;
  const { fields } = policies;
  return {
    ...policies,
    ...t.controls.policies,
    remove: (policy) => say(policies.remove, { policy }),
    selected: (count, of, names) =>
      names.length === 0
        ? say(policies.selected.none, { of })
        : say(names.length < count ? policies.selected.some : policies.selected.all, {
            count,
            of,
            names: names.length < count ? names.join(t.lists.separator) : allOf(speech, names),
          }),
    rule: (number) => say(policies.rule, { number }),
    removeRule: (number) => say(policies.removeRule, { number }),
    fields: {
      ...fields,
      removePeer: (number) => say(fields.removePeer, { number }),
      removeLabel: (key) => say(fields.removeLabel, { key }),
      removePort: (number) => say(fields.removePort, { number }),
    },
    tierRules: (actions) =>
      actions.length === 0
        ? policies.tierRules.none
        : say(policies.tierRules.some, { actions: allOf(speech, actions) }),
    problems: (count) => say(policies.problems, { count }),
  };
}
