export { factsOfTable } from './facts-of-table.ts'
export { StageHost } from './stage-host.tsx'
export { StageText } from './stage-text.tsx'
