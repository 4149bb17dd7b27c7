import { useState } from 'react'
import { msel } from '@/client/index.ts'
import type { InjectId, SeatId } from '@/kernel/index.ts'
import type { Channel } from '@/scenario/index.ts'
import { useBriefing, useTable } from '../../console/desk/table-context.ts'
import { CheckChips } from '../../console/fields/check-chips.tsx'
import { TextArea } from '../../console/fields/text-area.tsx'
import { SeatName } from '../../parts/index.ts'
import { useText, useWords } from '../../words/index.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { adHocCommand, blankInject, channelsAtHand, copyOf } from './ad-hoc-draft.ts'
import { FormPaper } from './form-paper.tsx'
import css from './papers.module.css'
import { SelectLine } from './select-line.tsx'
import { TextLine } from './text-line.tsx'

/** An inject that stands in no script: from a blank page, or a copy of one of the script's. */
export function AdHocPaper({ like }: { readonly like: InjectId | undefined }) {
  const { adHoc: words } = useDeskWords()
  const { channels } = useWords().console
  const text = useText()
  const { playbook } = useBriefing()
  const entries = useTable(msel)
  const templates = entries.filter(({ inject }) => inject !== undefined)
  const copied = (id: string) => {
    const entry = entries.find((one) => one.id === id)
    return entry === undefined ? blankInject : copyOf(entry, text)
  }
  const [from, setFrom] = useState<string>(like ?? '')
  const [draft, setDraft] = useState(() => copied(like ?? ''))
  return (
    <FormPaper title={words.title} now={words.send} command={adHocCommand(draft)}>
      <SelectLine
        label={words.template}
        of={[{ value: '', title: words.blank }, ...templates.map(({ id, title }) => ({ value: id, title: text(title) }))]}
        chosen={from}
        onChoose={(id) => {
          setFrom(id)
          setDraft(copied(id))
        }}
      />
      <SelectLine
        label={words.channel}
        of={channelsAtHand.map((value) => ({ value, title: channels[value] }))}
        chosen={draft.channel}
        onChoose={(value) => setDraft({ ...draft, channel: value as Channel })}
      />
      <TextLine label={words.from} text={draft.from} onText={(value) => setDraft({ ...draft, from: value })} />
      <CheckChips<SeatId>
        legend={words.to}
        of={(Object.keys(playbook.roles) as SeatId[]).map((value) => ({
          value,
          title: <SeatName seat={value} playbook={playbook} size={14} />,
        }))}
        checked={draft.to}
        onChange={(to) => setDraft({ ...draft, to })}
      />
      <TextLine label={words.subject} text={draft.title} onText={(title) => setDraft({ ...draft, title })} />
      <TextArea label={words.body} rows={5} text={draft.body} onText={(body) => setDraft({ ...draft, body })} />
      <label className={css['check']}>
        <input
          type="checkbox"
          checked={draft.informs}
          onChange={(event) => setDraft({ ...draft, informs: event.target.checked })}
        />
        {words.informs}
      </label>
    </FormPaper>
  )
}
