// What `npm run build` runs: the web app into dist/web and the command line into dist/node, both anew.
import { build } from './prepare/ensure-built.mjs'
import { ensureInstalled } from './prepare/ensure-installed.mjs'
import { Trouble } from './prepare/trouble.mjs'

try {
  await ensureInstalled()
  await build('node')
  await build('web')
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
