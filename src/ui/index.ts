export { App } from './app.tsx'
export type {
  Brought,
  Evening,
  Evenings,
  Library,
  MySession,
  OpenSession,
  Ports,
  Practice,
  PracticeChoice,
  ScenarioCard,
  SeatChoice,
  SessionChoice,
  Sessions,
  Setting,
  WrittenFile,
} from './ports/index.ts'
export { followTheme } from './theme/follow-theme.ts'
