import { useEffect, useRef } from 'react'
import { neighbour } from '@/client/index.ts'
import { unreachable } from '@/kernel/index.ts'
import { useNextEvent } from '../bar/clock-controls.tsx'
import { openItem, useDesk } from '../desk/desk-context.ts'
import { useHandle } from '../desk/table-context.ts'
import { type KeyMove, keyMove } from './key-move.ts'

/** Single keys for the whole console; off while typing, in dialogs, and when the person switched them off. */
export function useKeys(): void {
  const { desk } = useDesk()
  const follow = useFollow()
  const latest = useRef(follow)
  useEffect(() => {
    latest.current = follow
  })
  useEffect(() => {
    if (!desk.singleKeys) return
    const onKey = (event: KeyboardEvent) => {
      const move = keyMove({
        key: event.key,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        altKey: event.altKey,
        busy: isBusy(event.target),
      })
      if (move === undefined) return
      event.preventDefault()
      latest.current(move)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [desk.singleKeys])
}

function isBusy(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null
}

/** What each key does. */
function useFollow(): (move: KeyMove) => void {
  const { desk, move } = useDesk()
  const { store } = useHandle()
  const nextEvent = useNextEvent()

  const step = (by: 1 | -1) => {
    const table = store.getState()
    const here = openItem(table, desk.selected)
    const there = neighbour(table, here?.key, by)
    if (there === undefined) return
    move({ kind: 'open', key: there.key, focus: false })
    requestAnimationFrame(() => document.getElementById(there.key)?.focus())
  }
  const answer = () => {
    const item = openItem(store.getState(), desk.selected)
    if (item === undefined) return
    if (item.kind !== 'inject') return move({ kind: 'write', letter: { mode: 'message', to: [item.from] }, focus: true })
    move({ kind: 'open', key: item.key, focus: false })
    requestAnimationFrame(() => focusFirst('#answer input, #answer textarea'))
  }

  return (asked) => {
    switch (asked) {
      case 'next':
        return step(1)
      case 'previous':
        return step(-1)
      case 'answer':
        return answer()
      case 'actions':
        move({ kind: 'show', view: 'act' })
        return void requestAnimationFrame(() => focusFirst('#actions-title'))
      case 'next-event':
        return nextEvent.go()
      case 'stage':
        return move({ kind: 'lay-out', paper: 'stage' })
      case 'sound':
        return move({ kind: 'play-sound', on: !desk.playsSound })
      case 'keys':
        return move({ kind: 'lay-out', paper: 'keys' })
      default:
        return unreachable(asked)
    }
  }
}

function focusFirst(selector: string): void {
  const found = document.querySelector<HTMLElement>(selector)
  found?.focus()
}
