const texts = import.meta.glob<string>('../../scenarios/**/*.yaml', { query: '?raw', import: 'default', eager: true })

/** The scenarios and playbooks that ship, as text. A file of its own in what is built: whoever goes on with an exercise has its story in the log and needs none of them. */
export const shipped = Object.entries(texts).map(([path, text]) => ({ name: path.replace(/^.*scenarios\//, ''), text }))
