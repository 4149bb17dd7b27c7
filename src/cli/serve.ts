import type { Surroundings } from './surroundings.ts'
import { verb } from './verb.ts'

/** `hotwash serve`: the web app on this machine until somebody ends it. */
export const serve = verb({
  does: 'serves the web app on this machine, until Ctrl-C',
  options: {
    port: {
      type: 'string',
      value: 'N',
      says: 'the port to listen on, 8080 unless PORT or this says otherwise; 0 takes any free one',
    },
  },
  run: async ({ values }, surroundings) => {
    const { out, err, environment, webFolder, stopAsked } = surroundings
    const port = portFrom(values.port, environment)
    if (port === undefined) {
      err(`A port is a whole number from 0 to 65535, not "${values.port ?? environment['PORT']}".\n`)
      return 2
    }
    const { startServer } = await import('@/server/index.ts')
    const started = await startServer({ webFolder, host: environment['HOST'] || '127.0.0.1', port })
    if (started.kind === 'refused') {
      err(`${started.why}\n`)
      return 1
    }
    out(`Hotwash is at ${started.address} (Ctrl-C ends it).\n`)
    await stopAsked()
    await started.close()
    return 0
  },
})

/** The port the user wants: the option before the setting before 8080. Undefined when it is not a port. */
function portFrom(option: string | undefined, environment: Surroundings['environment']): number | undefined {
  const wanted = option ?? (environment['PORT'] || '8080')
  const port = Number(wanted)
  return /^\d{1,5}$/.test(wanted) && port <= 65_535 ? port : undefined
}
