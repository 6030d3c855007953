import type { DeviceId } from '../../engine/index.ts';
import type { AnswerChoice } from '../../playback/prediction/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { topologyOf } from '../../state/index.ts';
import { useDerived, usePageWords } from '../shared/index.ts';

/** The name of a device of a side. */
export function useDeviceName(side: SideIndex): (id: DeviceId) => string {
  const words = usePageWords();
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  return (id) => {
    const device = topology.devices.get(id);
    return device === undefined ? id : words.deviceLabel(device);
  };
}

/** What a choice says. */
export function useChoiceText(side: SideIndex): (choice: AnswerChoice) => string {
  const { fates } = usePageWords().teaching.prediction;
  const words = usePageWords();
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  return (choice) => {
    switch (choice.kind) {
      case 'address':
        return choice.address;
      case 'device':
        return words.endpointName(topology, choice.device);
      case 'fate':
        return fates[choice.fate];
    }
  };
}
