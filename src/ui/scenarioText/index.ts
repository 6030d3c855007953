export { ScenarioText } from './ScenarioText.tsx';
