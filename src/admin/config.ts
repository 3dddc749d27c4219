import type { Config } from 'payload'

/** The admin's shell: title, language, and the places where our own pieces stand in. */
export function adminConfig(root: string): Config['admin'] {
  return {
    user: 'users',
    importMap: {
      baseDir: `${root}/src`,
      importMapFile: `${root}/src/app/(payload)/admin/importMap.js`,
    },
    meta: { titleSuffix: ' – Tòa soạn' },
    dateFormat: 'dd/MM/yyyy HH:mm',
    timezones: {
      defaultTimezone: 'Asia/Ho_Chi_Minh',
      supportedTimezones: [{ label: 'Hà Nội', value: 'Asia/Ho_Chi_Minh' }],
    },
    theme: 'all',
    autoLogin: false,
  }
}
