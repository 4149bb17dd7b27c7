const KEY = 'hotwash/draws-stage'

/**
 * Preferences in the small storage of a browser. Where it is closed, as some private windows close it, what was settled holds
 * until the page goes.
 */
export function devicePreferences(storage: () => Pick<Storage, 'getItem' | 'setItem'> = () => window.localStorage) {
  let settled: boolean | undefined
  return {
    drawsStage: (): boolean => settled ?? withStorage(storage, (kept) => kept.getItem(KEY)) !== 'no',
    keepDrawsStage: (draws: boolean): void => {
      settled = draws
      withStorage(storage, (kept) => kept.setItem(KEY, draws ? 'yes' : 'no'))
    },
  }
}

/** Even asking for the storage can throw, and a page goes on without it. */
function withStorage<Kept, T>(storage: () => Kept, use: (kept: Kept) => T): T | undefined {
  try {
    return use(storage())
  } catch {
    return undefined
  }
}
