import { useState } from 'react'
import { type Debrief, type DebriefFor, wording, wordsOf } from '@/debrief/index.ts'
import type { OrganisationId } from '@/kernel/index.ts'
import type { Scorecard } from '@/scoring/index.ts'
import { VisuallyHidden } from '../parts/index.ts'
import { useScreen } from '../routing/index.ts'
import { useWords } from '../words/index.ts'
import { BlockView } from './blocks/block-view.tsx'
import blocks from './blocks/blocks.module.css'
import { SaidText } from './blocks/said-text.tsx'
import { atHead, scoresCalled, sectionsOf, swimlaneIn } from './blocks/sections.ts'
import css from './debrief.module.css'
import { DebriefBar } from './debrief-bar.tsx'
import { PhaseStrip } from './head/phase-strip.tsx'
import { RoleList } from './head/role-list.tsx'
import { StreetPicture } from './head/street-picture.tsx'
import { InkStrip } from './ink-strip.tsx'
import { Ledger } from './ledger/ledger.tsx'
import { LinesContext, type OpenLines } from './lines/lines-context.ts'
import { LinesDialog } from './lines/lines-dialog.tsx'
import { Swimlane } from './swimlane/swimlane.tsx'
import { useLightPage } from './use-light-page.ts'

interface DocumentProps {
  readonly debrief: Debrief
  readonly scorecard: Scorecard | undefined
  /** The only companies it may be read for; undefined: all, both together, and the log. */
  readonly houses?: readonly OrganisationId[] | undefined
  readonly onReader: (reader: DebriefFor) => void
}

/** The debrief: verdict, scores, timeline, the seven sections, and where the points went. Every claim opens its lines. */
export function Document({ debrief, scorecard, houses, onReader }: DocumentProps) {
  const words = useWords().debrief
  const heading = useScreen(words.title)
  useLightPage()
  const [lines, openLines] = useState<OpenLines | undefined>()
  const { names } = debrief
  const roles = scoresCalled(debrief, 'roles')
  const strip = [scoresCalled(debrief, 'team'), scoresCalled(debrief, 'phases')].filter((block) => block !== undefined)
  const swimlane = swimlaneIn(debrief)
  return (
    <LinesContext value={openLines}>
      <div className={css['page']} data-theme="light">
        <DebriefBar debrief={debrief} reader={debrief.for} houses={houses} onReader={onReader} />
        <main id="content" tabIndex={-1} className={css['main']}>
          <div className={css['head']}>
            <div className={css['verdict']}>
              <div className={css['opening']}>
                <div>
                  <p className={css['title']}>{wording(debrief.title, names)}</p>
                  <h1 ref={heading} tabIndex={-1} className={css['headline']}>
                    {wordsOf(debrief.headline, names).join(' ')}
                  </h1>
                  <p className={css['summary']}>
                    <SaidText said={debrief.summary} names={names} />
                  </p>
                </div>
                <StreetPicture />
              </div>
              <section aria-labelledby="glance">
                <VisuallyHidden>
                  <h2 id="glance">{words.glance}</h2>
                </VisuallyHidden>
                <PhaseStrip blocks={strip} names={names} />
              </section>
            </div>
            {roles !== undefined && <RoleList block={roles} names={names} />}
          </div>
          {swimlane !== undefined && (
            <section aria-labelledby="swimlane" className={css['timeline']}>
              <h2 id="swimlane" className={blocks['h2']}>
                {words.swimlane.title}
              </h2>
              <Swimlane block={swimlane} names={names} />
            </section>
          )}
          <Sections debrief={debrief} />
          {debrief.for === 'joint' && scorecard !== undefined && <Ledger scorecard={scorecard} />}
          <InkStrip />
        </main>
        <LinesDialog debrief={debrief} lines={lines} onClose={() => openLines(undefined)} />
      </div>
    </LinesContext>
  )
}

function Sections({ debrief }: { readonly debrief: Debrief }) {
  const words = useWords().debrief
  const sections = sectionsOf(debrief)
  return (
    <>
      <nav className={css['contents']} aria-label={words.contents}>
        {sections.map(({ id, heading }) => (
          <button key={id} type="button" onClick={() => document.getElementById(id)?.scrollIntoView()}>
            {wording(heading.text, debrief.names)}
          </button>
        ))}
      </nav>
      {sections.map(({ id, heading, blocks: parts }) => (
        <section key={id} aria-labelledby={id}>
          <BlockView block={heading} names={debrief.names} />
          {parts
            .filter((block) => !atHead(block))
            .map((block, index) => (
              // The document is written once and its order never changes.
              <BlockView key={`${block.kind} ${'id' in block ? block.id : index}`} block={block} names={debrief.names} />
            ))}
        </section>
      ))}
    </>
  )
}
