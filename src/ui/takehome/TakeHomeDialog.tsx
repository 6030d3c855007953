import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import type { Scenario } from '../../engine/index.ts';
import { intendedBy, targetNamed } from '../../engine/index.ts';
import { captureName, captureOf } from '../../export/capture/index.ts';
import type { TakeHomeInput } from '../../export/takeHome/index.ts';
import { takeHomeName, takeHomeScript } from '../../export/takeHome/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { printLink } from '../../formats/index.ts';
import type { PageWords } from '../../i18n/index.ts';
import type { AppState } from '../../state/index.ts';
import { useApp, exchangeOf, topologyOf, viewOf } from '../../state/index.ts';
import type { IconName } from '../shared/index.ts';
import { Button, Dialog, download, lazyWithWords, useScenario, usePageWords } from '../shared/index.ts';
import './takehome.css';

// Few carry it away in these forms.
const CarryDialog = lazyWithWords(async () => (await import('./CarryDialog.tsx')).CarryDialog, {
  onDemand: true,
  over: true,
  leave: ({ onClose }) => onClose(),
});

const sides: readonly SideIndex[] = [0, 1];

/** One side's send, to be made for real on a machine of one's own, or to be looked at in Wireshark. */
export function TakeHomeDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = usePageWords();
  const scenario = useScenario();
  const [side, setSide] = useState<SideIndex>(0);
  const id = useId();
  // The dialog is about the moment at which it was opened.
  const [state] = useState(() => useApp.getState());
  const input = takeHomeInputOf(state, scenario, side, words);
  const [carrying, setCarrying] = useState(false);
  const { ui } = words.takeHome;
  if (carrying && input !== null) return <CarryDialog input={input} onClose={onClose} />;
  return (
    <Dialog title={ui.title} closeLabel={ui.close} onClose={onClose}>
      {input === null ? (
        <p>{ui.nothingYet}</p>
      ) : (
        <>
          <fieldset className="takehome-sides">
            <legend>{ui.side}</legend>
            {sides.map((each) => (
              <label key={each} className="takehome-side">
                <input type="radio" name={id} checked={side === each} onChange={() => setSide(each)} />
                {ui.sideName(each, words.sideText(state.sides[each].model, state.sides[each].settings))}
              </label>
            ))}
          </fieldset>
          <Offers input={input} />
          <Offer icon="share" label={ui.carry} help={ui.carryHelp} onTake={() => setCarrying(true)} />
        </>
      )}
    </Dialog>
  );
}

function Offers({ input }: { readonly input: TakeHomeInput }): ReactNode {
  const { scenario, model, topology, exchange, to, words } = input;
  const { ui } = words.takeHome;
  const [said, setSaid] = useState('');
  const subject = { scenario: scenario.id, model, from: exchange.attempt.from, to };
  const [script, capture] = [takeHomeName(subject), captureName(subject)];
  return (
    <>
      <Offer
        label={ui.run}
        help={ui.runHelp(script)}
        onTake={() => {
          download(script, takeHomeScript(input), 'text/x-shellscript');
          setSaid(ui.saved(script));
        }}
      />
      <Offer
        label={ui.capture}
        help={ui.captureHelp}
        onTake={() => {
          download(capture, captureOf(topology, exchange, words), 'application/x-pcapng');
          setSaid(ui.saved(capture));
        }}
      />
      <p className="takehome-said" role="status">
        {said}
      </p>
    </>
  );
}

interface OfferProps {
  readonly icon?: IconName;
  readonly label: string;
  readonly help: string;
  readonly onTake: () => void;
}

function Offer({ icon = 'download', label, help, onTake }: OfferProps): ReactNode {
  const id = useId();
  return (
    <div className="takehome-offer">
      <Button icon={icon} aria-describedby={id} onClick={onTake}>
        {label}
      </Button>
      <p id={id} className="takehome-help">
        {help}
      </p>
    </div>
  );
}

/** One side's send as it is on screen; `null` until both ends are chosen. */
function takeHomeInputOf(state: AppState, scenario: Scenario, side: SideIndex, words: PageWords): TakeHomeInput | null {
  const { from, to, dial, protocol } = state;
  const exchange = exchangeOf(state, scenario, side);
  if (exchange === null || from === null || to === null) return null;
  const topology = topologyOf(state, scenario, side);
  const { model, settings, faults } = state.sides[side];
  const intended = intendedBy({ from, to: targetNamed(topology, to), dial, protocol });
  const query = printLink({ ...viewOf(state, scenario), step: null, inspected: null });
  const link = new URL(query, window.location.href).href;
  return { scenario, model, settings, faults, topology, exchange, to, intended, link, words };
}
