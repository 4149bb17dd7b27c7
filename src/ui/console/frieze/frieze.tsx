import { useMemo } from 'react'
import { type StageFacts, seatOfRole } from '@/stage/index.ts'
import bridgePicture from '../../../../assets/sprites/bridge/frieze.svg?no-inline'
import envelopeBank from '../../../../assets/sprites/item/envelope-bank.svg?no-inline'
import envelopeTech from '../../../../assets/sprites/item/envelope-tech.svg?no-inline'
import { useWords } from '../../words/index.ts'
import { useBriefing } from '../desk/table-context.ts'
import { Cropped } from './cropped.tsx'
import css from './frieze.module.css'
import { FriezeRoomDrawing } from './frieze-room.tsx'
import { FriezeTank } from './frieze-tank.tsx'
import { type FriezePlan, miniFrieze, wideFrieze } from './lay-out-frieze.ts'

interface FriezeProps {
  readonly facts: StageFacts
  /** The five rooms alone, for a phone. */
  readonly mini: boolean
}

/**
 * The chain of news as a strip of five rooms. It is a picture; that news has reached a step is said in its label, the rest
 * stands in "Stage as text".
 */
export function Frieze({ facts, mini }: FriezeProps) {
  const { frieze } = useWords().console
  const { seat } = useBriefing()
  const mine = seatOfRole(seat)
  const plan = useMemo(() => (mini ? miniFrieze(mine) : wideFrieze(mine)), [mini, mine])
  const { lit } = facts.chain
  const reached = lit === 0 ? 0 : lit + 1
  return (
    <div className={mini ? css['mini'] : css['strip']} data-theme="dark">
      <svg
        className={css['drawing']}
        viewBox={`0 0 ${plan.width} ${plan.height}`}
        role="img"
        aria-label={frieze.label(reached, plan.rooms.length)}
      >
        <Tube plan={plan} reached={reached} />
        {plan.tank !== undefined && <FriezeTank box={plan.tank} records={facts.records} />}
        {plan.bridge !== undefined && <Cropped href={bridgePicture} width={328} height={100} into={plan.bridge} />}
        {plan.rooms.map((room) => (
          <FriezeRoomDrawing
            key={room.seat}
            room={room}
            facts={facts.seats[room.seat]}
            reached={room.station <= reached}
            tube={plan.tube}
            mini={mini}
          />
        ))}
        <Envelope plan={plan} reached={reached} />
      </svg>
    </div>
  )
}

interface OnTube {
  readonly plan: FriezePlan
  readonly reached: number
}

/** The tube from the first station to the last; what news has passed is lit. */
function Tube({ plan, reached }: OnTube) {
  const first = plan.rooms.find(({ station }) => station === 1)
  const last = plan.rooms.find(({ station }) => station === plan.rooms.length)
  const here = plan.rooms.find(({ station }) => station === reached)
  if (first === undefined || last === undefined) return null
  return (
    <g>
      <line className={css['tube']} x1={last.stop} x2={first.stop} y1={plan.tube} y2={plan.tube} />
      {here !== undefined && <line className={css['tubeLit']} x1={here.stop} x2={first.stop} y1={plan.tube} y2={plan.tube} />}
    </g>
  )
}

/** Lies where news came last, in the colours of the house it came from. */
function Envelope({ plan, reached }: OnTube) {
  const here = plan.rooms.find(({ station }) => station === reached)
  if (here === undefined) return null
  const picture = here.station <= 3 ? envelopeTech : envelopeBank
  return <image className={css['envelope']} href={picture} x={here.stop - 40} y={plan.tube - 11} width={28} height={20} />
}
