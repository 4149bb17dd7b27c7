import type { Page } from '@playwright/test'

/** Everything that can be pressed or filled in. */
const CONTROLS = 'a[href], button, input:not([type=file]), select, textarea, summary'

/**
 * What a small window cuts off: the page itself when it scrolls sideways, boxes that scroll sideways and cannot be reached with
 * the keyboard, and controls that stick out of the window or of a box that clips them.
 */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate((controls) => {
    const named = (one: Element) => `${one.tagName.toLowerCase()} "${(one.textContent ?? '').trim().slice(0, 50)}"`
    const faults: string[] = []
    const wide = document.documentElement.scrollWidth - window.innerWidth
    if (wide > 0) faults.push(`the page is ${wide} px too wide`)
    const all = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => one.checkVisibility())
    const scrolls = (one: Element) => /auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1
    for (const box of all.filter(scrolls))
      if (box.tabIndex < 0) faults.push(`cannot be reached, though it scrolls: ${named(box)}`)
    for (const control of all.filter((one) => one.matches(controls))) {
      const { left, right, width } = control.getBoundingClientRect()
      // What only a screen reader meets is a pixel wide, or lies in a box that is.
      if (width <= 1 || (control.parentElement?.clientWidth ?? 0) === 1) continue
      let [from, to] = [0, window.innerWidth]
      for (let box = control.parentElement; box !== null; box = box.parentElement) {
        if (scrolls(box)) [from, to] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
        else if (/hidden|clip/.test(getComputedStyle(box).overflowX)) {
          const edges = box.getBoundingClientRect()
          from = Math.max(from, edges.left)
          to = Math.min(to, edges.right)
        }
        if (from === Number.NEGATIVE_INFINITY) break
      }
      if (left < from - 1 || right > to + 1) faults.push(`cut off: ${named(control)}`)
    }
    return faults
  }, CONTROLS)

/** Controls that have no edge once all colours are the system's: neither border nor outline nor underline nor a look of the browser's own. */
export const faceless = (page: Page): Promise<readonly string[]> =>
  page.evaluate((controls) => {
    const drawn = (one: Element) => {
      const { borderTopStyle, borderTopWidth, borderBottomStyle, borderBottomWidth, outlineStyle, outlineWidth } =
        getComputedStyle(one)
      return (
        (borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1) ||
        (borderBottomStyle !== 'none' && Number.parseFloat(borderBottomWidth) >= 1) ||
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1)
      )
    }
    const own = (one: Element) => {
      const { appearance, opacity, textDecorationLine } = getComputedStyle(one)
      if (textDecorationLine.includes('underline')) return true
      if (one.tagName === 'SUMMARY') return true
      return one.matches('[type=radio], [type=checkbox]') && appearance === 'auto' && opacity !== '0'
    }
    return [...document.querySelectorAll<HTMLElement>(controls)]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 1)
      .filter((one) => !own(one) && !drawn(one))
      .filter((one) => !(one.tagName === 'INPUT' && one.closest('label') !== null && drawn(one.closest('label') as Element)))
      .map((one) => `${one.tagName.toLowerCase()}.${one.className} "${(one.textContent ?? '').trim().slice(0, 40)}"`)
  }, CONTROLS)

/** What is chosen on the page, in kinds, and of each whether its shape differs from one of its kind that is not. */
export interface Chosen {
  readonly kind: string
  readonly differs: boolean
}

/** Compares what is chosen with its neighbours by the shape of their edges, which forced colours leave. */
export const chosen = (page: Page): Promise<readonly Chosen[]> =>
  page.evaluate(() => {
    const shape = (one: Element) => {
      const css = getComputedStyle(one)
      return (['top', 'right', 'bottom', 'left'] as const)
        .map((side) => `${css.getPropertyValue(`border-${side}-style`)} ${css.getPropertyValue(`border-${side}-width`)}`)
        .concat(css.outlineStyle === 'none' ? 'none' : `${css.outlineStyle} ${css.outlineWidth}`)
        .join(', ')
    }
    const found: { kind: string; differs: boolean }[] = []
    const compare = (kind: string, one: Element, other: Element | undefined) => {
      if (other !== undefined) found.push({ kind, differs: shape(one) !== shape(other) })
    }
    const visible = (selector: string, among: ParentNode = document) =>
      [...among.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility())
    for (const one of visible('[aria-current]')) {
      const group = one.closest('ol, ul, nav') ?? document
      compare(
        `current ${one.getAttribute('aria-current')}`,
        one,
        visible(`${one.tagName}:not([aria-current])`, group).find(({ className }) => className !== ''),
      )
    }
    for (const one of visible('[aria-pressed=true]'))
      compare('pressed', one, visible('[aria-pressed=false]', one.parentElement ?? document)[0])
    for (const one of visible('input:checked')) {
      const other = visible(`input[name="${one.getAttribute('name')}"]:not(:checked)`)[0]
      const [label, otherLabel] = [one.closest('label'), other?.closest('label')]
      const { appearance, opacity } = getComputedStyle(one)
      // A radio button or box of the browser's own shows its state in any colours.
      if (appearance === 'auto' && opacity !== '0') found.push({ kind: 'box of the browser', differs: true })
      else if (label !== null && otherLabel) compare('choice', label, otherLabel)
    }
    return found
  })

/** Controls that look the same with and without the focus of the keyboard. Whoever calls this has pressed a key before. */
export const withoutRing = (page: Page): Promise<readonly string[]> =>
  page.evaluate((controls) => {
    const around = (one: Element) =>
      [one, one.parentElement, one.parentElement?.parentElement].filter((each) => each instanceof Element)
    const ring = (one: Element) => {
      const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(one)
      return outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 ? 'none' : `${outlineWidth} ${outlineOffset}`
    }
    const before = document.activeElement
    const area = document.querySelector('[role=dialog]') ?? document
    const bad = [...area.querySelectorAll<HTMLElement>(controls)]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 1 && !one.matches(':disabled'))
      .filter((one) => {
        ;(document.activeElement as HTMLElement | null)?.blur()
        // The scenario box draws the ring of its link further out.
        const boxes = [...around(one), one.closest('[class*="_box_"]')].filter((each) => each !== null)
        const rings = boxes.map(ring)
        one.focus({ preventScroll: true })
        if (document.activeElement !== one) return true
        return !boxes.some((box, index) => ring(box) !== 'none' && ring(box) !== rings[index])
      })
      .map((one) => `${one.tagName.toLowerCase()}.${one.className} "${(one.textContent ?? '').trim().slice(0, 40)}"`)
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    return bad
  }, CONTROLS)

/** Texts in the colour of the page itself, which forced colours lay under all letters that do not refuse it. */
export const unreadable = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = 'Canvas'
    const ground = getComputedStyle(probe).color
    probe.remove()
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((one) => one.checkVisibility() && one.closest('svg') === null)
      .filter((one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== ''))
      .filter((one) => {
        const css = getComputedStyle(one)
        return css.color === ground && css.getPropertyValue('forced-color-adjust') !== 'none'
      })
      .map((one) => `unreadable: ${one.tagName.toLowerCase()}.${one.className} "${one.textContent?.trim().slice(0, 40)}"`)
  })

/** Texts that stick out of their button, chip or heading, or are cut by a box that clips. */
export const clipped = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const faults = new Set<string>()
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const parent = node.parentElement
      if (parent === null || node.textContent?.trim() === '' || !parent.checkVisibility() || parent.closest('svg') !== null)
        continue
      // What only a screen reader meets has no room and needs none.
      let unseen = false
      for (let box: Element | null = parent; box !== null; box = box.parentElement)
        unseen ||= getComputedStyle(box).clipPath !== 'none' || box.getBoundingClientRect().width === 1
      if (unseen) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const rects = [...range.getClientRects()].filter(({ width }) => width > 1)
      for (let box: HTMLElement | null = parent; box !== null && box !== document.body; box = box.parentElement) {
        const { display, overflowX, overflowY, textOverflow } = getComputedStyle(box)
        if (/auto|scroll/.test(`${overflowX} ${overflowY}`)) break
        // What ends in an ellipsis is a name or a brief, and stands in full elsewhere.
        if (textOverflow === 'ellipsis' || getComputedStyle(box).webkitLineClamp !== 'none') break
        const holds =
          box.matches('button, a, label, h1, h2, h3, h4, summary, legend, th, td, li, [class*="_chip_"]') && display !== 'inline'
        const clips = /hidden|clip/.test(overflowX)
        if (!holds && !clips) continue
        // Lines of a heading stand closer than its letters are high, so below only what clips or has a ground of its own counts.
        const low = clips || box.matches('button, [class*="_chip_"]')
        const { left, right, bottom } = box.getBoundingClientRect()
        const out = rects.some((rect) => rect.left < left - 1 || rect.right > right + 1 || (low && rect.bottom > bottom + 1))
        if (out) faults.add(`${box.tagName.toLowerCase()}.${box.className} cuts "${node.textContent?.trim().slice(0, 60)}"`)
      }
    }
    return [...faults]
  })

/**
 * Every text a person can read or hear on the page as it stands: visible words, names of controls, descriptions of pictures.
 * Left out is what says nothing of ours: what `except` matches, what a player has written, and the button by which
 * react-aria lets a screen reader close a dialog, which speaks the languages of that library.
 */
export const textsOn = (page: Page, except: string): Promise<readonly string[]> =>
  page.evaluate((without) => {
    const said = new Set<string>([document.title])
    for (const one of document.querySelectorAll('body *')) {
      if (!one.checkVisibility() || one.closest(without) !== null) continue
      for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'alt', 'title', 'placeholder'])
        said.add(one.getAttribute(name) ?? '')
      // The last word of a sentence is glued to its proof; the sentence is one text all the same.
      const glued = one.querySelector(':scope > [class*="_glued_"]')
      if (glued !== null)
        said.add(`${one.firstChild === glued ? '' : one.firstChild?.textContent}${glued.firstChild?.textContent}`)
      else if (!one.matches('[class*="_glued_"]'))
        for (const node of one.childNodes) if (node.nodeType === Node.TEXT_NODE) said.add(node.textContent ?? '')
    }
    return [...said].map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter((text) => text !== '')
  }, except)
