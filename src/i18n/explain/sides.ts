import type { ModelId, SettingKey, Settings } from '../../engine/index.ts';
import { completed, models } from '../../engine/index.ts';
import type { Message, Value } from '../messages/say.ts';
import type { PageSpeech } from '../messages/speech.ts';
import { modelText } from './models.ts';
import { valueName } from './settings.ts';

type Choice = Message<{ readonly value: Value }>;

/** A model with what was set otherwise than it begins with. */
export function sideText(speech: PageSpeech, model: ModelId, chosen: Settings): string {
  const { t, say } = speech;
  const { name } = modelText(speech, model);
  const choices = chosenSettings(model, chosen).map(([key, value]) => choiceText(speech, key, value));
  return choices.length === 0 ? name : say(t.sides.side, { model: name, choices: choices.join(t.sides.separator) });
}

/** `gateway on the nodes`. */
function choiceText(speech: PageSpeech, key: string, value: string): string {
  const { t, say } = speech;
  const choices: Readonly<Record<SettingKey, Choice>> = t.sides.choice;
  const choice = new Map<string, Choice>(Object.entries(choices)).get(key);
  const name = valueName(speech, key, value);
  return choice === undefined ? say(t.sides.unknown, { setting: key, value: name }) : say(choice, { value: name });
}

/** What was set otherwise than the model begins with. */
function chosenSettings(model: ModelId, settings: Settings): readonly (readonly [key: string, value: string])[] {
  const specs = models[model].settings;
  const initial = completed(specs, {});
  return Object.entries(completed(specs, settings)).filter(([key, value]) => value !== initial[key]);
}
