/**
 * Preferences in the small storage of a browser. Where it is closed, as some private windows close it, what was settled holds
 * until the page goes.
 */
export function devicePreferences(storage: () => Pick<Storage, 'getItem' | 'setItem'> = () => window.localStorage) {
  const drawsStage = choice('hotwash/draws-stage', storage)
  const playsSound = choice('hotwash/plays-sound', storage)
  return {
    drawsStage: (): boolean => drawsStage.read() ?? true,
    keepDrawsStage: drawsStage.keep,
    playsSound: playsSound.read,
    keepPlaysSound: playsSound.keep,
  }
}

/** A yes or no under one key; undefined until it was settled. */
function choice<Kept extends Pick<Storage, 'getItem' | 'setItem'>>(key: string, storage: () => Kept) {
  let settled: boolean | undefined
  const read = (): boolean | undefined => {
    if (settled !== undefined) return settled
    const kept = withStorage(storage, (one) => one.getItem(key))
    return kept === 'yes' || kept === 'no' ? kept === 'yes' : undefined
  }
  const keep = (yes: boolean): void => {
    settled = yes
    withStorage(storage, (one) => one.setItem(key, yes ? 'yes' : 'no'))
  }
  return { read, keep }
}

/** Even asking for the storage can throw, and a page goes on without it. */
function withStorage<Kept, T>(storage: () => Kept, use: (kept: Kept) => T): T | undefined {
  try {
    return use(storage())
  } catch {
    return undefined
  }
}
