import { isScenarioId } from '../content/index.ts';
import { deviceId, intendedBy } from '../engine/index.ts';
import type { Side, View } from '../formats/index.ts';
import { canonicalSettings, defaultView, digestOf, ok, printLink, printPayload } from '../formats/index.ts';
import { takeHomeScript } from '../export/takeHome/index.ts';
import type { Words } from '../i18n/index.ts';
import { isGiven, readFlags } from './flags.ts';
import type { Network } from './readNetwork.ts';
import { networkFlags, readNetwork } from './readNetwork.ts';
import type { WantedSend } from './readSend.ts';
import { readSend, sendFlags } from './readSend.ts';
import type { CommandAnswer } from './terminal.ts';
import { noted } from './terminal.ts';
import { traced } from './tracing.ts';

/** One send as a shell script that makes it for real. */
export function takeHomeCommand(words: Words, args: readonly string[]): CommandAnswer {
  const flags = readFlags(words, { ...networkFlags, ...sendFlags, help: 'switch' }, args);
  if (!flags.ok) return flags;
  if (isGiven(flags.value, 'help')) return ok(words.takeHome.usage);
  const network = readNetwork(words, flags.value);
  if (!network.ok) return network;
  const wanted = readSend(words, flags.value, network.value);
  if (!wanted.ok) return wanted;
  const { scenario, model, settings, faults, topology } = network.value;
  const { exchange, to } = traced(network.value, wanted.value);
  const intended = intendedBy(wanted.value);
  const link = linkTo(network.value, wanted.value, flags.value.positionals[0] ?? '');
  const script = takeHomeScript({ scenario, model, settings, faults, topology, exchange, to, intended, link, words });
  return noted(network.value, script.trimEnd());
}

/** The same send in the page, beside whatever the page would show there; a bare address has no link. */
function linkTo(
  { scenario, model, settings, faults, view }: Network,
  wanted: WantedSend,
  asked: string,
): string | null {
  const { from, to, toText, dial, protocol } = wanted;
  if (to.kind === 'socket') return null;
  const side: Side = { model, settings: canonicalSettings(model, settings), faults };
  const [left, right] = view?.sides ?? defaultView.sides;
  const sides: View['sides'] = model === right.model && model !== left.model ? [left, side] : [side, right];
  const given: View['scenario'] = isScenarioId(asked)
    ? { kind: 'catalogue', id: asked }
    : { kind: 'custom', payload: printPayload(scenario) };
  const ref = view?.scenario ?? given;
  const digest = ref.kind === 'catalogue' ? digestOf(scenario) : null;
  return printLink({ ...defaultView, scenario: ref, digest, sides, from, to: deviceId(toText), dial, protocol });
}
