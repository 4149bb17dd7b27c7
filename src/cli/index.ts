export type { ExitCode } from './exit-code.ts'
export type { FileAnswer, Files, Found } from './files.ts'
export { runCli } from './run-cli.ts'
export type { Surroundings } from './surroundings.ts'
