import { models, modelIds } from '../engine/index.ts';
import type { ModelId, Setting } from '../engine/index.ts';
import type { ClaimId } from '../content/index.ts';
import { catalogue, claims } from '../content/index.ts';
import type { Words } from '../i18n/index.ts';

interface SettingJson {
  readonly key: string;
  readonly name: string;
  readonly help: string;
  /** `null` where any list of prefixes is allowed. */
  readonly values: readonly string[] | null;
  readonly initial: string;
}

/** `catalogue --json`: what there is to ask about. */
export interface CatalogueJson {
  readonly version: 1;
  readonly scenarios: readonly { readonly id: string; readonly title: string; readonly summary: string }[];
  readonly models: readonly {
    readonly id: ModelId;
    readonly name: string;
    readonly help: string;
    readonly settings: readonly SettingJson[];
  }[];
  readonly claims: readonly { readonly id: ClaimId; readonly text: string; readonly link: string }[];
}

export function catalogueJson(words: Words): CatalogueJson {
  return {
    version: 1,
    scenarios: catalogue.map(({ id, title }) => ({
      id,
      title: words.scenarioTitle(id, title),
      summary: words.cli.summaries[id],
    })),
    models: modelIds.map((id) => ({
      id,
      ...words.modelText(id),
      settings: Object.entries<Setting>(models[id].settings).map(([key, setting]) => settingJson(words, key, setting)),
    })),
    claims: claims.map(({ id, shown: [{ link }] }) => ({ id, text: words.claimText(id), link })),
  };
}

function settingJson(words: Words, key: string, setting: Setting): SettingJson {
  const values = setting.kind === 'choice' ? setting.values : null;
  return { key, ...words.settingText(key), values, initial: setting.initial };
}
