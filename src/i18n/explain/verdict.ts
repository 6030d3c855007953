import type { Verification, VerificationReport } from '../../content/verification/index.ts';
import { kernelSeries } from '../../content/verification/index.ts';
import type { Speech } from '../messages/speech.ts';
import { numberText } from './numbers.ts';

/** What the comparison with a real kernel comes to, in one line. */
export function verdict(speech: Speech, found: Verification): string {
  switch (found.kind) {
    case 'missing':
    case 'unreadable':
      return speech.t.verdict[found.kind];
    case 'report':
      return verdictOf(speech, found.report);
  }
}

function verdictOf(speech: Speech, report: VerificationReport): string {
  const { t, say } = speech;
  const { sends, differ, failures } = report;
  const series = kernelSeries(report);
  if (sends === 0) return say(t.verdict.empty, { series });
  const counts = { series, same: numberText(speech, sends - differ), sends: numberText(speech, sends) };
  if (differ > 0) return say(t.verdict.differs, counts);
  return say(failures.length > 0 ? t.verdict.incomplete : t.verdict.agrees, counts);
}
