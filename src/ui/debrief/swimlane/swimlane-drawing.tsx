import { lagOf, type PlacedMark, type SwimlanePlan, type Went } from '@/debrief/index.ts'
import { type ExerciseTime, formatTime } from '@/kernel/index.ts'
import { useWords } from '../../words/index.ts'
import css from './swimlane.module.css'

const WIDTH = 1280
const LEFT = 150
// Half of the last time on the axis stands to the right of it.
const RIGHT = 1246
const LANE = { asked: 36, happened: 96, reference: 148 } as const
const AXIS = 184
const HEIGHT = 210

const x = (part: number): number => LEFT + (RIGHT - LEFT) * part

/** Three lanes and the lines between them. Read the slant: upright is on time, leaning right is late. */
export function SwimlaneDrawing({ plan }: { readonly plan: SwimlanePlan }) {
  const { swimlane } = useWords().debrief
  return (
    <svg className={css['drawing']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={swimlane.title}>
      <Lane y={LANE.asked} title={swimlane.asked} />
      <Lane y={LANE.happened} title={swimlane.happened} strong />
      <Lane y={LANE.reference} title={swimlane.reference} />
      <line className={css['axis']} x1={LEFT} x2={RIGHT} y1={AXIS} y2={AXIS} />
      {plan.ticks.map(({ time, place }) => (
        <g key={time} transform={`translate(${x(place)} ${AXIS})`}>
          <line className={css['axis']} y2={6} />
          <text className={css['tick']} y={21}>
            {formatTime(time as ExerciseTime)}
          </text>
        </g>
      ))}
      {plan.marks.map((mark) => (
        <Links key={mark.mark.id} mark={mark} />
      ))}
      {plan.marks.map((mark) => (
        <Points key={mark.mark.id} mark={mark} />
      ))}
    </svg>
  )
}

function Lane({ y, title, strong = false }: { readonly y: number; readonly title: string; readonly strong?: boolean }) {
  return (
    <>
      <text className={strong ? css['laneStrong'] : css['lane']} x={0} y={y + 5}>
        {title}
      </text>
      <line className={strong ? css['trackStrong'] : css['track']} x1={LEFT} x2={RIGHT} y1={y} y2={y} />
    </>
  )
}

function Links({ mark: { asked, happened, reference, went } }: { readonly mark: PlacedMark }) {
  if (happened === undefined) return null
  return (
    <>
      {reference !== undefined && (
        <line className={css['toReference']} x1={x(happened)} y1={LANE.happened} x2={x(reference)} y2={LANE.reference} />
      )}
      {asked !== undefined && went !== 'adverse' && (
        <line className={css[went]} x1={x(asked)} y1={LANE.asked} x2={x(happened)} y2={LANE.happened} />
      )}
    </>
  )
}

function Points({ mark: { mark, asked, happened, reference, went, above, atEnd } }: { readonly mark: PlacedMark }) {
  return (
    <>
      {asked !== undefined && (
        <g transform={`translate(${x(asked)} ${LANE.asked})`}>
          <circle className={css['point']} r={6} />
          <text className={css['id']} y={-13}>
            {mark.id}
          </text>
        </g>
      )}
      {reference !== undefined && (
        <g transform={`translate(${x(reference)} ${LANE.reference})`}>
          <rect className={css['referencePoint']} x={-5.5} y={-5.5} width={11} height={11} />
          <text className={css['referenceId']} y={22}>
            {mark.id}
          </text>
        </g>
      )}
      {happened !== undefined && (
        <g transform={`translate(${x(happened)} ${LANE.happened})`}>
          <Happened went={went} />
          <text
            className={went === 'adverse' ? css['adverseId'] : css['id']}
            y={above ? -16 : 26}
            style={atEnd ? { textAnchor: 'end' } : undefined}
          >
            {mark.id} {lagOf(mark)}
          </text>
        </g>
      )}
    </>
  )
}

/** Check: near the plan. Hourglass: late. Triangle: done to the players. Ring: the playbook sets no time. */
function Happened({ went }: { readonly went: Went }) {
  switch (went) {
    case 'near':
      return (
        <>
          <circle className={css['check']} r={9} />
          <path className={css['tickmark']} d="M-4.5 0.3l3 3 5.5-6" />
        </>
      )
    case 'late':
      return <path className={css['hourglass']} d="M-8-9H8L0 0l8 9H-8l8-9z" />
    case 'adverse':
      return <path className={css['triangle']} d="M0-10 10 8H-10z" />
    case 'unplanned':
      return <circle className={css['point']} r={7} />
  }
}
