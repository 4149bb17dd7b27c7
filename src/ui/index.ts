export { App } from './app.tsx'
export type {
  Brought,
  Evening,
  Evenings,
  Library,
  Ports,
  Practice,
  PracticeChoice,
  ScenarioCard,
  SeatChoice,
  Setting,
  WrittenFile,
} from './ports/index.ts'
export { followTheme } from './theme/follow-theme.ts'
