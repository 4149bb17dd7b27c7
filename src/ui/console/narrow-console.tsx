import { lazy, Suspense } from 'react'
import { unreachable } from '@/kernel/index.ts'
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
import type { Width } from './desk/use-width.ts'
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
import { PageTurner } from './phone/page-turner.tsx'
import { PhoneActions } from './phone/phone-actions.tsx'
import { PhoneBar } from './phone/phone-bar.tsx'
import { ViewTabs } from './phone/view-tabs.tsx'
import { Tracker } from './tracker/tracker.tsx'

const StageView = lazy(() => import('./papers/stage-view.tsx'))

/** One part at a time, chosen by tabs at the foot. In the middle width the inbox stands above the open page. */
export function NarrowConsole({ width }: { readonly width: Exclude<Width, 'wide'> }) {
  const { skip, title } = useWords().console
  const { seat } = useBriefing()
  const seatTitle = useSeatTitle()
  const facts = useStageFacts()
  const { desk } = useDesk()
  const phone = width === 'narrow'
  return (
    <div className={css['narrow']}>
      <SkipLinks to={[{ id: 'content', text: skip.page }]} />
      {phone ? <PhoneBar /> : <ConsoleBar />}
      <main id="content" tabIndex={-1} className={css['scroll']}>
        <VisuallyHidden>
          <h1>{title(seatTitle(seat))}</h1>
        </VisuallyHidden>
        {desk.drawsStage && <Frieze facts={facts} mini={phone} />}
        <Clocks />
        <div className={css['part']}>
          <StandIns />
          <RewoundNote />
          <RefusalNote />
          <BetweenWindows />
          <Part phone={phone} />
        </div>
      </main>
      <div className={css['dock']}>
        {phone && <PhoneActions />}
        <ViewTabs />
      </div>
    </div>
  )
}

function Part({ phone }: { readonly phone: boolean }) {
  const { desk } = useDesk()
  switch (desk.view) {
    case 'inbox':
      return <InboxPart phone={phone} />
    case 'act':
      return (
        <>
          <Actions />
          <AtHand />
        </>
      )
    case 'evidence':
      return (
        <>
          <Evidence />
          <Tracker />
        </>
      )
    case 'approve':
      return <Approvals />
    case 'stage':
      return <StagePart />
    default:
      return unreachable(desk.view)
  }
}

function InboxPart({ phone }: { readonly phone: boolean }) {
  const { desk } = useDesk()
  if (phone && desk.listing) return <InboxColumn />
  return (
    <>
      {phone ? <PageTurner /> : <div className={css['stacked']}>{<InboxColumn />}</div>}
      <Page />
      <LetterForm />
      {!phone && <Tracker />}
    </>
  )
}

function StagePart() {
  const { stage } = useWords().console
  return (
    <section className={css['stagePart']} aria-label={stage.title}>
      <Suspense fallback={<p>{stage.building}</p>}>
        <StageView level={2} />
      </Suspense>
    </section>
  )
}
