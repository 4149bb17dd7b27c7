export { DebriefScreen } from './debrief-screen.tsx'
