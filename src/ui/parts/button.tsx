import type { ButtonHTMLAttributes, ReactNode } from 'react'
import css from './button.module.css'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'

/** How loud: `primary` is the one thing to do here, `plain` has a border, `quiet` is a filled control, `bare` only text. */
export type Loudness = 'primary' | 'plain' | 'quiet' | 'bare'
/** `large` is 50 px high, `middle` 38, `small` 30 (44 on touch). */
export type Size = 'large' | 'middle' | 'small'

/** What a button and a link that looks like one have in common. */
export interface ButtonLooks {
  readonly loudness?: Loudness
  readonly size?: Size
  readonly icon?: IconName
  /** Takes the whole width. */
  readonly wide?: boolean
}

type ButtonProps = ButtonLooks &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type'> & { readonly type?: 'button' | 'submit' } & {
    readonly children: ReactNode
  }

/**
 * A button. While `aria-disabled` it can still have the focus and say why it does nothing; `disabled` is for what makes no
 * sense to ask about.
 */
export function Button({
  loudness = 'plain',
  size = 'middle',
  icon,
  wide = false,
  type = 'button',
  children,
  ...rest
}: ButtonProps) {
  return (
    <button type={type} className={buttonClasses({ loudness, size, wide })} {...rest}>
      {icon !== undefined && <Icon name={icon} size={size === 'large' ? 20 : 18} />}
      {children}
    </button>
  )
}

/** The classes of a button, for links that look like one. */
export function buttonClasses({ loudness = 'plain', size = 'middle', wide = false }: ButtonLooks): string {
  return classes(css['button'], css[loudness], css[size], wide && css['wide'])
}
