import { describe, expect, it } from 'vitest'
import { type Command, explainRefusal, may, type Sender } from '@/engine/index.ts'
import { crewOf, openHost, seatBots, verify } from '@/hosting/index.ts'
import type { SeatId } from '@/kernel/index.ts'
import { given, smallStory } from '../evening/given.ts'
import { role } from '../evening/small-playbook.ts'

const [lead, cto, cio, ceo, ciso] = ['techa.tech_lead', 'techa.cto', 'techa.cio', 'techa.ceo', 'bankx.ciso'].map(role) as [
  SeatId,
  SeatId,
  SeatId,
  SeatId,
  SeatId,
]
const by = (seat: SeatId): Sender => ({ kind: 'seat', seat })
const handOver = (seat: SeatId, to: SeatId): Command => ({ kind: 'delegate', seat, to, reason: 'Off to sleep.' })
const answer: Command = { kind: 'answer', seat: lead, inject: 'token-reuse' as never, option: 'report', text: '' }
const facilitator: Sender = { kind: 'facilitator' }

describe('who stands in for a seat', () => {
  it('acts for it: the line says for whom, its cause says who', () => {
    const evening = given().when(handOver(lead, cto)).at('T+00:05').when(answer, by(cto))
    expect(evening.news()[0]).toMatchObject({ kind: 'inject-answered', seat: lead })
    const line = evening.host.log().lines.findLast(({ cause }) => cause !== undefined)
    expect(line?.cause).toMatchObject({ by: 'seat', seat: cto, command: { seat: lead } })
  })

  it('has the mandate of the seat, and without it not', () => {
    const revoke = (seat: SeatId): Command => ({
      kind: 'do',
      seat,
      activity: 'log.query' as never,
      with: {},
      emergency: false,
    })
    const { host } = given().when(handOver(lead, cto)).at('T+00:05')
    const view = host.view(cto)
    const caveats = (seat: SeatId) => {
      const permission = may(revoke(seat), by(cto), view.exercise, view.briefing)
      return permission.allowed ? permission.caveats.map(({ kind }) => kind) : permission.refusal
    }
    expect(caveats(lead)).toEqual([])
    expect(caveats(cto)).toEqual(['without-mandate'])
  })

  it('has what reached the seat before, knows what it knew, and can answer for it', () => {
    const evening = given().at('T+00:05')
    expect(evening.host.view(cio).exercise.deliveries).not.toHaveProperty('token-reuse')
    expect(evening.host.view(cio).exercise.things).not.toHaveProperty('svc-statements')
    evening.when(handOver(lead, cio))
    const view = evening.host.view(cio)
    expect(view.exercise.deliveries).toHaveProperty('token-reuse')
    expect(view.exercise.things).toHaveProperty('svc-statements')
    expect(view.lines.map(({ number }) => number)).toEqual(view.lines.map(({ number }) => number).toSorted((a, b) => a - b))
    evening.when(answer, by(cio))
  })

  it('reads what reaches the seat from then on, as long as it stands in', () => {
    const message = (text: string): Command => ({ kind: 'send', seat: ciso, to: [lead], text })
    const evening = given().when(message('one')).when(handOver(lead, cio)).when(message('two')).when(handOver(lead, lead))
    evening.when(message('three'))
    expect(evening.host.view(cio).exercise.messages.map(({ event }) => event.text)).toEqual(['one', 'two'])
    expect(evening.refusal({ kind: 'send', seat: lead, to: [cto], text: 'Hello.' }, by(cio))).toEqual({
      kind: 'not-your-seat',
      seat: lead,
    })
  })

  it('may hand over, too: the last of the row has everything', () => {
    const evening = given().at('T+00:05').when(handOver(lead, cto)).when(handOver(cto, cio))
    expect(evening.host.view(cio).exercise.deliveries).toHaveProperty('token-reuse')
    evening.when(answer, by(cio))
    const other = given().at('T+00:05').when(handOver(cto, cio)).when(handOver(lead, cto))
    expect(other.host.view(cio).exercise.deliveries).toHaveProperty('token-reuse')
  })

  it('changes nothing for the other company', () => {
    const [quiet, handed] = [given(), given().when(handOver(lead, cto)).when(handOver(cto, cio))]
    for (const evening of [quiet, handed]) evening.at('T+00:05').when(answer, by(lead)).at('T+00:20')
    const seen = (evening: typeof quiet) =>
      evening.host.view(ciso).told.map(({ line: { at, event }, after }) => [at, event, after])
    expect(seen(handed)).toEqual(seen(quiet))
  })

  it('is refused with a sentence where it cannot be', () => {
    const evening = given()
    const refusals: readonly (readonly [Command, Sender, string])[] = [
      [handOver(lead, ciso), by(lead), 'not-a-colleague'],
      [handOver(lead, lead), by(lead), 'not-handed-over'],
      [handOver(lead, 'techa.nobody' as SeatId), by(lead), 'unknown-seat'],
      [handOver(cto, cio), by(lead), 'not-your-seat'],
    ]
    for (const [command, sender, kind] of refusals) {
      const refusal = evening.refusal(command, sender)
      expect(refusal?.kind).toBe(kind)
      expect(refusal && explainRefusal(refusal, smallStory.playbook)).toMatch(/^[A-Z].*\.$/)
    }
    evening.when(handOver(lead, cto)).when(handOver(cto, cio))
    expect(evening.refusal(handOver(cio, lead))?.kind).toBe('in-a-circle')
    expect(evening.refusal(handOver(lead, cto))?.kind).toBe('already-deputy')
    expect(evening.refusal(handOver(lead, ceo), by(cto))?.kind).toBe('not-your-seat')
    evening.when(handOver(lead, ceo), facilitator)
  })

  it('cannot be a seat where nobody sits', () => {
    const { host } = given()
    const { [ceo]: _, ...others } = host.header.seats
    const header = { ...host.header, seats: { ...others, [ceo]: { kind: 'nobody' as const } } }
    const empty = openHost(header, smallStory)
    empty.accept({ kind: 'start', seats: header.seats }, facilitator, 'startex')
    expect(empty.accept(handOver(lead, ceo), facilitator, 'a')).toMatchObject({ refusal: { kind: 'nobody-there', seat: ceo } })
    expect(empty.accept(handOver(ceo, lead), facilitator, 'b')).toMatchObject({ accepted: true })
  })

  it('is undone with the branch it was on', () => {
    const evening = given().at('T+00:05')
    const turn = evening.host.log().lines.length
    evening.when(handOver(lead, cio)).when({ kind: 'rewind', to: turn as never })
    expect(evening.host.exercise().deputies).toEqual({})
    expect(evening.host.view(cio).exercise.deliveries).not.toHaveProperty('token-reuse')
    expect(evening.refusal(answer, by(cio))?.kind).toBe('not-your-seat')
  })

  it('may be a bot, which then works for both seats', () => {
    const evening = given()
    const { host } = evening
    const { [lead]: _, ...crew } = crewOf(smallStory.scenario, 'playbook')
    evening.at('T+00:05')
    const bots = seatBots(host, crew)
    bots.act()
    evening.at('T+00:07')
    bots.act()
    expect(evening.all('inject-answered')).toEqual([])
    evening.when(handOver(lead, cto))
    bots.act()
    expect(evening.all('inject-answered')).toMatchObject([{ seat: lead, inject: 'token-reuse', option: 'report' }])
    expect(host.log().lines.findLast(({ cause }) => cause !== undefined)?.cause).toMatchObject({ seat: cto })
    evening.when({ kind: 'end', reason: 'time' })
    expect(verify(host.log(), smallStory)).toMatchObject({ ok: true })
  })
})
