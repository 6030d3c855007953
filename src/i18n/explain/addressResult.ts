import type { AddressPlan, PlannedModel, Purpose, Shortfall } from '../../planner/index.ts';
import { lengthOf } from '../../engine/index.ts';
import { nodeBlocks } from '../../planner/index.ts';
import type { AddressWords } from '../addressWords.ts';
import type { PageSpeech } from '../messages/speech.ts';
import { allOf } from './lists.ts';
import { number, percent } from './numbers.ts';

export function addressResultOf(speech: PageSpeech): AddressWords['result'] {
  const { t, say } = speech;
  const { result, form } = t.addresses;
  return {
    ...result,
    fits: (placed, wanted, more) => fits(speech, placed, wanted, more),
    routable: (addresses) => say(result.routable, { addresses: number(speech, addresses) }),
    count: ({ times, total }) => productText(speech, times, total / times),
    onceForAll: (range) => say(result.onceForAll, { range }),
    rangeOf: (purpose, plan, model) => rangeOf(speech, purpose, plan, model),
    hangsOn: (mine, others, fit) =>
      say(fit ? result.hangsOn.allFit : result.hangsOn.notAllFit, {
        mine: number(speech, mine),
        others: allOf(
          speech,
          others.map(({ product, addresses }) =>
            say(result.hangsOn.other, {
              name: form.products[product].name,
              addresses: number(speech, addresses),
            }),
          ),
        ),
      }),
    shortfall: (why) => shortfall(speech, why),
    left: (left) => leftText(speech, left),
    saves: (share) => say(result.saves, { share: percent(speech, share) }),
    savedRoutable: (addresses) =>
      addresses < 0
        ? say(result.savedRoutable.more, { addresses: number(speech, -addresses) })
        : say(result.savedRoutable.saved, { addresses: number(speech, addresses) }),
    nothingAgain: (more) =>
      more === 0 ? result.nothingAgain.same : say(result.nothingAgain.more, { more: number(speech, more) }),
    chance: (clusters, length, chance) =>
      say(result.chance, { clusters: number(speech, clusters), length, chance: percent(speech, chance) }),
    envelope: (nodes, pods) =>
      say(result.envelope, { nodes: number(speech, nodes), count: nodes, pods: number(speech, pods) }),
  };
}

function fits(speech: PageSpeech, placed: number, count: number, more: number): string {
  const { t, say } = speech;
  const { fits: said } = t.addresses.result;
  const wanted = number(speech, count);
  if (placed === 0) return say(said.none, { wanted, count });
  if (placed < count) return say(said.some, { placed: number(speech, placed), wanted, count: placed });
  return more === 0
    ? say(said.all, { wanted, count })
    : say(said.allAndMore, { wanted, count, more: number(speech, more) });
}

/** `4 × 256 = 1,024`. */
function productText(speech: PageSpeech, times: number, each: number): string {
  const { t, say } = speech;
  return say(t.addresses.result.count, {
    times: number(speech, times),
    each: number(speech, each),
    total: number(speech, times * each),
  });
}

function rangeOf(speech: PageSpeech, purpose: Purpose, { request, flat }: AddressPlan, model: PlannedModel): string {
  const { t, say } = speech;
  const { rangeOf: said } = t.addresses.result;
  const { nodesPerCluster: count, services } = request;
  switch (purpose) {
    case 'pods': {
      const { addresses } = nodeBlocks(request.nodeBlocks, request.podsPerNode);
      const length = flat.podRangeLength;
      const exact = 2 ** (32 - length) === count * addresses;
      return say(exact ? said.pods : said.podsRounded, { length, product: productText(speech, count, addresses) });
    }
    case 'nodes':
      return say(said.nodes, { length: flat.nodeRangeLength, nodes: number(speech, count), count });
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
        needed: number(speech, why.needed),
        free: number(speech, why.free),
      });
    case 'no-aligned-block': {
      const { cluster, pool, length, largest } = why;
      const { range: ranges, ...unaligned } = said['no-aligned-block'];
      const range = ranges[why.purpose];
      const required =
        cluster === null
          ? say(unaligned.shared[pool], { range, length })
          : say(unaligned.cluster[pool], { cluster: number(speech, cluster), range, length });
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
  const free = { addresses: number(speech, addresses), largest };
  return blocks.length === 1
    ? say(said.onePiece, free)
    : say(said.pieces, { ...free, pieces: number(speech, blocks.length), outside: percent(speech, fragmentation) });
}
