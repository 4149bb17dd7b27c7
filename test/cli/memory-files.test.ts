import { filesContract } from './files-contract.ts'
import { memoryFiles } from './memory-files.ts'

filesContract('a table in memory', async () => ({ files: memoryFiles(), folder: 'folder' }))
