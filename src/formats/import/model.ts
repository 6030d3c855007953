import type { ModelId, Prefix, Settings } from '../../engine/index.ts';
import { lengthOf, models } from '../../engine/index.ts';
import type { ClusterFacts } from './facts/clusterFacts.ts';
import type { Axis } from './facts/axes.ts';
import { axisFound, axisUnknown, encapsulationText, rangesAxis, translationText } from './facts/axes.ts';
import { rangesOf } from './objects/fields.ts';
import { unmasqueradedByDefault } from './products/ipMasqAgent.ts';
import type { Encapsulation, Finding, Routing, Translation } from './products/product.ts';
import { assumed, found, masquerade, plain, wrapped } from './products/product.ts';
import type { Answers, QuestionKind } from './questions.ts';
import { answerTo } from './questions.ts';

/** A cluster's network as the engine can build it, and how sure each part of it is. */
interface Decided {
  readonly model: ModelId;
  readonly settings: Settings;
  readonly axes: readonly Axis[];
  readonly asks: readonly QuestionKind[];
}

/** Which model a cluster is, by what its objects tell, by what was answered, and else by what is usual. */
export function decided(facts: ClusterFacts, answers: Answers): Decided {
  const answer = (id: QuestionKind): string | null => answerTo(answers, id, facts.name);
  const routed = routing(facts, answer);
  const translated = translating(facts, answer);
  const encapsulated = facts.reading.encapsulated ?? null;
  const drawn = {
    wrapping: asDrawn(facts, encapsulated?.value ?? wrapped(facts.product === null ? 'none' : 'vxlan')),
    routing: routed.value,
    translation: translated.value,
  };
  return {
    ...modelFor(facts, drawn),
    axes: [
      routed.axis,
      encapsulated === null
        ? axisUnknown('encapsulated', encapsulationText(drawn.wrapping))
        : axisFound('encapsulated', { ...encapsulated, value: encapsulationText(encapsulated.value) }),
      translated.axis,
      gatewaysAxis(facts),
      rangesAxis('ranges', facts.ranges.pods),
      rangesAxis('nodes', facts.ranges.nodes),
      rangesAxis('services', facts.ranges.services),
      blocksAxis(facts),
    ],
    asks: [
      ...(facts.reading.asks ?? []),
      ...(facts.product === null && facts.reading.asks === undefined ? (['routes'] as const) : []),
      ...(drawn.wrapping.by === 'none' && isInCloud(facts) && drawn.routing !== 'fabric'
        ? (['spoofing'] as const)
        : []),
    ],
  };
}

/** Nodes that are seen to be in one subnet do not wrap what they wrap between subnets only. */
function asDrawn({ ranges }: ClusterFacts, wrapping: Encapsulation): Encapsulation {
  const [subnet, ...others] = ranges.nodes?.value ?? [];
  const isOne = subnet !== undefined && others.length === 0 && lengthOf(subnet) >= 24;
  return wrapping.acrossOnly && isOne ? wrapped('none') : wrapping;
}

type Asked = (id: QuestionKind) => string | null;

interface Weighed<Value> {
  readonly value: Value;
  readonly axis: Axis;
}

function routing({ reading }: ClusterFacts, answer: Asked): Weighed<Routing> {
  const told = reading.routed ?? null;
  if (told?.value === 'bgp' && answer('bgp') === 'refused') {
    return { value: 'no', axis: axisFound('routed', assumed('no', ...told.from)) };
  }
  if (told !== null) return { value: told.value, axis: axisFound('routed', told) };
  const said = answer('routes');
  if (said === 'static' || said === 'bgp' || said === 'no')
    return { value: said, axis: axisFound('routed', assumed(said)) };
  return { value: 'no', axis: axisUnknown('routed', 'no') };
}

function translating(facts: ClusterFacts, answer: Asked): Weighed<Translation> {
  const { reading } = facts;
  const told = withAnswers(facts, reading.translated ?? null, answer);
  // Almost every network that is not told otherwise translates; who cannot be asked is taken to.
  const value = told?.value ?? masquerade([]);
  const axis =
    told === null
      ? axisUnknown('translated', 'node')
      : axisFound('translated', { ...told, value: translationText(value) });
  return { value, axis: value.to === 'none' ? axis : { ...axis, except: exceptions(facts, value) } };
}

function withAnswers(
  facts: ClusterFacts,
  told: Finding<Translation> | null,
  answer: Asked,
): Finding<Translation> | null {
  const asked = (id: QuestionKind): boolean => facts.reading.asks?.includes(id) === true;
  const ranges = asked('vpc-ranges') ? rangesOf(answer('vpc-ranges')) : [];
  if (told !== null && ranges.length > 0 && told.value.to !== 'none') {
    return { ...told, value: { ...told.value, except: [...(told.value.except ?? []), ...ranges] } };
  }
  if (told?.state === 'assumed' && asked('gke-snat')) {
    if (answer('gke-snat') === 'off') return assumed(plain, ...told.from);
    if (answer('gke-snat') === 'on')
      return assumed(masquerade(unmasqueradedByDefault, { ports: 'redrawn' }), ...told.from);
  }
  return told;
}

/** What the cloud's own ranges are no object tells; the nodes' is one of them. */
function exceptions({ ranges }: ClusterFacts, { except, own }: Translation): readonly Prefix[] {
  const pods = own === 'kept' ? (ranges.pods?.value ?? []) : [];
  return [...new Set([...pods, ...(except ?? ranges.nodes?.value ?? [])])];
}

function gatewaysAxis({ ways }: ClusterFacts): Axis {
  if (ways.length === 0) return axisUnknown('gateways', 'none');
  const names = [...new Set(ways.map(({ value }) => value))];
  return axisFound('gateways', found(names.join(','), ...ways.flatMap(({ from }) => from)));
}

function blocksAxis({ reading, nodes }: ClusterFacts): Axis {
  const lengths = [...new Set(nodes.flatMap(({ blocks }) => blocks.map((each) => each.slice(each.indexOf('/')))))];
  const holding = nodes.filter(({ blocks }) => blocks.length > 0);
  if (lengths.length > 0) {
    const isSure = holding.every(({ blocksState }) => blocksState === 'found');
    const from = holding.map((node) => node.blocksFrom ?? node.from);
    return axisFound('blocks', (isSure ? found : assumed)(lengths.join(','), ...from));
  }
  const length = reading.blockLength;
  return length === undefined
    ? axisUnknown('blocks', null)
    : axisFound('blocks', { ...length, value: `/${length.value}` });
}

function isInCloud({ product }: ClusterFacts): boolean {
  return product !== null && ['gke', 'aks', 'aws-vpc-cni'].includes(product.id);
}

interface Drawn {
  readonly wrapping: Encapsulation;
  readonly routing: Routing;
  readonly translation: Translation;
}

function modelFor(facts: ClusterFacts, drawn: Drawn): { readonly model: ModelId; readonly settings: Settings } {
  const { reading } = facts;
  const attach: Settings = reading.attach === 'routed' ? { attach: 'routed' } : {};
  const pool: Settings = facts.product?.id === 'calico' ? { pool: 'own-blocks' } : {};
  if (reading.joined !== undefined) {
    const { value: through } = reading.joined;
    const tunnels = through === 'nodes' && drawn.wrapping.by === 'none' ? 'none' : 'vxlan';
    return chosen('archipelago', { through, tunnels, ...attach, ...pool });
  }
  const routes = routesFor(drawn.routing);
  if (routes === null) return chosen('island', { ...islandSettings(drawn), ...attach, ...pool });
  const uplink: Settings = routes === 'arp' ? { uplink: 'segment' } : {};
  const { translation } = drawn;
  if (translation.to === 'none') return chosen('flat', { routes, ...uplink, ...attach, ...pool });
  const ranges = exceptions(facts, translation).join(',');
  return chosen('hybrid', {
    routes,
    ranges,
    own: translation.own,
    snat: 'node',
    ports: translation.ports,
    ...uplink,
    ...attach,
    ...pool,
  });
}

/** `null`: outside the nodes nobody knows where pods are, which makes an island of them. */
function routesFor(known: Routing): 'static' | 'bgp' | 'arp' | null {
  switch (known) {
    case 'static':
    case 'fabric':
      return 'static';
    case 'bgp':
      return 'bgp';
    case 'segment':
      return 'arp';
    case 'no':
      return null;
  }
}

/** Of the ways of wrapping the engine has three; another is drawn as VXLAN, whose part it plays. */
function islandSettings({ wrapping, translation }: Drawn): Settings {
  const overlay = wrapping.by === 'none' || wrapping.by === 'geneve' || wrapping.by === 'ipip' ? wrapping.by : 'vxlan';
  const egress = translation.to === 'none' ? 'none' : translation.inwardToo ? 'both' : 'nat';
  return {
    gateway: 'node',
    ingress: 'none',
    egress,
    overlay,
    ...(overlay === 'none' ? { uplink: 'segment' } : {}),
  };
}

/** What differs from what the model begins with. */
function chosen(model: ModelId, settings: Settings): { readonly model: ModelId; readonly settings: Settings } {
  const specs: Readonly<Record<string, { readonly initial: string }>> = models[model].settings;
  const given = Object.entries(settings).filter(
    ([key, value]) => specs[key] !== undefined && specs[key].initial !== value,
  );
  return { model, settings: Object.fromEntries(given) };
}
