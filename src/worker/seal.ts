import { sealLog } from '@/newsroom/audit/actions/sealLog'
import { hashWords } from '@/newsroom/audit/sealHashes'

import type { Task } from './task'

/** Seals what was added to the log. The hash is in the run's row and in the process's log: outside the database it proves. */
export const seal: Task['run'] = async (context) => {
  const { rows, last } = await sealLog(context)
  if (rows === 0 || !last) return 'không có dòng nhật ký nào cần niêm phong'
  return `niêm phong ${rows} dòng nhật ký, số ${last.sequence}, mã ${hashWords(last.hash)}`
}
