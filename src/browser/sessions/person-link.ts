import type { FromPerson, ToPerson } from '@/hosting/index.ts'

/** A socket to a room, as long as it lasts. */
export interface Link {
  readonly send: (message: FromPerson) => void
  readonly close: () => void
}

/** What happens on a socket. */
export interface LinkEvents {
  readonly onMessage: (message: ToPerson) => void
  readonly onClosed: () => void
}

/** A room that cannot be entered any more, whatever one tries. */
export class NoWayIn extends Error {}

/** Opens a socket to a room; refused when the server cannot be reached, with `NoWayIn` when it says no. */
export type OpenLink = (code: string, token: string, events: LinkEvents) => Promise<Link>

/** Opens sockets to rooms on the server at an address without a slash at its end. */
export function linkTo(address: string): OpenLink {
  return async (code, token, { onMessage, onClosed }) => {
    const response = await fetch(`${address}/api/sessions/${code}/enter`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    })
    if (response.status === 403) throw new NoWayIn('You are not in this room any more.')
    if (!response.ok) throw new Error('The room cannot be reached.')
    const { Client } = await import('@colyseus/sdk')
    const room = await new Client(address).consumeSeatReservation(await response.json())
    room.reconnection.enabled = false
    room.onMessage('to', onMessage)
    room.onLeave(onClosed)
    return { send: (message) => room.send('from', message), close: () => void room.leave() }
  }
}
