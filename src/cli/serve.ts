import { generate } from 'lean-qr'
import type { RoomStore } from '@/hosting/index.ts'
import type { Surroundings } from './surroundings.ts'
import { verb } from './verb.ts'

/** `hotwash serve`: the web app and its sessions on this machine until somebody ends it. */
export const serve = verb({
  does: 'serves the web app and its sessions on this machine, until Ctrl-C',
  options: {
    port: {
      type: 'string',
      value: 'N',
      says: 'the port to listen on, 8080 unless PORT or this says otherwise; 0 takes any free one',
    },
  },
  run: async ({ values }, surroundings) => {
    const { out, err, environment, webFolder, stopAsked, shipped, now } = surroundings
    const port = portFrom(values.port, environment)
    if (port === undefined) {
      err(`A port is a whole number from 0 to 65535, not "${values.port ?? environment['PORT']}".\n`)
      return 2
    }
    const keepDays = daysFrom(environment['HOTWASH_KEEP_DAYS'])
    if (keepDays === null) {
      err(`HOTWASH_KEEP_DAYS is a whole number of days, not "${environment['HOTWASH_KEEP_DAYS']}".\n`)
      return 2
    }
    const folder = environment['HOTWASH_DATA'] || 'data'
    const store = storeIn(folder, surroundings)
    if (typeof store === 'string') {
      err(`${store}\n`)
      return 1
    }
    const { startServer } = await import('@/server/index.ts')
    const complain = (sentence: string): void => err(`${sentence}\n`)
    const started = await startServer({
      webFolder,
      host: environment['HOST'] || '127.0.0.1',
      port,
      sessions: { store, shipped, complain, now, ...(keepDays === undefined ? {} : { keepDays }) },
    })
    if (started.kind === 'refused') {
      err(`${started.why}\n`)
      return 1
    }
    out(`Hotwash is at ${started.address} (Ctrl-C ends it). Sessions are kept in ${folder}.\n`)
    if (started.reached !== undefined) out(`Other devices reach it at ${started.reached}\n${squares(started.reached)}\n`)
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

/** After how many days a room is forgotten; undefined: never, null: what stands there is no number of days. */
function daysFrom(setting: string | undefined): number | undefined | null {
  if (setting === undefined || setting === '') return undefined
  return /^\d{1,4}$/.test(setting) && Number(setting) > 0 ? Number(setting) : null
}

/** The store, or a sentence on why there is none. */
function storeIn(folder: string, { openStore }: Surroundings): RoomStore | string {
  try {
    return openStore(folder)
  } catch (reason) {
    const why = reason instanceof Error ? reason.message : String(reason)
    return `Sessions cannot be kept in ${folder}: ${why}. HOTWASH_DATA names another folder.`
  }
}

/** An address as a QR code for a dark terminal. */
function squares(address: string): string {
  return generate(address).toString({ on: '  ', off: '██' })
}
