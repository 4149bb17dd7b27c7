import {
  type BroughtFile,
  type MemberKind,
  type OpenRoom,
  openRoom,
  type Playable,
  type Room,
  type RoomRefusal,
  type RoomStore,
  readTogether,
} from '@/hosting/index.ts'
import { formatDiagnostic, type Text } from '@/kernel/index.ts'
import { hashOf, newCode, newMemberId, newSeed, newToken } from './secrets.ts'

/** Something that was done, or a sentence on why it was not. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly sentence: string }

/** A room as the list of somebody's sessions shows it. */
export interface RoomEntry {
  readonly code: string
  readonly title: Text
  readonly kind: MemberKind
  readonly state: Room['state']
  readonly changedAt: string
}

/** All rooms of this server: what is open, and what can be opened from the store. */
export interface Rooms {
  readonly shelf: readonly Playable[]
  /** Opens a new room for a facilitator; gives its code and the facilitator's token. */
  readonly create: (
    scenario: string,
    files: readonly BroughtFile[],
    name: string,
  ) => Promise<Outcome<{ readonly code: string; readonly token: string }>>
  readonly look: (code: string) => Promise<{ readonly title: Text; readonly state: Room['state'] } | undefined>
  /** Lets somebody in and gives their token. */
  readonly enter: (code: string, kind: MemberKind, name: string) => Promise<Outcome<string> | { readonly refusal: RoomRefusal }>
  /** A fresh token for somebody who lost their device, whose other tokens open nothing any more; undefined when there is no such member. */
  readonly renew: (code: string, member: string) => Promise<string | undefined>
  readonly memberOf: (code: string, token: string) => Promise<Room['members'][number] | undefined>
  /** The room, opened when it was not; undefined when there is none, or its scenario is gone. */
  readonly open: (code: string) => Promise<OpenRoom | undefined>
  readonly entry: (code: string, token: string) => Promise<RoomEntry | undefined>
  readonly remove: (code: string) => Promise<void>
  /** Forgets rooms that nobody has changed since a moment, ISO 8601; gives how many. */
  readonly forgetBefore: (moment: string) => Promise<number>
}

/**
 * Keeps the rooms of one process. A room is opened at the first request after a start, and goes on where its log ends.
 *
 * @param shipped the scenarios and playbooks that come with the program
 */
export function keepRooms(store: RoomStore, shipped: readonly BroughtFile[]): Rooms {
  const together = readTogether(shipped.map(asWritten))
  const broken = together.diagnostics.find(({ severity }) => severity === 'error')
  if (broken !== undefined) throw new Error(`A scenario that came with the server is broken: ${formatDiagnostic(broken)}`)
  const playbooks = together.playbooks.map(({ playbook }) => playbook)
  const opening = new Map<string, Promise<OpenRoom | undefined>>()

  const playableOf = (room: Room, files: readonly BroughtFile[]): Playable | undefined =>
    [...readTogether(files.map(asWritten), playbooks).scenarios, ...together.scenarios].find(
      ({ scenario }) => scenario.id === room.scenario,
    )

  const openKept = async (code: string): Promise<OpenRoom | undefined> => {
    const kept = await store.load(code)
    const playable = kept && playableOf(kept.room, kept.files)
    if (kept === undefined || playable === undefined) return undefined
    return openRoom({ room: kept.room, playable, journal: store.journal, save: store.save, seed: newSeed })
  }

  const open = (code: string): Promise<OpenRoom | undefined> => {
    const known = opening.get(code)
    if (known !== undefined) return known
    const room = openKept(code)
    opening.set(code, room)
    const forget = (): void => void opening.delete(code)
    room.then((found) => {
      if (found === undefined) forget()
    }, forget)
    return room
  }

  const memberOf: Rooms['memberOf'] = async (code, token) => {
    const id = await store.memberOf(code, hashOf(token))
    return id === undefined ? undefined : (await open(code))?.room().members.find((member) => member.id === id)
  }

  const titleOf = async (code: string): Promise<Text | undefined> => {
    const kept = await store.load(code)
    return kept && playableOf(kept.room, kept.files)?.scenario.title
  }

  const enter: Rooms['enter'] = async (code, kind, name) => {
    const room = await open(code)
    if (room === undefined) return { ok: false, sentence: 'There is no room with this code.' }
    const id = newMemberId()
    const refusal = await room.enter(id, kind, name)
    if (refusal !== undefined) return { refusal }
    const token = newToken()
    await store.admit(code, hashOf(token), id)
    return { ok: true, value: token }
  }

  const renew: Rooms['renew'] = async (code, member) => {
    const room = await open(code)
    const known = room?.room().members.find(({ id, expected }) => id === member && !expected)
    if (room === undefined || known === undefined) return undefined
    const token = newToken()
    await store.readmit(code, hashOf(token), known.id)
    room.turnAway(known.id)
    return token
  }

  const remove = async (code: string): Promise<void> => {
    const open = await opening.get(code)?.catch(() => undefined)
    opening.delete(code)
    await store.remove(code)
    open?.close('This room was deleted.')
  }

  return {
    shelf: together.scenarios,
    open,
    memberOf,
    enter,
    renew,
    remove,
    create: async (scenario, files, name) => {
      const own = readTogether(files.map(asWritten), playbooks)
      const wrong = own.diagnostics.find(({ severity }) => severity === 'error')
      if (files.length > 0 && wrong !== undefined) return { ok: false, sentence: formatDiagnostic(wrong) }
      const playable = [...own.scenarios, ...together.scenarios].find((one) => one.scenario.id === scenario)
      if (playable === undefined) return { ok: false, sentence: `There is no scenario called "${scenario}" here.` }
      const levels = Object.keys(playable.scenario.levels)
      const room: Room = {
        code: newCode(),
        scenario,
        state: 'lobby',
        members: [],
        settings: {
          level: levels.includes('standard') ? 'standard' : (levels[0] ?? 'standard'),
          filler: 'playbook',
          sharedSeats: 'vote',
          hotWash: 'named',
        },
        fillers: {},
        hands: {},
        clock: { kind: 'waits' },
      }
      if (!(await store.create(room, files))) return { ok: false, sentence: 'Try again: this code was taken already.' }
      const entered = await enter(room.code, 'facilitator', name)
      if ('refusal' in entered || !entered.ok) {
        await remove(room.code)
        return { ok: false, sentence: 'Say what you are called, in at most 40 letters.' }
      }
      return { ok: true, value: { code: room.code, token: entered.value } }
    },
    look: async (code) => {
      const title = await titleOf(code)
      const room = title === undefined ? undefined : await open(code)
      return room === undefined || title === undefined ? undefined : { title, state: room.room().state }
    },
    entry: async (code, token) => {
      const member = await memberOf(code, token)
      const kept = await store.load(code)
      const title = await titleOf(code)
      if (member === undefined || kept === undefined || title === undefined) return undefined
      return { code, title, kind: member.kind, state: kept.room.state, changedAt: kept.changedAt }
    },
    forgetBefore: async (moment) => {
      const old = (await store.list()).filter(({ changedAt, room }) => room.state !== 'running' && changedAt < moment)
      for (const { room } of old) await remove(room.code)
      return old.length
    },
  }
}

const asWritten = ({ name, text }: BroughtFile) => ({ name, content: text })
