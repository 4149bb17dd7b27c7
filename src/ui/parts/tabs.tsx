import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs'
import css from './tabs.module.css'

/** One tab: its id, what stands on it, and what it opens. */
export interface TabItem {
  readonly id: string
  readonly title: ReactNode
  readonly content: ReactNode
}

interface TabsProps {
  /** What the tabs choose between, for screen readers. */
  readonly label: string
  readonly items: readonly TabItem[]
  readonly selected: string
  readonly onSelect: (id: string) => void
}

/** Several pages in one place; arrow keys move between the tabs. */
export function Tabs({ label, items, selected, onSelect }: TabsProps) {
  return (
    <AriaTabs className={css['tabs'] ?? ''} selectedKey={selected} onSelectionChange={(key) => onSelect(String(key))}>
      <TabList aria-label={label} className={css['list'] ?? ''}>
        {items.map(({ id, title }) => (
          <Tab key={id} id={id} className={css['tab'] ?? ''}>
            {title}
          </Tab>
        ))}
      </TabList>
      {items.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={css['panel'] ?? ''}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
