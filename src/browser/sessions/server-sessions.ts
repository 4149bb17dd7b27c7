import { generate } from 'lean-qr'
import type { cardOf, MemberKind, RoomView } from '@/hosting/index.ts'
import type { Text } from '@/kernel/index.ts'
import type { DroppedFile } from '../backstage/protocol.ts'
import { linkTo } from './person-link.ts'
import { stayInRoom } from './stay-in-room.ts'
import { waysIn } from './ways-in.ts'

interface Shelf {
  readonly scenarios: readonly ReturnType<typeof cardOf>[]
  /** The address of the server for other devices. */
  readonly address?: string
}

const ways = waysIn(() => window.localStorage)

/** The scenarios sessions can play; undefined where no server runs any. */
export async function shelf(): Promise<Shelf | undefined> {
  const response = await fetch('/api/shelf').catch(() => undefined)
  const isJson = response?.headers.get('content-type')?.includes('application/json') === true
  return response?.ok === true && isJson ? ((await response.json()) as Shelf) : undefined
}

/** Opens a room, and remembers the way in; resolves to its code. */
export async function create(choice: {
  readonly scenario: string
  readonly files?: readonly DroppedFile[]
  readonly name: string
}): Promise<string> {
  const made = await post<{ readonly code: string; readonly token: string }>('/sessions', choice)
  ways.remember(made)
  return made.code
}

/** What a code leads to. */
export async function look(code: string): Promise<{ readonly title: Text; readonly state: RoomView['state'] } | undefined> {
  const response = await fetch(`/api/sessions/${encodeURIComponent(code)}`)
  if (response.status === 404) return undefined
  return answerOf(response)
}

/** Comes in under a name. */
export async function join(code: string, as: Exclude<MemberKind, 'facilitator'>, name: string): Promise<void> {
  const { token } = await post<{ readonly token: string }>(`/sessions/${encodeURIComponent(code)}/people`, { as, name })
  ways.remember({ code: tidy(code), token })
}

/** Comes in by an invitation. */
export function accept(code: string, token: string): void {
  ways.remember({ code: tidy(code), token })
}

/** Sessions this device has a way into; the others are forgotten. */
export async function mine() {
  const known = ways.all()
  if (known.length === 0) return []
  const { sessions } = await post<{
    readonly sessions: readonly {
      readonly code: string
      readonly title: Text
      readonly kind: MemberKind
      readonly state: RoomView['state']
      readonly changedAt: string
    }[]
  }>('/sessions/mine', { ways: known })
  const there = new Set(sessions.map(({ code }) => code))
  for (const { code } of known) if (!there.has(code)) ways.forget(code)
  return [...sessions].sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1))
}

/** Goes into a room this device has a way into, and stays there. */
export function open(code: string) {
  const token = ways.of(tidy(code))
  if (token === undefined) throw new Error('This device has no way into this room. Join it with its code.')
  const room = stayInRoom(tidy(code), token, linkTo(window.location.origin), {
    after: (milliseconds, work) => {
      const timer = setTimeout(work, milliseconds)
      return () => clearTimeout(timer)
    },
  })
  const wake = (): void => {
    if (document.visibilityState === 'visible') room.tryNow()
  }
  window.addEventListener('online', wake)
  document.addEventListener('visibilitychange', wake)
  return {
    ...room,
    leave: () => {
      window.removeEventListener('online', wake)
      document.removeEventListener('visibilitychange', wake)
      room.leave()
    },
  }
}

/** Deletes a room with everything that is kept of it. */
export async function remove(code: string): Promise<void> {
  await post(`/sessions/${encodeURIComponent(code)}/delete`, { token: ways.of(tidy(code)) ?? '' })
  ways.forget(tidy(code))
}

/** A link that lets somebody in as a facilitator or as the screen on the wall. */
export async function invitation(code: string, as: 'facilitator' | 'screen'): Promise<string> {
  const given = await post<{ readonly token: string }>(`/sessions/${encodeURIComponent(code)}/invitation`, {
    token: ways.of(tidy(code)) ?? '',
    as,
  })
  return personLink(code, given.token)
}

/** The token stands behind the `#`, which no server and no proxy reads. */
const personLink = async (code: string, token: string): Promise<string> => `${await base()}/#/invited/${tidy(code)}/${token}`

/** A link that sits whoever opens it down as the person this device is, and its QR code. */
export async function goOn(code: string) {
  return drawn(await personLink(code, ways.of(tidy(code)) ?? ''))
}

/** A fresh link for somebody who lost their device; the devices they had are nobody's any more. */
export async function renew(code: string, member: string) {
  const given = await post<{ readonly token: string }>(`/sessions/${encodeURIComponent(code)}/renewal`, {
    token: ways.of(tidy(code)) ?? '',
    member,
  })
  return drawn(await personLink(code, given.token))
}

/** The address people type, and its QR code as rows of dark and light squares. */
export async function address(code: string) {
  return drawn(`${await base()}/#/join/${tidy(code)}`)
}

function drawn(url: string) {
  const picture = generate(url)
  const line = Array.from({ length: picture.size }, (_nothing, index) => index)
  return { url, squares: line.map((y) => line.map((x) => picture.get(x, y))) }
}

/** Where other devices find this server: where this page came from, unless that is this machine's own name for itself. */
async function base(): Promise<string> {
  const { origin, hostname } = window.location
  const local = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
  return local ? ((await shelf())?.address ?? origin) : origin
}

/** A code as the server writes it. */
const tidy = (code: string): string => code.toUpperCase().replace(/[\s-]/g, '')

async function post<Answer>(path: string, body: unknown): Promise<Answer> {
  const response = await fetch(`/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Error('The server cannot be reached. Nothing was sent; try again.')
  })
  return answerOf(response)
}

async function answerOf<Answer>(response: Response): Promise<Answer> {
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok) return answer as Answer
  const known = typeof answer === 'object' && answer !== null && 'sentence' in answer ? answer.sentence : undefined
  throw new Error(typeof known === 'string' ? known : `The server could not do that (${response.status}).`)
}
