export { PredictionPanel } from './PredictionPanel.tsx';
