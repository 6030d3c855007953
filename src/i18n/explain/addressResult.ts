import type { AddressPlan, PlannedModel, Purpose, Shortfall } from '../../planner/index.ts';
import { lengthOf } from '../../engine/index.ts';
import { nodeBlocksFor } from '../../planner/index.ts';
import type { AddressWords } from '../addressWords.ts';
import type { PageSpeech } from '../messages/speech.ts';
import { allOf } from './lists.ts';
import { numberText, percent } from './numbers.ts';

export function addressResultOf(speech: PageSpeech): AddressWords['result'] {
  const { t, say } = speech;
  const { result, form } = t.addresses;
  return {
    ...result,
    fits: (placed, wanted, more) => fits(speech, placed, wanted, more),
    routable: (addresses) => say(result.routable, { addresses: numberText(speech, addresses) }),
    count: ({ times, total }) => productText(speech, times, total / times),
    onceForAll: (range) => say(result.onceForAll, { range }),
    rangeOf: (purpose, plan, model) => rangeOf(speech, purpose, plan, model),
    hangsOn: (mine, others, fit) =>
      say(fit ? result.hangsOn.allFit : result.hangsOn.notAllFit, {
        mine: numberText(speech, mine),
        others: allOf(
          speech,
          others.map(({ product, addresses }) =>
            say(result.hangsOn.other, {
              name: form.products[product].name,
              addresses: numberText(speech, addresses),
            }),
          ),
        ),
      }),
    shortfall: (why) => shortfall(speech, why),
    left: (left) => leftText(speech, left),
    saves: (share) => say(result.saves, { share: percent(speech, share) }),
    savedRoutable: (addresses) =>
      addresses < 0
        ? say(result.savedRoutable.more, { addresses: numberText(speech, -addresses) })
        : say(result.savedRoutable.saved, { addresses: numberText(speech, addresses) }),
    nothingAgain: (more) =>
      more === 0 ? result.nothingAgain.same : say(result.nothingAgain.more, { more: numberText(speech, more) }),
    chance: (clusters, length, chance) =>
      say(result.chance, { clusters: numberText(speech, clusters), length, chance: percent(speech, chance) }),
    envelope: (nodes, pods) =>
      say(result.envelope, { nodes: numberText(speech, nodes), count: nodes, pods: numberText(speech, pods) }),
  };
}

function fits(speech: PageSpeech, placed: number, count: number, more: number): string {
  const { t, say } = speech;
  const { fits: said } = t.addresses.result;
  const wanted = numberText(speech, count);
  if (placed === 0) return say(said.none, { wanted, count });
  if (placed < count) return say(said.some, { placed: numberText(speech, placed), wanted, count: placed });
  return more === 0
    ? say(said.all, { wanted, count })
    : say(said.allAndMore, { wanted, count, more: numberText(speech, more) });
}

/** `4 × 256 = 1,024`. */
function productText(speech: PageSpeech, times: number, each: number): string {
  const { t, say } = speech;
  return say(t.addresses.result.count, {
    times: numberText(speech, times),
    each: numberText(speech, each),
    total: numberText(speech, times * each),
  });
}

function rangeOf(speech: PageSpeech, purpose: Purpose, { request, flat }: AddressPlan, model: PlannedModel): string {
  const { t, say } = speech;
  const { rangeOf: said } = t.addresses.result;
  const { nodesPerCluster: count, services } = request;
  switch (purpose) {
    case 'pods': {
      const { addresses } = nodeBlocksFor(request.nodeBlocks, request.podsPerNode);
      const length = flat.podRangeLength;
      const exact = 2 ** (32 - length) === count * addresses;
      return say(exact ? said.pods : said.podsRounded, { length, product: productText(speech, count, addresses) });
    }
    case 'nodes':
      return say(said.nodes, { length: flat.nodeRangeLength, nodes: numberText(speech, count), count });
    case 'services':
      return services.kind === 'advertised' ? say(said.services, { length: services.length }) : '';
    case 'virtual-ips':
    case 'egress-ips':
      return model === 'island' ? said.oneByOne : '';
  }
}

function shortfall(speech: PageSpeech, why: Shortfall): string {
  const { t, say } = speech;
  const { shortfall: said } = t.addresses.result;
  switch (why.kind) {
    case 'total-short':
      return say(said['total-short'][why.pool], {
        needed: numberText(speech, why.needed),
        free: numberText(speech, why.free),
      });
    case 'no-aligned-block': {
      const { cluster, pool, length, largest } = why;
      const { range: ranges, ...unaligned } = said['no-aligned-block'];
      const range = ranges[why.purpose];
      const required =
        cluster === null
          ? say(unaligned.shared[pool], { range, length })
          : say(unaligned.cluster[pool], { cluster: numberText(speech, cluster), range, length });
      return largest === null
        ? say(unaligned.nothingFree, { required })
        : say(unaligned.largest, { required, largest, length: lengthOf(largest) });
    }
  }
}

function leftText(
  speech: PageSpeech,
  { addresses, blocks, largest, fragmentation }: AddressPlan['flat']['left'],
): string {
  const { t, say } = speech;
  const { left: said } = t.addresses.result;
  if (largest === null) return said.nothing;
  const free = { addresses: numberText(speech, addresses), largest };
  return blocks.length === 1
    ? say(said.onePiece, free)
    : say(said.pieces, { ...free, pieces: numberText(speech, blocks.length), outside: percent(speech, fragmentation) });
}
