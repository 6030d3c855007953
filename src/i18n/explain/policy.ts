import { policyUsage } from '../format/usage.ts';
import type { TerminalSpeech } from '../messages/speech.ts';
import type { PolicyWords } from '../policyWords.ts';

/** Manifests with policies; what is wrong with them is told as of any that are brought. */
export function policyOf({ t }: TerminalSpeech): PolicyWords {
  return { usage: policyUsage, nothing: t.cli.policy.nothing };
}
