export { diskFiles } from './disk-files.ts'
export { sqliteStore } from './sqlite/sqlite-store.ts'
export { stopAsked } from './stop-asked.ts'
