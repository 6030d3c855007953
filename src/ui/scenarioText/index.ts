export { ScenarioText } from './ScenarioText.tsx';
export { goToLine, NumberedText } from './NumberedText.tsx';
