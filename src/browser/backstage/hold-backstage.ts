import type { Connection } from '@/client/index.ts'
import type { ToDevice } from '@/hosting/index.ts'
import type { Backstage, BackstageHold, FromBackstage, ToBackstage } from './protocol.ts'

/** The part of a worker the page uses. */
export interface WorkerLike {
  postMessage(message: ToBackstage): void
  addEventListener(kind: 'message', listen: (event: { readonly data: FromBackstage }) => void): void
  addEventListener(kind: 'error', listen: (event: { readonly message?: string }) => void): void
}

interface Line {
  readonly hear: Set<(message: ToDevice) => void>
  readonly lost: Set<(sentence: string) => void>
}

/** The page's hold on the worker behind it. A worker that breaks down refuses everything that was asked, with a sentence. */
export function holdBackstage(worker: WorkerLike): BackstageHold {
  const waiting = new Map<number, { readonly resolve: (answer: unknown) => void; readonly reject: (reason: Error) => void }>()
  const lines = new Map<number, Line>()
  let count = 0

  worker.addEventListener('message', ({ data }) => {
    switch (data.kind) {
      case 'answer':
        waiting.get(data.n)?.resolve(data.answer)
        waiting.delete(data.n)
        return
      case 'failed':
        waiting.get(data.n)?.reject(new Error(data.sentence))
        waiting.delete(data.n)
        return
      case 'wire':
        for (const listen of lines.get(data.connection)?.hear ?? []) listen(data.message)
        return
      case 'lost':
        for (const listen of lines.get(data.connection)?.lost ?? []) listen(data.sentence)
        lines.delete(data.connection)
    }
  })
  worker.addEventListener('error', ({ message }) => {
    const sentence = `The part of the page that runs the exercise has stopped${message === undefined ? '' : `: ${message}`}. Load the page again; nothing that was kept is lost.`
    for (const { reject } of waiting.values()) reject(new Error(sentence))
    waiting.clear()
    for (const { lost } of lines.values()) for (const listen of lost) listen(sentence)
    lines.clear()
  })

  const ask = <What extends keyof Backstage>(what: What, ...given: Parameters<Backstage[What]>): ReturnType<Backstage[What]> =>
    new Promise<unknown>((resolve, reject) => {
      const n = ++count
      waiting.set(n, { resolve, reject })
      worker.postMessage({ kind: 'ask', n, what, given })
    }) as ReturnType<Backstage[What]>

  const connect = (exercise: Parameters<BackstageHold['connect']>[0]): Connection => {
    const connection = ++count
    const line: Line = { hear: new Set(), lost: new Set() }
    lines.set(connection, line)
    worker.postMessage({ kind: 'connect', connection, exercise })
    return {
      send: (message) => worker.postMessage({ kind: 'wire', connection, message }),
      onMessage: (listen) => {
        line.hear.add(listen)
        return () => void line.hear.delete(listen)
      },
      onLost: (listen) => {
        line.lost.add(listen)
        return () => void line.lost.delete(listen)
      },
      close: () => {
        lines.delete(connection)
        worker.postMessage({ kind: 'close', connection })
      },
    }
  }

  return {
    shelf: () => ask('shelf'),
    setting: (scenario) => ask('setting', scenario),
    roleCard: (scenario, seat) => ask('roleCard', scenario, seat),
    bring: (files) => ask('bring', files),
    evenings: () => ask('evenings'),
    begin: (settled) => ask('begin', settled),
    resume: (exercise) => ask('resume', exercise),
    connect,
  }
}
