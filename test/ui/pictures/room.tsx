import { createRoot } from 'react-dom/client'
import '../../../src/entry/fonts.ts'
import { DESK, type MemberId, type MemberKind, settingOf } from '../../../src/hosting/index.ts'
import { type ExerciseTime, parseTime, type SeatId } from '../../../src/kernel/index.ts'
import { App, followTheme } from '../../../src/ui/index.ts'
import { pretendPorts } from '../fixtures/pretend-ports.ts'
import { connectionTo, pretendSessions } from '../fixtures/pretend-sessions.ts'
import { hangNotes } from './hang-notes.ts'
import { shippedStory } from './shipped-story.ts'

// A room of twelve people in memory, as one of them sees it: `room.html?as=player&state=running&until=T+00:40&shared=vote#/session/KITE42`.
// `as=nobody` has been in no room. `state=ended` is after ENDEX; `wash=named` or
// `wash=anonymous` hangs the board of the hot wash, `clock=280` sets the time to vote, `closed` takes it down again.
const asked = new URLSearchParams(window.location.search)
const wanted = (name: string, otherwise: string) => asked.get(name) ?? otherwise
const playable = await shippedStory(wanted('scenario', 'token-anomaly'))
const place = document.getElementById('page')
if (place === null) throw new Error('There is no place for the room.')

const sessions = pretendSessions([playable])
const code = await sessions.create({ scenario: playable.scenario.id, name: 'Fay' })
const room = sessions.room(code)
const fay = room.room().members[0]?.id as MemberId
room.watch(fay, () => undefined)

/** Who has come, and what they hold. */
const table: readonly (readonly [string, ...string[]])[] = [
  ['Ines', 'bankx.ceo'],
  ['Tobias', 'bankx.security_analyst'],
  ['Noor', 'bankx.ciso'],
  ['Rafaela', 'bankx.pr_head'],
  ['Okan', 'techa.cio'],
  ['Mika', 'techa.employee_y'],
  ['Lene', 'techa.tech_lead'],
  ['Samir'],
  ['Greta'],
  ['Paolo'],
]
const who = new Map<string, MemberId>()
for (const [name, ...seats] of table) {
  const id = await sessions.comes(code, 'player', name)
  who.set(name, id)
  for (const seat of seats) await room.wish(fay, { kind: 'assign', member: id, seat: seat as SeatId })
}
await room.wish(fay, { kind: 'fill', seat: 'bankx.legal' as SeatId, with: 'dark' })
const lene = who.get('Lene') ?? fay
const shared = asked.get('shared')
if (shared === 'vote' || shared === 'hand') {
  await room.wish(fay, { kind: 'settle', settings: { sharedSeats: shared } })
  await room.wish(fay, { kind: 'assign', member: who.get('Samir') ?? fay, seat: 'techa.tech_lead' as SeatId })
  if (shared === 'hand')
    await room.wish(fay, { kind: 'take-hand', seat: 'techa.tech_lead' as SeatId, member: who.get('Samir') ?? fay })
}
if (asked.has('two')) await room.wish(fay, { kind: 'assign', member: lene, seat: 'techa.cto' as SeatId })

const state = wanted('state', 'lobby')
if (state !== 'lobby') {
  await room.wish(fay, { kind: 'start' })
  const desk = connectionTo(room, fay)
  const to = parseTime(wanted('until', 'T+00:40')) ?? (0 as ExerciseTime)
  const last = state === 'ended' ? 'end' : 'evening'
  await new Promise<void>((done, fail) => {
    desk.onMessage((message) => {
      if (message.kind === 'accepted' && message.id === last) done()
      if (message.kind === 'refused') fail(new Error(JSON.stringify(message.refusal)))
    })
    desk.send({ kind: 'join', seat: DESK, seen: 0 })
    desk.send({ kind: 'command', id: 'evening', command: { kind: 'advance', to } })
    if (last === 'end') desk.send({ kind: 'command', id: last, command: { kind: 'end', reason: 'The evening is over.' } })
  })
  desk.close()
  if (shared === 'vote') {
    const others = connectionTo(room, who.get('Samir') ?? fay)
    others.send({ kind: 'join', seat: 'techa.tech_lead' as SeatId, seen: 0 })
    const to = ['techa.cto' as SeatId]
    const text = 'Two tokens were redeemed by a client nobody knows.'
    others.send({ kind: 'command', id: 'p-1', command: { kind: 'send', seat: 'techa.tech_lead' as SeatId, to, text } })
  }
}
const naming = asked.get('wash')
if (naming === 'named' || naming === 'anonymous') await hangNotes(room, fay, naming, asked.has('closed'))
const clock = asked.get('clock')
if (clock !== null) await room.wish(fay, { kind: 'vote-clock', left: Number(clock), runs: false })
const halted = asked.get('halted')
if (halted !== null) await room.wish(fay, { kind: 'halt', why: halted })

const as = wanted('as', 'facilitator')
if (as === 'player') sessions.be(code, lene)
else if (as === 'waiting') sessions.be(code, who.get('Greta') ?? fay)
else if (as === 'facilitator') sessions.be(code, fay)
else if (as === 'nobody') sessions.be(code, undefined)
else {
  const watcher = await sessions.comes(code, as as MemberKind, 'Watcher')
  if (as === 'evaluator') await room.wish(fay, { kind: 'admit', member: watcher })
  sessions.be(code, watcher)
}
if (asked.has('away')) sessions.turn({ state: 'away', sentence: 'The way to the server is lost.' })
// What a test does to the room from outside, as another device would.
Object.assign(window, { hotwashRoom: { room, fay, who } })

let before = performance.now()
setInterval(() => {
  const now = performance.now()
  void room.tick((now - before) / 1000)
  before = now
}, 500)

const ports = pretendPorts({ sessions })
followTheme(document.documentElement, window.matchMedia('(prefers-color-scheme: light)'))
createRoot(place).render(
  <App
    ports={{
      ...ports,
      library: {
        ...ports.library,
        setting: async (id) => (id === playable.scenario.id ? settingOf(playable, false) : undefined),
        roleCard: async (_id, seat) => playable.scenario.seats[seat],
      },
    }}
  />,
)
