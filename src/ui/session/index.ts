export { InvitedScreen } from './doors/invited-screen.tsx'
export { JoinScreen } from './doors/join-screen.tsx'
export { RunScreen } from './doors/run-screen.tsx'
export { SessionScreen } from './session-screen.tsx'
