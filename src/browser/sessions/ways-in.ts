/** One way into a room: the token by which this device is the person it was let in as. */
export interface WayIn {
  readonly code: string
  readonly token: string
}

const KEY = 'hotwash.ways-in'
/** Older ones are forgotten: a device that has been in fifty rooms does not look for the first. */
const MOST = 50

/** The ways into rooms that this device remembers; where a browser keeps nothing, for as long as the page is open. */
export function waysIn(storage: () => Storage) {
  let known: readonly WayIn[] | undefined

  const all = (): readonly WayIn[] => {
    known ??= readFrom(storage)
    return known
  }
  const keep = (next: readonly WayIn[]): void => {
    known = next.slice(0, MOST)
    try {
      storage().setItem(KEY, JSON.stringify(known))
    } catch {
      // Nothing may be kept here: the person comes in again after the page was closed.
    }
  }

  return {
    all,
    of: (code: string): string | undefined => all().find((way) => way.code === code)?.token,
    remember: (way: WayIn): void => keep([way, ...all().filter(({ code }) => code !== way.code)]),
    forget: (code: string): void => keep(all().filter((way) => way.code !== code)),
  }
}

function readFrom(storage: () => Storage): readonly WayIn[] {
  try {
    const read: unknown = JSON.parse(storage().getItem(KEY) ?? '[]')
    return Array.isArray(read) ? read.filter(isWayIn) : []
  } catch {
    return []
  }
}

function isWayIn(value: unknown): value is WayIn {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'token' in value &&
    typeof value.token === 'string'
  )
}
