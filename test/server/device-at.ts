import { Client } from '@colyseus/sdk'
import type { FromPerson, RoomView, ToDevice, ToPerson } from '@/hosting/index.ts'

/** A device of somebody in a room, over a real socket, and how to wait for what it hears. */
export async function deviceAt(address: string, code: string, token: string) {
  const entered = await fetch(`${address}/api/sessions/${code}/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })
  if (entered.status !== 200) throw new Error(await entered.text())
  const room = await new Client(address).consumeSeatReservation((await entered.json()) as never)
  room.reconnection.enabled = false
  const heard: ToPerson[] = []
  const waiting = new Set<() => void>()
  room.onMessage('to', (message: ToPerson) => {
    heard.push(message)
    for (const look of waiting) look()
  })
  const until = <T>(find: (message: ToPerson) => T | undefined): Promise<T> =>
    new Promise((resolve) => {
      const look = (): void => {
        for (const message of heard) {
          const found = find(message)
          if (found === undefined) continue
          waiting.delete(look)
          resolve(found)
          return
        }
      }
      waiting.add(look)
      look()
    })
  const say = (message: FromPerson): void => room.send('from', message)
  const view = (holds: (view: RoomView) => boolean): Promise<RoomView> =>
    until((message) => (message.kind === 'room' && holds(message.view) ? message.view : undefined))
  const table = <T>(find: (message: ToDevice) => T | undefined): Promise<T> =>
    until((message) => (message.kind === 'table' ? find(message.message) : undefined))
  return { say, until, view, table, heard, leave: () => room.leave() }
}
