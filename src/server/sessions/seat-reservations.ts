import { matchMaker } from '@colyseus/core'

/** The name under which our kind of room is known to the matchmaker. */
export const SESSION = 'session'

/** Tries before a room counts as not to be had. */
const TRIES = 5

/** A place on a room's socket, as the client package takes it. */
type Reservation = Awaited<ReturnType<typeof matchMaker.reserveSeatFor>>

const opening = new Map<string, Promise<unknown>>()

/**
 * A place on a room's socket for whoever has the token, opening the room where nobody has yet. Undefined: the room cannot be had
 * now, for instance because it is being closed.
 */
export async function reserveSeat(code: string, token: string): Promise<Reservation | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const listed = await matchMaker.getRoomById(code)
    if (listed === undefined || listed === null) {
      await openOnce(code)
      continue
    }
    try {
      return await matchMaker.reserveSeatFor(listed, { token })
    } catch {
      // Closed between the look and the reservation; the next look finds it gone.
    }
  }
  return undefined
}

/** Ten phones at once open one room once. */
async function openOnce(code: string): Promise<void> {
  const known = opening.get(code) ?? matchMaker.handleCreateRoom(SESSION, { code }).finally(() => opening.delete(code))
  opening.set(code, known)
  await known
}
