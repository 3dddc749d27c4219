import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const root = path.dirname(fileURLToPath(import.meta.url))

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  turbopack: { root },
  // `npm test` type-checks the whole tree, once.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    serverActions: { bodySizeLimit: '5mb' },
    // What only a second build in the same place reads is not written where there is none.
    turbopackFileSystemCacheForBuild: !process.env.CI,
  },
  serverExternalPackages: [
    ...['node-cron', 'temporal-polyfill', 'pdfmake', 'docx', 'mammoth'],
    '@myriaddreamin/typst-ts-node-compiler',
  ],
}

const withAdmin = withPayload(config)

export default {
  ...withAdmin,
  // Payload asks for its colour-scheme headers everywhere; the public site has no use for them and caches would split.
  headers: async () =>
    ((await withAdmin.headers?.()) ?? []).map((rule) =>
      rule.headers.some(({ key }) => key === 'Critical-CH')
        ? {
            ...rule,
            source: '/admin/:path*',
            headers: rule.headers.filter(({ key }) => key !== 'X-Powered-By'),
          }
        : rule,
    ),
} satisfies NextConfig
