import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Markdown } from '../../src/ui/parts/markdown.tsx'

const drawn = (text: string) => renderToStaticMarkup(<Markdown text={text} />)

describe('the text of an inject', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'before <b onmouseover=alert(1)>bold</b> after',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '[press me](javascript:alert(1))',
    '[press me](data:text/html,<script>alert(1)</script>)',
    '![](https://tracker.example/pixel.png)',
    '<https://bait.example>',
    '[ref]\n\n[ref]: javascript:alert(1)',
    '<svg onload=alert(1)>',
  ])('cannot bring an element of its own: %s', (text) => {
    expect(drawn(text)).not.toMatch(/<(script|img|b|iframe|svg|a)[\s>]/i)
    expect(drawn(text)).not.toMatch(/(href|src|onerror|onload|onmouseover)="/i)
  })

  it('shows raw HTML as the text it is', () => {
    expect(drawn('a <b>word</b>')).toContain('&lt;b&gt;word&lt;/b&gt;')
  })

  it('shows where a link would lead and does not lead there', () => {
    expect(drawn('[the portal](https://techa.example/login)')).toContain('title="https://techa.example/login">the portal</span>')
  })

  it('gives a table a head that screen readers know', () => {
    const table = drawn('| token | reads |\n|---|---|\n| rt_9f3c | 38 |')
    expect(table).toContain('<th scope="col">token</th>')
    expect(table).toContain('<td>rt_9f3c</td>')
  })

  it('keeps its headings below those of the page', () => {
    expect(drawn('# Title\n\n###### Deep')).toMatch(/<h3>Title<\/h3><h6>Deep<\/h6>/)
  })
})
