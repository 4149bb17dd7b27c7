export { ClockOwnerContext } from './desk/clock-owner.ts'
export { AtTable, PlayScreen } from './play-screen.tsx'
