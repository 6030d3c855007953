/** What a person can change about a side: the settings of its model, and what is broken in it or hardly does what was meant. */
export { ActiveFaults } from './ActiveFaults.tsx';
export { FaultChips } from './FaultChips.tsx';
export { FaultNews } from './FaultNews.tsx';
export { SidePanel } from './SidePanel.tsx';
export { WarningList } from './WarningList.tsx';
