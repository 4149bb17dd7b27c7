import { SkipLinks, VisuallyHidden } from '../parts/index.ts'
import { useWords } from '../words/index.ts'
import { Actions } from './actions/actions.tsx'
import { Approvals } from './approvals/approvals.tsx'
import { ConsoleBar } from './bar/console-bar.tsx'
import { Clocks } from './clocks/clocks.tsx'
import css from './console.module.css'
import { useDesk } from './desk/desk-context.ts'
import { useBriefing, useSeatTitle } from './desk/table-context.ts'
import { useStageFacts } from './desk/use-stage-facts.ts'
import { Evidence } from './evidence/evidence.tsx'
import { Frieze } from './frieze/frieze.tsx'
import { InboxColumn } from './inbox/inbox-column.tsx'
import { LetterForm } from './letter/letter-form.tsx'
import { BetweenWindows } from './notes/between-windows.tsx'
import { RefusalNote } from './notes/refusal-note.tsx'
import { RewoundNote } from './notes/rewound-note.tsx'
import { StandIns } from './notes/stand-ins.tsx'
import { Page } from './page/page.tsx'
import { AtHand } from './papers/at-hand.tsx'
import { Tracker } from './tracker/tracker.tsx'

/** Three columns under the chain of rooms: what came, what lies open, what can be done. Each scrolls by itself. */
export function WideConsole() {
  const { skip, title } = useWords().console
  const { seat } = useBriefing()
  const seatTitle = useSeatTitle()
  const facts = useStageFacts()
  const { desk } = useDesk()
  return (
    <div className={css['wide']}>
      <SkipLinks
        to={[
          { id: 'inbox-title', text: skip.inbox },
          { id: 'content', text: skip.page },
          { id: 'actions-title', text: skip.actions },
          { id: 'approvals-title', text: skip.approvals },
        ]}
      />
      <ConsoleBar />
      {desk.drawsStage && <Frieze facts={facts} mini={false} />}
      <Clocks />
      <BetweenWindows />
      <div className={css['columns']}>
        <div className={css['left']}>
          <InboxColumn />
          <AtHand />
        </div>
        <main id="content" tabIndex={-1} className={css['middle']}>
          <VisuallyHidden>
            <h1>{title(seatTitle(seat))}</h1>
          </VisuallyHidden>
          <StandIns />
          <RewoundNote />
          <RefusalNote />
          <Page />
          <LetterForm />
          <Tracker />
        </main>
        <div className={css['right']}>
          <div className={css['work']}>
            <Actions />
          </div>
          <div className={css['foot']}>
            <Approvals />
            <Evidence />
          </div>
        </div>
      </div>
    </div>
  )
}
