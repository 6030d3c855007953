import type { Topology } from '../../engine/index.ts';
import { compile } from '../../engine/index.ts';
import type { Goal, Move } from '../../content/lessons/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { topologyOf, useApp } from '../../state/index.ts';
import { useDerived, usePageWords, useScenario, useSideNames } from '../shared/index.ts';

/** What a move is called: by the control that makes it, and of which network. */
export function useMoveText(): (move: Move) => string {
  const words = usePageWords();
  const { choosing, side: sided } = words.ui;
  const { labelled } = words.shell;
  const names = useSideNames();
  const scenario = useScenario();
  const sides = useApp((state) => state.sides);
  const whole = (side: SideIndex): Topology => compile(scenario, sides[side].model, sides[side].settings);
  return (move) => {
    switch (move.kind) {
      case 'scenario':
        return choosing.scenario;
      case 'model':
        return labelled(names[move.side], words.modelText(move.model).name);
      case 'setting': {
        const name = words.settingName(move.key);
        const value = move.value === null ? words.teaching.lessons.asBefore : words.valueName(move.key, move.value);
        return `${labelled(names[move.side], name)} → ${value}`;
      }
      case 'break':
        return labelled(names[move.side], words.panels.faults.action(whole(move.side), move.fault));
      case 'mend': {
        const fault = words.panels.faults.action(whole(move.side), move.fault);
        return labelled(names[move.side], sided.removeFault(fault));
      }
      case 'from':
      case 'to':
        return labelled(
          choosing[move.kind],
          move.device === null ? choosing.nobody : words.endpointName(whole(0), move.device),
        );
      case 'dial':
        return labelled(choosing.dial, words.dialText(move.dial).name);
      case 'protocol':
        return labelled(choosing.protocol, words.shell.protocols[move.protocol]);
    }
  };
}

/** What has to be so, in the words of the evidence. */
export function useGoalText(): (goal: Goal) => string {
  const words = usePageWords();
  const { lessons } = words.teaching;
  const names = useSideNames();
  const left = useDerived((state, scenario) => topologyOf(state, scenario, 0));
  const right = useDerived((state, scenario) => topologyOf(state, scenario, 1));
  return (goal) => {
    switch (goal.kind) {
      case 'so': {
        const side = goal.side === 'left' ? 0 : 1;
        const text = words.teaching.factText(side === 0 ? left : right, goal.fact);
        return words.shell.labelled(names[side], goal.holds ? text : lessons.notSo(text));
      }
      case 'inspected':
        return lessons.toInspect;
      case 'predicted':
        return lessons.toPredict(goal.right);
    }
  };
}
