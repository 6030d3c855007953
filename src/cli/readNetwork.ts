import { scenarioIds } from '../content/index.ts';
import type { Fault, ModelId, Scenario, SettingSpecs, Settings, Topology } from '../engine/index.ts';
import { accepts, compile, completed, modelIds, models } from '../engine/index.ts';
import type { Result, Side, View } from '../formats/index.ts';
import { failed, faultText, ok, faultApplies, faultForms, parseFault } from '../formats/index.ts';
import type { Words } from '../i18n/index.ts';
import type { FlagSpecs, Flags } from './flags.ts';
import { optionValue } from './flags.ts';
import { givenScenario } from './readScenario.ts';

/** A scenario under a model, as the command line asked for it. */
export interface Network {
  readonly scenario: Scenario;
  readonly model: ModelId;
  /** Every setting of the model. */
  readonly settings: Settings;
  readonly faults: readonly Fault[];
  readonly topology: Topology;
  /** `null` unless the scenario was given as a link. */
  readonly view: View | null;
  /** What is to be said of the link, a sentence each. */
  readonly notes: readonly string[];
}

/** The options that say which network is meant. */
export const networkFlags = { model: 'once', set: 'many', fault: 'many' } as const satisfies FlagSpecs;

export function readNetwork(words: Words, flags: Flags): Result<Network, string> {
  const [text, surplus] = flags.positionals;
  if (text === undefined) return failed(words.cli.missing('SCENARIO', scenarioIds));
  if (surplus !== undefined) return failed(words.cli.surplus(surplus));
  const given = givenScenario(words, text);
  if (!given.ok) return given;
  const { scenario, view, notes } = given.value;
  const side = readSide(words, flags, view);
  if (!side.ok) return side;
  const { model } = side.value;
  const settings = readSettings(words, flags, side.value);
  if (!settings.ok) return settings;
  const built = compile(scenario, model, settings.value, side.value.faults);
  const added = readFaults(words, flags, built);
  if (!added.ok) return added;
  const faults = [...side.value.faults, ...added.value];
  const topology = added.value.length === 0 ? built : compile(scenario, model, settings.value, faults);
  return ok({ scenario, model, settings: settings.value, faults, view, notes, topology });
}

/** What reports say of a network: enough to ask for it again. */
export function networkNames({ scenario, model, settings, faults, topology }: Network): {
  readonly scenario: string;
  readonly model: ModelId;
  readonly settings: Settings;
  readonly faults: readonly string[];
  readonly topology: Topology;
} {
  return { scenario: scenario.id, model, settings, faults: faults.map(faultText), topology };
}

/** A link shows two networks: the one of the wanted model, else the first. */
function readSide(words: Words, flags: Flags, view: View | null): Result<Side, string> {
  const wanted = optionValue(flags, 'model');
  if (wanted === null) {
    return view === null ? failed(words.cli.missing('--model', modelIds)) : ok(view.sides[0]);
  }
  const model = modelIds.find((each) => each === wanted);
  if (model === undefined) return failed(words.cli.notAllowed('--model', wanted, modelIds));
  return ok(view?.sides.find((side) => side.model === model) ?? { model, settings: {}, faults: [] });
}

function readSettings(words: Words, flags: Flags, side: Side): Result<Settings, string> {
  const specs: SettingSpecs = models[side.model].settings;
  let chosen = side.settings;
  const given = new Set<string>();
  for (const text of flags.values.get('set') ?? []) {
    const at = text.indexOf('=');
    if (at < 0) return failed(words.cli.notSetting(text, Object.keys(specs)));
    const [key, value] = [text.slice(0, at), text.slice(at + 1)];
    const spec = Object.hasOwn(specs, key) ? specs[key] : undefined;
    if (spec === undefined) return failed(words.cli.notAllowed('--set', key, Object.keys(specs)));
    if (!accepts(spec, value)) {
      return failed(
        spec.kind === 'choice'
          ? words.cli.notAllowed(`--set ${key}`, value, spec.values)
          : words.cli.notPrefixes(`--set ${key}`, value, spec.initial),
      );
    }
    if (given.has(key)) return failed(words.cli.repeated(`--set ${key}`));
    given.add(key);
    chosen = { ...chosen, [key]: value };
  }
  return ok(completed(specs, chosen));
}

/** Every `--fault`, in the notation of links; each must be about something that this network has. */
function readFaults(words: Words, flags: Flags, topology: Topology): Result<readonly Fault[], string> {
  const faults: Fault[] = [];
  for (const text of flags.values.get('fault') ?? []) {
    const fault = parseFault(text);
    if (fault === null) return failed(words.cli.notAllowed('--fault', text, Object.values(faultForms)));
    if (!faultApplies(topology, fault))
      return failed(words.cli.nothingToBreak('--fault', text, known(topology, fault)));
    faults.push(fault);
  }
  return ok(faults);
}

/** What could have been named instead: the routes or rules of the device, or else the devices. */
function known(topology: Topology, fault: Fault): readonly string[] {
  const devices = [...topology.devices.keys()];
  if (fault.kind === 'add-filter') return devices;
  const device = topology.devices.get(fault.device);
  if (device === undefined) return devices;
  switch (fault.kind) {
    case 'withdraw-route':
      return device.routes.map(({ id }) => id);
    case 'remove-rule': {
      const ids = [...Object.values(device.hooks).flat(), ...device.proxies].map(({ id }) => id);
      return [...new Set(ids)].map((id) => id.slice(device.id.length + 1));
    }
    case 'stop-bgp':
      return devices.filter((id) => (topology.devices.get(id)?.bgp ?? null) !== null);
    case 'take-down':
      return devices;
  }
}
