import { type ReactElement, useRef } from 'react'
import { useBring } from './use-bring.ts'

/** A hidden field to put on the page, and how to open the browser's own window for choosing files. */
export function useFileChooser(): { readonly field: ReactElement; readonly choose: () => void } {
  const { take } = useBring()
  const input = useRef<HTMLInputElement>(null)
  const field = (
    <input
      ref={input}
      type="file"
      accept=".yaml,.yml"
      multiple
      hidden
      onChange={({ currentTarget }) => {
        take([...(currentTarget.files ?? [])])
        // The same file, mended, can be chosen again.
        currentTarget.value = ''
      }}
    />
  )
  return { field, choose: () => input.current?.click() }
}
