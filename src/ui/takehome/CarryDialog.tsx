import type { ReactNode } from 'react';
import { useState } from 'react';
import { deviceId, outcomeOf } from '../../engine/index.ts';
import type { TableForm } from '../../export/hopTable/index.ts';
import { hopTable, tableFiles, tableForms, tableWriters } from '../../export/hopTable/index.ts';
import { steppedSvg, stillsOf } from '../../export/picture/index.ts';
import type { TakeHomeInput } from '../../export/takeHome/index.ts';
import { takeHomeName } from '../../export/takeHome/index.ts';
import { printLink } from '../../formats/index.ts';
import { useApp, viewOf } from '../../state/index.ts';
import { Button, Dialog, download, useScenario } from '../shared/index.ts';
import { sentGif } from './gif.ts';
import { pngOf } from './points.ts';
import { seenPicture } from './seenPicture.ts';
import { sentPicture } from './sentPicture.ts';

interface CarryProps {
  readonly input: TakeHomeInput;
  readonly onClose: () => void;
}

/** The send as what somebody else's document takes. */
export function CarryDialog({ input, onClose }: CarryProps): ReactNode {
  const { scenario, model, exchange, to, words } = input;
  const { ui } = words.takeHome;
  const whole = useScenario();
  const [said, setSaid] = useState('');
  const base = takeHomeName({ scenario: scenario.id, model, from: exchange.attempt.from, to }).replace(/[.]sh$/, '');
  const save = (form: TableForm): void => {
    const { extension, type } = tableFiles[form];
    const file = `${base}.${extension}`;
    download(file, tableText(input, form), type);
    setSaid(ui.saved(file));
  };
  const link = (): string => new URL(printLink(viewOf(useApp.getState(), whole)), window.location.href).href;
  const saveStepped = (): void => {
    const file = `${base}.stepped.svg`;
    const sent = sentPicture(useApp.getState(), whole, words);
    download(file, steppedSvg({ ...sent, link: link(), title: titleOf(input) }), 'image/svg+xml');
    setSaid(ui.saved(file));
  };
  const saveGif = async (): Promise<void> => {
    const file = `${base}.gif`;
    setSaid(ui.drawing);
    const gif = await sentGif(stillsOf({ ...sentPicture(useApp.getState(), whole, words), link: link() }));
    if (gif === null) return setSaid(ui.noGif);
    download(file, gif, 'image/gif');
    setSaid(ui.saved(file));
  };
  const savePicture = async (form: 'svg' | 'png'): Promise<void> => {
    const svg = seenPicture(link());
    const content = svg === null || form === 'svg' ? svg : await pngOf(svg, link());
    if (content === null) return setSaid(ui.noPicture);
    const file = `${base}.${form}`;
    download(file, content, form === 'svg' ? 'image/svg+xml' : 'image/png');
    setSaid(ui.saved(file));
  };
  return (
    <Dialog title={ui.carry} closeLabel={ui.close} onClose={onClose}>
      <section className="takehome-offer" aria-label={ui.picture}>
        <div className="takehome-forms">
          <Button icon="download" onClick={() => void savePicture('svg')}>
            SVG
          </Button>
          <Button icon="download" onClick={() => void savePicture('png')}>
            PNG
          </Button>
          <Button icon="download" onClick={saveStepped}>
            {ui.stepped}
          </Button>
          <Button icon="download" onClick={() => void saveGif()}>
            GIF
          </Button>
        </div>
        <p className="takehome-help">{ui.pictureHelp}</p>
        <p className="takehome-help">{ui.steppedHelp}</p>
      </section>
      <section className="takehome-offer" aria-label={ui.table}>
        <div className="takehome-forms">
          {tableForms.map((form) => (
            <Button key={form} icon="download" onClick={() => save(form)}>
              {ui.tableForms[form]}
            </Button>
          ))}
        </div>
        <p className="takehome-help">{ui.tableHelp}</p>
      </section>
      <p className="takehome-said" role="status">
        {said}
      </p>
    </Dialog>
  );
}

function titleOf({ model, settings, topology, exchange, to, words }: TakeHomeInput): string {
  return words.takeHome.ui.tableTitle(
    words.sideText(model, settings),
    words.accessibleName(topology, exchange.attempt.from),
    words.accessibleName(topology, deviceId(to)),
  );
}

function tableText(input: TakeHomeInput, form: TableForm): string {
  const { topology, exchange, intended, words } = input;
  const title = titleOf(input);
  const outcome = outcomeOf(exchange, intended);
  return tableWriters[form](hopTable({ title, topology, exchange, outcome, words }));
}
