import type { SeatView } from '../seat-view.ts'

/** Whether a seat has something due: a question within its reply time, a request on its desk, or an act of its own that runs. */
export function hasSomethingDue({ seat, exercise }: SeatView): boolean {
  const asked = Object.values(exercise.deliveries).some(
    ({ line: { event }, answers }) =>
      event.to.includes(seat) && !(seat in answers) && event.ask.length > 0 && (event.replyBy ?? 0) > exercise.now,
  )
  const wanted = Object.values(exercise.requests).some(({ answer, line }) => answer === undefined && line.event.of.includes(seat))
  return asked || wanted || Object.values(exercise.acts).some((act) => act.seat === seat && act.finishedAt === undefined)
}
