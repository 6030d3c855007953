import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compile, deviceId } from '../engine/index.ts';
import type { PictureTheme, Sent, SentIn } from '../export/picture/index.ts';
import { lookOf, picturedOf, steppedSvg, stillSvg } from '../export/picture/index.ts';
import type { Result, Side, View } from '../formats/index.ts';
import { failed, ok, printLink } from '../formats/index.ts';
import type { Words } from '../i18n/index.ts';
import type { Flags } from './flags.ts';
import { choiceOf, isGiven, optionValue, readFlags } from './flags.ts';
import type { LinkedSend } from './linkCommand.ts';
import { linkFlags, readLinkedSend } from './linkCommand.ts';
import type { CommandAnswer } from './terminal.ts';
import { noted } from './terminal.ts';
import { traced } from './tracing.ts';

/** A moment of a send in both networks as an SVG picture that carries its link; or all moments, one after another. */
export function pictureCommand(words: Words, args: readonly string[]): CommandAnswer {
  const specs = { ...linkFlags, theme: 'once', out: 'once', stepped: 'switch', help: 'switch' } as const;
  const flags = readFlags(words, specs, args);
  if (!flags.ok) return flags;
  if (isGiven(flags.value, 'help')) return ok(words.cli.usage.picture);
  const linked = readLinkedSend(words, flags.value);
  if (!linked.ok) return linked;
  const theme = choiceOf<PictureTheme>(words, flags.value, 'theme', { allowed: ['light', 'dark'], initial: 'light' });
  if (!theme.ok) return theme;
  const { network, base } = linked.value;
  const view = viewIn(flags.value, linked.value);
  const sent = sentIn(words, { ...linked.value, view });
  const pictured = picturedOf(sent);
  const moment = {
    pictured,
    look: lookOf(styleSheets(), theme.value),
    link: `${base}${printLink(view)}`,
    still: Math.floor(view.step ?? -1),
  };
  const title = pictureTitle(words, sent);
  const svg = isGiven(flags.value, 'stepped') ? steppedSvg({ ...moment, title }) : stillSvg(moment);
  const file = optionValue(flags.value, 'out');
  if (file === null) return noted(network, svg.trimEnd());
  const kept = written(words, file, svg);
  return kept.ok ? noted(network, kept.value) : kept;
}

/** What a link shows, unless another network was asked for. */
function viewIn(flags: Flags, { network, wanted, view }: LinkedSend): View {
  if (network.view === null || isGiven(flags, 'model')) return view;
  const { from, toText, dial, protocol } = wanted;
  const step = optionValue(flags, 'step') === null ? network.view.step : view.step;
  return { ...network.view, from, to: deviceId(toText), dial, protocol, step };
}

function sentIn(words: Words, { network, wanted, view }: LinkedSend): Sent {
  const side = ({ model, settings, faults }: Side): SentIn => {
    const topology = compile(network.scenario, model, settings, faults);
    const { exchange } = traced({ ...network, model, settings, faults, topology }, wanted);
    return { model, settings, topology, exchange };
  };
  const [left, right]: View['sides'] = view.sides;
  return { sides: [side(left), side(right)], shown: [0, 1], to: wanted.toText, words };
}

function pictureTitle(words: Words, { sides, to }: Sent): string {
  const [{ topology, exchange }] = sides;
  const networks = sides.map(({ model, settings }) => words.sideText(model, settings)).join(' · ');
  const from = exchange?.attempt.from ?? deviceId(to);
  const [sender, receiver] = [from, deviceId(to)].map((id) => words.accessibleName(topology, id));
  return words.takeHome.ui.tableTitle(networks, sender ?? '', receiver ?? '');
}

/** The sheets of the page itself. */
function styleSheets(): { readonly tokens: string; readonly diagram: string } {
  return { tokens: textOf('../ui/styles/tokens.css'), diagram: textOf('../diagram/diagram.css') };
}

function textOf(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

function written(words: Words, file: string, svg: string): Result<string, string> {
  try {
    // npm runs scripts in the package's folder, but says where it was called.
    writeFileSync(resolve(process.env['INIT_CWD'] ?? '', file), svg);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return failed(words.cli.notWritten('--out', file, reason));
  }
  return ok(words.takeHome.ui.saved(file));
}
