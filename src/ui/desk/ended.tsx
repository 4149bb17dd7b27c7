import { useEffect, useState } from 'react'
import type { DebriefFor } from '@/debrief/index.ts'
import { useHandle, useTable } from '../console/desk/table-context.ts'
import { Document } from '../debrief/document.tsx'
import { useLogDownload } from '../debrief/downloads.tsx'
import { AppBar, Button, LinkButton } from '../parts/index.ts'
import { useScreen } from '../routing/index.ts'
import notice from '../shell/notice.module.css'
import { useDeskWords } from '../words/use-desk-words.ts'
import css from './desk.module.css'

/** After ENDEX: the log to take away, and the debrief. */
export default function Ended() {
  const [reading, read] = useState(false)
  return reading ? <Debrief /> : <Over onRead={() => read(true)} />
}

function Over({ onRead }: { readonly onRead: () => void }) {
  const words = useDeskWords()
  const heading = useScreen(words.ended.title)
  const exercise = useTable(({ exerciseId }) => exerciseId) ?? 'exercise'
  const download = useLogDownload(`${exercise}.jsonl`)
  return (
    <>
      <AppBar />
      <main id="content" tabIndex={-1} className={notice['notice']}>
        <h1 ref={heading} tabIndex={-1} className={notice['title']}>
          {words.ended.title}
        </h1>
        <p>{words.ended.text}</p>
        <p className={css['buttons']}>
          <Button loudness="primary" size="large" onClick={onRead}>
            {words.ended.debrief}
          </Button>
          <Button size="large" onClick={download}>
            {words.ended.log}
          </Button>
          <LinkButton size="large" to={{ screen: 'home' }}>
            {words.home}
          </LinkButton>
        </p>
      </main>
    </>
  )
}

function Debrief() {
  const words = useDeskWords()
  const handle = useHandle()
  const debrief = useTable((table) => table.debrief)
  const scorecard = useTable((table) => table.scorecard)
  const [reader, setReader] = useState<DebriefFor>('joint')
  useEffect(() => handle.askDebrief(reader), [handle, reader])
  if (debrief === undefined)
    return (
      <>
        <AppBar />
        <main id="content" tabIndex={-1} className={notice['notice']} role="status">
          {words.ended.writing}
        </main>
      </>
    )
  return <Document debrief={debrief} scorecard={scorecard} onReader={setReader} />
}
