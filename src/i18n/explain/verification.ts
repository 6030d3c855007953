import type { VerificationObstacle, VerificationReport } from '../../content/verification/index.ts';
import type { PageSpeech } from '../messages/speech.ts';
import { protocolText } from '../format/flow.ts';
import type { VerificationWords } from '../verificationWords.ts';
import { boundTo } from './bound.ts';
import { numberText } from './numbers.ts';
import { verdict } from './verdict.ts';

export function verificationOf(speech: PageSpeech): VerificationWords {
  const { t, say } = speech;
  const { verification } = t;
  return {
    ...verification,
    verdict: boundTo(speech)(verdict),
    sendsText: (report) => sendsText(speech, report),
    processesText: ({ speakingBgp, withProxies }) =>
      say(verification.processesText, {
        bgp: numberText(speech, speakingBgp),
        bgpCount: speakingBgp,
        proxies: numberText(speech, withProxies),
        proxyCount: withProxies,
      }),
    leftOut: (obstacle, networks) => leftOut(speech, obstacle, networks),
    passing: (count) => say(verification.passing, { differences: numberText(speech, count), count }),
    failures: (count) => say(verification.failures, { networks: numberText(speech, count), count }),
    mismatch: ({ from, to, model }) => say(verification.mismatch, { from, to, model }),
    limitsList: Object.values(verification.limitsList),
  };
}

function sendsText(speech: PageSpeech, report: VerificationReport): string {
  const { t, say } = speech;
  const { sendsText: said } = t.verification;
  const { differ } = report;
  const compared = { sends: numberText(speech, report.sends), topologies: numberText(speech, report.topologies) };
  return differ === 0
    ? say(said.agree, compared)
    : say(said.differ, { ...compared, differ: numberText(speech, differ) });
}

function leftOut(speech: PageSpeech, obstacle: VerificationObstacle, count: number): string {
  const { t, say } = speech;
  const { leftOut: said } = t.verification;
  const networks = numberText(speech, count);
  switch (obstacle) {
    case 'proxies':
    case 'bgp':
      return say(said[obstacle], { networks, count });
    case 'vxlan':
    case 'geneve':
    case 'ipip':
      return say(said.tunnel, { networks, count, tunnel: protocolText[obstacle] });
  }
}
