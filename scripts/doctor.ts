import '@/program/environment'

import path from 'node:path'

import { settingProblems, settings } from '@/settings/settings'
import { command } from '@/program/command'

import { checkDatabase } from './doctor/database'
import { type Finding, warning } from './doctor/finding'
import { checkFolders } from './doctor/folders'
import { checkRestore } from './doctor/restore'
import { checkRuntime, checkSettings } from './doctor/settings'

/** `npm run doctor`: problems of configuration and data, in words; ends with 1 when one must be put right. */

const MARKS = { error: '✗ Lỗi:', warning: '! Cần xem:', note: '·' } as const

await command(async () => {
  const settings = checkSettings(process.env)
  const restore = await checkRestore()
  const sections: [string, Finding[]][] = [
    ['Chương trình', checkRuntime(runtime())],
    ['Cấu hình', settings],
    ['Thư mục', [...checkFolders(folders()), ...restore]],
    ['Dữ liệu', await data(restore)],
  ]
  for (const [title, findings] of sections) report(title, findings)
  const all = sections.flatMap(([, findings]) => findings)
  const errors = all.filter(({ level }) => level === 'error').length
  const warnings = all.filter(({ level }) => level === 'warning').length
  console.log(`\n${errors} lỗi, ${warnings} điều cần xem.`)
  return errors > 0 ? 1 : 0
})

function runtime() {
  return {
    version: process.versions.node,
    nodeOptions: `${process.env.NODE_OPTIONS ?? ''} ${process.execArgv.join(' ')}`,
  }
}

function folders(): string[] {
  try {
    const target = settings().database
    return ['media', ...(target.kind === 'sqlite' ? [path.dirname(target.file)] : [])]
  } catch {
    return ['media']
  }
}

/** What keeps the product from starting was said already. */
async function data(said: readonly Finding[]): Promise<Finding[]> {
  const notSeen = [warning('Chưa xem dữ liệu. Hãy sửa điều đã báo ở trên rồi chạy lại.')]
  if (said.some(({ level }) => level === 'error')) return notSeen
  if (settingProblems(['database', 'secret', 'ownOrigins']).length > 0) return notSeen
  return checkDatabase(settings().databaseUri, new Date())
}

function report(title: string, findings: readonly Finding[]): void {
  const isWell = findings.every(({ level }) => level === 'note')
  console.log(isWell ? `✓ ${title}` : `\n${title}`)
  for (const { level, message } of findings) console.log(`  ${MARKS[level]} ${message}`)
}
