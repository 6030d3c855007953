import { isScenarioId } from '../content/index.ts';
import type { ModelId, Scenario } from '../engine/index.ts';
import { deviceId, modelIds } from '../engine/index.ts';
import type { Result, Side, View } from '../formats/index.ts';
import {
  defaultView,
  digestOf,
  failed,
  ok,
  parseScenario,
  printLink,
  printPayload,
  printScenario,
} from '../formats/index.ts';
import type { Words } from '../i18n/index.ts';
import { catalogueText } from './catalogueScenarios.ts';
import type { Flags } from './flags.ts';
import { choiceOf, isGiven, readFlags, optionValue } from './flags.ts';
import { json } from './json.ts';
import type { Network } from './readNetwork.ts';
import { networkFlags, readNetwork } from './readNetwork.ts';
import type { WantedSend } from './readSend.ts';
import { readSend, sendFlags } from './readSend.ts';
import type { CommandAnswer } from './terminal.ts';
import { noted } from './terminal.ts';

export const linkFlags = { ...networkFlags, ...sendFlags, against: 'once', step: 'once', base: 'once' } as const;

/** A send as the page would show it. */
export interface LinkedSend {
  readonly network: Network;
  readonly wanted: WantedSend;
  readonly view: View;
  /** Where the page is. */
  readonly base: string;
}

/** A link that opens a send on the page, beside what another model makes of it. */
export function linkCommand(words: Words, args: readonly string[]): CommandAnswer {
  const flags = readFlags(words, { ...linkFlags, json: 'switch', help: 'switch' }, args);
  if (!flags.ok) return flags;
  if (isGiven(flags.value, 'help')) return ok(words.cli.usage.link);
  const linked = readLinkedSend(words, flags.value);
  if (!linked.ok) return linked;
  const { network, view, base } = linked.value;
  const link = `${base}${printLink(view)}`;
  return noted(network, isGiven(flags.value, 'json') ? json({ version: 1, link }) : link);
}

export function readLinkedSend(words: Words, flags: Flags): Result<LinkedSend, string> {
  const network = readNetwork(words, flags);
  if (!network.ok) return network;
  const wanted = readSend(words, flags, network.value);
  if (!wanted.ok) return wanted;
  const initial = network.value.model === 'flat' ? 'island' : 'flat';
  const against = choiceOf<ModelId>(words, flags, 'against', { allowed: modelIds, initial });
  if (!against.ok) return against;
  const step = stepOf(words, optionValue(flags, 'step'));
  if (!step.ok) return step;
  const base = baseOf(words, optionValue(flags, 'base') ?? '');
  if (!base.ok) return base;
  const endpoints = [...network.value.topology.directory.keys()];
  // A link names who is meant, and not by which address.
  if (wanted.value.to.kind === 'socket') return failed(words.cli.notAllowed('--to', wanted.value.toText, endpoints));
  const view = viewOf(network.value, wanted.value, against.value, step.value);
  return ok({ network: network.value, wanted: wanted.value, view, base: base.value });
}

/** What was asked for stands on the right, as what needs explaining does on the page; flat stands on the left. */
function viewOf(network: Network, wanted: WantedSend, against: ModelId, step: number | null): View {
  const { scenario, model, settings, faults } = network;
  const asked: Side = { model, settings, faults };
  const other: Side = { model: against, settings: {}, faults: [] };
  const isKept = isCatalogued(scenario);
  return {
    ...defaultView,
    scenario: isKept ? { kind: 'catalogue', id: scenario.id } : { kind: 'custom', payload: printPayload(scenario) },
    digest: isKept ? digestOf(scenario) : null,
    sides: model === 'flat' ? [asked, other] : [other, asked],
    from: wanted.from,
    to: deviceId(wanted.toText),
    dial: wanted.dial,
    protocol: wanted.protocol,
    step,
  };
}

/** A file may call itself what the catalogue calls another. */
function isCatalogued(scenario: Scenario): boolean {
  if (!isScenarioId(scenario.id)) return false;
  const kept = parseScenario(catalogueText(scenario.id));
  return kept.ok && printScenario(kept.value) === printScenario(scenario);
}

function stepOf(words: Words, text: string | null): Result<number | null, string> {
  if (text === null) return ok(null);
  return /^\d{1,3}$/.test(text) ? ok(Number(text)) : failed(words.cli.notAllowed('--step', text, ['0', '1', '2', '…']));
}

/** Where the page is: what stands before the link. */
function baseOf(words: Words, text: string): Result<string, string> {
  if (text === '') return ok('');
  const isPage = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !/[?#]/.test(text);
  return isPage ? ok(text) : failed(words.cli.notAllowed('--base', text, ['https://example.org/island-hop/']));
}
