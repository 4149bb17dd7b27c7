import { useEffect, useRef } from 'react'
import { type Debrief, type Format, formats, write } from '@/debrief/index.ts'
import { useHandle, useTable } from '../console/desk/table-context.ts'
import { Button } from '../parts/index.ts'
import { useWords } from '../words/index.ts'
import css from './debrief.module.css'
import { saveText } from './save-text.ts'

const types: Readonly<Record<Format, string>> = {
  md: 'text/markdown',
  html: 'text/html',
  json: 'application/json',
  csv: 'text/csv',
}

/** The document in each format, and for those who may have it the log it was written from. */
export function Downloads({ debrief, withLog }: { readonly debrief: Debrief; readonly withLog: boolean }) {
  const { download, downloads } = useWords().debrief
  const exercise = useTable(({ exerciseId }) => exerciseId) ?? 'exercise'
  const askLog = useLogDownload(`${exercise}.jsonl`)
  return (
    <span className={css['downloads']}>
      <span className={css['meta']}>{download}</span>
      {formats.map((format) => (
        <Button
          key={format}
          size="small"
          onClick={() => saveText(`${exercise}-${debrief.for}.${format}`, types[format], write(debrief, format))}
        >
          {downloads[format]}
        </Button>
      ))}
      {withLog && (
        <Button size="small" onClick={askLog}>
          {downloads.log}
        </Button>
      )}
    </span>
  )
}

/** Asks for the log once and saves it when it comes; after that it is at hand. */
export function useLogDownload(name: string): () => void {
  const { askLog } = useHandle()
  const log = useTable((table) => table.log)
  const wanted = useRef(false)
  useEffect(() => {
    if (!wanted.current || log === undefined) return
    wanted.current = false
    saveText(name, 'application/x-ndjson', log)
  }, [log, name])
  return () => {
    if (log !== undefined) return saveText(name, 'application/x-ndjson', log)
    wanted.current = true
    askLog()
  }
}
