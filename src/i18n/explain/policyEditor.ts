import type { PageSpeech } from '../messages/speech.ts';
import type { PolicyEditorWords } from '../policyEditorWords.ts';
import { allOf } from './lists.ts';

/** As many as one listens to. */
const mostNames = 8;

/** A cluster's network policies, as a picture and as text. */
export function policyEditorOf(speech: PageSpeech): PolicyEditorWords {
  const { t, say } = speech;
  const { policyEditor: editor } = t;
  const { fields, meant } = editor;
  const some = (names: readonly string[]): string =>
    names.length <= mostNames
      ? allOf(speech, names)
      : say(meant.more, { names: names.slice(0, mostNames).join(t.lists.separator), count: names.length - mostNames });
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
      peerNumber: (number) => say(fields.peerNumber, { number }),
      removePeer: (number) => say(fields.removePeer, { number }),
      removeLabel: (key) => say(fields.removeLabel, { key }),
      removePort: (number) => say(fields.removePort, { number }),
    },
    meant: {
      title: meant.title,
      idle: meant.idle,
      noPod: meant.noPod,
      between: meant.between,
      picture: (network) => say(meant.picture, { network }),
      said: ({ network, pod, direction, names }) =>
        names.length === 0
          ? say(meant.none[direction], { network, pod })
          : say(meant.all[direction], { network, pod, count: names.length, names: some(names) }),
      as: ({ direction, names, address, holder, isMeant }) =>
        say(meant.as[direction][isMeant ? 'yes' : 'no'], {
          names: some(names),
          address,
          holder: holder ?? meant.unheld,
        }),
    },
    problems: (count) => say(editor.problems, { count }),
  };
}
