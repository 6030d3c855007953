import * as v from 'valibot';
import { readYaml } from '../reading/yaml.ts';
import type { FieldPath } from '../reading/source.ts';
import { anyTable, listOf, table, text, texts } from './fields.ts';

/** Values of a chart, as somebody asks for it. */
export interface Release {
  /** Without the repository that it is taken from. */
  readonly chart: string;
  readonly values: object;
  /** More of them are somewhere else, so that what is not here need not be as it usually is. */
  readonly isPart: boolean;
  readonly path: FieldPath;
}

const anything = v.nullish(v.unknown(), null);
const named = table({ name: text });

/** Flux. */
const helmRelease = v.object({
  spec: table({
    chart: table({ spec: table({ chart: text }) }),
    chartRef: named,
    values: anything,
    valuesFrom: listOf(anyTable),
  }),
  metadata: named,
});
/** A HelmChart, or a HelmChartConfig that is laid over one (docs.k3s.io, helm). */
const helmChart = v.object({ spec: table({ valuesContent: anything }), metadata: named });
/** Argo CD, where `valuesObject` goes before `values`. */
const helm = table({ valuesObject: anything, values: anything, valueFiles: texts, parameters: listOf(anyTable) });
const source = v.object({ chart: text, helm });
const application = v.object({ spec: table({ source: v.nullish(source), sources: listOf(source) }) });
/** Cluster API's provider of add-ons. */
const helmChartProxy = v.object({ spec: table({ chartName: text, valuesTemplate: anything }) });
const kustomization = v.object({
  helmCharts: listOf(v.object({ name: text, valuesInline: anything, valuesFile: text })),
});

type Asked = Omit<Release, 'values'> & { readonly values: unknown };

/** Each way of asking for charts, by the kind of object that asks. */
const carriers: Readonly<Record<string, (value: object) => readonly Asked[]>> = {
  HelmRelease: (value) =>
    read(helmRelease, value).map(({ spec, metadata }) => ({
      chart: spec.chart.spec.chart ?? spec.chartRef.name ?? metadata.name ?? '',
      values: spec.values,
      isPart: spec.valuesFrom.length > 0,
      path: ['spec', 'values'],
    })),
  HelmChart: (value) => ofHelmController(value, false),
  HelmChartConfig: (value) => ofHelmController(value, true),
  Application: (value) =>
    read(application, value).flatMap(({ spec }) => [
      ...[spec.source ?? []].flat().map((each) => ofArgo(each, ['spec', 'source'])),
      ...spec.sources.map((each, index) => ofArgo(each, ['spec', 'sources', index])),
    ]),
  HelmChartProxy: (value) =>
    read(helmChartProxy, value).map(({ spec }) => ({
      chart: spec.chartName ?? '',
      values: spec.valuesTemplate,
      isPart: false,
      path: ['spec', 'valuesTemplate'],
    })),
  Kustomization: (value) =>
    read(kustomization, value).flatMap(({ helmCharts }) =>
      helmCharts.map(({ name, valuesInline, valuesFile }, index) => ({
        chart: name ?? '',
        values: valuesInline,
        isPart: valuesFile !== null,
        path: ['helmCharts', index, 'valuesInline'],
      })),
    ),
};

/** The charts that an object of this kind asks for, with what it says of them. */
export function releasesIn(kind: string, value: object): readonly Release[] {
  const asked = Object.hasOwn(carriers, kind) ? (carriers[kind]?.(value) ?? []) : [];
  return asked.flatMap((each) => {
    const values = tableOf(each.values);
    return values === null ? [] : [{ ...each, chart: each.chart.split('/').at(-1) ?? '', values }];
  });
}

function ofHelmController(value: object, isPart: boolean): readonly Asked[] {
  return read(helmChart, value).map(({ spec, metadata }) => ({
    chart: metadata.name ?? '',
    values: spec.valuesContent,
    isPart,
    path: ['spec', 'valuesContent'],
  }));
}

function ofArgo({ chart, helm: told }: v.InferOutput<typeof source>, path: FieldPath): Asked {
  const field = told.valuesObject === null ? 'values' : 'valuesObject';
  const isPart = told.valueFiles.length + told.parameters.length > 0;
  return { chart: chart ?? '', values: told[field], isPart, path: [...path, 'helm', field] };
}

function read<Schema extends v.GenericSchema>(schema: Schema, value: object): readonly v.InferOutput<Schema>[] {
  const found = v.safeParse(schema, value);
  return found.success ? [found.output] : [];
}

/** A table, or a text that is one. */
function tableOf(values: unknown): object | null {
  if (typeof values !== 'string') return typeof values === 'object' ? values : null;
  const yaml = readYaml(values);
  const inside = yaml.ok ? yaml.value[0]?.value : null;
  return typeof inside === 'object' ? inside : null;
}
