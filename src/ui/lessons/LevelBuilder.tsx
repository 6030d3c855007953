import type { ReactNode } from 'react';
import { useId, useMemo, useState } from 'react';
import type { BuiltLevel, Goal, MoveKind } from '../../content/lessons/index.ts';
import { builtLimits, carriedText, moveKinds, movesBetween } from '../../content/lessons/index.ts';
import type { View } from '../../formats/index.ts';
import { Button, hrefOf, useObserved, usePageWords } from '../shared/index.ts';
import { CopyField, useCopying } from '../share/index.ts';
import { BoxTools } from './BoxTools.tsx';
import { goalOffers, isSame, lacksOf } from './builder.ts';
import { useGoalText, useMoveText } from './useMoveText.ts';
import { useScreen } from './useAttempt.ts';
import './builder.css';

/** A level out of what is on screen: it begins with what was there, and what is there now solves it. */
export function LevelBuilder(): ReactNode {
  const lessons = usePageWords().teaching.lessons;
  const words = lessons.build;
  const screen = useScreen();
  const [view, setView] = useState<View>(screen);
  const [texts, setTexts] = useState({ title: '', task: '', hint: '' });
  const body = useId();
  const [open, setOpen] = useState(true);
  const [goals, setGoals] = useState<readonly Goal[]>([]);
  const [more, setMore] = useState<readonly MoveKind[]>([]);
  const goalText = useGoalText();
  const moveText = useMoveText();
  const [beginning, now] = [useObserved(view), useObserved(screen)];
  const offers = useMemo(() => goalOffers(beginning, now), [beginning, now]);
  const made = movesBetween(view, screen);
  const needed = moveKinds.filter((kind) => made.some((move) => move.kind === kind));
  const level: BuiltLevel = {
    ...texts,
    view,
    solution: screen,
    moves: moveKinds.filter((kind) => needed.includes(kind) || more.includes(kind)),
    // What is no longer so on screen is no goal any more.
    goals: offers.map(({ goal }) => goal).filter((goal) => goals.some((chosen) => isSame(chosen, goal))),
  };
  const lacks = lacksOf(level, offers);
  return (
    <section className={`lesson level-builder${open ? '' : ' lesson-folded'}`} aria-label={words.title}>
      <header className="lesson-head">
        <h2 className="lesson-title">{words.title}</h2>
        <BoxTools open={open} onFold={setOpen} body={body} leave={words.close} />
      </header>
      <div id={body} className="lesson-body" hidden={!open}>
        <p>{words.how}</p>
        <div className="level-made">
          <p>{made.length === 0 ? words.noMoves : words.made}</p>
          {made.length === 0 ? null : (
            <ul>
              {made.map((move) => (
                <li key={JSON.stringify(move)}>{moveText(move)}</li>
              ))}
            </ul>
          )}
          <Button icon="restart" disabled={made.length === 0} onClick={() => setView(screen)}>
            {words.fromHere}
          </Button>
        </div>
        <fieldset className="level-choices">
          <legend>{lessons.goals}</legend>
          {offers.length === 0 ? <p>{words.nobodySends}</p> : null}
          {offers.map(({ goal, fresh }) => (
            <Tick
              key={JSON.stringify(goal)}
              label={fresh ? words.fresh(goalText(goal)) : goalText(goal)}
              checked={goals.some((chosen) => isSame(chosen, goal))}
              onChoose={(on) => setGoals([...goals.filter((each) => !isSame(each, goal)), ...(on ? [goal] : [])])}
            />
          ))}
        </fieldset>
        <fieldset className="level-choices">
          <legend>{words.allowed}</legend>
          {moveKinds.map((kind) => (
            <Tick
              key={kind}
              label={words.kinds[kind]}
              checked={level.moves.includes(kind)}
              disabled={needed.includes(kind)}
              onChoose={(on) => setMore([...more.filter((each) => each !== kind), ...(on ? [kind] : [])])}
            />
          ))}
        </fieldset>
        {(['title', 'task', 'hint'] as const).map((name) => (
          <TextField
            key={name}
            label={words.fields[name]}
            limit={builtLimits[name]}
            value={texts[name]}
            onChange={(text) => setTexts({ ...texts, [name]: text })}
          />
        ))}
        {lacks.length === 0 ? (
          <LevelLink level={level} />
        ) : (
          <div className="level-lacks" role="status">
            <p>{words.lacking}</p>
            <ul>
              {lacks.map((lack) => (
                <li key={lack}>{words.lacks[lack]}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}

/** The level in a link, to be sent to whoever is to solve it. */
function LevelLink({ level }: { readonly level: BuiltLevel }): ReactNode {
  const words = usePageWords().teaching.lessons.build;
  const { field, said, copy } = useCopying();
  const text = useMemo(() => carriedText(level), [level]);
  if (text.length > builtLimits.link) {
    return (
      <p className="level-lacks" role="alert">
        {words.tooLong(text.length, builtLimits.link)}
      </p>
    );
  }
  const view: View = { ...level.view, page: 'trace', lesson: { lesson: text, step: 1 } };
  const url = new URL(hrefOf(view), window.location.href).href;
  return (
    <CopyField label={words.link} rows={3} text={url} field={field} said={said}>
      <Button look="primary" onClick={() => void copy(url)}>
        {words.copy}
      </Button>
      <a className="button button-plain" href={url} target="_blank" rel="noreferrer">
        {words.tryIt}
      </a>
    </CopyField>
  );
}

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChoose: (checked: boolean) => void;
}

function Tick({ label, checked, disabled = false, onChoose }: TickProps): ReactNode {
  return (
    <label className="level-tick">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={({ target }) => onChoose(target.checked)}
      />
      {label}
    </label>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly limit: number;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function TextField({ label, limit, value, onChange }: TextFieldProps): ReactNode {
  const id = useId();
  return (
    <div className="level-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={limit > 100 ? 2 : 1}
        maxLength={limit}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
