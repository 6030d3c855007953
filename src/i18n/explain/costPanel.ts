import type { CostReport } from '../../content/cost/index.ts';
import type { CostPanelWords } from '../costWords.ts';
import type { PageSpeech } from '../messages/speech.ts';

export function costPanelOf(speech: PageSpeech): CostPanelWords {
  const { t, say } = speech;
  const { panel } = t.cost;
  return {
    ...t.controls.cost.panel,
    ...panel,
    takes: (side) => say(panel.takes, { side }),
    made: (between, remembering) =>
      remembering === 0
        ? say(panel.made.noneRemembers, { between })
        : say(panel.made.remembering, { between, remembering }),
    measuredOver: (between) => say(panel.measuredOver, { between }),
    ratio: (median) => say(panel.ratio, { median: ratioText(median) }),
    range: (low, high) => say(panel.range, { low: ratioText(low), high: ratioText(high) }),
    caption: (figure) => say(panel.caption, { figure }),
    takenBy: (side) => say(panel.takenBy, { side }),
    measured: (report, date) => measuredText(speech, report, date),
    method: ({ rounds, each }) =>
      say(panel.method, {
        rounds,
        roundTrips: each.roundTrips,
        connections: each.connections,
        seconds: each.bulkSeconds,
      }),
    repeat: (command) => say(panel.repeat, { command }),
    points: Object.values(panel.points),
  };
}

function measuredText({ t, say }: PageSpeech, { machine, kernel, tools }: CostReport, date: string): string {
  const { measured } = t.cost.panel;
  const { processor, cores } = machine;
  const haproxy = tools['haproxy'];
  return haproxy === undefined
    ? say(measured.withoutProxy, { date, processor, cores, kernel })
    : say(measured.withProxy, { date, processor, cores, kernel, haproxy });
}

/** `1.24` */
export function ratioText(ratio: number): string {
  return ratio.toFixed(2);
}
