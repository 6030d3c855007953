import type { ReactNode } from 'react';
import type { DeviceRole } from '../../engine/index.ts';
import { endpointsOf } from '../../formats/index.ts';
import { dispatch } from '../../state/index.ts';
import { Button, useScenario, usePageWords } from '../shared/index.ts';
import type { Insight } from './insight.ts';

/** Pods and hosts are whom one talks to; taking the rest down is the lesson. */
const canGoDown: Readonly<Record<DeviceRole, boolean>> = {
  pod: false,
  node: true,
  gateway: true,
  router: true,
  host: false,
};

/** What can be done with the whole device. */
export function Actions({ insight: { side, device, keepFocus } }: { readonly insight: Insight }): ReactNode {
  const words = usePageWords();
  const { actions, sendFrom, sendTo, takeDown } = words.panels.inspector;
  const isEndpoint = endpointsOf(useScenario()).includes(device.id);
  const down = device.up && canGoDown[device.role];
  if (!isEndpoint && !down) return null;
  return (
    <div className="inspector-actions" role="group" aria-label={actions}>
      {isEndpoint ? (
        <>
          <Button onClick={() => dispatch({ kind: 'from-chosen', device: device.id })}>{sendFrom}</Button>
          <Button onClick={() => dispatch({ kind: 'to-chosen', device: device.id })}>{sendTo}</Button>
        </>
      ) : null}
      {down ? (
        <Button
          onClick={() => {
            keepFocus();
            dispatch({ kind: 'fault-added', side, fault: { kind: 'take-down', device: device.id } });
          }}
        >
          {takeDown}
        </Button>
      ) : null}
    </div>
  );
}
