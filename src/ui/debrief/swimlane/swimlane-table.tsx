import { type Names, type SwimlaneMark, wording } from '@/debrief/index.ts'
import { type Duration, type ExerciseTime, formatDuration, formatTime } from '@/kernel/index.ts'
import { useWords } from '../../words/index.ts'
import blocks from '../blocks/blocks.module.css'
import { ScrollBox } from '../blocks/scroll-box.tsx'
import { Proof } from '../lines/proof.tsx'

/** The timeline in rows: when it was asked for, when it happened, and when in the reference incident. */
export function SwimlaneTable({ marks, names }: { readonly marks: readonly SwimlaneMark[]; readonly names: Names }) {
  const { swimlane } = useWords().debrief
  const time = (at: number | undefined) => (at === undefined ? swimlane.noTime : formatTime(at as ExerciseTime))
  return (
    <ScrollBox label={swimlane.title}>
      <table className={blocks['table']}>
        <thead>
          <tr>
            <th scope="col">{swimlane.step}</th>
            <th scope="col">{swimlane.what}</th>
            <th scope="col">{swimlane.who}</th>
            <th scope="col">{swimlane.asked}</th>
            <th scope="col">{swimlane.happened}</th>
            <th scope="col">{swimlane.lag}</th>
            <th scope="col">{swimlane.reference}</th>
            <th scope="col">{swimlane.history}</th>
            <th scope="col">{swimlane.proof}</th>
          </tr>
        </thead>
        <tbody>
          {marks.map((mark) => (
            <tr key={mark.id}>
              <th scope="row" data-column={swimlane.step}>
                {mark.id}
              </th>
              <td data-column={swimlane.what}>{wording(mark.title, names)}</td>
              <td data-column={swimlane.who}>{wording(mark.stakeholder, names)}</td>
              <td data-column={swimlane.asked}>{time(mark.asked)}</td>
              <td data-column={swimlane.happened}>
                {mark.happened === undefined ? swimlane.standing[mark.standing] : time(mark.happened)}
              </td>
              <td data-column={swimlane.lag}>
                <Lag minutes={mark.laterThanAsked} />
              </td>
              <td data-column={swimlane.reference}>{time(mark.reference)}</td>
              <td data-column={swimlane.history}>
                <Lag minutes={mark.laterThanReference} />
              </td>
              <td data-column={swimlane.proof}>
                <Proof cites={mark.cites} about={wording(mark.title, names)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** Minutes, negative is sooner. */
function Lag({ minutes }: { readonly minutes: number | undefined }) {
  const { swimlane } = useWords().debrief
  if (minutes === undefined) return swimlane.noTime
  if (minutes === 0) return swimlane.onTime
  const length = formatDuration((Math.abs(minutes) * 60) as Duration)
  return minutes > 0 ? swimlane.later(length) : swimlane.sooner(length)
}
