import type { ModelId, Setting, Settings } from '../engine/index.ts';
import { accepts, models, parsePrefixList } from '../engine/index.ts';

/** The chosen settings as links hold them: known to the model, allowed, not the initial value, in the model's order. */
export function canonicalSettings(model: ModelId, settings: Settings): Settings {
  const specs: Readonly<Record<string, Setting>> = models[model].settings;
  return Object.fromEntries(
    Object.entries(specs).flatMap(([key, spec]) => {
      const given = Object.hasOwn(settings, key) ? settings[key] : undefined;
      if (given === undefined || !accepts(spec, given)) return [];
      const value = canonicalValue(spec, given);
      return value === spec.initial ? [] : [[key, value]];
    }),
  );
}

function canonicalValue(spec: Setting, text: string): string {
  switch (spec.kind) {
    case 'choice':
      return text;
    case 'prefixes':
      return parsePrefixList(text)?.join(',') ?? text;
  }
}
