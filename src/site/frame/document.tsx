import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

import { EMBED_SCRIPT } from '@/public-api/richText/embedScript'

import { ICON, PRELOADED, SHEET } from '../styles/assets'
import type { Head } from './head'

/** A whole page of the site as HTML. It works without scripts; the one it may have is for frames of other sites. */
export function renderPage(head: Head, body: ReactNode): string {
  return `<!doctype html>${renderToStaticMarkup(<Document head={head}>{body}</Document>)}`
}

function Document({ head, children }: { head: Head; children: ReactNode }) {
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{head.title}</title>
        {PRELOADED.map((path) => (
          <link key={path} rel="preload" href={path} as="font" type="font/woff2" crossOrigin="" />
        ))}
        <link rel="stylesheet" href={SHEET.path} />
        {head.sheet && <link rel="stylesheet" href={head.sheet} />}
        <link rel="icon" href={ICON.path} type="image/svg+xml" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fcfbf8" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#121716" />
        {head.feeds?.map(({ title, path, type }) => (
          <link key={path} rel="alternate" type={type} title={title} href={path} />
        ))}
        <Said head={head} />
      </head>
      <body>
        <a className="skip" href="#noi-dung">
          Đến nội dung chính
        </a>
        {head.data?.map((text) => (
          <script
            key={text}
            type="application/ld+json"
            dangerouslySetInnerHTML={{ __html: text }}
          />
        ))}
        {children}
        {head.hasEmbeds && <script src={EMBED_SCRIPT.path} defer />}
      </body>
    </html>
  )
}

function Said({ head }: { head: Head }) {
  const { title, description, url, siteName, picture, article, isHidden, isSecret } = head
  const robots = isSecret ? 'noindex, nofollow, noarchive, nosnippet' : 'noindex'
  return (
    <>
      {description && <meta name="description" content={description} />}
      {(isHidden || isSecret) && <meta name="robots" content={robots} />}
      {isSecret && <meta name="referrer" content="no-referrer" />}
      {url && (
        <>
          <link rel="canonical" href={url} />
          <Shared name="og:title" content={title} />
          <Shared name="og:description" content={description} />
          <Shared name="og:url" content={url} />
          <Shared name="og:site_name" content={siteName} />
          <Shared name="og:locale" content="vi_VN" />
          <Shared name="og:type" content={article ? 'article' : 'website'} />
        </>
      )}
      {picture && (
        <>
          <Shared name="og:image" content={picture.url} />
          <Shared name="og:image:width" content={picture.width} />
          <Shared name="og:image:height" content={picture.height} />
          <Shared name="og:image:alt" content={picture.alt} />
        </>
      )}
      {article && (
        <>
          <Shared name="article:published_time" content={article.publishedAt} />
          <Shared name="article:modified_time" content={article.updatedAt} />
          <Shared name="article:section" content={article.section} />
          <meta name="twitter:card" content={picture ? 'summary_large_image' : 'summary'} />
        </>
      )}
    </>
  )
}

function Shared({ name, content }: { name: string; content?: string | number | null }) {
  if (content === undefined || content === null || content === '') return null
  return <meta property={name} content={String(content)} />
}
