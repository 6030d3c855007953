/** What is told of a send: by which moment, what the devices do, how it ends and what it costs. It loads when both ends are chosen. */
export { moving } from '../../diagram/index.ts';
export { sceneOnStage } from './sceneOnStage.ts';
export { tagsOf } from '../../state/index.ts';
export { Ledger } from '../ledger/index.ts';
export { Tally, TallyQuestions } from '../tally/index.ts';
export { TimelineBar } from '../transport/index.ts';
export { AddressTag } from './AddressTag.tsx';
export { Caption, HopText, MomentText } from './Caption.tsx';
export { attachFocus } from './attachFocus.ts';
export { seenOf } from './moment.ts';
export { Moments } from './Moments.tsx';
export { Summary } from './Summary.tsx';
export { Strip } from './Strip.tsx';
export { useQuestion } from './useQuestion.ts';
export { Clicker, clickerKeys } from './Clicker.tsx';
export { DialSelect, ProtocolSelect, Views } from './SendOptions.tsx';
export { SendVerdict } from './SendVerdict.tsx';
export { ZoomControls } from './ZoomControls.tsx';
