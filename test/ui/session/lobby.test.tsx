import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { MemberId, RoomWish } from '../../../src/hosting/index.ts'
import type { SeatId } from '../../../src/kernel/index.ts'
import { ChainOfRoom } from '../../../src/ui/session/lobby/chain-of-room.tsx'
import { LobbyContext, type LobbyInUse } from '../../../src/ui/session/lobby/lobby-context.ts'
import { LobbyRoom } from '../../../src/ui/session/lobby/lobby-room.tsx'
import { People } from '../../../src/ui/session/lobby/people-of-lobby.tsx'
import { Tonight } from '../../../src/ui/session/lobby/tonight.tsx'
import { namesOnly } from '../../../src/ui/session/room-setting.ts'
import { sessionWords } from '../../../src/ui/words/en/session.ts'
import { smallStory } from '../../evening/given.ts'
import { pretendSessions } from '../fixtures/pretend-sessions.ts'

const { scenario, playbook } = smallStory
const lead = 'techa.tech_lead' as SeatId
const organisation = playbook.organisations[playbook.roles[lead]?.organisation ?? ('' as never)]
const { lobby } = sessionWords

/** A room with a facilitator and Lene, after some wishes, as the lobby shows it. */
async function given(wishes: (lene: MemberId) => readonly RoomWish[] = () => [], facilitates = true): Promise<LobbyInUse> {
  const sessions = pretendSessions([{ file: 'small.yaml', scenario, playbook }])
  const code = await sessions.create({ scenario: scenario.id, name: 'Fay' })
  const lene = await sessions.comes(code, 'player', 'Lene')
  const session = await sessions.open(code)
  for (const wish of wishes(lene)) expect(await session.wish(wish)).toBeUndefined()
  const view = session.view()
  if (view === undefined) throw new Error('The room does not show itself.')
  const nothing = () => undefined
  return {
    view,
    session,
    story: { playbook, seats: view.seats },
    facilitates,
    picked: undefined,
    pick: nothing,
    put: nothing,
    wish: async () => true,
    lay: nothing,
  }
}

const drawn = (inUse: LobbyInUse, part: React.ReactNode) =>
  renderToStaticMarkup(<LobbyContext value={inUse}>{part}</LobbyContext>)
const roomOf = (inUse: LobbyInUse) => drawn(inUse, organisation && <LobbyRoom seat={lead} organisation={organisation} />)

describe('a room of the lobby', () => {
  it('says that a bot would take it, that it is dark, or who holds it', async () => {
    expect(roomOf(await given())).toContain(`: ${lobby.bot}"`)
    expect(roomOf(await given(() => [{ kind: 'fill', seat: lead, with: 'dark' }]))).toContain(`: ${lobby.open}"`)
    expect(roomOf(await given((member) => [{ kind: 'assign', member, seat: lead }]))).toContain(': Lene"')
  })

  it('shows whatever somebody is called as text', async () => {
    const name = '<img src=x onerror=alert(1)>'
    const html = roomOf(
      await given((member) => [
        { kind: 'rename', member, name },
        { kind: 'assign', member, seat: lead },
      ]),
    )
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(html).not.toContain('<img src=x')
  })

  it('can be pressed by the facilitator only', async () => {
    expect(roomOf(await given())).toContain('<button')
    expect(roomOf(await given(undefined, false))).not.toContain('<button')
  })

  it('offers itself to a name that was taken up', async () => {
    const inUse = await given()
    const lene = inUse.view.members.find(({ name }) => name === 'Lene')?.id
    expect(roomOf({ ...inUse, picked: lene })).toContain('Seat Lene here')
  })
})

describe('the dock', () => {
  it('shows who waits, and nobody once everybody sits', async () => {
    expect(drawn(await given(), <People />)).toContain(lobby.pick('Lene'))
    const seated = drawn(await given((member) => [{ kind: 'assign', member, seat: lead }]), <People />)
    expect(seated).toContain(lobby.nobodyWaits)
    expect(seated).toContain(lobby.atSeats(1))
  })

  it('shows in the chain who stands on a step and where nobody does', async () => {
    const before = drawn(await given(), <ChainOfRoom />)
    const after = drawn(await given((member) => [{ kind: 'assign', member, seat: lead }]), <ChainOfRoom />)
    const missing = (page: string) => page.split(lobby.nobodyYet).length - 1
    expect(missing(after)).toBe(missing(before) - 1)
    expect(after).toContain('>Lene<')
  })

  it('says before the start which duties nobody is there for', async () => {
    expect(drawn(await given(), <Tonight />)).toContain(lobby.covered)
    const inUse = await given(() => [{ kind: 'settle', settings: { filler: 'dark' } }])
    const seats = inUse.view.seats.map((one) => (one.seat === lead ? { ...one, uncovered: 3 } : one))
    const page = drawn({ ...inUse, view: { ...inUse.view, seats } }, <Tonight />)
    expect(page).not.toContain(lobby.covered)
    expect(page).toContain(lobby.uncovered('Tech Lead, TechA', 3))
    expect(page.match(/The playbook asks nothing of it/g)).toHaveLength(seats.length - 1)
  })
})

describe('a scenario that is not on this device', () => {
  it('still has its houses and seats by name', async () => {
    const { view } = await given()
    const story = namesOnly(view)
    expect(story.playbook.roles[lead]?.title).toBe('Tech Lead')
    expect(Object.values(story.playbook.organisations).map(({ title }) => title)).toContain('TechA')
    expect(story.seats.every(({ seat }) => story.playbook.roles[seat] !== undefined)).toBe(true)
  })
})
