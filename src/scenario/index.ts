export type * from './scenario.ts'
