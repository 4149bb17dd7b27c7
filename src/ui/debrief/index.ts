export { DebriefAtTable, DebriefScreen } from './debrief-screen.tsx'
