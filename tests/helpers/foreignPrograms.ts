import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const LONGEST_MS = 120_000

/** How a program that is not ours reads a kind of file as text. */
const PROGRAMS: Record<string, { needs: string; to: string }> = {
  docx: { needs: 'soffice', to: 'txt:Text (encoded):UTF8' },
  xlsx: { needs: 'soffice', to: 'csv:Text - txt - csv (StarCalc):44,34,76,1' },
  pdf: { needs: 'pdftotext', to: 'txt' },
}

/** The programs these tests need and this machine has not (Debian: libreoffice-writer-nogui, libreoffice-calc-nogui, poppler-utils). */
export const missingPrograms = (): string[] =>
  [...new Set(Object.values(PROGRAMS).map(({ needs }) => needs))].filter(
    (name) => spawnSync('which', [name]).status !== 0,
  )

/** The text of a file as LibreOffice or poppler reads it. @throws Error when they can't open it. */
export async function readByOthers(kind: string, file: Uint8Array): Promise<string> {
  const program = PROGRAMS[kind]
  if (!program) throw new Error(`No program for ${kind}`)
  const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-paper-'))
  const source = path.join(folder, `paper.${kind}`)
  const result = path.join(folder, `paper.${program.to.slice(0, 3)}`)
  try {
    writeFileSync(source, file)
    const options = { timeout: LONGEST_MS }
    if (program.needs === 'pdftotext')
      await run('pdftotext', ['-enc', 'UTF-8', source, result], options)
    else {
      const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`
      const convert = ['--headless', '--convert-to', program.to, '--outdir', folder, source]
      await run('soffice', [profile, ...convert], options)
    }
    // LibreOffice ends well even when it could not read the file.
    if (!existsSync(result)) throw new Error(`${program.needs} could not open a ${kind}`)
    return readFileSync(result, 'utf8').replace(/^\uFEFF/, '')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
