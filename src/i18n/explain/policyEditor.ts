import type { PageSpeech } from '../messages/speech.ts';
import type { PolicyEditorWords } from '../policyEditorWords.ts';
import { allOf } from './lists.ts';

/** A cluster's network policies, as a picture and as text. */
export function policyEditorOf(speech: PageSpeech): PolicyEditorWords {
  const { t, say } = speech;
  const { policyEditor: editor } = t;
  const { fields } = editor;
  return {
    ...editor,
    ...t.controls.policyEditor,
    remove: (policy) => say(editor.remove, { policy }),
    selected: (count, of, names) =>
      names.length === 0
        ? say(editor.selected.none, { of })
        : say(names.length < count ? editor.selected.some : editor.selected.all, {
            count,
            of,
            names: names.length < count ? names.join(t.lists.separator) : allOf(speech, names),
          }),
    rule: (number) => say(editor.rule, { number }),
    removeRule: (number) => say(editor.removeRule, { number }),
    fields: {
      ...fields,
      removePeer: (number) => say(fields.removePeer, { number }),
      removeLabel: (key) => say(fields.removeLabel, { key }),
      removePort: (number) => say(fields.removePort, { number }),
    },
    tierRules: (actions) =>
      actions.length === 0 ? editor.tierRules.none : say(editor.tierRules.some, { actions: allOf(speech, actions) }),
    problems: (count) => say(editor.problems, { count }),
  };
}
