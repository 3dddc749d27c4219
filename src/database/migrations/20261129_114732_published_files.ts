import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`published_files\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`sha256\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`published_files_sha256_idx\` ON \`published_files\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`published_files_updated_at_idx\` ON \`published_files\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`published_files_created_at_idx\` ON \`published_files\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`published_files_filename_idx\` ON \`published_files\` (\`filename\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`published_files\`;`)
}
