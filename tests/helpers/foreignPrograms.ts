import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const OPTIONS = { timeout: 120_000 }

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
  return inFolder(async (folder) => {
    const source = path.join(folder, `paper.${kind}`)
    writeFileSync(source, file)
    if (program.needs === 'soffice') await convert(source, program.to)
    else await run('pdftotext', ['-enc', 'UTF-8', source, outcome(source, 'txt')], OPTIONS)
    return readFileSync(outcome(source, program.to), 'utf8').replace(/^\uFEFF/, '')
  })
}

/** A Word file as LibreOffice sets it. */
export const setByLibreOffice = (docx: Uint8Array): Promise<Uint8Array> =>
  inFolder(async (folder) => {
    const source = path.join(folder, 'paper.docx')
    writeFileSync(source, docx)
    const fonts = path.join(folder, 'fonts.conf')
    writeFileSync(fonts, FONTS)
    await convert(source, 'pdf', { FONTCONFIG_FILE: fonts })
    return new Uint8Array(readFileSync(outcome(source, 'pdf')))
  })

/** The face our PDFs have stands for the one that Word has and this machine has not. */
const FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>${path.resolve('node_modules/@expo-google-fonts/tinos')}</dir>
<match target="pattern"><test name="family"><string>Times New Roman</string></test>
<edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit></match>
</fontconfig>`

async function convert(source: string, to: string, env: Record<string, string> = {}) {
  const folder = path.dirname(source)
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`
  const asked = ['--headless', '--convert-to', to, '--outdir', folder, source]
  await run('soffice', [profile, ...asked], { ...OPTIONS, env: { ...process.env, ...env } })
  // LibreOffice ends well even when it could not read the file.
  if (!existsSync(outcome(source, to))) throw new Error(`soffice could not open ${source}`)
}

/** Where a program leaves what it made of a file. */
const outcome = (source: string, to: string): string => source.replace(/\w+$/, to.slice(0, 3))

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-paper-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
