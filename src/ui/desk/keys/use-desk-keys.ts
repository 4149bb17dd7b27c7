import { useEffect, useRef } from 'react'
import { unreachable } from '@/kernel/index.ts'
import { useHandle } from '../../console/desk/table-context.ts'
import { chosenInject, useFacilitator } from '../desk-context.ts'
import { type DeskKey, deskKey } from './desk-key.ts'

/** Single keys of the desk; off while typing, in dialogs, and when they were switched off. */
export function useDeskKeys(): void {
  const { desk, change } = useFacilitator()
  const { send, store } = useHandle()
  const follow = (asked: DeskKey) => {
    const chosen = chosenInject(store.getState(), desk.selected)
    switch (asked) {
      case 'release':
        if (chosen !== undefined) send({ kind: 'release-inject', inject: chosen.id })
        return
      case 'hold':
        if (chosen?.state === 'waiting') send({ kind: 'hold-inject', inject: chosen.id })
        if (chosen?.state === 'held') send({ kind: 'resume-inject', inject: chosen.id })
        return
      case 'ad-hoc':
        return change({ kind: 'lay-out', paper: { kind: 'ad-hoc' } })
      case 'note':
        return change({ kind: 'note' })
      case 'keys':
        return change({ kind: 'lay-out', paper: { kind: 'keys' } })
      default:
        return unreachable(asked)
    }
  }
  useSingleKeys(desk.singleKeys, every, follow)
}

const every: readonly DeskKey[] = ['release', 'hold', 'ad-hoc', 'note', 'keys']

/** Single keys of a screen that has some of the desk's; off while typing and in dialogs. `heeds` stays the same list. */
export function useSingleKeys(on: boolean, heeds: readonly DeskKey[], follow: (asked: DeskKey) => void): void {
  const latest = useRef(follow)
  useEffect(() => {
    latest.current = follow
  })
  useEffect(() => {
    if (!on) return
    const onKey = (event: KeyboardEvent) => {
      const asked = deskKey({
        key: event.key,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        altKey: event.altKey,
        repeat: event.repeat,
        busy: stands(event.target, 'input, textarea, select, [contenteditable], [role="dialog"]'),
        pressable: stands(event.target, 'button, a, summary'),
      })
      if (asked === undefined || !heeds.includes(asked)) return
      event.preventDefault()
      latest.current(asked)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [on, heeds])
}

const stands = (target: EventTarget | null, within: string): boolean =>
  target instanceof Element && target.closest(within) !== null
