import { artOfSeat, companyOf, type SeatFacts } from '@/stage/index.ts'
import { Mark, StatusGlyph } from '../../parts/index.ts'
import { useWords } from '../../words/index.ts'
import { Cropped } from './cropped.tsx'
import css from './frieze.module.css'
import type { FriezeRoom } from './lay-out-frieze.ts'

interface FriezeRoomProps {
  readonly room: FriezeRoom
  readonly facts: SeatFacts
  /** News has come this far. */
  readonly reached: boolean
  readonly tube: number
  readonly mini: boolean
}

/** How bright a room is: somebody acts, somebody is there, nobody is there. */
const dim = { act: 0, idle: 0.45, empty: 0.66 } as const

/** One room with its person, its plaque and its station. Brightness says who is busy. */
export function FriezeRoomDrawing({ room, facts, reached, tube, mini }: FriezeRoomProps) {
  const { box, stop, station, mine } = room
  const shade = facts.state === 'empty' ? dim.empty : mine || facts.status !== 'idle' ? dim.act : dim.idle
  return (
    <g>
      <line className={css['riser']} x1={stop} x2={stop} y1={tube} y2={box.y} />
      <Cropped href={artOfSeat(room.seat).room} width={276} height={130} into={box} />
      <rect className={css['shade']} {...box} opacity={shade} />
      <rect className={mine ? css['frameMine'] : css['frame']} {...box} rx={2} />
      <g transform={`translate(${stop} ${tube})`}>
        <circle className={reached ? css['stationReached'] : css['station']} r={mini ? 9 : 10.5} />
        <text className={reached ? css['numberReached'] : css['number']} y={mini ? 4.5 : 5}>
          {station}
        </text>
      </g>
      {mini ? <MiniLabel room={room} facts={facts} /> : <Plaque room={room} facts={facts} />}
    </g>
  )
}

function Plaque({ room, facts }: Pick<FriezeRoomProps, 'room' | 'facts'>) {
  const { frieze } = useWords().console
  const { box, mine } = room
  const label = mine ? frieze.you(facts.label) : facts.label
  const width = Math.max(104, label.length * 9.2 + 66)
  const x = box.x + box.width / 2 - width / 2
  const y = box.y + box.height - 13
  return (
    <g>
      <rect className={mine ? css['plaqueMine'] : css['plaque']} x={x} y={y} width={width} height={27} rx={3} />
      <g transform={`translate(${x + 7} ${y + 5.5})`} data-theme={mine ? 'light' : 'dark'}>
        <Mark shape={companyOf(room.seat) === 'bankx' ? 'square' : 'circle'} size={16} />
      </g>
      <text className={mine ? css['labelMine'] : css['label']} x={x + 30} y={y + 19}>
        {label}
      </text>
      <g transform={`translate(${x + width - 25} ${y + 4.5})`} data-theme={mine ? 'light' : 'dark'}>
        <StatusGlyph status={facts.state === 'bot' && facts.status === 'idle' ? 'bot' : facts.status} size={18} />
      </g>
    </g>
  )
}

function MiniLabel({ room, facts }: Pick<FriezeRoomProps, 'room' | 'facts'>) {
  const { frieze } = useWords().console
  return (
    <text className={css['miniLabel']} x={room.box.x + room.box.width / 2} y={room.box.y + room.box.height + 15}>
      {room.mine ? frieze.youShort : facts.label}
    </text>
  )
}
