import type { Seat, Session } from '@/hosting/index.ts'
import type { ExerciseId } from '@/kernel/index.ts'
import type { Backstage, FromBackstage, ToBackstage } from './protocol.ts'

/** Where a worker hears its page and answers it. */
export interface Scope {
  postMessage(message: FromBackstage): void
  addEventListener(kind: 'message', listen: (event: { readonly data: ToBackstage }) => void): void
}

/** Answers the page's questions and carries messages between its connections and the exercises that are open here. */
export function serveBackstage(
  scope: Scope,
  backstage: Backstage,
  sessionOf: (exercise: ExerciseId) => Session | undefined,
): void {
  const seats = new Map<number, Seat>()

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
        const { connection } = data
        const session = sessionOf(data.exercise)
        if (session === undefined) {
          scope.postMessage({ kind: 'lost', connection, sentence: 'This exercise is not open on this device.' })
          return
        }
        seats.set(
          connection,
          session.attach((message) => scope.postMessage({ kind: 'wire', connection, message })),
        )
        return
      }
      case 'wire':
        void seats.get(data.connection)?.receive(data.message)
        return
      case 'close':
        seats.get(data.connection)?.close()
        seats.delete(data.connection)
    }
  })
}
