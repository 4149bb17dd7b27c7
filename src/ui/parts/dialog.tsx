import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useWords } from '../words/use-words.ts'
import { classes } from './classes.ts'
import css from './dialog.module.css'
import { Icon } from './icon.tsx'

interface DialogProps {
  readonly open: boolean
  /** Called by Escape, the cross and a press outside. */
  readonly onClose: () => void
  readonly title: string
  /** `wide` is for reading and pictures; `narrow` for a question. */
  readonly width?: 'narrow' | 'wide'
  /** On a phone it comes up from below, under the thumb. */
  readonly sheet?: boolean
  readonly children: ReactNode
  /** Buttons at the foot. */
  readonly actions?: ReactNode
}

/** Something to settle before going on. It holds the focus and gives it back to where it was. */
export function Dialog({ open, onClose, title, width = 'narrow', sheet = false, children, actions }: DialogProps) {
  const words = useWords()
  return (
    <ModalOverlay
      className={classes(css['overlay'], sheet && css['sheet'])}
      isOpen={open}
      isDismissable
      onOpenChange={(stays) => !stays && onClose()}
    >
      <Modal className={css[width] ?? ''}>
        <AriaDialog className={css['dialog'] ?? ''}>
          <header className={css['head']}>
            <Heading slot="title" level={2} className={css['title'] ?? ''}>
              {title}
            </Heading>
            <button type="button" className={css['close']} aria-label={words.parts.close} onClick={onClose}>
              <Icon name="cross" />
            </button>
          </header>
          <div className={css['body']}>{children}</div>
          {actions !== undefined && <footer className={css['actions']}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
