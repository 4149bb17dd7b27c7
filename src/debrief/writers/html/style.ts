/** How the document looks on a screen and on A4 or Letter: one 182 mm measure, white, in one ink if need be. */
export const style = `
:root { color-scheme: light; --ink: #16132b; --ink2: #3e3a5a; --ink3: #5d5879; --line: #d3d1e0; --line2: #7c7799; --bank: #8a5200; --tech: #0b62a0; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px 20px 56px; max-width: 182mm; color: var(--ink); background: #fff; font: 400 15px/1.5 "IBM Plex Sans", "Segoe UI", system-ui, sans-serif; }
h1, h2, h3, .headline, .points { font-family: "IBM Plex Serif", Georgia, serif; font-weight: 500; line-height: 1.15; }
.running { display: flex; gap: 12px; justify-content: space-between; border-bottom: 1.3px solid var(--ink); padding-bottom: 8px; font-size: 13.5px; }
.running b { font-family: "IBM Plex Serif", Georgia, serif; font-size: 17px; }
h1 { font-size: 20px; color: var(--ink2); margin: 24px 0 4px; }
.headline { font-size: 40px; line-height: 1.05; letter-spacing: -.9px; margin: 0 0 12px; }
.headline sup { font-size: 11px; letter-spacing: 0; }
.lead { font-family: "IBM Plex Serif", Georgia, serif; font-size: 17px; color: var(--ink2); }
h2 { font-size: 24px; margin: 36px 0 10px; }
h3 { font-size: 17px; margin: 20px 0 6px; }
p { margin: 6px 0; }
table { border-collapse: collapse; width: 100%; margin: 8px 0; font-size: 13.5px; }
th, td { text-align: left; vertical-align: top; padding: 6px 10px 6px 0; border-bottom: 1px solid var(--line); }
th { border-bottom: 1.5px solid var(--ink); font-weight: 600; }
tbody th { border-bottom: 1px solid var(--line); }
td.number { font-variant-numeric: tabular-nums; font-weight: 600; white-space: nowrap; }
dl { display: grid; grid-template-columns: 11em 1fr; gap: 4px 16px; margin: 8px 0; }
dt { color: var(--ink3); }
dd { margin: 0; }
li { margin: 4px 0; }
blockquote { margin: 8px 0; padding: 2px 0 2px 14px; border-left: 3px solid var(--line2); white-space: pre-wrap; }
sup { font-size: 10.5px; line-height: 1; margin-left: 2px; }
sup a { color: var(--ink3); text-decoration: none; }
sup a:hover, sup a:focus-visible { text-decoration: underline; }
.empty { color: var(--ink3); font-style: italic; }
.strip { display: flex; flex-wrap: wrap; border-top: 2px solid var(--ink); border-bottom: 1px solid var(--line); padding: 0; margin: 12px 0; list-style: none; }
.strip > li { flex: 1 1 8em; padding: 10px 12px 10px 0; margin: 0; }
.strip > li + li { border-left: 1px solid var(--line); padding-left: 12px; }
.points { font-size: 38px; font-weight: 600; margin-right: 8px; }
.strip b { display: block; }
.strip small { display: block; color: var(--ink2); }
.mark { display: inline-block; width: 11px; height: 11px; margin-right: 7px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.mark.square { background: var(--bank); }
.mark.circle { background: var(--tech); border-radius: 50%; }
.bar { display: block; position: relative; height: 10px; min-width: 120px; margin-top: 6px; border-top: 2px solid var(--line); }
.bar i { position: absolute; left: 0; top: -2px; border-top: 2px solid var(--ink); }
figure { margin: 12px 0; }
figcaption { color: var(--ink2); font-size: 13.5px; }
.swimlane { width: 100%; height: auto; font-family: "IBM Plex Sans Condensed", "IBM Plex Sans", system-ui, sans-serif; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.lines { font-size: 13.5px; padding: 0; list-style: none; }
.lines li { display: grid; grid-template-columns: 3.4em 5.4em 1fr; gap: 8px; }
.lines.gathered li { grid-template-columns: 5.4em 1fr; }
.lines a { color: var(--ink2); text-decoration: none; }
.lines li:target { background: #e9e7f6; }
.lines span { color: var(--ink3); font-variant-numeric: tabular-nums; }
@media (max-width: 640px) {
  .headline { font-size: 30px; }
  dl { grid-template-columns: 1fr; }
  table { display: block; overflow-x: auto; }
}
@media print {
  @page { margin: 14mm; }
  body { padding: 0; max-width: none; font-size: 9.5pt; }
  .headline { font-size: 24pt; }
  h2 { font-size: 13pt; break-after: avoid; }
  h3 { break-after: avoid; }
  table, .lines, figcaption, dl, .running { font-size: 8.5pt; }
  tr, li, figure, .strip, dd { break-inside: avoid; }
  thead { display: table-header-group; }
  sup a { color: inherit; }
}
`
