export { diskFiles } from './disk-files.ts'
export { stopAsked } from './stop-asked.ts'
