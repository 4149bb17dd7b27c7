import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCli } from '@/cli/index.ts'
import { diskFiles, sqliteStore, stopAsked } from '@/node/index.ts'
import { version } from '../../package.json'

// Once built, this file is dist/node/cli.js, and the web app is its neighbour.
const webFolder = join(dirname(fileURLToPath(import.meta.url)), '..', 'web')

const texts = import.meta.glob<string>('../../scenarios/**/*.yaml', { query: '?raw', import: 'default', eager: true })
const shipped = Object.entries(texts).map(([path, text]) => ({ name: path.replace(/^.*scenarios\//, ''), text }))

// A reader that has seen enough, such as `head`, closes the pipe: the rest of the answer is not wanted, and that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  terminal: process.stderr.isTTY === true,
  milliseconds: () => performance.now(),
  files: diskFiles,
  environment: process.env,
  version,
  webFolder,
  shipped,
  openStore: (folder) => sqliteStore(join(folder, 'sessions.db'), () => new Date().toISOString()),
  now: () => Date.now(),
  stopAsked,
})
