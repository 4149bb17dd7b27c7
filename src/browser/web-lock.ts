import type { Lock } from './window-claims.ts'

/** How long a window that is just going may take to let go, in milliseconds: a reload asks before the old page is gone. */
const PATIENCE = 1500

/**
 * The browser's own lock, which goes with the window that holds it. A browser that has none, or refuses it, grants everything:
 * the journal still says conflict when two windows write.
 */
export const webLock: Lock = (name) =>
  new Promise((resolve) => {
    const grant = () => new Promise<void>((letGo) => resolve(letGo))
    const { locks } = navigator as { readonly locks?: LockManager }
    if (locks === undefined) return void grant()
    locks
      .request(`hotwash ${name}`, { signal: AbortSignal.timeout(PATIENCE) }, grant)
      .catch((reason: unknown) =>
        reason instanceof DOMException && reason.name === 'TimeoutError' ? resolve(undefined) : void grant(),
      )
  })
