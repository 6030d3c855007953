import type { Fault, ModelId, Setting, Settings } from '../../engine/index.ts';
import { accepts, modelIds, models } from '../../engine/index.ts';
import { canonicalSettings } from '../canonicalSettings.ts';
import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import type { Side, SideIndex } from '../view.ts';
import { faultForms, parseFault } from './faultText.ts';
import type { LinkProblem } from './linkProblem.ts';
import { defaultSide, sideName } from './parameters.ts';
import type { Pairs } from './query.ts';
import { badValue, wordOf, read } from './reading.ts';

/** One side: its model, then the settings that model has, then the faults in their order. */
export function parseSide(pairs: Pairs, index: SideIndex): Result<Side, LinkProblem> {
  const name = sideName(index);
  const model = read(pairs, name, {
    absent: defaultSide(index).model,
    allowed: modelIds,
    parse: wordOf(modelIds),
  });
  if (!model.ok) return model;
  const settings = parseSettings(pairs, name, model.value);
  if (!settings.ok) return settings;
  const faults = parseFaults(pairs, `${name}.fault`);
  return faults.ok ? ok({ model: model.value, settings: settings.value, faults: faults.value }) : faults;
}

/** The names of a side's parameters, its model's settings included. */
export function sideParameters({ model }: Side, index: SideIndex): readonly string[] {
  const name = sideName(index);
  return [name, ...Object.keys(models[model].settings).map((key) => `${name}.${key}`), `${name}.fault`];
}

function parseSettings(pairs: Pairs, name: string, model: ModelId): Result<Settings, LinkProblem> {
  const specs: Readonly<Record<string, Setting>> = models[model].settings;
  const settings: Record<string, string> = {};
  for (const [key, spec] of Object.entries(specs)) {
    const parameter = `${name}.${key}`;
    const value = pairs.find(([each]) => each === parameter)?.[1];
    if (value === undefined) continue;
    if (!accepts(spec, value)) return failed(badValue(parameter, value, allowedBy(spec)));
    settings[key] = value;
  }
  return ok(canonicalSettings(model, settings));
}

function parseFaults(pairs: Pairs, parameter: string): Result<readonly Fault[], LinkProblem> {
  const faults: Fault[] = [];
  for (const [name, value] of pairs) {
    if (name !== parameter) continue;
    const fault = parseFault(value);
    if (fault === null) return failed(badValue(parameter, value, Object.values(faultForms)));
    faults.push(fault);
  }
  return ok(faults);
}

function allowedBy(spec: Setting): readonly string[] {
  switch (spec.kind) {
    case 'choice':
      return spec.values;
    case 'prefixes':
      return [spec.initial];
  }
}
