import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { LogHeader, LogLine } from '@/engine/index.ts'
import type { ExerciseId } from '@/kernel/index.ts'
import type { DroppedFile } from './backstage/protocol.ts'

/** What this browser keeps: logs with their lines, and files somebody brought. */
export interface Contents extends DBSchema {
  logs: { key: ExerciseId; value: { readonly exercise: ExerciseId; readonly header: LogHeader; readonly playedAt: string } }
  lines: { key: [ExerciseId, number]; value: { readonly exercise: ExerciseId; readonly number: number; readonly line: LogLine } }
  brought: { key: string; value: DroppedFile }
}

/** The browser's own database, opened. */
export type Cupboard = IDBPDatabase<Contents>

/** Opens what this browser keeps, making it on the first visit. Refused with a sentence where storage is switched off. */
export async function openCupboard(name = 'hotwash'): Promise<Cupboard> {
  try {
    return await openDB<Contents>(name, 1, {
      upgrade: (database) => {
        database.createObjectStore('logs', { keyPath: 'exercise' })
        database.createObjectStore('lines', { keyPath: ['exercise', 'number'] })
        database.createObjectStore('brought', { keyPath: 'name' })
      },
    })
  } catch {
    throw new Error(
      'This browser does not let the page keep anything, so nothing is saved on this device. Allow storage for this page and load it again.',
    )
  }
}
