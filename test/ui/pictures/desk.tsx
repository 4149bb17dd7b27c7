import { createRoot } from 'react-dom/client'
import '../../../src/entry/fonts.ts'
import { tellStory } from '../../../src/hosting/index.ts'
import { type ExerciseTime, parseTime, type SeatId, type Seed } from '../../../src/kernel/index.ts'
import { DeskScreen } from '../../../src/ui/desk/index.ts'
import { followTheme } from '../../../src/ui/index.ts'
import { PortsContext } from '../../../src/ui/ports/index.ts'
import '../../../src/ui/theme/index.css'
import { sessionInMemory } from '../fixtures/desk-session.ts'
import { pretendPorts } from '../fixtures/pretend-ports.ts'
import { shippedStory } from './shipped-story.ts'

// The facilitator's desk of an evening that has been played some hours in memory: `desk.html?scenario=press&until=T%2B04:48`.
const asked = new URLSearchParams(window.location.search)
const playable = await shippedStory(asked.get('scenario') ?? 'token-anomaly')
const place = document.getElementById('page')
if (place === null) throw new Error('There is no place for the desk.')

const story = tellStory(playable, 'standard', 'seven' as Seed)
/** Three seats are people's, who are slow to answer; bots play the others. */
const people = { 'bankx.ceo': 'Margit', 'bankx.legal': 'Harun', 'techa.ceo': 'Jonas' } as Readonly<Record<SeatId, string>>
const seats = (Object.keys(story.scenario.seats) as SeatId[]).filter((seat) => !(seat in people))
const crew = Object.fromEntries(
  seats.map((seat) => [seat, asked.get('crew') === 'novice' ? ('novice' as const) : ('playbook' as const)]),
)
const { port, session } = await sessionInMemory({ story, crew, people })
const until = parseTime(asked.get('until') ?? 'T+01:30') ?? (0 as ExerciseTime)
const playing = session.attach(
  () => undefined,
  () => ({ kind: 'facilitator' }),
)
await playing.receive({ kind: 'join', seat: 'room.desk', seen: 0 })
// Each time it stops at what reaches a person.
for (let stop = 0; session.host.exercise().now < until; stop++)
  await playing.receive({ kind: 'pass-time', id: `evening-${stop}`, until })
playing.close()
for (const seat of Object.keys(people) as SeatId[])
  await session
    .attach(
      () => undefined,
      () => ({ kind: 'player', seats: [seat] }),
    )
    .receive({ kind: 'join', seat, seen: 0 })
let before = performance.now()
setInterval(() => {
  const now = performance.now()
  void session.tick((now - before) / 1000)
  before = now
}, 250)

followTheme(document.documentElement, window.matchMedia('(prefers-color-scheme: light)'))
createRoot(place).render(
  <PortsContext value={pretendPorts()}>
    <DeskScreen session={port} />
  </PortsContext>,
)
