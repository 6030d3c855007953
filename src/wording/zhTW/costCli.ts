import type { CostCliWords } from '../costWords.ts';

export const costCli: CostCliWords = {
  measuring: ({ ways, rounds }) => `測量 ${ways} 種走法，共 ${rounds} 輪，每輪各測一次。`,
  progress: (done, of) => `${of} 輪中的 ${done} 輪`,
  way: '走法',
  units: { roundTrip: '來回時間（µs）', connection: '新連線（µs）', throughput: '吞吐量（Gbit/s）' },
  ratio: (median, low, high) => `×${median.toFixed(2)}（${low.toFixed(2)}-${high.toFixed(2)}）`,
  against: '比值以同一輪的「路由」為基準：所有輪次的中位數，以及中間一半的範圍。',
  notObservable: (way) => `這裡無法觀察：${way}，這個核心沒有它的模組`,
  load: (load, cores) => `測量前的負載：${load}，${cores} 個核心${load > quiet ? '；安靜的機器測得比較準' : ''}`,
  written: (file) => `已寫入：${file}`,
  tooFew: (rounds, least) => `沒有寫入：${rounds} 輪太少，不足以公布；需要 ${least} 輪。`,
};

/** More than this and somebody else is working too. */
const quiet = 0.5;
