import type { ReactNode } from 'react'
import css from './chip.module.css'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'

/** `calm` is filled, `outline` has a border, `urgent` is the white fill that means a person must act, `settled` is done. */
export type ChipTone = 'calm' | 'outline' | 'urgent' | 'settled'

interface ChipProps {
  readonly tone?: ChipTone
  readonly icon?: IconName
  readonly children: ReactNode
}

/** A few words with a border, never a control. */
export function Chip({ tone = 'calm', icon, children }: ChipProps) {
  return (
    <span className={classes(css['chip'], css[tone])}>
      {icon !== undefined && <Icon name={icon} size={16} />}
      {children}
    </span>
  )
}
