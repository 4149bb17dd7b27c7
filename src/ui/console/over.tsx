import { ActDialog } from './actions/act-dialog.tsx'
import { Heard } from './heard.tsx'
import { Papers } from './papers/papers.tsx'

/** What lies over the console. It comes in a file of its own right after the console: nobody opens a dialog in the first second. */
export default function Over() {
  return (
    <>
      <ActDialog />
      <Papers />
      <Heard />
    </>
  )
}
