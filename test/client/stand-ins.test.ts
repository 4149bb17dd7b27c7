import { describe, expect, it } from 'vitest'
import { type Connection, createTable, foresee, inbox, playableSeats, requestsForMe, stoodInFor } from '@/client/index.ts'
import { headerOf, holdersOf, memoryJournal, openHost, openSession, type ToDevice } from '@/hosting/index.ts'
import { smallStory } from '../evening/given.ts'
import { role } from '../evening/small-playbook.ts'

const lead = role('techa.tech_lead')
const cio = role('techa.cio')
const { scenario, playbook } = smallStory

async function night() {
  const seats = holdersOf(playbook, scenario, {}, { [lead]: 'Sami', [cio]: 'Ada' })
  const header = headerOf(smallStory, { crew: 'people', level: 'standard', seats, language: 'en' })
  const journal = memoryJournal()
  await journal.open(header)
  const session = openSession(openHost(header, smallStory), {}, journal)
  await session.open()
  let n = 0
  const sit = (seat: typeof lead) => {
    let hear: (message: ToDevice) => void = () => undefined
    const attached = session.attach((message) => hear(message))
    const sent: Promise<void>[] = []
    const connection: Connection = {
      send: (message) => void sent.push(attached.receive(message)),
      onMessage: (listen) => {
        hear = listen
        return () => undefined
      },
      onLost: () => () => undefined,
      close: attached.close,
    }
    const table = createTable(seat, connection, () => `id-${++n}`)
    return { table, settled: () => Promise.all(sent).then(() => session.tick(0)) }
  }
  return { session, sit }
}

describe('a device whose holder stands in for a colleague', () => {
  it('has the colleague’s inbox, plays the seat, and lets go of it when it is taken back', async () => {
    const { session, sit } = await night()
    const [mine, hers] = [sit(lead), sit(cio)]
    await mine.settled()
    mine.table.passTime(300 as never)
    await mine.settled()
    mine.table.send({ kind: 'delegate', seat: lead, to: cio, reason: 'Off to sleep.' })
    await mine.settled()
    await hers.settled()
    const known = () => hers.table.store.getState()
    expect(inbox(known())).toEqual([])
    expect(stoodInFor(known())).toEqual([{ seat: lead, player: cio }])
    expect(playableSeats(known())).toEqual([cio, lead])
    hers.table.playAs(lead)
    expect(inbox(known()).map(({ kind }) => kind)).toEqual(['inject', 'inject'])
    expect(requestsForMe(known())).toEqual([])
    const answer = { kind: 'answer', seat: lead, inject: 'token-reuse' as never, option: 'report', text: '' } as const
    expect(foresee(known(), answer)).toMatchObject({ allowed: true })
    hers.table.send(answer)
    await hers.settled()
    expect(known().refusals).toEqual([])
    expect(session.host.log().lines.findLast(({ cause }) => cause !== undefined)?.cause).toMatchObject({ seat: cio })
    const fresh = sit(cio)
    await fresh.settled()
    expect(fresh.table.store.getState().exercise).toEqual(known().exercise)
    mine.table.send({ kind: 'delegate', seat: lead, to: lead })
    await mine.settled()
    await hers.settled()
    expect(known().seat).toBe(cio)
    expect(foresee(known(), { ...answer, seat: lead })).toMatchObject({ allowed: false, refusal: { kind: 'not-your-seat' } })
    hers.table.playAs(lead)
    expect(known().seat).toBe(cio)
  })
})

describe('a device at a table that is taken back', () => {
  it('knows what it knew then, and goes on from there', async () => {
    const { session, sit } = await night()
    const mine = sit(lead)
    await mine.settled()
    const turn = session.host.log().lines.length
    mine.table.passTime(300 as never)
    await mine.settled()
    const known = () => mine.table.store.getState()
    expect(known()).toMatchObject({ now: 300, exercise: { deliveries: { 'token-reuse': {} } } })
    mine.table.send({ kind: 'rewind', to: turn as never })
    await mine.settled()
    expect(known().refusals).toEqual([])
    expect(known().now).toBe(0)
    expect(known().exercise.now).toBe(0)
    expect(known().exercise.deliveries).not.toHaveProperty('token-reuse')
    mine.table.passTime(300 as never)
    await mine.settled()
    expect(known()).toMatchObject({ now: 300, exercise: { deliveries: { 'token-reuse': {} } } })
  })
})
