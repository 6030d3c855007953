import type { ReactNode } from 'react';
import type { Topology } from '../../engine/index.ts';
import type { Timeline } from '../../playback/index.ts';
import type { AskedQuestion, AnswerChoice, DecidingEvidence, HopQuestion } from '../../playback/prediction/index.ts';
import { decisionOn } from '../../playback/prediction/index.ts';
import { topologyOf } from '../../state/index.ts';
import { Button, DeviceName, Icon, useDerived, useSideNames, usePageWords } from '../shared/index.ts';
import type { StepText, PageWords } from '../../i18n/index.ts';
import { Termed } from '../terms/index.ts';
import { useChoiceText, useDeviceName } from './useChoiceText.ts';

/** A question with the answer that was given, in the timeline it was given for. */
export interface Reached {
  readonly asked: AskedQuestion;
  readonly choice: number;
  readonly timeline: Timeline;
}

interface RevealedProps {
  readonly reached: Reached;
  readonly onNext: () => void;
}

/** What happened, and the rule or route that made it so. */
export function Revealed({ reached: { asked, choice, timeline }, onNext }: RevealedProps): ReactNode {
  const words = usePageWords();
  const { prediction } = words.teaching;
  const sides = useSideNames();
  const { side, question, visit } = asked;
  const choiceText = useChoiceText(side);
  const deviceName = useDeviceName(side);
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const isRight = choice === question.right;
  const answer = question.choices[question.right];
  const told = (right: AnswerChoice): string => {
    const text = choiceText(right);
    if (isRight) return `${text}.`;
    return right.kind === 'fate' ? prediction.wrongFate(text) : prediction.wrong(text);
  };
  const previous = visit.first ? null : (timeline.lanes[side][visit.index - 1] ?? null);
  const decision = decisionOn(question.topic, visit, previous);
  return (
    <div className="prediction-revealed">
      <div role="status" className="prediction-told">
        <p className="prediction-was">
          <span className="prediction-about">{prediction.about(sides[side], question.packet)}</span>
          {prediction.question(question.topic, deviceName(question.device), question.made)}
        </p>
        <p className="prediction-verdict" data-right={isRight}>
          <Icon name={isRight ? 'check' : 'cross'} />
          <span>
            {isRight ? `${prediction.right} ` : null}
            {answer === undefined ? null : told(answer)}
          </span>
        </p>
        <Why topology={topology} decision={decision} packet={question.packet} />
      </div>
      {/* Whoever answers by keys goes on by keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <Button look="primary" autoFocus onClick={onNext}>
        {prediction.next}
      </Button>
    </div>
  );
}

interface WhyProps {
  readonly topology: Topology;
  readonly decision: DecidingEvidence;
  readonly packet: HopQuestion['packet'];
}

/** What decided the thing that was asked, and nothing else that the device did. */
function Why({ topology, decision, packet }: WhyProps): ReactNode {
  const words = usePageWords();
  return reasonsOf(words, topology, decision, packet).map(({ title, why }) => (
    <p key={`${title} ${why}`} className="prediction-why">
      <DeviceName topology={topology} device={decision.hop.device} />
      {title === '' ? null : <b> {title}</b>}
      <Termed text={why === '' ? '.' : `: ${why}.`} />
    </p>
  ));
}

function reasonsOf(
  words: PageWords,
  topology: Topology,
  decision: DecidingEvidence,
  packet: HopQuestion['packet'],
): readonly StepText[] {
  const { hop } = decision;
  switch (decision.kind) {
    case 'steps':
      return decision.steps.map((step) => words.stepText(topology, hop, step));
    case 'untouched':
      return [{ title: '', why: words.teaching.prediction.untouched[decision.field] }];
    case 'addressed':
      return [{ title: '', why: words.teaching.prediction.addressed[addressedAs(packet)] }];
    case 'hop':
      return [words.hopSummary(topology, hop)];
  }
}

/** Whose address a packet is made for: one that was dialled, one that is answered, or the other end of what stands already. */
function addressedAs(packet: HopQuestion['packet']): 'request' | 'reply' | 'connection' {
  switch (packet) {
    case 'request':
      return 'request';
    case 'reply':
    case 'reset':
    case 'icmp-error':
      return 'reply';
    case 'handshake-ack':
    case 'first-data':
    case 'data-ack':
    case 'answer':
    case 'answer-ack':
    case 'data-again':
      return 'connection';
  }
}
