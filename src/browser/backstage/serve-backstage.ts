import type { Seat, Session } from '@/hosting/index.ts'
import type { ExerciseId } from '@/kernel/index.ts'
import type { Backstage, FromBackstage, ToBackstage } from './protocol.ts'

/** Where a worker hears its page and answers it. */
export interface Scope {
  postMessage(message: FromBackstage): void
  addEventListener(kind: 'message', listen: (event: { readonly data: ToBackstage }) => void): void
}

/** The exercises that are open behind the page. */
interface OpenExercises {
  readonly sessionOf: (exercise: ExerciseId) => Session | undefined
  readonly leave: (exercise: ExerciseId) => void
}

/** Answers the page's questions and carries messages between its connections and the exercises that are open here. */
export function serveBackstage(scope: Scope, backstage: Backstage, { sessionOf, leave }: OpenExercises): void {
  const seats = new Map<number, { readonly seat: Seat; readonly exercise: ExerciseId }>()

  const answer = async ({ n, what, given }: Extract<ToBackstage, { kind: 'ask' }>): Promise<void> => {
    try {
      const call = backstage[what] as (...values: readonly unknown[]) => Promise<unknown>
      scope.postMessage({ kind: 'answer', n, answer: await call(...given) })
    } catch (reason) {
      scope.postMessage({ kind: 'failed', n, sentence: reason instanceof Error ? reason.message : String(reason) })
    }
  }

  scope.addEventListener('message', ({ data }) => {
    switch (data.kind) {
      case 'ask':
        void answer(data)
        return
      case 'connect': {
        const { connection, exercise } = data
        const session = sessionOf(exercise)
        if (session === undefined) {
          scope.postMessage({ kind: 'lost', connection, sentence: 'This exercise is not open on this device.' })
          return
        }
        const seat = session.attach((message) => scope.postMessage({ kind: 'wire', connection, message }))
        seats.set(connection, { seat, exercise })
        return
      }
      case 'wire':
        void seats.get(data.connection)?.seat.receive(data.message)
        return
      case 'close': {
        const left = seats.get(data.connection)
        seats.delete(data.connection)
        if (left === undefined) return
        left.seat.close()
        leave(left.exercise)
      }
    }
  })
}
